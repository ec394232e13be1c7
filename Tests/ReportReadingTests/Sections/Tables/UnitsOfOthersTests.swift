import Document
import Lexemes
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Units, currencies and codes that belong to something else than the table's figures.
struct UnitsOfOthersTests {
  private func report(_ body: String) throws -> Report { try read("# 题\n\n## 重点公司盈利预测\n\n\(body)\n") }

  private let bare = """
    | 代码 | 公司 | 股价 | 市值 | EPS 2024E | PE 2024E |
    |---|---|---|---|---|---|
    | 600998.SH | 甲股份 | 20.1 | 240 | 1.2 | 16.8 |
    | 600999.SH | 乙股份 | 30.1 | 550 | 2.0 | 15.1 |
    """

  @Test(arguments: [
    "图5：行业收入与增速（单位：百万元，%）\n\n资料来源：某某局",
    "图5：行业收入（单位：百万元）\n\n资料来源：某某局\n\n表1：盈利预测",
    "上游某金属价格（单位：万元/吨）持续下行。",
    "图5：行业收入（单位：百万元）\n\n表1：盈利预测",
  ])
  func `the unit of another figure is not the table's`(above: String) throws {
    let report = try report("\(above)\n\n\(bare)")
    #expect(report.companies.count == 2)
    #expect(report.companies.allSatisfy { $0.marketCap == nil })
    #expect(report.codes(.numberUnparsed).map(\.column) == ["market_cap_mn"])
  }

  @Test(arguments: ["单位：亿元", "表1：盈利预测（单位：亿元）", "（单位：亿元，%）", "单位：亿元\n\n表1：盈利预测"])
  func `the table's own unit is used`(above: String) throws {
    let report = try report("\(above)\n\n\(bare)")
    #expect(report.companies.first?.marketCap?.value?.description == "24000")
  }

  @Test func `a market cap in yuan beside a price in another currency has no value`() throws {
    let report = try report(
      """
      | 代码 | 公司 | 收盘价（港元） | 总市值（亿元） | EPS 2024E | PE 2024E |
      |---|---|---|---|---|---|
      | 0700.HK | 甲股份 | 379.4 | 33000 | 19.5 | 18.0 |
      | 3690.HK | 乙股份 | 111.1 | 6400 | 6.5 | 16.0 |
      """)
    #expect(report.companies.map { $0.marketCap?.value } == [nil, nil])
    #expect(report.codes(.currencyContradicted).count == 2)
  }

  @Test func `profit in another currency than EPS has no value`() throws {
    let report = try report(
      """
      | 代码 | 公司 | 收盘价(港元) | 归母净利润(亿元) 2024E | EPS(港元) 2024E | PE 2024E |
      |---|---|---|---|---|---|
      | 0700.HK | 甲股份 | 379.4 | 1800 | 20.7 | 18.3 |
      | 3690.HK | 乙股份 | 111.1 | 400 | 7.0 | 15.9 |
      """)
    #expect(report.companies.map(\.epsCurrency) == ["HKD", "HKD"])
    #expect(report.companies.allSatisfy { $0.estimates[0].figures[.netProfit]?.value == nil })
    #expect(report.codes(.currencyContradicted).count == 2)
  }

  @Test func `the currency of profit is that of EPS where only profit names it`() throws {
    let report = try report(
      """
      | 代码 | 公司 | 收盘价 | 营收(亿美元) 2024E | 净利(亿元) 2024E | PE 2024E |
      |---|---|---|---|---|---|
      | BABA.N | 甲股份 | 75.1 | 1300 | 1400 | 9 |
      | PDD.O | 乙股份 | 130.1 | 550 | 1000 | 13 |
      """)
    #expect(report.companies.map(\.epsCurrency) == ["USD", "USD"])
    #expect(report.companies[0].estimates[0].figures[.revenue]?.value?.description == "130000")
    #expect(report.companies[0].estimates[0].figures[.netProfit]?.value == nil)
  }

  @Test func `a letter for cents counts unless others are footnotes`() throws {
    func eps(_ second: String) throws -> [String?] {
      let report = try report(
        """
        | 公司 | 代码 | Price\(second) | EPS (c) FY24E | PE FY24E |
        |---|---|---|---|---|
        | Alpha | AAA.AX | 42.1 | 410 | 10.3 |
        | Beta | BBB.AX | 52.1 | 510 | 10.2 |
        """)
      return report.companies.map { $0.estimates.first?.eps?.value?.description }
    }
    #expect(try eps("") == ["4.10", "5.10"])
    #expect(try eps(" (a)") == ["410", "510"])
  }

