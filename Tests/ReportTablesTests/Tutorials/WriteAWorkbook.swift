import Document
import Lexemes
import MarkdownInput
import ReportReading
import ReportTables
import Tabular
import TabularXLSX

/// Writes the workbook of a report, in English, with a rate that the report does not print.
func makeWorkbook(of markdown: String, at path: String) throws -> [String] {
  let source = try SourceText(name: "report.md", data: Array(markdown.utf8))
  let report = Report(parsing: Document(markdown: source))

  // One Hong Kong dollar in yuan. Without it, the factor is inferred from the report's own PE.
  let rates = ["HKD": "0.9304"].compactMapValues { DecimalNumber(exactly: $0) }
  let options = ReportOptions(exchangeRates: rates)
  let document = try ReportDocument(report, options: options).document

  // Computed cells are formulas: whoever opens the workbook can change a rate and see every PE follow.
  let remarks = try writeWorkbook(document, to: path, options: WorkbookOptions(language: .english))

  // The same values without a workbook.
  let json = document.json(JSONOptions(isCompact: true))
  let csv = document[.companies]?.csv() ?? []
  return remarks.map(\.message) + ["\(json.count) bytes of JSON", "\(csv.count) bytes of CSV"]
}
