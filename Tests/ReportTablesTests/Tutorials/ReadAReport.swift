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
  guard let companies = document.document.table("companies") else { return [] }
  var found: [String] = []
  for row in companies.rows.indices {
    guard let pe = companies.value("pe_fy1", row: row)?.number, pe < limit else { continue }
    let name = companies.value("name", row: row)?.string ?? "?"
    let line = companies.value("line", row: row)?.number ?? 0
    found.append("\(name) \(Int(pe.rounded())) (line \(Int(line)))")
  }
  return found
}
