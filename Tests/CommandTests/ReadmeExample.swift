import ReportTables
import Tabular
import Document
import MarkdownInput
import ReportReading

/// The fastest growing sites of a report, the fastest first.
func risers(in path: String) throws -> [String] {
  let report = Report(parsing: Document(markdown: try SourceText(contentsOf: path)))
  guard let traffic = try ReportDocument(report)[.traffic] else { return [] }
  let pairs = zip(traffic[.app], traffic[.visitsGrowth]).sorted { ($0.1 ?? 0) > ($1.1 ?? 0) }
  return pairs.prefix(3).compactMap(\.0)
}
