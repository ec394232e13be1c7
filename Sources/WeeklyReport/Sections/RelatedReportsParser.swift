import Lexemes

/// Reports that this one refers to: `《…》——2024-06-23`.
enum RelatedReportsParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    for block in outline.sections(.relatedReports).flatMap(\.blocks) {
      for line in block.textLines {
        guard let related = read(InlineText.read(line.markdown).text, line: line.number) else { continue }
        report.relatedReports.append(related)
        report.claim(line.number...line.number, as: .dataset("related_reports"))
      }
    }
  }

  /// The title is what stands inside the outermost brackets; titles quote other titles.
  private static func read(_ text: String, line: Int) -> RelatedReport? {
    guard let open = text.firstIndex(of: "《"), let close = text.lastIndex(of: "》"), open < close else {
      return nil
    }
    let title = text[text.index(after: open)..<close].trimmed
    let rest = String(text[text.index(after: close)...])
    return RelatedReport(title: title, published: DateRange.first(in: rest)?.range.start, line: line)
  }
}
