import Document
import ReportReading

/// A text cell of a dataset, as input for checks of words.
struct TextCell: Sendable, Hashable {
  let dataset: String
  /// The 1-based row.
  let row: Int
  let column: String
  let text: String
  let line: Int
}

/// The running text of a report, each paragraph once: in the dataset that has a row for it, otherwise in `sections`.
enum ReportTexts {
  static func all(_ report: Report) -> [TextCell] {
    let highlights = report.highlights.map { ($0.text.text, $0.line) }
    let keyPointLines = Set(report.highlights.map(\.line))
    return cells("highlights", "text", highlights)
      + cells("news", "text", report.news.map { ($0.text.text, $0.line) })
      + cells("events", "name", report.events.map { ($0.name, $0.line) })
      // Skip views and risks on the lines of key points, which are included already.
      + cells("views", "text", report.views.map { ($0.text.text, $0.line) }) { !keyPointLines.contains($0) }
      + cells("risks", "text", report.risks.map { ($0.text.text, $0.line) }) { !keyPointLines.contains($0) }
      + sections(report)
  }

  /// The sections with text that is not in another dataset.
  private static func sections(_ report: Report) -> [TextCell] {
    let claimed: [SectionKind] = [
      .highlights, .news, .events, .views, .risks, .contents, .figures, .relatedReports,
    ]
    return report.sections.enumerated().compactMap { index, section in
      guard !claimed.contains(section.kind), !section.text.isEmpty else { return nil }
      return TextCell(
        dataset: "sections", row: index + 1, column: "text", text: section.text, line: section.line)
    }
  }

  private static func cells(
    _ dataset: String, _ column: String, _ texts: [(String, Int)],
    where isKept: (Int) -> Bool = { _ in true }
  ) -> [TextCell] {
    texts.enumerated().compactMap { index, entry in
      guard isKept(entry.1) else { return nil }
      return TextCell(dataset: dataset, row: index + 1, column: column, text: entry.0, line: entry.1)
    }
  }
}
