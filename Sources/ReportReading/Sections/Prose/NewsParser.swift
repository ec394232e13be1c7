import Document
import Lexemes

/// Reads news by category: one row per paragraph or list item, with the headline above it if there is one.
enum NewsParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    let places = NewsPlaces(outline)
    var joiner = ParagraphJoiner(leavingOthers: true)
    for section in outline.sections(.news) { joiner.read(section) }
    var rows = NewsRows()
    let read = joiner.finish(into: &report).filter { PassageLabel($0.text.text) == nil }
    let heads = read.filter(isHeadOfPicture).flatMap(\.lines)
    let entries = heads.isEmpty ? read : read.filter { !isHeadOfPicture($0) }
    report.noteLeft("news", joiner.left + heads.map { (kind: "heading", lines: $0) })
    for (index, entry) in entries.enumerated() {
      for lines in entry.lines { report.claim(lines, as: .dataset("news")) }
      let place = places.place(of: entry.section)
      let next = entries.dropFirst(index + 1).first
      rows.add(entry, at: place, isHeadline: isHeadline(entry, before: next))
    }
    for section in places.bareHeadlines(outline, besides: Set(entries.map(\.section.line))) {
      rows.add(headline: section, category: places.place(of: section).category)
      report.claim(section.line...section.line, as: .dataset("news"))
    }
    report.news = rows.inOrder
  }

  /// Whether a text is just a name, for example of a market: two to six Chinese characters without punctuation.
  private static func isBareName(_ text: String) -> Bool {
    // The number of bytes excludes most texts at once.
    (6...24).contains(text.utf8.count) && (2...6).contains(text.count)
      && text.unicodeScalars.allSatisfy(\.isHan)
  }

  /// Whether an entry is a name over pictures: `权益市场`.
  private static func isHeadOfPicture(_ entry: ParagraphJoiner.Entry) -> Bool {
    guard !entry.isItem, isBareName(entry.text.text), let last = entry.lines.last?.upperBound else {
      return false
    }
    let blocks = entry.section.blocks
    let below = blocks[blocks.partitioningIndex { $0.lines.lowerBound > last }...]
    return below.first { !$0.isSpacing }.map { $0.isPicture || $0.isUnseen } ?? false
  }

  /// A bold line of its own over the text that it announces, or a part's name with its number.
  private static func isHeadline(
    _ entry: ParagraphJoiner.Entry, before next: ParagraphJoiner.Entry?
  ) -> Bool {
    let text = entry.text
    // `- 政策支持：` introduces items. A similar paragraph may introduce the one below.
    if entry.isItem, (4...16).contains(text.text.count), ["：", ":"].contains(where: text.text.closes(with:)),
      let next
    {
      return next.isItem && next.section.line == entry.section.line
    }
    // `（一）监管` over its news
    let (number, name) = Enumerator.split(text.text)
    if let next, !entry.isItem, number?.style == .chineseInParentheses, isBareName(name) {
      return next.section.line == entry.section.line
    }
    guard !entry.isItem, text.text.canBeHeading, let next, next.section.line == entry.section.line else {
      return false
    }
    // `权益市场` over its news, where a converter lost the heading's markup.
    if isBareName(text.text) { return !next.isItem && next.text.text.utf8.count > 120 }
    return text.isWhollyBold && !next.text.isWhollyBold
  }
}

/// The category and heading of each section of the news.
struct NewsPlaces {
  struct Place: Hashable {
    /// The nearest heading that is a category.
    var category: String
    /// A heading below the category.
    var heading: String?
  }

  private var places: [Int: Place] = [:]

  init(_ outline: Outline) {
    for section in outline.sections where section.kind == .news {
      let parent = section.parent.map { outline.sections[$0] }
      guard let parent, parent.kind == .news, let above = places[parent.line],
        !isCategory(section, under: parent)
      else {
        places[section.line] = Place(category: Self.words(section))
        continue
      }
      places[section.line] = Place(category: above.category, heading: Self.words(section))
    }
  }

  func place(of section: OutlineSection) -> Place {
    places[section.line] ?? Place(category: section.name)
  }

