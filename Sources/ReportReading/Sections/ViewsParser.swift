import Document
import Lexemes

/// Investment views, `投资建议`: a row a paragraph.
///
/// `本周观点` is read where the report has no `投资建议` of its own: there it says what the analysts think, elsewhere it
/// tells the week.
enum ViewsParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    let sections = outline.sections(.views)
    let advice = sections.filter { isAdvice($0, in: outline) }
    let hasAdvice = advice.contains { section in section.blocks.contains { !$0.textLines.isEmpty } }
    var paragraphs = ParagraphJoiner()
    for section in hasAdvice ? advice : sections { paragraphs.read(section) }
    for entry in paragraphs.finish(into: &report) {
      let isMixed = MixedAdvice.isHeading(entry.section.name)
      guard let text = isMixed ? MixedAdvice(entry.text).view : entry.text else { continue }
      report.views.append(TextEntry(number: report.views.count + 1, text: text, line: entry.line))
      for lines in entry.lines { report.claim(lines, as: .dataset("views")) }
    }
    guard report.views.isEmpty else { return }
    // Some reports say it only in the key points.
    let said = report.highlights.filter { ["投资建议", "投资策略", "投资观点"].contains($0.category) }
    report.views = said.enumerated().map { index, highlight in
      TextEntry(number: index + 1, text: highlight.text, line: highlight.line)
    }
  }

  /// Whether a section, or one that it stands in, is headed as advice.
  private static func isAdvice(_ section: OutlineSection, in outline: Outline) -> Bool {
    var place: OutlineSection? = section
    while let current = place {
      if ["投资建议", "投资策略", "推荐理由"].contains(where: { current.name.holds($0) }) { return true }
      place = current.parent.map { outline.sections[$0] }
    }
    return false
  }
}
