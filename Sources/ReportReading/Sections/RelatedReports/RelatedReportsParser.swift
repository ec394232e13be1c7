import Document
import Lexemes
import Lexicon

/// Reads the reports that this one refers to: `《…》——2024-06-23`.
enum RelatedReportsParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    let body = outline.sections.firstIndex { FrontPage.body.contains($0.kind) } ?? outline.sections.endIndex
    for (index, section) in outline.sections.enumerated() {
      if section.kind == .relatedReports {
        read(section, into: &report)
      } else if index < body || outline.isOnFirstPage(section.line) {
        readStrictly(section, into: &report)
      } else if section.kind == .offices {
        // The house's name over its people and related reports looks like the heading of its addresses.
        readStrictly(section, isLabelled: true, into: &report)
      }
    }
  }

  /// Reads lists under another heading of the first page, or without one, if their lines contain nothing else.
  private static func readStrictly(
    _ section: OutlineSection, isLabelled: Bool = false, into report: inout Report
  ) {
    let lines = section.blocks.flatMap(\.textLines).filter {
      !isLabelled && $0.text.utf8.count < longest || $0.text.utf8.count < longestList && opensList($0.text)
    }
    for lines in withDates(wrapped(lines)) where lines[0].text.holds("《") || lines[0].text.holds("<<") {
      let read = RelatedReportLine(TextLine.joined(lines).text, isLabelled: true)
      guard read.isStrict else { continue }
      let places = TextPlaces(lines, in: report.source)
      for entry in read.entries {
        let published = entry.published.map { places.printed($0.day, at: $0.range) }
        append(entry, published: published, lines[0].number, to: &report)
      }
      for line in lines { report.claim(line.number...line.number, as: .dataset("related_reports")) }
    }
  }

  private static func read(_ section: OutlineSection, into report: inout Report) {
    // A date alone on a line belongs to the title above, or to the one below if it is first in the list.
    var waiting: Printed<CalendarDate>?
    let isEnglish = HeadingName(section.name).english != nil
    let groups = withDaysBelow(entries(section.blocks))
    let reads = groups.map { RelatedReportLine(inList: TextLine.joined($0).text) }
    let daysBelow = DaysBelowTitles(reads)
    let taken = Set(daysBelow.days.values)
    for (place, lines) in groups.enumerated() {
      let text = TextLine.joined(lines).text
      if OwnDay.ends(groups[..<place].last, lines, groups.dropFirst(place + 1).first) { break }
      // Below an English heading other text may follow, which may have dates too.
      if isEnglish, !RelatedReportLine(text).isEnglishEntry { continue }
      let read = reads[place]
      guard !read.entries.isEmpty || read.date != nil, !isSentence(text, read),
        !daysBelow.unclear.contains(place), !isCut(text, read, above: groups.dropFirst(place + 1).first)
      else { continue }
      let places = TextPlaces(lines, in: report.source)
      for entry in read.entries {
        let published = entry.published.map { places.printed($0.day, at: $0.range) }
        let below = daysBelow.days[place].flatMap { day in
          reads[day].date.map { TextPlaces(groups[day], in: report.source).printed($0.day, at: $0.range) }
        }
        append(entry, published: published ?? below ?? waiting, lines[0].number, to: &report)
        waiting = nil
      }
      if !taken.contains(place), let date = read.date.map({ places.printed($0.day, at: $0.range) }) {
        let isFirst = report.relatedReports.isEmpty
        if !isFirst, report.relatedReports[report.relatedReports.count - 1].published?.value == nil {
          report.relatedReports[report.relatedReports.count - 1].published = date
        } else {
          waiting = date
        }
      }
      for line in lines { report.claim(line.number...line.number, as: .dataset("related_reports")) }
    }
  }

  /// Whether a title without brackets and date goes on below, where its bracket closes: `某公司点评：业绩大超预期，经营现金流创` and `新高》`.
  private static func isCut(_ text: String, _ read: RelatedReportLine, above next: [TextLine]?) -> Bool {
    guard let next, !text.holds("《"), read.entries.contains(where: { $0.published == nil }) else {
      return false
    }
    let below = TextLine.joined(next).text
    return below.holds("》") && !below.holds("《")
  }

  /// Groups the lines of each entry. A narrow column may split a numbered title: `2. 某评论，两地按兵不` without a date, then
  /// the rest of the title and the date.
  private static func entries(_ blocks: [Block]) -> [[TextLine]] {
    let numbered = Set(
      blocks.compactMap { block in
        if case .item(_?, let lines) = block.content { return lines.first?.number }
        // `10.某评论`: no space after the number.
        return block.textLines.first.flatMap { Enumerator.split($0.text).number == nil ? nil : $0.number }
      })
    var entries: [[TextLine]] = []
    let groups = wrapped(blocks.flatMap(\.textLines))
    var place = 0
    while place < groups.count {
      var lines = groups[place]
      var end = place + 1
      if lines.count == 1, numbered.contains(lines[0].number), RelatedReportLine(lines[0].text).isUndated,
        let last = groups[end...].prefix(mostLines - 1).firstIndex(where: hasDay),
        groups[end...last].allSatisfy({ !numbered.contains($0[0].number) && !$0[0].text.holds("《") })
      {
        lines += groups[end...last].joined()
        end = last + 1
      }
      entries.append(lines)
      place = end
    }
    return entries
  }

  /// Whether a line is running text that names a document: `有关部门印发《某意见》，力争……。`.
  ///
  /// It is, even with a date beside it. A title of more than a hundred characters, or the house's own line with the
  /// date of this report, is not an entry either.
  private static func isSentence(_ text: String, _ read: RelatedReportLine) -> Bool {
    guard !read.isStrict else { return false }
    if read.hasSentenceBehind { return true }
    if read.entries.contains(where: { $0.title.count > 100 || $0.title.holds("股份有限公司") }) { return true }
    if read.entries.contains(where: { $0.published != nil }) {
      let words = text.hanCount - read.entries.reduce(0) { $0 + $1.title.hanCount }
      return words > 40 && text.holds("，") && read.entries.count < 3
    }
    let titles = read.entries.reduce(0) { $0 + $1.title.count }
    return text.count > titles + 24 && ["，", "。"].contains(where: text.holds)
  }

  /// Joins titles without brackets with their dates on the next line. There must be two at least, since a single date
  /// may belong to other text.
  private static func withDaysBelow(_ groups: [[TextLine]]) -> [[TextLine]] {
    func isTitle(_ text: String, _ read: RelatedReportLine) -> Bool {
      (6...80).contains(text.count) && !text.holds("。") && text.unicodeScalars.contains(where: \.isHan)
        && read.isUndated && !ContactLine(text).isContact
    }
    guard let first = groups.first.map({ TextLine.joined($0).text }), isTitle(first, RelatedReportLine(first))
    else { return groups }
    let texts = groups.map { TextLine.joined($0).text }
    let read = texts.map { RelatedReportLine($0) }
    let pairs = Set(
      groups.indices.dropLast().filter { read[$0 + 1].date?.day != nil && isTitle(texts[$0], read[$0]) })
    guard pairs.count > 1 else { return groups }
    var joined: [[TextLine]] = []
    var place = 0
    while place < groups.count {
      if pairs.contains(place) {
        joined.append(groups[place] + groups[place + 1])
        place += 2
      } else {
        joined.append(groups[place])
        place += 1
      }
    }
    return joined
  }

  private static func hasDay(_ lines: [TextLine]) -> Bool {
    let read = RelatedReportLine(TextLine.joined(lines).text)
    return read.date != nil || read.entries.first?.published != nil
  }

  /// The most bytes of a line. A longer one is running text, unless it begins with the label of such a list:
  /// `相关研究报告《…》2024-07-01《…》`.
  private static let longest = 400
  private static let longestList = 3_000

  private static func opensList(_ text: String) -> Bool {
    SectionWords.relatedReports.contains { label in
      text.opens(with: label) && text.dropFirst(label.count).drop { " :：".contains($0) }.opens(with: "《")
    }
  }

  /// The most lines of a wrapped title.
  private static let mostLines = 4

  /// Groups lines that belong together: a bracket opened on one is closed on a later one.
  private static func wrapped(_ lines: [TextLine]) -> [[TextLine]] {
    var groups: [[TextLine]] = []
    var place = 0
    while place < lines.count {
      var end = place + 1
      if BracketedTitle.isOpen(lines[place].text) {
        let limit = min(lines.count, place + mostLines)
        while end < limit, BracketedTitle.isOpen(text(lines[place..<end])) { end += 1 }
        if BracketedTitle.isOpen(text(lines[place..<end])) { end = place + 1 }
      }
      groups.append(lines[place..<end].map { $0.unbroken })
      place = end
    }
    return groups
  }

  /// Joins a date alone on a line with the title on the line above.
  private static func withDates(_ groups: [[TextLine]]) -> [[TextLine]] {
    var joined: [[TextLine]] = []
    for group in groups {
      if group.count == 1, let title = joined.last?.last,
        ["》", ">>"].contains(where: title.text.trimmed.closes(with:)),
        let date = RelatedReportLine(group[0].text).date, date.day != nil
      {
        joined[joined.count - 1] += group
      } else {
        joined.append(group)
      }
    }
    return joined
  }

  private static func text(_ lines: ArraySlice<TextLine>) -> String { lines.map(\.text).joined() }

  private static func append(
    _ entry: RelatedReportLine.Entry, published: Printed<CalendarDate>?, _ line: Int, to report: inout Report
  ) {
    report.relatedReports.append(RelatedReport(title: entry.title, published: published, line: line))
    guard let published, published.value == nil else { return }
    let printed = published.raw
    report.diagnostics.append(
      Diagnostic(
        .dateUnparsed, "'\(printed)' is not a date; it is left empty", dataset: "related_reports",
        row: report.relatedReports.count, column: "published", printed: printed, line: line))
  }
}

extension String {
  /// The number of Chinese characters.
  var hanCount: Int { unicodeScalars.count(where: \.isHan) }
}

extension TextLine {
  /// The line without a hard break at its end.
  fileprivate var unbroken: TextLine {
    var line = self
    line.breaks = false
    return line
  }
}
