import Lexemes
import Tabular
import WeeklyReport

struct ReportOptions: Sendable { var exchangeRates: [String: DecimalNumber]; var sharesPerADS: [String: DecimalNumber] }
struct ReportDocument: Sendable {
  let document: TabularDocument
  let diagnostics: [Diagnostic]
  init(_ report: Report, options: ReportOptions) throws(TableError) {
    document = TabularDocument(metadata: [], tables: [
      try TypedTable(DatasetDescription("views", LocalizedText("a", "b"), tableName: "Views", meaning: LocalizedText("a", "b")),
        columns: [Column("number", LocalizedText("a", "b"), .integer, meaning: LocalizedText("a", "b")), .line],
        rows: report.views.map { Row([.integer($0.number ?? 0), .integer($0.line)]) })])
    diagnostics = report.diagnostics
  }
}
enum DatasetCatalog {
  static let names = ["views"]
  static func definitions() -> [(DatasetDescription, [Column])] { [] }
}
enum TrendColors: String, Sendable, CaseIterable { case chinese, western }
struct WorkbookOptions { var language: Language = .chinese; var trend: TrendColors = .chinese; var sheetOrder: [String]? = nil }
struct WorkbookRemark { let sheet: String; let cell: String; let message: String }
enum WorkbookError: Error {   case cannotCreateFile(path: String)
  case cannotWriteFile(path: String, reason: String)
  case temporaryFile(reason: String)
  case outOfMemory
  case tooManyColumns(dataset: String, columns: Int, limit: Int)
  case unknownDataset(name: String)
  case refused(call: String, reason: String)
}
func writeWorkbook(_ document: TabularDocument, to path: String, options: WorkbookOptions) throws(WorkbookError) -> [WorkbookRemark] { [] }
