import Document
import ReportReading

/// A text cell of a dataset, as checks on words see it.
struct TextCell: Sendable, Hashable {
  let dataset: String
  /// 1-based.
  let row: Int
  let column: String
  let text: String
  let line: Int
}

/// The running text of a report, each paragraph once: in the dataset that has a row for it, else in `sections`.
enum ReportTexts {
  static func all(_ report: Report) -> [TextCell] {
    let highlights = report.highlights.map { ($0.text.text, $0.line) }
    let keyPointLines = Set(report.highlights.map(\.line))
    return cells("highlights", "text", highlights)
      + cells("news", "text", report.news.map { ($0.text.text, $0.line) })
      + cells("events", "name", report.events.map { ($0.name, $0.line) })
      // Views and risks that only the key points print are there already.
      + cells("views", "text", report.views.map { ($0.text.text, $0.line) }) { !keyPointLines.contains($0) }
      + cells("risks", "text", report.risks.map { ($0.text.text, $0.line) }) { !keyPointLines.contains($0) }
      + sections(report)
  }

  /// Sections whose words no other dataset has.
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