  /// Headlines without any text: one-line news that a converter turned into headings.
  func bareHeadlines(_ outline: Outline, besides filled: Set<Int>) -> [OutlineSection] {
    let parents = Set(outline.sections.compactMap(\.parent))
    return outline.sections.enumerated().compactMap { index, section in
      let isBare =
        places[section.line]?.heading != nil && !filled.contains(section.line) && !parents.contains(index)
        && section.blocks.allSatisfy { $0.isUnseen && !$0.isPicture }
      return isBare ? section : nil
    }
  }

  /// Whether a heading is a category. Under `行业新闻`, a heading such as `游戏` is one; under `产品应用` it is a piece of news.
  private func isCategory(_ section: OutlineSection, under parent: OutlineSection) -> Bool {
    if SectionKind.isNewsCategory(section.name) || section.number?.style == .chineseInParentheses {
      return true
    }
    let isGeneric =
      SectionKind.isGenericNews(Self.words(parent)) && parent.number?.style != .chineseInParentheses
    return isGeneric && section.name.count <= 8
  }

  /// The words of a heading without its number, also in `3 公司新闻`.
  private static func words(_ section: OutlineSection) -> String {
    let rest = section.name.drop { ("0"..."9").contains($0) }
    let words = rest.trimmed
    guard rest.count < section.name.count, rest.first == " ", words.unicodeScalars.first?.isWide == true
    else {
      return section.name
    }
    return words
  }
}

/// Collects the rows and numbers them within their categories.
private struct NewsRows {
  private var rows: [NewsEntry] = []
  /// The headline above. It applies to the next paragraph and its items, but not beyond.
  private var headline: (section: Int, text: String, hasText: Bool)?

  mutating func add(_ entry: ParagraphJoiner.Entry, at place: NewsPlaces.Place, isHeadline: Bool) {
    if isHeadline {
      headline = (entry.section.line, Enumerator.split(entry.text.text).rest.trimming("：: "), false)
      return
    }
    if let above = headline, above.section != entry.section.line || above.hasText && !entry.isItem {
      headline = nil
    }
    headline?.hasText = true
    let own = OwnHeadline(entry)
    rows.append(
      NewsEntry(
        category: place.category, heading: own?.headline ?? headline?.text ?? place.heading, number: 0,
        kind: entry.isItem ? .item : .paragraph, marker: entry.marker, text: own?.text ?? entry.text,
        line: entry.line))
  }

  /// Adds a headline without text.
  mutating func add(headline section: OutlineSection, category: String) {
    let bold = 0..<section.title.scalarCount
    rows.append(
      NewsEntry(
        category: category, number: 0, kind: .paragraph, text: RichText(section.title, bold: [bold]),
        line: section.line))
  }

  var inOrder: [NewsEntry] {
    var counts: [String: Int] = [:]
    return rows.sorted { $0.line < $1.line }.map { row in
      var row = row
      counts[row.category, default: 0] += 1
      row.number = counts[row.category] ?? 1
      return row
    }
  }
}

extension Block {
  /// Whether the block stands for a picture.
  fileprivate var isPicture: Bool {
    content == .boilerplate(PictureDescriptions.kind) || content == .boilerplate("picture")
  }
}

/// A headline that is in the paragraph of its text: bold, and alone on the first line, or directly before the sentence
/// that repeats its subject.
private struct OwnHeadline {
  let headline: String
  let text: RichText

  init?(_ entry: ParagraphJoiner.Entry) {
    let whole = entry.text
    guard let bold = whole.bold.first, bold.lowerBound == 0, whole.bold.count == 1 else { return nil }
    let scalars = whole.text.scalarArray
    let words = String(scalars: scalars[bold])
    let text = whole.slice(bold.upperBound..<scalars.count).trimmed
    guard (4...60).contains(words.count), words.canBeHeading,
      !words.unicodeScalars.contains(where: { "。：:；".unicodeScalars.contains($0) }),
      text.text.count > words.count
    else { return nil }
    let firstLine = entry.starts.first?.text.first?.text.trimmed
    let repeats = words.count >= 6 && words.hasHan && text.text.opens(with: String(words.prefix(2)))
    guard firstLine == words.trimmed || repeats else { return nil }
    headline = words.trimmed
    self.text = text
  }
}
