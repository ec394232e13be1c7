import Document
import Lexemes
import MarkdownInput
import ReportReading
import ReportTables
import Tabular
import TestSupport
import Testing

/// What is computed from market caps, profits and targets, and the statistics over them.
@Suite struct CompanySizeTests {
  private func document(_ table: String, options: ReportOptions = ReportOptions()) throws -> ReportDocument {
    let source = try SourceText(name: "r.md", data: Array("# 周报（24年第20周）\n\n## 盈利预测\n\n\(table)\n".utf8))
    return try ReportDocument(Report(parsing: Document(markdown: source)), options: options)
  }

  private func rate(_ currency: String, _ value: String) -> ReportOptions {
    ReportOptions(exchangeRates: [currency: DecimalNumber(exactly: value) ?? DecimalNumber(1)])
  }

  private static let profits = """
    | 代码 | 名称 | 总市值（亿元） | 23年净利润（亿元） | 24年净利润（亿元） | 23PE | 24PE |
    |-|-|-|-|-|-|-|
    | 600101.SH | 甲面板 | 500 | 25.0 | 31.3 | 20 | 16 |
    | 300102.SZ | 乙材料 | 720 | 24.0 | 30.0 | 30 | 24 |
    """

  @Test func `PE follows from market cap and net profit where no EPS is printed`() throws {
    let found = try document(Self.profits)
    let table = try #require(found.document.table("companies"))
    #expect(table.values(of: "pe_fy1") == [.real(20), .real(30)])
    #expect(table.values(of: "pe_status") == [.text("reconciled"), .text("reconciled")])
    #expect(table.values(of: "net_profit_growth_fy2")?.last == .real(30.0 / 24 - 1))
    #expect(table.values(of: "market_cap_cny_mn") == [.real(50_000), .real(72_000)])
    #expect(table.values(of: "net_profit_implied_fy1") == [.real(2_500), .real(2_400)])
    let premiums: [Double?] = [20.0 / 25 - 1, 30.0 / 25 - 1]
    #expect(table.values(of: "premium_to_median_fy1")?.map(\.number) == premiums)
  }

  @Test func `a PE that the profit contradicts is found, rounding of the printed unit allowed for`() throws {
    let wrong = try document(Self.profits.replacing("| 20 | 16 |", with: "| 20 | 61 |"))
    #expect(wrong.diagnostics.filter { $0.code == .peContradicted }.map(\.column) == ["pe_printed_fy2"])
    // 324 亿 is anything from 32,350 to 32,450 million.
    let rounded = try document(
      "| 代码 | 名称 | 总市值（亿元） | 24年净利润（百万元） | 24PE |\n|-|-|-|-|-|\n| 600101.SH | 甲 | 324 | 3,004 | 10.80 |")
    #expect(rounded.document.table("companies")?.values(of: "pe_status") == [.text("reconciled")])
  }

  @Test func `a rate is that of the currency alone, whatever shares are behind an ADS`() throws {
    let table =
      "| 代码 | 名称 | 总市值（百万美元） | 24年净利润（百万元） | 24PE |\n|-|-|-|-|-|\n| PDD.O | 甲 | 1,000 | 700 | 10.4 |"
    var options = rate("USD", "7.27")
    options.sharesPerADS = ["PDD.O": DecimalNumber(4)]
    let row = try #require(document(table, options: options).document.table("companies"))
    #expect(row.values(of: "pe_fy1") == [.real(1_000 * 7.27 / 700)])
    #expect(row.values(of: "market_cap_cny_mn") == [.real(7_270)])
  }

  @Test func `upside follows from the target`() throws {
    let table = "| 代码 | 收盘价 | 目标价 | EPS 24E |\n|-|-|-|-|\n| 600101.SH | 20.0 | 25.0 | 1.0 |"
    let found = try #require(document(table).document.table("companies"))
    #expect(found.values(of: "upside") == [.real(0.25)])
    let none = try #require(document(table.replacing("目标价", with: "前高")).document.table("companies"))
    #expect(none.index(of: "upside") == nil && none.index(of: "target_price") == nil)
  }