  @Test func `a return on equity above one may be a fraction`() throws {
    func returns(_ cells: [String]) throws -> [String?] {
      let rows = zip(["600998.SH", "600999.SH", "600997.SH"], cells).map {
        "| \($0) | 甲\($1.count) | 20.1 | \($1) | 15 |"
      }
      let report = try report(
        "| 代码 | 公司 | 股价 | ROE | PE 2024E |\n|---|---|---|---|---|\n\(rows.joined(separator: "\n"))")
      return report.companies.map { $0.figures[.roe]?.value?.description }
    }
    #expect(try returns(["1.57", "0.38", "0.91"]) == [nil, nil, nil])
    #expect(try returns(["15.7", "3.8", "0.9"]) == ["0.157", "0.038", "0.009"])
  }

  @Test func `digits of other countries are not mainland codes`() throws {
    let report = try report(
      """
      | 代码 | 公司 | 收盘价 | EPS 2024E | PE 2024E |
      |---|---|---|---|---|
      | 000660 | 甲股份 | 232500 | 21000 | 11.1 |
      | 005930 | 乙股份 | 81500 | 5200 | 15.7 |
      | 000651 | 丙股份 | 41.5 | 5.2 | 8.0 |
      """)
    #expect(report.companies.map { $0.ticker.value?.code } == [nil, nil, "000651.SZ"])
    #expect(report.codes(.marketUnknown).count == 2)
  }

  @Test func `names with the letters of funds are those of companies`() throws {
    #expect(!CompanyNames.isOtherInstrument("Netflix"))
    #expect(!CompanyNames.isOtherInstrument("主力医药"))
    #expect(CompanyNames.isOtherInstrument("某某300ETF"))
    #expect(CompanyNames.isOtherInstrument("Gold ETF"))
    #expect(CompanyNames.isOtherInstrument("某某主力"))
  }

  @Test func `rows of a group's multiples are not companies`() throws {
    let report = try report(
      """
      | 公司 | 代码 | 收盘价 | EPS 2024E | PE 2024E |
      |---|---|---|---|---|
      | 甲股份 | 600998.SH | 20.1 | 1.2 | 16.8 |
      | 乙股份 | 600999.SH | 30.1 | 2.0 | 15.1 |
      | 可比公司PE | | | | 15.9 |
      | Global peers | | | | 15.9 |
      """)
    #expect(report.companies.map(\.name) == ["甲股份", "乙股份"])
  }

  @Test func `the currencies of a column of local currencies are used`() throws {
    let report = try report(
      """
      | Peers | RIC | LCY | CMP | Mkt Cap (USDm) | P/E FY 26 | FY 27 |
      |---|---|---|---|---|---|---|
      | Alpha | AAA.K | USD | 17.29 | 2952 | 20x | 18x |
      | Beta | 9412.T | JPY | 2299.00 | 4196 | 28.0x | 23.7x |
      """)
    #expect(report.companies.map(\.name) == ["Alpha", "Beta"])
    #expect(report.companies.map { $0.ticker.value?.currency } == ["USD", "JPY"])
    #expect(report.companies.map { $0.marketCap?.value?.description } == ["2952", nil])
    #expect(
      report.companies.map { $0.estimates.map { $0.pe?.value?.description } } == [
        ["20", "18"], ["28.0", "23.7"],
      ])
  }

  @Test func `of two columns of currencies the second is that of adjusted earnings as well`() throws {
    let report = try report(
      """
      | Company | Code | Cur | Price | Cur | Adjusted EPS 2025A | Adjusted EPS 2026E | Adjusted P/E 2025A | Adjusted P/E 2026E |
      |---|---|---|---|---|---|---|---|---|
      | Alpha | 6723.JP | JPY | 2530 | JPY | 133.2 | 160.1 | 19.0 | 15.8 |
      | Beta | 6758.JP | JPY | 3574 | JPY | 188.1 | 201.5 | 19.0 | 17.7 |
      """)
    #expect(report.companies.map { $0.ticker.value?.currency } == ["JPY", "JPY"])
    #expect(report.companies.map(\.epsCurrency) == ["JPY", "JPY"])
  }
}
