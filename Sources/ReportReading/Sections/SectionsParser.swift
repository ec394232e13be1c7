import Document

/// Keeps the text of every heading, known or not, so that nothing is lost.
enum SectionsParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    report.sections = outline.sections.map { section in
      let prose = section.blocks.filter { !$0.textLines.isEmpty || $0.hiddenWords != nil }
      let texts = section.blocks.map { text($0, titles: report.trafficTitles) }.filter { !$0.isEmpty }
      // The heading's words may be below the first line of its block, for example after an empty table.
      report.claim(section.line...max(section.line, section.heading?.number ?? 0), as: .section)
      for block in prose { report.claim(block.lines, as: .section) }
      return Section(
        id: section.id, level: section.level, title: section.title, kind: section.kind,
        text: texts.joined(separator: "\n\n"), line: section.line, lineEnd: section.lineEnd)
    }
  }

  /// The text of a block. Title rows inside a table that no dataset contains are prose of the section.
  private static func text(_ block: Block, titles: [String]) -> String {
    switch block.content {
    case .table(let grid):
      titles.isEmpty
        ? ""
        : HeaderedTable.titleRows(grid.rows, width: grid.width).titles.compactMap(\.onlyText?.text).filter(
          titles.contains
        )
        .joined(separator: "\n")
    case .hidden(let words): words
    case .item(let marker?, _): "\(marker) \(block.richText.text)"
    case .leader(_, let page?): "\(block.richText.text) … \(page.raw)"
    default: block.textLines.isEmpty ? "" : block.richText.text
    }
  }
}
