/// Every heading's own prose, known or not, so that nothing is lost.
enum SectionsParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    report.sections = outline.sections.map { section in
      let prose = section.blocks.filter { !$0.textLines.isEmpty }
      report.claim(section.line...section.line, as: .section)
      for block in prose { report.claim(block.lines, as: .section) }
      return Section(
        id: section.id, level: section.level, title: section.title, kind: section.kind,
        text: prose.map(text).joined(separator: "\n\n"), line: section.line, lineEnd: section.lineEnd)
    }
  }

  private static func text(_ block: Block) -> String {
    switch block.content {
    case .item(let marker?, _): "\(marker) \(block.richText.text)"
    case .leader(_, let page?): "\(block.richText.text) … \(page)"
    default: block.richText.text
    }
  }
}
