import Document
import Lexemes

/// A paragraph or item that may contain facts, joined again where a page break split it.
struct FactPassage: Sendable {
  /// The words of the heading that the passage is under.
  let section: String
  let scalars: [Unicode.Scalar]
  /// The parts that a page break separated, and where each starts in the passage.
  private let parts: [Part]
  private let starts: [Int]

  struct Part: Sendable {
    /// Where the part starts in the passage.
    let start: Int
    let line: Int
    /// The running text that the part comes from, and at which of its characters the part starts.
    let text: [TextLine]
    var offset = 0
  }

  private init(section: String, text: String, parts: [Part]) {
    self.section = section
    scalars = text.scalarArray
    self.parts = parts
    starts = parts.map(\.start)
  }

  /// The part that contains a place of the passage.
  func part(at place: Int) -> Part { parts[max(0, starts.countUp(to: place) - 1)] }
}

extension FactPassage {
  /// Kinds of sections about the world. Others are about the report itself.
  private static let kinds: [SectionKind] = [
    .title, .companies, .market, .traffic, .news, .events, .views, .risks, .other,
  ]

  /// Kinds of sections that are lists. They contain sentences only where a heading was misjudged or the next one is
  /// missing.
  private static let lists: [SectionKind] = [.contents, .figures, .relatedReports]

  /// Datasets whose lines have digits but no facts: phone numbers, e-mail addresses, titles, page numbers.
  private static let claims: Set<String> = [
    "report", "analysts", "related_reports", "contents", "figures",
  ]

  static func body(_ outline: Outline, ledger: [LineClaim]) -> [FactPassage] {
    var joiner = ParagraphJoiner()
    let appendix = appendixLine(outline)
    for section in outline.sections where section.line < appendix {
      let isList = lists.contains(section.kind)
      if isList || kinds.contains(section.kind) {
        joiner.read(
          section.keeping { !isClaimed($0, ledger) && (!isList || isSentence($0) && PassageKind($0) == nil) })
      } else if section.kind == .highlights {
        // The body of the report may follow the key points without a heading.
        joiner.read(
          section.keeping { claim(of: $0, ledger) == nil && isSentence($0) && PassageKind($0) == nil })
      } else {
        // Key points without a heading of their own may be below any heading of the first page.
        joiner.read(section.keeping { ["highlights", "views"].contains(claim(of: $0, ledger)) })
      }
    }
    return joiner.entries.filter { hasWords($0.text.text) }.map {
      FactPassage(
        section: $0.section.name, text: $0.text.text,
        parts: $0.starts.map { Part(start: $0.start, line: $0.line, text: $0.text) })
    }
  }

  /// The line of the heading at which an English report's legal text begins. It continues to the end under headings
  /// of all kinds, `Ratings Distribution`, `Conflict Management Policy`. Past the end if there is none.
  private static func appendixLine(_ outline: Outline) -> Int {
    let end = outline.sections.last?.lineEnd ?? 0
    let heading = outline.sections.first {
      $0.kind == .legal && !$0.title.hasWide && $0.line > end / 2
    }
    return heading?.line ?? end + 1
  }

  private static func isSentence(_ block: Block) -> Bool {
    let text = block.richText.text
    return text.utf8.count > 60 && text.holds("。")
  }

  /// Whether a text has enough words to be prose. Axis labels of a chart, such as `60% 10` or `周 -31%`, may be
  /// paragraphs too.
  private static func hasWords(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return scalars.contains { "。！？；".unicodeScalars.contains($0) }
      || scalars.lazy.filter(\.isHan).prefix(3).count == 3 || isEnglish(text)
  }

  /// Whether a text is an English sentence: at least six words of three or more letters, or three if it ends with a
  /// full stop, and one of them in lower case.
  private static func isEnglish(_ text: String) -> Bool {
    guard !text.hasWide else { return false }
    let words = text.split(at: " ,.;:()").lazy.filter { word in
      word.utf8.count > 2 && word.utf8.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) }
    }.prefix(12)
    return words.count > (text.closes(with: ".") ? 2 : 5)
      && words.contains { $0.utf8.first.map { $0 > 0x60 } ?? false }
  }

  private static func isClaimed(_ block: Block, _ ledger: [LineClaim]) -> Bool {
    claim(of: block, ledger).map(claims.contains) ?? false
  }

  private static func claim(of block: Block, _ ledger: [LineClaim]) -> String? {
    if case .dataset(let name) = ledger[block.lines.lowerBound - 1] { name } else { nil }
  }

  static func keyPoints(_ outline: Outline, _ highlights: [Highlight]) -> [FactPassage] {
    let sections = outline.sections(.highlights)
    let blocks = sections.flatMap(\.blocks).filter { !$0.textLines.isEmpty }
    var rest = highlights[...]
    var passages: [FactPassage] = []
    for block in blocks {
      // Other key points may be in a side bar between two of these sections.
      rest = rest.drop { $0.line < block.lines.lowerBound }
      let own = rest.prefix { block.lines.contains($0.line) }
      rest = rest.dropFirst(own.count)
      passages += pieces(own, of: block, section: sections.first?.name ?? "")
    }
    return passages
  }

  /// The most characters of a label or separator between two items.
  private static let longestGap = 400

  /// Makes a passage of each item, after finding the items one after the other in the block that they were cut from.
  private static func pieces(
    _ highlights: ArraySlice<Highlight>, of block: Block, section: String
  ) -> [FactPassage] {
    let whole = block.richText.text.scalarArray
    let lines = block.textLines
    var end = 0
    return highlights.map { highlight in
      let item = highlight.text.text.scalarArray
      let reach = end...min(whole.count, end + longestGap)
      let start = reach.first { whole[$0...].starts(with: item) }
      if let start { end = start + item.count }
      return FactPassage(
        section: section, text: highlight.text.text,
        parts: [Part(start: 0, line: highlight.line, text: lines, offset: start ?? end)])
    }
  }
}

extension OutlineSection {
  /// The section with only some of its blocks.
  fileprivate func keeping(_ isKept: (Block) -> Bool) -> OutlineSection {
    with(blocks: blocks.filter(isKept))
  }
}
