import Lexemes

/// The table of contents, each entry matched to its heading.
enum ContentsParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    for section in outline.sections(.contents) {
      for block in section.blocks {
        guard case .leader(let line, let page) = block.content else { continue }
        let title = InlineText.read(line.markdown).text
        let level = HeadingNumber.split(title).number.map { $0.style.isPart ? 2 : 1 } ?? 1
        let match = HeadingMatch.find(title, in: outline)
        report.contents.append(
          ContentsEntry(
            title: title, page: page, level: level, matchedLine: match?.line, matchedTitle: match?.title,
            line: line.number))
        report.claim(block.lines, as: .dataset("contents"))
      }
    }
  }
}

extension HeadingNumber.Style {
  /// Whether the number is that of a part within a chapter.
  fileprivate var isPart: Bool {
    switch self {
    case .chineseInParentheses, .arabicInParentheses: true
    case .decimal(let depth): depth > 1
    case .chinese, .arabic: false
    }
  }
}

/// Finds the heading that a contents entry stands for.
enum HeadingMatch {
  /// The same words first; else the one heading that shares most of them.
  static func find(_ title: String, in outline: Outline) -> OutlineSection? {
    let wanted = key(title)
    let candidates = outline.sections.filter {
      ![.contents, .figures, .title].contains($0.kind) && !$0.title.isEmpty
    }
    if let same = candidates.first(where: { key($0.title) == wanted }) { return same }
    let words = key(HeadingNumber.split(title).rest)
    if let same = candidates.first(where: { key($0.name) == words }) { return same }
    let scored = candidates.map { ($0, TextLikeness.score(words, key($0.name))) }
    guard let best = scored.max(by: { $0.1 < $1.1 }), best.1 >= 0.7 else { return nil }
    return best.0
  }

  /// Words without blanks or the difference between full and half width.
  static func key(_ title: String) -> String { title.foldedWidth.filter { $0 != " " } }
}
