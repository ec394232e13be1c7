import Tabular
import TestSupport
import Document
import MarkdownInput
import ReportReading

@testable import ReportTables

/// A small report with one of everything that JSON input must bring back.
enum JSONInputFixtures {
  /// Two companies at one factor, an ADS at its own, a code without a market, a loss, bold text, a growth rate.
  static let markdown = """
    # 人工智能周报（24年第27周）

    ## 重点公司盈利预测及投资评级

    公司代码\t公司名称\t投资评级\t昨收盘\t总市值 (百万)\tEPS\t\tPE\t
    \t\t\t\t\t2024E\t2025E\t2024E\t2025E
    0111.HK\t甲公司\t优于大市\t379.4\t3,549,273\t19.5\t22.2\t18\t16
    0222.HK\t乙公司\t优于大市\t117.1\t728,968\t5.8\t7.9\t19\t14
    ABC.O\t丙公司\t五星\t137.3\t190,734\t17.9\t25.9\t14\t10
    X99\t丁公司\t优于大市\t10.0\t1,000\t1.0\t2.0\t10\t5
    0333.HK\t戊公司\t中性\t47.0\t204,909\t-4.0\t5.7\tn.m.\t8

    ## AI 相关网站流量数据

    应用名称\t应用说明\t周平均访问 (M)\t访问量环比增长\t平均访问停留时间
    Alpha\t聊天\t635.10\t↓ - 3.90%\t00:06:34
    Beta\t搜索\t310.40\t↑ 0.98%\t00:06:50

    ## 投资建议

    **我们**推荐龙头公司，预计收入增长 12%。

    """

  static func document(
    _ markdown: String = markdown, options: ReportOptions = ReportOptions()
  ) throws -> ReportDocument {
    let source = try SourceText(name: "small.md", data: Array(markdown.utf8))
    return try ReportDocument(Report(parsing: Document(markdown: source)), options: options)
  }

  static func sample(_ name: String, options: ReportOptions = ReportOptions()) throws -> ReportDocument {
    let source = try SourceText(name: "report.md", data: try Repository.sample(name))
    return try ReportDocument(Report(parsing: Document(markdown: source)), options: options)
  }

  static func readBack(_ json: [UInt8], columns: UserColumns = UserColumns()) throws -> ReportDocument {
    try ReportDocument(json: JSONValue(parsing: json), columns: columns)
  }

  /// What comes of the small report after a jq filter.
  static func edited(_ filter: String, columns: UserColumns = UserColumns()) throws -> ReportDocument {
    let json = try document(options: ReportOptions(columns: columns)).document.json()
    return try readBack(Judge.run(["jq", filter], input: json), columns: columns)
  }
}

extension ReportDocument {
  /// A column of a dataset from top to bottom.
  func values(_ dataset: String, _ column: String) -> [Value] {
    document.table(dataset)?.values(of: column) ?? []
  }

  func messages(_ code: DiagnosticCode) -> [String] {
    diagnostics.filter { $0.code == code }.map(\.message)
  }
}
