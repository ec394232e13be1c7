import Tabular
import Testing
import Document
import MarkdownInput
import ReportReading

@testable import ReportTables

@Suite struct `Charts of a report` {
  private static func document(_ markdown: String) throws -> TabularDocument {
    try ReportDocument(
      Report(parsing: Document(markdown: try SourceText(name: "report.md", data: Array(markdown.utf8))))
    )
    .document.presented
  }

  private static func traffic(_ sites: Int) -> String {
    let rows = (1...sites).map { "| 站点\($0) | 搜索 | \(200 - $0).5 | \(sites - $0)% | 00:01:0\($0 % 10) |" }
    return """
      # 周报（24年第27周）

      ## 网站流量

      图 3: 各站周访问量 (百万)

      | 应用名称 | 应用说明 | 周平均访问量 | 环比增长 | 平均停留时间 |
      | --- | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))

      资料来源: 示例数据
      """
  }

  @Test func `lead from the figure whose data they draw`() throws {
    let document = try Self.document(Self.traffic(20))
    #expect(document.table("figures")?.links == [0: ["title": "traffic"]])
  }

  /// The caption counts in the source's unit, the chart in the contract's: a caption as its title is wrong by 100.
  @Test func `bear no caption of the source, whose unit is not theirs`() throws {
    let chart = try #require(try Self.document(Self.traffic(20)).table("traffic")?.charts.first)
    #expect(!chart.title.chinese.contains("百万") && !chart.title.chinese.contains("图 3"))
  }

  @Test(arguments: [
    (["2024E", "2025E"], ["pe_fy1", "pe_fy2"], "eps_growth_fy2"),
    (["2022A", "2023A", "2024E", "2025E"], ["pe_fy3", "pe_fy4"], "eps_growth_fy4"),
    (["2023A", "2024F"], ["pe_fy2"], "eps_growth_fy2"),
    (["FY1", "FY2"], ["pe_fy1", "pe_fy2"], "eps_growth_fy2"),
  ])
  func `of companies and medians begin with the first estimate`(
    years: [String], pe: [String], growth: String
  ) throws {
    let shape = ReportShape(fiscalYears: years, hasSegments: false)
    var tables = [
      try TypedTable(
        CompaniesDataset.description, columns: CompaniesDataset.columns(shape) + [.line], rows: [])
    ]
    ReportCharts.attach(to: &tables, shape)
    #expect(tables[0].charts.map(\.values) == [pe])
    let names = CompanyNames(tables[0], shape)
    #expect(names.pe == pe[0])
    #expect(names.growth == growth)
  }
}
