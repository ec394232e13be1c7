import Document
import MarkdownInput
import ReportReading
import ReportTables
import Tabular

/// The companies of a report whose PE is below a limit: name, PE, and the line of the report that prints them.
func cheapCompanies(in path: String, below limit: Double) throws -> [String] {
  // Bytes become text, text becomes a document of headings, paragraphs and tables.
  let source = try SourceText(contentsOf: path)
  let report = Report(parsing: Document(markdown: source))

  // A finding is something that a reader of the numbers should know. An error is a number not to rely on.
  let document = try ReportDocument(report)
  for finding in document.diagnostics where finding.severity == .error { print(finding) }

  // Datasets are tables of values. PE is computed from price and EPS, with the factor between their currencies.
  guard let companies = document[.companies] else { return [] }
  var found: [String] = []
  for row in companies.rows.indices {
    // Keys know what their cells hold; a cell is nil where it is empty.
    guard let pe = companies[.pe(fy: 1), row], pe < limit else { continue }
    found.append("\(companies[.name, row] ?? "?") \(Int(pe.rounded())) (line \(companies[.line, row] ?? 0))")
  }
  return found
}
