import ReportTables
import Tabular
import Document
import MarkdownInput
import ReportReading

/// The fastest growing sites of a report, the fastest first.
func risers(in path: String) throws -> [String] {
  let report = Report(parsing: Document(markdown: try SourceText(contentsOf: path)))
  let traffic = try ReportDocument(report).document.table("traffic")
  guard let apps = traffic?.values(of: "app"), let growth = traffic?.values(of: "visits_growth") else {
    return []
  }
  let pairs = zip(apps, growth).sorted { ($0.1.number ?? 0) > ($1.1.number ?? 0) }
  return pairs.prefix(3).compactMap { app, _ in app.string }
}
