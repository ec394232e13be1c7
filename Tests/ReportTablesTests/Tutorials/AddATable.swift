import Document
import MarkdownInput
import ReportReading
import ReportTables
import Tabular

extension ReportFamily {
  /// Weekly reports that also print a table of dividends.
  static let weeklyWithDividends: ReportFamily = {
    var family = ReportFamily.aiWeekly
    family.tables.append(
      TableSpec(
        // What the dataset is called, in code and in both languages.
        DatasetDescription(
          "dividends", LocalizedText("分红", "Dividends"), tableName: "Dividends",
          meaning: LocalizedText("分红方案，一家公司一行", "dividends, one row for each company"),
          sheet: SheetStyle(.figures)),
        // Which headers lead to which column. Units in headers are converted to the unit given here.
        columns: [
          ColumnSpec("ticker", LocalizedText("代码", "Ticker"), .code, headers: ["代码", "证券代码"]),
          ColumnSpec(
            "per_share", LocalizedText("每股派息", "Per share"), .number, headers: ["每股派息"],
            unit: LocalizedText("元", "CNY")),
          ColumnSpec(
            "shares", LocalizedText("股本", "Shares"), .number, headers: ["总股本"],
            unit: LocalizedText("亿股", "100 million shares")),
          // A computed column: a formula in the workbook, a value in CSV and JSON.
          ColumnSpec(
            "total", LocalizedText("派息总额", "Total"), .number,
            expression: .column("per_share") * .column("shares")),
        ],
        // Words of the headings or captions above such a table.
        headings: ["分红", "派息"]))
    return family
  }()
}

/// What each company of a report pays in total, in CNY 100 million.
func dividends(in markdown: String) throws -> [Double] {
  let source = try SourceText(name: "report.md", data: Array(markdown.utf8))
  let report = Report(parsing: Document(markdown: source), as: .weeklyWithDividends)
  let table = try ReportDocument(report)[DatasetKey("dividends")]
  return table?[ColumnKey<Double>("total")].compactMap(\.self) ?? []
}
