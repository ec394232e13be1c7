/// Investment views, `投资建议`: a row a paragraph.
enum ViewsParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    var paragraphs = ParagraphJoiner()
    for section in outline.sections(.views) {
      paragraphs.read(section)
    }
    for entry in paragraphs.finish(into: &report) {
      report.views.append(TextEntry(number: report.views.count + 1, text: entry.text, line: entry.line))
      for lines in entry.lines { report.claim(lines, as: .dataset("views")) }
    }
    guard report.views.isEmpty else { return }
    // Some reports say it only in the key points.
    report.views = report.highlights.filter { $0.category == "投资建议" }.enumerated().map { index, highlight in
      TextEntry(number: index + 1, text: highlight.text, line: highlight.line)
    }
  }
}