  @Test func `printed growth is held against the figures of both years`() throws {
    let table = """
      | 代码 | 名称 | 归母净利润（百万元）.23A | 归母净利润（百万元）.24E | 增速.24E | PE.23A | PE.24E |
      |-|-|-|-|-|-|-|
      | 600101.SH | 甲 | 100 | 125 | 25% | 20 | 16 |
      | 300102.SZ | 乙 | 100 | 125 | 52% | 20 | 16 |
      """
    let named = table.replacing("增速.24E", with: "归母净利润增速.24E")
    let found = try document(named)
    #expect(found.diagnostics.filter { $0.code == .figureGrowthContradicted }.map(\.row) == [2])
    // The printed growth stays in `tables`.
    #expect(found.document.table("tables")?.values(of: "text") == [.text("25%"), .text("52%")])
  }

  private static let hongKong = """
    | 代码 | 名称 | 收盘价 | 总市值（百万港元） | EPS 24E | PE 24E |
    |-|-|-|-|-|-|
    | 0700.HK | 甲 | 400.0 | 3,700,000 | 20.00 | 18.60 |
    | 3690.HK | 乙 | 120.0 | 740,000 | 6.00 | 18.60 |
    | PDD.O | 丙 | 140.0 | 190,000 | 18.00 | 14.0 |
    """

  @Test func `a factor is a rate only if it shows the currency`() throws {
    let found = try document(Self.hongKong.replacing("（百万港元）", with: "（百万）"))
    let table = try #require(found.document.table("companies"))
    let factor = try #require(table.values(of: "conversion")?[0].number)
    #expect((0.92...0.94).contains(factor))
    let caps: [Double?] = [3_700_000 * factor, 740_000 * factor, nil]
    #expect(table.values(of: "market_cap_cny_mn")?.map(\.number) == caps)
    #expect(table.values(of: "reporting_currency") == [.text("CNY"), .text("CNY"), .missing])
    #expect(found.diagnostics.filter { $0.code == .capUnconverted }.map(\.row) == [3])
  }

  @Test func `statistics are computed of the companies that have both`() throws {
    let found = try document(Self.profits).document
    let stats = try #require(found.table("company_stats"))
    func cell(_ statistic: String, _ column: String) -> Double? {
      guard let row = stats.rows.firstIndex(where: { $0.values.first == .text(statistic) }) else {
        return nil
      }
      return stats.values(of: column)?[row].number
    }
    #expect(stats.values(of: "statistic")?.count == 6)
    let plain: [Double?] = ["n", "median", "mean", "high", "low"].map { cell($0, "pe_fy1") }
    #expect(plain == [2, 25, 25, 30, 20])
    #expect(cell("weighted", "market_cap_cny_mn") == 122_000)
    #expect(cell("weighted", "pe_fy1") == 122_000.0 / 4_900)
    #expect(cell("weighted", "pe_printed_fy1") == 122_000.0 / 4_900)
    #expect(cell("weighted", "peg") == nil)
    #expect(stats.description.sheet.host == "companies")
  }

  @Test func `groups of sites add up, and the last row is the total`() throws {
    let table = """
      | 应用 | 应用说明 | 周访问量（百万） | 环比 |
      |-|-|-|-|
      | 甲 | 搜索 | 100 | 25% |
      | 乙 | 聊天 | 50 | -50% |
      | 丙 | 搜索 | 60 | 20% |
      """
    let groups = try #require(document(table).document.table("traffic_groups"))
    #expect(groups.values(of: "description") == [.text("搜索"), .text("聊天"), .missing])
    #expect(groups.values(of: "sites")?.map(\.number) == [2, 1, 3])
    #expect(groups.values(of: "visits_mn")?.map(\.number) == [160, 50, 210])
    #expect(groups.values(of: "visits_prior_mn")?.map(\.number) == [130, 100, 230])
    #expect(groups.values(of: "visits_growth")?[0].number == 30.0 / 130)
    let shares: [Double?] = [160.0 / 210, 50.0 / 210, 1]
    #expect(groups.values(of: "visits_share")?.map(\.number) == shares)
  }

  @Test func `documents come back from JSON, those of schema 1.0 too`() throws {
    let json = try document(Self.profits).document.json()
    let value = try JSONValue(parsing: json)
    #expect(try ReportDocument(json: value).document.json() == json)
    guard case .object(var members) = value else { return }
    members = members.filter { !["company_stats", "traffic_groups"].contains($0.name) }
      .map { $0.name == "schema_version" ? .init($0.name, .string("1.0")) : $0 }
    let old = try ReportDocument(json: .object(members)).document
    #expect(old.table("company_stats")?.rows.count == 6)
    let future = members.map { $0.name == "schema_version" ? JSONValue.Member($0.name, .string("2.0")) : $0 }
    #expect(throws: DocumentError.self) { try ReportDocument(json: .object(future)) }
  }
}
