import Document
import Lexemes

/// Reads the table of contents and matches each entry to its heading.
enum ContentsParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    ContentsList.claimHeaders(outline, into: &report)
    var headings = HeadingMatch(outline)
    for section in outline.sections where section.kind == .contents || section.kind == .figures {
      for block in section.blocks {
        if case .boilerplate(let kind) = block.content { report.claim(block.lines, as: .boilerplate(kind)) }
        guard section.kind == .contents, case .leader(let line, let page) = block.content else { continue }
        let title = line.text
        let level = Enumerator.split(title).number.map { $0.style.isPart ? 2 : 1 } ?? 1
        let match = headings.find(title)
        report.contents.append(
          ContentsEntry(
            title: title, page: page, level: level, matchedLine: match?.line, matchedTitle: match?.title,
            line: line.number))
        report.claim(block.lines, as: .dataset("contents"))
      }
    }
  }
}

extension Enumerator.Style {
  /// Whether the number is that of a part of a chapter.
  fileprivate var isPart: Bool {
    switch self {
    case .chineseInParentheses, .arabicInParentheses, .circled: true
    case .decimal(let depth): depth > 1
    case .chinese, .arabic: false
    }
  }
}
