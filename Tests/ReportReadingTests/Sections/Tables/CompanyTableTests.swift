import Document
import Lexemes
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

@Suite struct CompanyTableTests {
  private func companies(_ table: String) throws -> [Company] {
    try read("# 题\n\n\(table)\n").companies
  }

  @Test func `columns are known by what heads them, in any order`() throws {
    let company = try #require(
      companies(
        """
        | 最新价 | PE(x) 24E | 名称 | PB(x) 24E | EPS（元） 24E | 股票代码 | 总市值（亿元） | 目标价 | PEG 24E |
        |--|--|--|--|--|--|--|--|--|
        | 31.28 | 26.4 | 听雪 | 5.6 | 0.86 | 300442 CH | 204.9 | 40 | 1.1 |
        """
      ).first)
    #expect(company.price?.value?.description == "31.28")
    #expect(company.marketCap?.value?.description == "20490")
    #expect(company.ticker.value?.code == "300442.SZ")
    #expect(
      company.estimates.map { "\($0.fiscalYear) \($0.eps?.raw ?? "") \($0.pe?.raw ?? "")" } == [
        "2024E 0.86 26.4"
      ])
  }

  @Test func `columns of other figures are kept as cells`() throws {
    let report = try read(
      "# 题\n\n| 代码 | 现价 | 52周最高 | 换手率 | PE 24E |\n|-|-|-|-|-|\n| 700 HK | 1 | 2 | 3 | 4 |\n")
    #expect(report.looseCells.map { "\($0.header ?? "") \($0.text)" } == ["52周最高 2", "换手率 3"])
    #expect(report.codes(.columnUnmatched).count == 2)
  }

  @Test(arguments: [
    ("总市值（亿元）", "602.6", "60260"), ("市值(百万港元)", "3,549,273", "3549273"), ("总市值(元)", "1234567", "1.234567"),
    ("市值（十亿元）", "1.5", "1500"), ("总市值", "1.2亿", "120"), ("Market Cap (HK$ bn)", "1.5", "1500"),
  ])
  func `market caps are in millions, exactly`(header: String, printed: String, millions: String) throws {
    let report = try read("# 题\n\n| 代码 | 收盘价 | \(header) |\n|-|-|-|\n| 0700.HK | 1.0 | \(printed) |\n")
    #expect(report.companies.first?.marketCap?.value?.description == millions)
  }

  @Test func `a conversion names the printed unit`() throws {
    let report = try read("# 题\n\n| 代码 | 收盘价 | 总市值（亿元） |\n|-|-|-|\n| 0700.HK | 1.0 | 3 |\n")
    #expect(report.codes(.unitConverted).map(\.printed) == ["亿元"])
  }

  @Test func `a unit in the title or caption counts, and none is guessed`() throws {
    let titled = try read("# 题\n\n| 单位：亿元 |  |  |\n|-|-|-|\n| 代码 | 收盘价 | 市值 |\n| 0700.HK | 1.0 | 3 |\n")
    #expect(titled.companies.first?.marketCap?.value?.description == "300")
    let bare = try read("# 题\n\n| 代码 | 收盘价 | 市值 |\n|-|-|-|\n| 0700.HK | 1.0 | 3 |\n")
    #expect(bare.companies.first?.marketCap == nil)
    #expect(bare.codes(.numberUnparsed).map(\.column) == ["market_cap_mn"])
    #expect(bare.looseCells.map(\.text) == ["3"])
  }

  @Test func `years may be the groups and figures the names below them`() throws {
    let company = try #require(
      companies(
        """
        | 代码 | 收盘价 | 2024E |  | 2025E |  |
        |--|--|--|--|--|--|
        |  |  | EPS | PE | EPS | PE |
        | 0700.HK | 379.4 | 19.5 | 18 | 22.2 | 16 |
        """
      ).first)
    #expect(
      company.estimates.map { "\($0.fiscalYear) \($0.eps?.raw ?? "") \($0.pe?.raw ?? "")" } == [
        "2024E 19.5 18", "2025E 22.2 16",
      ])
  }

  @Test func `years printed backwards or in two spellings are put in order once`() throws {
    let company = try #require(
      companies(
        "| 代码 | EPS 2025E | EPS 2024E | PE 25E | PE 24E |\n|-|-|-|-|-|\n| 0700.HK | 22.2 | 19.5 | 16 | 18 |"
      ).first)
    #expect(
      company.estimates.map { "\($0.fiscalYear) \($0.eps?.raw ?? "") \($0.pe?.raw ?? "")" } == [
        "2024E 19.5 18", "2025E 22.2 16",
      ])
  }

  @Test func `section rows group companies; averages and notes are not companies`() throws {
    let report = try read(
      """
      # 题

      | 代码 | 名称 | 收盘价 |
      |--|--|--|
      | 算力 |  |  |
      | 600000.SH | 甲 | 1 |
      | 应用 | 应用 | 应用 |
      | 600001.SH | 乙 | 2 |
      |  | 平均 | 1.5 |
      | 注：收盘价为周五 |  |  |
      """)
    #expect(report.companies.map { "\($0.segment ?? "") \($0.name ?? "")" } == ["算力 甲", "应用 乙"])
    #expect(report.looseCells.map(\.text) == ["平均", "1.5", "注：收盘价为周五"])
    #expect(report.lostLines.isEmpty)
  }

  @Test func `a code with nothing beside it is a company and heads no group`() throws {
    let report = try read("# 题\n\n| 代码 | 名称 | 现价 |\n|-|-|-|\n| 3690.HK |  |  |\n| 1024.HK | 乙 | 2 |\n")
    #expect(
      report.companies.map { "\($0.ticker.raw) \($0.segment ?? "-")" } == [
        "3690.HK -", "1024.HK -",
      ])
    #expect(report.codes(.valueKind).map(\.row) == [1])
  }

  @Test func `a row of units below the header is not a company`() throws {
    let company = try #require(
      companies("| 代码 | 收盘价 | 总市值 | EPS 24E |\n|-|-|-|-|\n|  | 元 | 亿元 | 元 |\n| 600000.SH | 1.5 | 2.0 | 0.1 |")
        .first)
    #expect(company.marketCap?.value?.description == "200")
  }

  @Test func `a price with a scale is not read as a price`() throws {
    let report = try read("# 题\n\n| 代码 | 收盘价 |\n|-|-|\n| 0700.HK | 1.2亿 |\n")
    #expect(report.companies.first?.price?.value == nil)
    #expect(report.codes(.valueKind).count == 1)
  }

  @Test(
    "groups are named over any of their columns",
    arguments: [
      "EPS |  | PE | ", " | EPS |  | PE", "EPS | EPS | PE | PE",
    ])
  func groups(names: String) throws {
    let company = try #require(
      companies(
        """
        | 代码 | 名称 | 收盘价 | \(names) |
        |-|-|-|-|-|-|-|
        |  |  | 2024/7/2 | 24E | 25E | 24E | 25E |
        | 0700.HK | 甲 | 379.4 | 19.5 | 22.2 | 18 | 16 |
        """
      ).first)
    #expect(company.price?.raw == "379.4")
    #expect(company.estimates.map { $0.eps?.raw } == ["19.5", "22.2"])
    #expect(company.estimates.map { $0.pe?.raw } == ["18", "16"])
  }

  @Test func `of prices of several days the last counts, and no target is one`() throws {
    let table = """
      | 代码 | 收盘价 |  |  | EPS 24E |
      |-|-|-|-|-|
      |  | 2024/6/25 | 2024/7/2 | 目标价 |  |
      | 0700.HK | 360.0 | 379.4 | 420 | 19.5 |
      """
    let report = try read("# 题\n\n\(table)\n")
    #expect(report.companies.map { $0.price?.raw } == ["379.4"])
    #expect(report.companies.map { $0.targetPrice?.raw } == ["420"])
    #expect(report.looseCells.map(\.text) == ["360.0"])
  }

  @Test func `of market caps the total is one, and of two prices of no day none`() throws {
    let table = """
      | 代码 | A股收盘价 | 市值（亿） |  | 股价 | 最新价 | EPS 24E |
      |-|-|-|-|-|-|-|
      |  |  | 流通 | 总市值 |  |  |  |
      | 0700.HK | 1 | 2 | 3 | 4 | 5 | 6 |
      """
    let report = try read("# 题\n\n\(table)\n")
    let company = try #require(report.companies.first)
    #expect(company.marketCap?.raw == "3")
    #expect(company.price == nil)
    #expect(report.codes(.columnUnmatched).filter { $0.severity == .warning }.map(\.column) == ["price"])
  }

  @Test func `a company without figures is a row though it is first`() throws {
    let table = """
      | 代码 | 名称 | 评级 | 收盘价 | EPS 24E |
      |-|-|-|-|-|
      | 301000.SZ | 甲 | （停牌） | - | - |
      | 600000.SH | 乙 | 买入 | 10.00 | 0.50 |
      """
    #expect(try companies(table).map { $0.name } == ["甲", "乙"])
  }

  @Test(arguments: ["可比公司均值", "行业均值", "平 均", "中位数", "合计（7家）"])
  func `a row that sums up is not a company`(name: String) throws {
    let table = "| 代码 | 名称 | 收盘价 | EPS 24E |\n|-|-|-|-|\n| 0700.HK | 甲 | 1 | 2 |\n|  | \(name) | 1 | 2 |"
    #expect(try companies(table).map { $0.name } == ["甲"])
  }

  @Test(
    arguments: [
      ("EPS(美元) 24E", "USD"), ("EPS（港元）24E", "HKD"), ("EPS（人民币）24E", "CNY"), ("EPS（元）24E", nil),
      ("EPS 24E", nil),
    ] as [(String, String?)])
  func `the currency that heads EPS is kept`(header: String, currency: String?) throws {
    let table = "| 代码 | 收盘价 | \(header) |\n|-|-|-|\n| 0700.HK | 1 | 2 |"
    #expect(try companies(table).map(\.epsCurrency) == [currency])
  }

  @Test(
    "a group of one year at the end moves no name",
    arguments: ["归母净利润（亿）|  | PE |  | PS", "EPS |  | PE |  | ROE"])
  func narrowGroup(names: String) throws {
    let table = """
      | 代码 | 名称 | 收盘价 | \(names) |
      |-|-|-|-|-|-|-|-|
      |  |  |  | 24E | 25E | 24E | 25E | 24E |
      | 600519.SH | 甲 | 1500 | 68.6 | 80.0 | 21.9 | 18.8 | 11.1 |
      """
    #expect(try companies(table).first?.estimates.map { $0.pe?.raw } == ["21.9", "18.8"])
  }

  @Test func `a header that comes again with other columns heads what is below it`() throws {
    let table = """
      | 代码 | 名称 | 收盘价 | EPS 24E | PE 24E |
      |-|-|-|-|-|
      | 600519.SH | 甲 | 1500 | 68.6 | 21.9 |
      | 代码 | 名称 | 收盘价 | PE 24E | EPS 24E |
      | 000858.SZ | 乙 | 130 | 15.3 | 8.50 |
      """
    #expect(
      try companies(table).map {
        "\($0.name ?? "") \($0.estimates[0].eps?.raw ?? "") \($0.estimates[0].pe?.raw ?? "")"
      }
        == ["甲 68.6 21.9", "乙 8.50 15.3"])
  }

  @Test func `a market cap is in the currency of its header, whatever the price is in`() throws {
    let report = try read(
      "# 题\n\n| 代码 | 币种 | 收盘价 | 总市值（亿美元） |\n|-|-|-|-|\n| 0700.HK | HKD | 379.4 | 4549 |\n")
    #expect(report.companies.first?.price?.value != nil)
    #expect(report.companies.first?.marketCap?.value == nil)
    #expect(report.codes(.currencyContradicted).map(\.column) == ["market_cap_mn"])
  }

  @Test func `a list beside another is not read into its rows`() throws {
    let report = try read(
      "# 题\n\n| 名称 | 收盘价 | EPS 24E | 名称 | PE 24E |\n|-|-|-|-|-|\n| 甲 | 1 | 2 | 乙 | 3 |\n")
    #expect(report.companies.map { $0.estimates.first?.pe == nil } == [true])
    #expect(report.looseCells.map(\.text) == ["乙", "3"])
    #expect(report.codes(.columnUnmatched).contains { $0.severity == .warning })
  }

  @Test func `a note below the table says for which companies its multiple is another one`() throws {
    let table = """
      | Ticker | Price | EPS 2024E | EPS 2025E | P/B (x) 2024E | P/B (x) 2025E |
      |-|-|-|-|-|-|
      | 0070.HK | 10 | 1.0 | 2.0 | 2.5 | 2.0 |
      | 0071.HK | 20 | 1.0 | 2.0 | 20.0 | 10.0 |
      """
    let companies = try read("# 题\n\n\(table)\n\n0071.HK valuation is Reported P/E (x);\n").companies
    #expect(companies.map { $0.estimates.first?.figures[.pb]?.raw } == ["2.5", nil])
    #expect(companies.map { $0.estimates.first?.pe?.raw } == [nil, "20.0"])
    let unknown = try read("# 题\n\n\(table)\n\n0071.HK valuation is EV/tonne (x);\n").companies
    #expect(unknown.map { $0.estimates.first?.figures[.pb]?.raw } == ["2.5", nil])
    #expect(unknown.map { $0.estimates.first?.pe?.raw } == [nil, nil])
    let other = try read("# 题\n\n\(table)\n\nOur valuation is P/E (x) of 20.\n").companies
    #expect(other.map { $0.estimates.first?.figures[.pb]?.raw } == ["2.5", "20.0"])
  }

  @Test func `labels in a column of their own that are centred on rows give no segments`() throws {
    let head = "| Product | Ticker | Company | Price | PE 2024E |\n|-|-|-|-|-|\n"
    let centred =
      head + "| | 0070.HK | Acme | 10 | 5.0 |\n| Pumps | | | | |\n| | 0071.HK | Best | 20 | 6.0 |\n"
      + "| | 0072.HK | Core | 30 | 7.0 |\n"
    #expect(try read("# 题\n\n\(centred)\n").companies.map(\.segment) == [nil, nil, nil])
    let above = head + "| Pumps | | | | |\n| | 0070.HK | Acme | 10 | 5.0 |\n| | 0071.HK | Best | 20 | 6.0 |\n"
    #expect(try read("# 题\n\n\(above)\n").companies.map(\.segment) == ["Pumps", "Pumps"])
  }

  @Test func `headings that say a target is unchanged are those of the target and the rating`() throws {
    let table =
      "| Company | Ticker | Current price | TP Unchanged | Rating Unchanged | P/E 2024e |\n|-|-|-|-|-|-|\n"
      + "| Acme | 70 HK | 10.0 | 15.0 | Buy | 5.0 |\n"
    let company = try #require(read("# 题\n\n\(table)\n").companies.first)
    #expect(company.targetPrice?.raw == "15.0")
    #expect(company.rating == "Buy")
  }
}
