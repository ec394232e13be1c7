import Document
import Lexemes

/// Finds page furniture that recurs: repeated lines and page numbers. ``PageBreaks`` finds what occurs only once.
enum PageFurniture {
  /// How often a line must occur to be page furniture and not text of the report.
  private static let often = 3
  private static let longest = 40

  /// The blocks, with page furniture turned into boilerplate.
  static func marking(_ blocks: [Block]) -> [Block] {
    let keys = blocks.map(key)
    var counts: [String: Int] = [:]
    for key in keys { if let key { counts[key, default: 0] += 1 } }
    let front = keys.firstIndex { $0.map { counts[$0, default: 0] >= often && isDay($0) } ?? false }
    let repeated = keys.map { key in key.flatMap { counts[$0, default: 0] >= often ? $0 : nil } }
    let people = people(blocks, repeated)
    let marked = zip(blocks.indices, zip(blocks, keys)).map { index, pair in
      let (block, key) = pair
      // A date that all pages repeat is the report's own on the first page.
      guard let key, counts[key, default: 0] >= often || key == copyMark, index != front,
        !people.contains(index)
      else { return block }
      return Block(content: .boilerplate(key == pageNumber ? pageNumber : "page-header"), lines: block.lines)
    }
    return PageBreaks.marking(marked)
  }

  /// The first places of names that pages repeat with a phone number or e-mail address below them.
  private static func people(_ blocks: [Block], _ keys: [String?]) -> Set<Int> {
    var seen: Set<String> = []
    var places: Set<Int> = []
    for (place, key) in keys.enumerated() {
      guard let key, seen.insert(key).inserted, ContactLine(key).isNames,
        let below = blocks[(place + 1)...].first(where: { !$0.isUnseen }),
        let line = below.textLines.first.map({ ContactLine($0.text) }), !line.isHouse,
        line.hasPhone || line.isPersonal
      else { continue }
      places.insert(place)
      // The details below the name are repeated too.
      for index in blocks.indices[(place + 1)...].prefix(mostDetails) where !blocks[index].isUnseen {
        guard let text = blocks[index].textLines.first?.text, ContactLine(text).isContact else { break }
        places.insert(index)
      }
    }
    return places
  }

  /// The most blocks, with blank lines between them, that may be details of one person.
  private static let mostDetails = 8

  private static func isDay(_ text: String) -> Bool {
    text.hasDigit && DateRange.read(text).map { $0.start == $0.end } ?? false
  }

  private static let pageNumber = "page-number"
  /// The key of a terminal's stamp, which is not text of the report even if it occurs only once.
  private static let copyMark = "copy-mark"

  /// The text that all occurrences of a line share; nil for blocks that are not furniture, however often they occur.
  private static func key(_ block: Block) -> String? {
    switch block.content {
    case .paragraph(let lines) where lines.count == 1:
      let text = lines[0].text
      if CopyMark.matches(text) { return copyMark }
      guard lines[0].raw.utf8.count <= longest * 3 else { return nil }
      let words = text.foldedWidth
      if PageNumber.isNumber(words) { return pageNumber }
      // A report's own name with a page number.
      if let footer = NumberedFooter(words), ownWords.contains(where: footer.words.holds),
        canRepeat(footer.words)
      {
        return footer.words + " #"
      }
      return canRepeat(words) ? words : nil
    case .item(nil, let lines) where lines.count == 1 && lines[0].text.utf8.count <= 12:
      // `- 4 -` reads as a list item.
      return PageNumber.isNumber(lines[0].text.foldedWidth) && lines[0].text.closes(with: "-")
        ? pageNumber : nil
    case .heading(_, let line) where line.text.utf8.count <= longest * 3:
      let words = line.text.foldedWidth
      return houseWords.contains(words) ? words : nil
    default:
      return nil
    }
  }

  /// The only headings that are furniture if they repeat; others repeat for good reasons.
  private static let houseWords: Set<String> = ["证券研究报告", "行业研究", "行业周报", "研究报告", "行业研究报告"]

  /// Words of names that houses print beside a page number.
  private static let ownWords = ["周报", "月报", "日报", "报告", "点评", "专题", "研究", "证券", "www."]

  private static let sentenceSigns: Signs = "。;:!?,；"

  /// Whether a repeated line is furniture. A note, caption, rating or sentence may be repeated on purpose.
  private static func canRepeat(_ words: String) -> Bool {
    guard words.count >= 2, words.count <= longest, let last = words.unicodeScalars.last else { return false }
    return SourceNote(text: words) == nil && FigureCaption(text: words) == nil && RatingLine(words) == nil
      && !sentenceSigns.contains(last) && !words.holds(":") && !words.holds("@")
  }
}
