import Document
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

@Suite struct PlainRowsTests {
  private let rows = """
    600111.SH 甲股份 10.00 0.50 1.00 20.0 10.0 买入

    600222.SH 乙 科技 20.00 1.00 2.00 20.0 10.0 增持

    0700.HK 丙* 30.00 - 3.00 - 10.0 未评级
    """

  private func report(_ lines: String) throws -> Report {
    try read("# 题\n\n## 盈利预测\n\n重点公司估值表\n\n\(lines)\n")
  }

  private func figures(_ report: Report) -> [[Double?]] {
    report.companies.map { company in
      [company.price?.value?.doubleValue]
        + company.estimates.map { $0.figures[.eps]?.value?.doubleValue }
        + company.estimates.map { $0.figures[.pe]?.value?.doubleValue }
    }
  }

  private let right: [[Double?]] = [[10, 0.5, 1, 20, 10], [20, 1, 2, 20, 10], [30, nil, 3, nil, 10]]

  @Test(arguments: [
    "代码 名称 收盘价（元） EPS PE 评级\n2024A 2025E 2024A 2025E",
    "代码 名称 收盘价 （元） EPS PE 评级\n\n2024A 2025E 2024A 2025E",
    "EPS PE\n代码 名称 收盘价 2024A 2025E 2024A 2025E 评级",
    "EPS（元）   PE\n证券代码   证券简称   收盘价（元）   2024A 2025E   2024A 2025E   评级",
    "代码  名称  收盘价（元）  2024A EPS  2025E EPS  2024A PE  2025E PE  评级",
  ])
  func `rows with blanks between their fields are read where only one header fits`(header: String) throws {
    let report = try report("\(header)\n\n\(rows)")
    #expect(report.companies.map { $0.ticker.value?.code } == ["600111.SH", "600222.SH", "0700.HK"])
    #expect(report.companies.map(\.name) == ["甲股份", "乙 科技", "丙*"])
    #expect(figures(report) == right)
    #expect(report.codes(.plainRows).isEmpty)
  }

