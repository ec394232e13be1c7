import Document
import Lexemes
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Columns of company tables whose headers or cells hold more than one thing.
@Suite struct CompanyColumnsTests {
  private func companies(_ rows: String...) throws -> [Company] {
    try read("# 周报\n\n## 附表：重点公司估值\n\n\(rows.joined(separator: "\n"))\n").companies
  }

  private func role(_ labels: [String]) -> CompanyColumns.Role? {
    CompanyColumns.role(HeaderColumn(path: labels.map(\.foldedWidth)))
  }

  @Test(
    arguments: [
      ("市盈率PE 25E", CompanyFigure.pe), ("PE市盈率 25E", .pe), ("某某预测EPS 25E", .eps), ("25年Wind一致预测PE", .pe),
      ("2025年净利润一致预期", .netProfit), ("25E 企业价值/EBITDA", .evEBITDA), ("PE E2025", .pe),
      ("净利润2025年报", .netProfit), ("净利润2025年年报", .netProfit),
    ])
  func `a figure is known by two names, by whose estimate it is and by a year as it is written`(
    header: String, figure: CompanyFigure
  ) {
    #expect(role([header]) == .figure(figure, 2025) || role(header.split(at: " ")) == .figure(figure, 2025))
  }

  @Test(arguments: ["ROA 26E", "ROA (%) 26E", "ROA 2026E", "Adv 26E"])
  func `letters around a year do not make up the name of a figure`(header: String) {
    #expect(role([header]) == nil)
    #expect(
      role(["ROE (%) 26E"]) == .figure(.roe, 2026) && role(["Current P/E (X) 26E"]) == .figure(.pe, 2026))
  }

  @Test(arguments: [
    ("代码 Ticker", CompanyColumns.Role.ticker), ("公司 Company", .name), ("股价 Price (RMB)", .price),
    ("市值 Mkt cap (RMB bn)", .marketCap), ("评级 Rating", .rating),
  ])
  func `a header in two languages is known`(header: String, expected: CompanyColumns.Role) {
    #expect(role([header]) == expected)
    #expect(role(["公司 Price"]) == nil && role(["代码 Change"]) == nil)
  }

  @Test func `the house's own figures are read beside those of others, in whatever order`() throws {
    let header =
      "| 代码 | 公司 | 收盘价 | 一致预期EPS25E | 一致预期EPS26E | EPS25E | EPS26E | PE25E | PE26E |\n|-|-|-|-|-|-|-|-|-|"
    let own = try companies(
      header, "| 600001.SH | 甲 | 20.0 | 1.10 | 1.30 | 1.00 | 1.25 | 20.0 | 16.0 |",
      "| 600002.SH | 乙 | 40.0 | 2.10 | 2.60 | 2.00 | 2.50 | 20.0 | 16.0 |")
    #expect(own.map { $0.estimates.map { $0.eps?.value?.doubleValue } } == [[1, 1.25], [2, 2.5]])
    let others = try companies(
      "| 代码 | 公司 | 收盘价 | 一致预期EPS25E |\n|-|-|-|-|", "| 600001.SH | 甲 | 20.0 | 1.10 |",
      "| 600002.SH | 乙 | 40.0 | 2.10 |")
    #expect(others.map { $0.estimates.first?.eps?.value?.doubleValue } == [1.1, 2.1])
  }

  @Test(arguments: ["前 | 后", "悲观 | 中性 | 乐观", "Bear | Base | Bull"])
  func `of several cases or estimates the expected and the new one is read`(labels: String) throws {
    let count = labels.split(at: "|").count
    let place =
      labels.holds("前") ? 1 : labels.split(at: "|").firstIndex { $0.holds("中性") || $0.holds("Base") }
    let figures = { (first: Double) in (0..<count).map { "\(first + Double($0))" }.joined(separator: " | ") }
    let table = try companies(
      "| 代码 | 公司 | EPS 2025E |" + String(repeating: " |", count: count - 1),
      String(repeating: "|-", count: count + 2) + "|", "|  |  | \(labels) |",
      "| 600001.SH | 甲 | \(figures(1)) |",
      "| 600002.SH | 乙 | \(figures(2)) |")
    let expected = place.map { [1 + Double($0), 2 + Double($0)] } ?? []
    #expect(table.map { $0.estimates.first?.eps?.value?.doubleValue } == expected)
  }

  @Test func `adjusted EPS go with adjusted PE`() throws {
    let header = "| 代码 | 公司 | 收盘价 | Non-GAAP EPS 2025E | Non-GAAP PE 2025E | GAAP PE 2025E |\n|-|-|-|-|-|-|"
    let rows = ["| NVDA.O | 甲 | 100.0 | 5.00 | 20.0 | 25.0 |", "| AVGO.O | 乙 | 200.0 | 8.00 | 25.0 | 50.0 |"]
    #expect(
      try companies(header, rows[0], rows[1]).map { $0.estimates[0].pe?.value?.doubleValue } == [20, 25])
    // GAAP EPS go with GAAP PE.
    let plain = header.replacing("Non-GAAP EPS", with: "GAAP EPS")
    #expect(
      try companies(plain, rows[0], rows[1]).map { $0.estimates[0].pe?.value?.doubleValue } == [25, 50])
  }

  @Test func `multiples of sales by year beside the market cap are those of companies`() throws {
    let rows = ["| 688001.SH | 甲 | 3,120 | 34.1 | 23.6 |", "| 688002.SH | 乙 | 880 | 24.2 | 16.9 |"]
    let sold = try companies("| 代码 | 公司 | 市值（亿元） | PS 2024A | PS 2025E |\n|-|-|-|-|-|", rows[0], rows[1])
    #expect(
      sold.map { $0.estimates.compactMap { $0.figures[.ps]?.value?.doubleValue } } == [
        [34.1, 23.6], [24.2, 16.9],
      ])
    let changes = "| 代码 | 公司 | 市值（亿元） | 涨跌幅 | 换手率 |\n|-|-|-|-|-|"
    #expect(try companies(changes, rows[0], rows[1]).isEmpty)
  }

  @Test func `codes may be below an industry and the word for them`() throws {
    let rows = ["| 2330.TW | Acme | 20.0 | 1.00 |", "| 600002.SH | Beta | 40.0 | 2.00 |"]
    let named = try companies("| Substrate Ticker | Company | Price | EPS 25E |\n|-|-|-|-|", rows[0], rows[1])
    #expect(named.map(\.ticker.raw) == ["2330.TW", "600002.SH"])
    let words = try companies(
      "| Substrate Ticker | Company | Price | EPS 25E |\n|-|-|-|-|", "| 甲 | Acme | 20.0 | 1.00 |",
      "| 乙 | Beta | 40.0 | 2.00 |")
    #expect(words.allSatisfy { $0.ticker.raw.isEmpty })
  }

  @Test(arguments: ["35.2", "35", "35.2<br>28.1<br>23.6"])
  func `figures below the header of ratings show that the row has moved`(rating: String) throws {
    let header = "| 代码 | 公司 | 收盘价 | EPS 2025E | 评级 |\n|-|-|-|-|-|"
    let moved = try companies(
      header, "| 600001.SH | 甲 | 1,200 | 20.0 | \(rating) |", "| 600002.SH | 乙 | 900 | 40.0 | \(rating) |")
    #expect(moved.allSatisfy { $0.price?.value == nil && $0.rating == nil })
    let ranks = try companies(
      header, "| 600001.SH | 甲 | 20.0 | 1.00 | 1 |", "| 600002.SH | 乙 | 40.0 | 2.00 | 2 |")
    #expect(ranks.map { $0.price?.value?.doubleValue } == [20, 40])
  }

  @Test(arguments: ["此前预测EPS 25E", "较预测PE 25E", "超预期净利润 25E", "市盈率PB 25E", "本表上次预测EPS 25E", "A12025 PE"])
  func `what only looks like such a figure is none`(header: String) {
    #expect(role([header]) == nil)
  }

  @Test(
    arguments: [
      (["目标", "价（元）"], CompanyColumns.Role.targetPrice), (["Target", "Price"], .targetPrice),
      (["投资", "评级"], .rating), (["股票", "代码"], .ticker), (["代码/简称"], .ticker), (["公司及代码"], .name),
    ])
  func `a name on two lines is one, and a column of codes and names is both`(
    labels: [String], role: CompanyColumns.Role
  ) {
    #expect(self.role(labels) == role)
  }

  @Test func `labels that a converter joined by points are parted where others are`() throws {
    let company = try #require(
      companies(
        "| 股票.代码 | 股票.名称 | 2025-02-28.股价 | EPS.24A | EPS.25E | 投资.评级 |", "|-|-|-|-|-|-|",
        "| 600101.SH | 甲面板 | 20.0 | 1.0 | 1.25 | 买入 |"
      ).first)
    #expect(company.name == "甲面板" && company.price?.raw == "20.0" && company.rating == "买入")
    #expect(company.estimates.map { $0.figures[.eps]?.raw } == ["1.0", "1.25"])
  }

  @Test func `codes under the heading of names are codes`() throws {
    let rows = try companies(
      "| 股票代码 | 股票名称 | 现价 | EPS 24E |", "|-|-|-|-|", "| 甲面板 | 600101.SH | 20.0 | 1.0 |",
      "| 乙芯片 | 000102.SZ | 30.0 | 1.5 |")
    #expect(rows.map { $0.ticker.value?.code } == ["600101.SH", "000102.SZ"])
    #expect(rows.map(\.name) == ["甲面板", "乙芯片"])
  }

  @Test func `one code among the names exchanges nothing, and its row is in the other tables`() throws {
    let rows = try companies(
      "| 股票代码 | 股票名称 | 现价 | EPS 24E |", "|-|-|-|-|", "| 甲面板 | 600101.SH | 20.0 | 1.0 |",
      "| 乙芯片 | 丙科技 | 30.0 | 1.5 |")
    #expect(rows.map(\.name) == ["丙科技"])
  }

  // MARK: Several years in a cell

  @Test(arguments: ["EPS 25E/26E/27E", "EPS（25/26/27E）", "EPS25E/26E/27E"])
  func `a figure of several years in a cell is one of each`(header: String) throws {
    let rows = try companies(
      "| 公司名称（代码） | 现价（元） | \(header) |", "|-|-|-|", "| 甲游戏（002101.SZ） | 20 | 1.01/1.18/-0.3 |",
      "| 乙游戏（002102.SZ） | 30 | - |")
    #expect(rows[0].estimates.map { $0.figures[.eps]?.raw } == ["1.01", "1.18", "-0.3"])
    #expect(rows[0].estimates.map(\.fiscalYear) == ["2025E", "2026E", "2027E"])
    #expect(rows[1].estimates.allSatisfy { $0.figures[.eps]?.value == nil })
  }

  @Test(arguments: [
    ("EPS 25E/26E", "1.01/1.18/1.33"), ("EPS 25E/27E", "1.01/1.18"), ("P/E 25E", "10/12"),
    ("营收/净利 25E", "10/2"),
  ])
  func `a list that is not one of the years is not taken apart`(header: String, cell: String) throws {
    let rows = try companies(
      "| 公司 | 代码 | 现价 | \(header) |", "|-|-|-|-|", "| 甲游戏 | 002101.SZ | 20 | \(cell) |")
    #expect(rows.allSatisfy { $0.estimates.allSatisfy { $0.figures.values.allSatisfy { $0.value == nil } } })
  }

  // MARK: Cells with a remark

  @Test func `a currency in parentheses is that of its figure`() throws {
    let rows = try companies(
      "| 代码 | 名称 | 现价 | EPS 24E |", "|-|-|-|-|", "| 1101.HK | 甲板材 | 15.8（港元） | 0.8 |",
      "| 600101.SH | 乙板材 | 15.8（港元） | 0.8 |", "| 600102.SH | 丙板材 | 15.8（除权） | 0.8 |")
    #expect(rows.map { $0.price?.value?.doubleValue } == [15.8, nil, nil])
  }

  @Test
  func `the year of the column in parentheses is not part of a figure, another year makes it unreadable`()
    throws
  {
    let rows = try companies(
      "| 代码 | 名称 | 现价 | EPS 24E |", "|-|-|-|-|", "| 600101.SH | 甲板材 | 15 | 0.8（2024A） |",
      "| 600102.SH | 乙板材 | 15 | 0.8（2023A） |")
    #expect(rows.map { $0.estimates[0].figures[.eps]?.value?.doubleValue } == [0.8, nil])
  }

  @Test func `a footnote's number in brackets is not part of a code`() throws {
    let rows = try companies(
      "| 代码 | 名称 | 现价 | EPS 24E |", "|-|-|-|-|", "| 600101.SH[1] | 甲板材 | 15 | 0.8 |")
    #expect(rows.map { $0.ticker.value?.code } == ["600101.SH"])
  }

  @Test func `a market cap in renminbi is beside prices in yuan`() throws {
    let rows = try companies(
      "| 公司名称 | 收盘价（元/股） | EPS 24E | 市值（亿元RMB） |", "|-|-|-|-|", "| 甲美妆 | 20 | 1 | 604 |")
    #expect(rows.map { $0.marketCap?.value?.doubleValue } == [60400])
  }

  // MARK: Two listings

  @Test func `of shares in two markets the first listing is read, and the other's columns stay apart`() throws
  {
    let rows = try companies(
      "| 公司 | A股代码 | H股代码 | A股股价（元） | H股股价（港元） | EPS 25E | A股PE 25E | H股PE 25E |", "|-|-|-|-|-|-|-|-|",
      "| 甲银行 | 600101.SH | 1101.HK | 44.1 | 48.2 | 5.9 | 7.5 | 7.4 |")
    let company = try #require(rows.first)
    #expect(company.ticker.value?.code == "600101.SH" && company.price?.raw == "44.1")
    #expect(company.estimates[0].figures[.pe]?.raw == "7.5")
  }

  @Test func `a price of one market is not that of a code of another`() throws {
    let rows = try companies(
      "| 公司 | 代码 | A股股价 | H股股价 | EPS 25E |", "|-|-|-|-|-|", "| 甲银行 | 1101.HK | 44.1 | 48.2 | 5.9 |")
    #expect(rows.allSatisfy { $0.price == nil })
  }

  // MARK: Multiples of no fiscal year

  @Test func `companies with market caps and trailing multiples are companies`() throws {
    let rows = try companies(
      "| 证券代码 | 证券简称 | 总市值（亿元） | PE（TTM） |", "|-|-|-|-|", "| 600101.SH | 甲 | 60 | 20 |",
      "| 600102.SH | 乙 | 70 | 30 |")
    #expect(rows.map { $0.marketCap?.value?.doubleValue } == [6000, 7000])
    #expect(rows.allSatisfy { $0.estimates.isEmpty })
  }

  @Test(arguments: ["| 行业 | 代码 | 总市值（亿元） | PE（TTM） |", "| 名称 | 序号 | 总市值（亿元） | PE（TTM） |"])
  func `industries with trailing multiples are none`(header: String) throws {
    let rows = try companies(header, "|-|-|-|-|", "| 食品饮料 | 801120.SI | 60 | 20 |")
    #expect(rows.isEmpty)
  }

  // MARK: Estimates of others

  @Test(arguments: ["我们 | 一致预期", "一致预期 | 我们"])
  func `of the house's estimate and that of others the house's counts`(order: String) throws {
    let isOwnFirst = order.opens(with: "我们")
    let rows = try companies(
      "| 公司 | 代码 | EPS 25E | | 现价 |", "|-|-|-|-|-|", "| | | \(order) | |",
      "| 甲药 | 600101.SH | \(isOwnFirst ? "1.5 | 1.2" : "1.2 | 1.5") | 30 |")
    #expect(rows.map { $0.estimates[0].figures[.eps]?.raw } == ["1.5"])
  }

  @Test func `labels over a year are parted from it`() throws {
    let rows = try companies(
      "| 公司.公司 | 代码 | EPS 25E.旧 | EPS 25E.新 | PE 25E.新 | 现价.元 |", "|-|-|-|-|-|-|",
      "| 甲药 | 600101.SH | 1.5 | 1.2 | 25 | 30 |")
    #expect(rows.map { $0.estimates[0].figures[.eps]?.raw } == ["1.2"])
    #expect(rows.map { $0.estimates[0].figures[.pe]?.raw } == ["25"])
  }

  // MARK: Names

  @Test(arguments: ["建议关注个股", "港股标的", "代表企业"])
  func `names are headed by what ends like a company`(header: String) throws {
    let rows = try companies(
      "| \(header) | 环节 | 市值（亿元） | 25E PE |", "|-|-|-|-|", "| 甲设备(002101.SZ) | 设备 | 100 | 30 |",
      "| 乙设备(688101.SH) | 设备 | 90 | 20 |")
    #expect(rows.map(\.name) == ["甲设备", "乙设备"])
  }

  @Test(arguments: ["母公司", "收购标的", "主要客户公司", "业务"])
  func `other companies are not the row's`(header: String) throws {
    let rows = try companies(
      "| \(header) | 环节 | 市值（亿元） | 25E PE |", "|-|-|-|-|", "| 甲设备 | 设备 | 100 | 30 |", "| 乙设备 | 设备 | 90 | 20 |"
    )
    #expect(rows.isEmpty)
  }

  @Test func `a mean of another kind sums up`() throws {
    let rows = try companies(
      "| 公司 | 现价 | 25E PE |", "|-|-|-|", "| 甲设备 | 100 | 30 |", "| 整体法 | - | 28 |", "| 算术平均法 | - | 28 |")
    #expect(rows.map(\.name) == ["甲设备"])
  }

  @Test(arguments: ["12m TP (US$)", "12-month target price"])
  func `a target is headed by its months too`(header: String) {
    #expect(role([header]) == .targetPrice)
  }
}
