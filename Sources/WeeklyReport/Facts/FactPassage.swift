/// A paragraph or item that may hold facts, whole again where a page break cut it.
struct FactPassage: Sendable {
  /// The words of the heading it stands under.
  let section: String
  let scalars: [Unicode.Scalar]
  /// Where each part of the paragraph starts, and its line in the source.
  private let parts: [(start: Int, line: Int)]

  private init(section: String, text: String, parts: [(start: Int, line: Int)]) {
    self.section = section
    scalars = Array(text.unicodeScalars)
    self.parts = parts
  }

  /// The line of the source that a place of the text came from.
  func line(at place: Int) -> Int {
    parts.last { $0.start <= place }?.line ?? parts.first?.line ?? 1
  }
}

extension FactPassage {
  /// Sections that say something of the world; the others say something of the report.
  private static let kinds: Set<SectionKind> = [
    .title, .companies, .market, .traffic, .news, .events, .views, .risks, .other,
  ]

  /// Datasets whose lines hold phones, mails, titles and pages: digits, and no facts.
  private static let claims: Set<String> = [
    "report", "analysts", "related_reports", "contents", "figures",
  ]

  static func body(_ outline: Outline, ledger: [LineClaim]) -> [FactPassage] {
    var joiner = ParagraphJoiner()
    for section in outline.sections where kinds.contains(section.kind) {
      joiner.read(section.keeping { !isClaimed($0, ledger) })
    }
    return joiner.entries.map {
      FactPassage(section: $0.section.name, text: $0.text.text, parts: $0.starts)
    }
  }

  private static func isClaimed(_ block: Block, _ ledger: [LineClaim]) -> Bool {
    guard case .dataset(let name) = ledger[block.lines.lowerBound - 1] else { return false }
    return claims.contains(name)
  }

  static func keyPoints(_ outline: Outline, _ highlights: [Highlight]) -> [FactPassage] {
    let section = outline.sections(.highlights).first?.name ?? ""
    return highlights.map {
      FactPassage(section: section, text: $0.text.text, parts: [(start: 0, line: $0.line)])
    }
  }
}

extension OutlineSection {
  /// The same section with some of its blocks.
  fileprivate func keeping(_ isKept: (Block) -> Bool) -> OutlineSection {
    OutlineSection(
      id: id, level: level, title: title, number: number, name: name, kind: kind, parent: parent,
      blocks: blocks.filter(isKept), line: line, lineEnd: lineEnd)
  }
}