  @Test func `the place of years in a line of their own is known from what the columns hold`() throws {
    let report = try report(
      """
      市盈率 市净率
      股票代码 公司名称 交易货币 收盘价 评级
      2025E 2026E 2025E 2026E

      游戏
      00700.HK 甲控股 HKD 550.50 跑赢行业 16.0 14.1 3.0 2.5
      09999.HK 乙-S* HKD 187.80 中性 N.M. N.M. 2.9 2.6
      平台
      01024.HK 丙 HKD 59.00 跑赢行业 10.5 9.0 2.3 1.9
      """)
    #expect(report.companies.map { $0.ticker.value?.code } == ["0700.HK", "9999.HK", "1024.HK"])
    #expect(report.companies.map { $0.price?.value?.doubleValue } == [550.5, 187.8, 59])
    #expect(
      report.companies.map { $0.estimates.map { $0.figures[.pe]?.value?.doubleValue } } == [
        [16, 14.1], [nil, nil], [10.5, 9],
      ])
  }

  @Test(arguments: [
    "", "收盘价 投资\n代码 名称 EPS PE\n2024A 2025E 2024A 2025E 评级", "代码 名称 评级 EPS PE\n2024A 2025E 2024A 2025E",
    "代码 名称 收盘价 EPS PE 评级\n2024A 2025E 2024A", "代码 名称 收盘价 EPS PE PB 评级\n2024A 2025E 2024A 2025E",
    "EPS PE PB\n代码 名称 收盘价 2024A 2025E 2024A 2025E 评级",
    "估值 倍数\n代码 名称 收盘价 2024A 2025E 2024A 2025E 评级",
  ])
  func `rows without a header that fits are not read, with a check`(header: String) throws {
    let report = try report("\(header)\n\n\(rows)")
    #expect(report.companies.isEmpty)
    #expect(report.codes(.plainRows).count == 1)
  }

  @Test func `years that fit in two places among the labels are in neither`() throws {
    let report = try report(
      """
      EPS PE
      代码 名称 收盘价 总市值
      2024A 2025E 2024A 2025E
      600111.SH 甲 10.00 99 0.50 1.00 20.0 10.0
      600222.SH 乙 20.00 88 1.00 2.00 20.0 10.0
      """)
    #expect(report.companies.isEmpty)
    #expect(report.codes(.plainRows).count == 1)
  }

  @Test func `two letters behind digits are the market of the code and not a part of the name`() throws {
    let report = try report(
      """
      Ticker  Company  Price  2025E EPS  2025E PE
      300750 CH Harbour 10.00 1.00 10.0
      600111 CH Dune Tea 20.00 2.00 10.0
      0700 HK Ferry 30.00 3.00 10.0
      """)
    #expect(report.companies.map { $0.ticker.value?.code } == ["300750.SZ", "600111.SH", "0700.HK"])
    #expect(report.companies.map(\.name) == ["Harbour", "Dune Tea", "Ferry"])
  }

  @Test func `a row with a field less than the others is not read, with a check`() throws {
    let report = try report(
      """
      代码 名称 收盘价 EPS PE 评级
      2024A 2025E 2024A 2025E
      600111.SH 甲 10.00 0.50 1.00 20.0 10.0 买入
      600222.SH 乙 20.00 2.00 20.0 10.0 增持
      600333.SH 丙 30.00 1.00 3.00 30.0 10.0 增持
      """)
    #expect(report.companies.map(\.name) == ["甲", "丙"])
    #expect(report.companies.map { $0.price?.value?.doubleValue } == [10, 30])
    #expect(report.codes(.plainRows).map(\.line) == [10])
  }

  @Test(arguments: [
    "600111.SH 甲 发布公告，拟回购 1.0 亿元至 2.0 亿元股份，回购价格不超过 10 元。\n\n600222.SH 乙 发布 2024 年报。",
    "张三 证券分析师 S0110520010001 010-1234 5678\n\n李四 证券分析师 S0110520010002 010-1234 5679",
    "600111.SH 甲股份 10.00 0.50 1.00 20.0 10.0 买入",
  ])
  func `text with codes and numbers is not taken for rows`(text: String) throws {
    let report = try report(text)
    #expect(report.companies.isEmpty)
    #expect(report.codes(.plainRows).isEmpty)
  }

  @Test func `codes of other exchanges and of letters may follow the name`() throws {
    let report = try report(
      """
      EPS P/E (x)
      Company Ticker   Price   2024 2025E   2024 2025E
      Dune Tea 600111 CH 10.00 0.50 1.00 20.0 10.0
      Harbour Elec 005930 KS 20.00 1.00 2.00 20.0 10.0
      Ferry FRY US 30.00 1.50 3.00 20.0 10.0
      """)
    #expect(report.companies.map(\.ticker.raw) == ["600111 CH", "005930 KS", "FRY US"])
    #expect(report.companies.map(\.name) == ["Dune Tea", "Harbour Elec", "Ferry"])
    #expect(figures(report) == [[10, 0.5, 1, 20, 10], [20, 1, 2, 20, 10], [30, 1.5, 3, 20, 10]])
  }

  @Test(arguments: [("", "代码 公司"), ("           ", "公司 代码")])
  func `the name of a row is wrapped to the lines around it`(indent: String, labels: String) throws {
    let report = try report(
      """
      EPS PE
      \(labels) 收盘价 2024A 2025E 2024A 2025E
      甲山
      \(indent)600111.SH 10.00 0.50 1.00 20.0 10.0
      股份
      酿酒
      乙海
      \(indent)600222.SH 20.00 1.00 2.00 20.0 10.0
      科技
      """)
    #expect(report.companies.map(\.name) == ["甲山股份", "乙海科技"])
    #expect(report.companies.map(\.segment) == [nil, "酿酒"])
    #expect(figures(report) == [[10, 0.5, 1, 20, 10], [20, 1, 2, 20, 10]])
    #expect(report.lostLines.isEmpty)
  }

  @Test func `rows without names are rows if their codes name a market`() throws {
    let lines = "600111.SH 10.00 0.50 1.00 20.0 10.0\n600222.SH 20.00 1.00 2.00 20.0 10.0"
    #expect(try report(lines).codes(.plainRows).count == 1)
    #expect(try report(lines.replacing(".SH", with: "")).codes(.plainRows).isEmpty)
  }

  @Test func `a text with such rows is a report`() throws {
    #expect(try read("600111.SH 甲 10.00 0.50 1.00 20.0\n600222.SH 乙 20.00 1.00 2.00 20.0\n").isRecognizable)
    #expect(try !read("今日 10.00 0.50 1.00 20.0\n昨日 20.00 1.00 2.00 20.0\n").isRecognizable)
  }

  // MARK: Cells that columns share

  private let shared = """
    |  |  |  | EPS | PE |
    |---|---|---|---|---|
    | 代码 名称 | 收盘价（元） | 目标价（元） | 2024A | 2025E 2024A | 2025E |
    | 600111.SH 甲 |  | 10.00 | 12.0 0.50 | 1.00 20.0 | 10.0 |
    | 600222.SH 乙 |  | 20.00 | 24.0 1.00 | 2.00 20.0 | 10.0 |
    """

  @Test func `rows whose cells a converter cut at the wrong places are read by their fields`() throws {
    let report = try report(shared)
    #expect(report.companies.map(\.name) == ["甲", "乙"])
    #expect(figures(report) == [[10, 0.5, 1, 20, 10], [20, 1, 2, 20, 10]])
    #expect(report.companies.map { $0.targetPrice?.value?.doubleValue } == [12, 24])
  }

  @Test(arguments: ["2024A EPS 2025E EPS 2024A PE 2025E PE", "EPS 2024A EPS 2025E PE 2024A PE 2025E"])
  func `a header above such a table is a line of text`(figures: String) throws {
    let report = try report(
      """
      代码 名称 收盘价（元） \(figures) 评级
      酿酒
      | 600111.SH 甲 | 10.00 | 0.50 1.00 | 20.0 10.0 | 买入 |
      |---|---|---|---|---|
      | 600222.SH 乙 | 20.00 | 1.00 2.00 | 20.0 10.0 | 增持 |
      """)
    #expect(report.companies.map(\.name) == ["甲", "乙"])
    #expect(self.figures(report) == [[10, 0.5, 1, 20, 10], [20, 1, 2, 20, 10]])
  }

  @Test func `a table whose fields fit no header stays a table`() throws {
    let report = try report(shared.replacing("2025E 2024A | 2025E", with: "2025E | 2024A"))
    #expect(report.companies.allSatisfy { $0.estimates.allSatisfy { $0.figures[.pe]?.value == nil } })
    #expect(!report.looseCells.isEmpty || !report.companies.isEmpty)
    #expect(report.codes(.plainRows).isEmpty)
  }
}
