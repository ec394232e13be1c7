import Lexemes
import ReportTables
import Tabular
import Testing
import Document
import MarkdownInput
import ReportReading

/// What the program makes of a forecast table of a few rows.
struct SmallForecast {
  let document: ReportDocument

  init(_ rows: String..., options: ReportOptions = ReportOptions()) throws {
    let header = "公司代码\t公司名称\t投资评级\t昨收盘\t总市值 (百万元)\tEPS 2024E\tEPS 2025E\tPE 2024E\tPE 2025E"
    let text = Small.title + "## 盈利预测\n\n" + ([header] + rows).joined(separator: "\n") + "\n"
    let report = Report(parsing: Document(markdown: try SourceText(name: "small", data: Array(text.utf8))))
    document = try ReportDocument(report, options: options)
  }

  func values(_ column: String, of table: String = "companies") throws -> [String] {
    try #require(document.document.table(table)?.values(of: column)).map(\.plain)
  }

  /// Which cells findings of a code name: `1 pe_printed_fy1`.
  func cells(_ code: DiagnosticCode) -> [String] {
    document.diagnostics.filter { $0.code == code }.map { "\($0.row ?? 0) \($0.column ?? "")" }
  }

  func messages(_ code: DiagnosticCode) -> [String] {
    document.diagnostics.filter { $0.code == code }.map(\.message)
  }

  /// Three rows whose PE follow from a factor of 0.93.
  static let tencent = "0700.HK\t甲\t买入\t100.0\t5,000\t5.00\t6.00\t18.6\t15.5"
  static let netease = "9999.HK\t乙\t买入\t50.0\t5,000\t2.50\t3.00\t18.6\t15.5"
  static let meituan = "3690.HK\t丙\t买入\t20.0\t5,000\t1.00\t1.20\t18.6\t15.5"
}

func decimal(_ text: String) throws -> DecimalNumber { try #require(DecimalNumber(exactly: text)) }
