import Document
import Lexemes
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Forecast tables as houses lay them out.
@Suite struct CompanyLayoutsTests {
  private func companies(_ table: String, above: String = "") throws -> [Company] {
    try read("# 周报\n\n## 附表\n\n\(above)\n\n\(table)\n").companies
  }

  private func role(_ labels: String...) -> CompanyColumns.Role? {
    CompanyColumns.role(HeaderColumn(path: labels))
  }

  // MARK: Headers

  @Test(
    arguments: [
      (["EPS.2024E"], CompanyFigure.eps, 2024), (["EPS(21E)"], .eps, 2021), (["预测PE（2018）"], .pe, 2018),
      (["PE(x) 2025A/E"], .pe, 2025), (["20PE"], .pe, 2020), (["2019年PE"], .pe, 2019),
      (["P/E", "24E"], .pe, 2024),
      (["PE（倍）", "(2024E)"], .pe, 2024), (["2024E", "PE"], .pe, 2024), (["归母净利润2024E（亿元）"], .netProfit, 2024),
      (["归母净利润(百万元)", "24E"], .netProfit, 2024), (["20年净利润"], .netProfit, 2020), (["23年收入"], .revenue, 2023),
      (["营业收入", "2024E"], .revenue, 2024), (["PB", "24E"], .pb, 2024),
      (["EV/EBITDA(X)", "2024E"], .evEBITDA, 2024),
      (["ROE(%)", "2024E"], .roe, 2024), (["股息率", "2024E"], .dividendYield, 2024),
      (["每股收益", "19A"], .eps, 2019),
      (["动态市盈率", "2024"], .pe, 2024), (["盈利预测", "EPS", "2024E"], .eps, 2024), (["PS 2024E"], .ps, 2024),
      (["PE 2024E", "（X）"], .pe, 2024), (["P/E (x) FY25E"], .pe, 2025), (["P/E(x)", "CY25E"], .pe, 2025),
      (["EPS (US$)", "CY2025E"], .eps, 2025), (["市賬率（倍）", "2025年預測"], .pb, 2025),
      (["P/BV (x) FY25E"], .pb, 2025),
      (["EPS(元) 2025E", "新"], .eps, 2025), (["EPS", "2025E", "调整后"], .eps, 2025),
      (["Net profit FY25E", "New"], .netProfit, 2025), (["EPS (¥)", "FY3/26E"], .eps, 2026),
      (["P/E (x)", "12/25E"], .pe, 2025), (["P/E FY3/26E"], .pe, 2026), (["EPS FY12/25"], .eps, 2025),
    ] as [([String], CompanyFigure, Int)])
  func `a figure and its year are read out of a header`(labels: [String], figure: CompanyFigure, year: Int) {
    #expect(CompanyColumns.role(HeaderColumn(path: labels.map(\.foldedWidth))) == .figure(figure, year))
  }

  @Test(arguments: [
    ["PE(%)", "2024E"], ["PE分位", "2024E"], ["净利润增速2024E(%)"], ["净利润", "同比", "2024E"], ["20年收入YOY(%)"],
    ["归母净利润CAGR(%)", "2020-2022E"], ["1Q24 EPS"], ["24H1净利润"], ["2024年前三季度净利润"], ["EPS"], ["PE(TTM)"],
    ["净利润"],
    ["EPS(元) 2025E", "原"], ["EPS", "2025E", "调整前"], ["净利润2025E", "旧"], ["Net profit FY25E", "Old"],
    ["EPS 2025E", "调整幅度"], ["Fancy 25E"],
    ["2024EPS"], ["EPS 3/25"], ["PE 2024/25E"], ["52周最高价"], ["EPS", "排名"], ["毛利率", "2024E"], ["5日涨跌幅"],
  ])
  func `a header of another figure is not that of a known figure`(labels: [String]) {
    #expect(CompanyColumns.role(HeaderColumn(path: labels.map(\.foldedWidth))) == nil)
  }

  @Test(arguments: [
    "重点公司", "上市公司", "可比公司", "股票", "标的名称", "企业名称", "股票名称", "证券简称", "证券简称↓", "公司名称*",
  ])
  func `a name may be headed by many words`(header: String) throws {
    let table = "| 代码 | \(header) | 现价 | EPS 24E |\n|-|-|-|-|\n| 600101.SH | 甲面板 | 20.0 | 1.0 |"
    #expect(try companies(table).map(\.name) == ["甲面板"])
  }

  @Test(arguments: [
    "当前收盘价（元）", "股票价格（元）", "收盘价格", "市价", "上周收盘价", "前收盘价", "昨日收盘价", "股价(元/股)", "最新价", "收盘价 (5月17日)",
    "收盘价.20240517", "股价.240517", "股价.24/05/17", "现价.5月17日",
  ])
  func `a price may be headed by many words`(header: String) throws {
    let table = "| 代码 | 名称 | \(header) | EPS 24E |\n|-|-|-|-|\n| 600101.SH | 甲面板 | 20.0 | 1.0 |"
    #expect(try companies(table).map(\.price?.raw) == ["20.0"])
  }

  @Test func `last week's price gives way to this week's`() throws {
    let table = "| 代码 | 上周收盘价 | 本周收盘价 | EPS 24E |\n|-|-|-|-|\n| 600101.SH | 19.0 | 20.0 | 1.0 |"
    #expect(try companies(table).map(\.price?.raw) == ["20.0"])
  }

  @Test(arguments: ["240517", "20240517", "2024-05-17", "5月17日"])
  func `the day of a price may be in the second row of the header`(day: String) throws {
    let table = """
      <table><tr><td rowspan="2">代码</td><td rowspan="2">简称</td><td>股价</td><td>市值</td><td colspan="2">EPS</td></tr>
      <tr><td>\(day)</td><td>亿元</td><td>23A</td><td>24E</td></tr>
      <tr><td>600101</td><td>甲面板</td><td>20.0</td><td>50.0</td><td>1.00</td><td>1.25</td></tr>
      <tr><td>300102</td><td>乙材料</td><td>36.0</td><td>72.0</td><td>1.20</td><td>1.50</td></tr></table>
      """
    let found = try companies(table)
    #expect(found.map(\.ticker.raw) == ["600101", "300102"])
    #expect(found.map(\.price?.raw) == ["20.0", "36.0"])
    #expect(found.map(\.marketCap?.value?.description) == ["5000", "7200"])
    #expect(
      found[0].estimates.map { "\($0.fiscalYear) \($0.eps?.raw ?? "")" } == ["2023A 1.00", "2024E 1.25"])
  }

  @Test func `figures of one year side by side are distinguished by their own headers`() throws {
    let table = """
      | 代码 | 名称 | EPS.(2023A) | PE.(2023A) | EPS.(2024E) | PE.(2024E) | 收盘价.20240517 |
      |-|-|-|-|-|-|-|
      | 600101.SH | 甲面板 | 1.00 | 20.0 | 1.25 | 16.0 | 20.0 |
      """
    let company = try #require(companies(table).first)
    #expect(company.estimates.map { $0.eps?.raw } == ["1.00", "1.25"])
    #expect(company.estimates.map { $0.pe?.raw } == ["20.0", "16.0"])
    #expect(company.price?.raw == "20.0")
  }

  @Test func `years without a letter are years beside EPS and PE, and nowhere else`() throws {
    let table =
      "| 代码 | 名称 | 23EPS | 24EPS | 23PE | 24PE |\n|-|-|-|-|-|-|\n| 600101 | 甲 | 1.00 | 1.25 | 20 | 16 |"
    let company = try #require(companies(table).first)
    #expect(company.estimates.map { "\($0.fiscalYear) \($0.eps?.raw ?? "")" } == ["2023 1.00", "2024 1.25"])
    // PE of 24E says that years have their letters here: EPS of 2024, or price to sales of 2024E.
    let unclear = "| 代码 | 名称 | 收盘价 | 24EPS | 24EPE |\n|-|-|-|-|-|\n| 600101 | 甲 | 20 | 1.25 | 16 |"
    #expect(try companies(unclear).first?.estimates.map { $0.eps?.raw } == [nil])
  }

  @Test func `bare years beside PE of the same years are EPS`() throws {
    let table = """
      | 证券代码 | 证券简称 | 收盘价 | 2023A | 2024E | 2023年PE | 2024年PE |
      |-|-|-|-|-|-|-|
      | 600101.SH | 甲面板 | 20.0 | 1.00 | 1.25 | 20.0 | 16.0 |
      """
    #expect(try companies(table).first?.estimates.map { $0.eps?.raw } == ["1.00", "1.25"])
    let other = table.replacing("2023年PE", with: "2022年PE")
    #expect(try companies(other).first?.estimates.allSatisfy { $0.eps == nil } == true)
  }

  @Test func `codes of shares head their own column where nothing else does`() throws {
    let header = "| 单位：亿元 |  | 总市值 | 归母净利润 2025A | 归母净利润 2026E | PE(x) 2026E |\n|---|---|---|---|---|---|\n"
    let row = "| 000725.SZ | 某某股份 | 938 | 22.9 | 35.6 | 27 |\n"
    let found = try companies(
      header + row + "| 600000.SH | 别的股份 | 129 | 5.3 | 7.6 | 18 |\n|  | 平均值 |  |  |  | 22 |")
    #expect(found.compactMap(\.name) == ["某某股份", "别的股份"])
    #expect(found.compactMap { $0.marketCap?.value.map { "\($0)" } } == ["93800", "12900"])
    // One code is not a column of codes, and codes of indices are none of shares.
    #expect(try companies(header + row + "|  | 别的股份 | 129 | 5.3 | 7.6 | 18 |").isEmpty)
    let index = "| 000300.SH | 某某指数 | 938 | 22.9 | 35.6 | 27 |\n"
    #expect(try companies(header + index + index.replacing("300", with: "905")).isEmpty)
  }

  @Test func `of two ratings the present one counts`() throws {
    let table =
      "| 代码 | 名称 | EPS.23A | EPS.24E | 评级.上期 | 评级.本期 |\n|-|-|-|-|-|-|\n| 600101 | 甲 | 1.0 | 1.2 | 增持 | 买入 |"
    #expect(try companies(table).map(\.rating) == ["买入"])
  }

  // MARK: Figures

  @Test func `profit, revenue, target and ratios are read, by year or not`() throws {
    let table = """
      | 代码 | 名称 | 收盘价 | 目标价 | 归母净利润（亿元）24E | 营业收入（百万元）24E | PB | ROE(%) 24E | EV/EBITDA 24E | 股息率 | PE 24E |
      |-|-|-|-|-|-|-|-|-|-|-|
      | 600101.SH | 甲面板 | 20.0 | 25.0 | 3.13 | 3,105 | 2.5 | 12.5 | 8.1 | 3.2% | 16 |
      """
    let company = try #require(companies(table).first)
    let year = try #require(company.estimates.first)
    #expect(company.targetPrice?.value?.description == "25.0")
    #expect(year.netProfit?.value?.description == "313")
    #expect(year.figures[.revenue]?.value?.description == "3105")
    #expect(company.figures[.pb]?.value?.description == "2.5")
    #expect(year.figures[.roe]?.value?.description == "0.125")
    #expect(year.figures[.evEBITDA]?.value?.description == "8.1")
    #expect(company.figures[.dividendYield]?.value?.description == "0.032")
  }

  @Test func `returns that may be fractions or percent are left empty`() throws {
    let table = "| 代码 | 收盘价 | ROE 24E | PE 24E |\n|-|-|-|-|\n| 600101.SH | 20 | 0.12 | 16 |"
    let report = try read("# 周报\n\n\(table)\n")
    #expect(report.companies.first?.estimates.first?.figures[.roe]?.value == nil)
    #expect(!report.codes(.valueKind).isEmpty)
  }

  @Test(
    arguments: [
      ("表 3：重点公司（单位：亿元，%）", "", "5000"), ("（单位：百万元）", "", "50"), ("", "（亿元）", "5000"), ("EPS单位：元/股", "", nil),
    ] as [(String, String, String?)])
  func `a unit may be over the table`(above: String, header: String, millions: String?) throws {
    let table =
      "| 代码 | 名称 | 总市值\(header) | 24年净利润\(header) | 24PE |\n|-|-|-|-|-|\n| 600101.SH | 甲 | 50 | 2.5 | 20 |"
    #expect(try companies(table, above: above).map { $0.marketCap?.value?.description } == [millions])
  }

  @Test func `a unit alone over codes and names is that of the table`() throws {
    let table = """
      <table><tr><td colspan="2">亿元</td><td>市值</td><td colspan="2">净利润</td><td colspan="2">PE</td></tr>
      <tr><td>代码</td><td>名称</td><td></td><td>23A</td><td>24E</td><td>23A</td><td>24E</td></tr>
      <tr><td>600101.SH</td><td>甲</td><td>50</td><td>2.0</td><td>2.5</td><td>25</td><td>20</td></tr></table>
      """
    let company = try #require(companies(table).first)
    #expect(company.marketCap?.value?.description == "5000")
    #expect(company.estimates.map { $0.netProfit?.value?.description } == ["200", "250"])
  }

  @Test func `a column without a unit takes that of the same figure beside it`() throws {
    let table = "| 代码 | 名称 | 23年净利润（亿元） | 24年净利润 | 24PE |\n|-|-|-|-|-|\n| 600101.SH | 甲 | 2.0 | 2.5 | 20 |"
    #expect(try companies(table).first?.estimates.map { $0.netProfit?.value?.description } == ["200", "250"])
    let none = table.replacing("（亿元）", with: "")
    #expect(try companies(none).first?.estimates.allSatisfy { $0.netProfit == nil } == true)
  }

  @Test(arguments: [
    ("EPS（港仙）24E", "0.125"), ("EPS (cents) 24E", "0.125"), ("EPS（角）24E", "1.25"), ("EPS（港元）24E", "12.5"),
  ])
  func `EPS in hundredths or tenths are converted and reported`(header: String, eps: String) throws {
    let report = try read("# 周报\n\n| 代码 | 收盘价 | \(header) |\n|-|-|-|\n| 0700.HK | 20 | 12.5 |\n")
    #expect(report.companies.first?.estimates.first?.eps?.value?.description == eps)
    #expect(report.codes(.unitConverted).isEmpty == (eps == "12.5"))
  }

  @Test func `trading and reporting currency may have columns of their own`() throws {
    let table =
      "| 代码 | 名称 | 交易货币 | 财报货币 | 收盘价 | EPS 24E |\n|-|-|-|-|-|-|\n| 0700.HK | 甲 | HKD | CNY | 380 | 19.5 |"
    #expect(try companies(table).map(\.epsCurrency) == ["CNY"])
  }

  @Test(arguments: [
    ("EPS（旧）2024E", "EPS（新）2024E"), ("EPS 2024E（原）", "EPS 2024E"), ("EPS 2024E", "EPS(old) 2024E"),
  ])
  func `of an old and a new estimate the new one counts, also where parentheses say so`(
    first: String, second: String
  )
    throws
  {
    let report = try read(
      "# 周报\n\n| 代码 | 收盘价 | \(first) | \(second) |\n|-|-|-|-|\n| 0700.HK | 20 | 1.5 | 2.5 |\n")
    let isFirstNew = first == "EPS 2024E"
    #expect(report.companies.first?.estimates.first?.eps?.raw == (isFirstNew ? "1.5" : "2.5"))
    #expect(report.codes(.fiscalYearOrder).isEmpty)
  }

  @Test func `of the prices of two days the later counts, also where the days begin the headers`() throws {
    let table =
      "| 代码 | 7月12日收盘价 | 7月19日收盘价 | EPS 2024E | 2024E归母(亿) |\n|-|-|-|-|-|\n| 600000.SH | 14 | 15 | 1 | 10 |"
    let found = try companies(table)
    #expect(found.map { $0.price?.raw } == ["15"])
    #expect(found.map { $0.estimates.first?.netProfit?.value?.description } == ["1000"])
  }

  @Test func `an index in the column of codes is not a company`() throws {
    let table = "| 代码 | 公司 | 收盘价 | PE 2024E |\n|-|-|-|-|\n| 0700.HK | 甲 | 380 | 18 |\n| 沪深300 | | 3500 | 12 |"
    #expect(try companies(table).map(\.name) == ["甲"])
  }

  @Test func `of two columns headed Cur one is of the price and one of what is earned`() throws {
    let table = """
      | Ticker | Cur | Closing Price | Cur | Reported EPS 2025A | Reported EPS 2026E | Reported P/E (x) 2025A |
      |-|-|-|-|-|-|-|
      | 2330.TT (Alpha) | TWD | 2440 | TWD | 66.25 | 101.62 | 36.8 |
      | 6809.HK (Beta) | HKD | 311.8 | CNY | 1.97 | 3.21 | 136.7 |
      """
    let found = try companies(table)
    #expect(found.map(\.name) == ["Alpha", "Beta"])
    #expect(found.map(\.epsCurrency) == ["TWD", "CNY"])
    #expect(found.map { $0.ticker.value?.currency } == ["TWD", "HKD"])
    #expect(found.map { $0.estimates.first?.eps?.raw } == ["66.25", "1.97"])
  }

  @Test(arguments: [
    ("| Cur | Cur | Price | EPS 2025A |", "| HKD | CNY | 10 | 1 |"),
    ("| Price | EPS 2025A | Cur | Cur |", "| 10 | 1 | HKD | CNY |"),
  ])
  func `two columns of currencies elsewhere tell nothing`(header: String, row: String) throws {
    let table = "| Ticker \(header)\n|-|-|-|-|-|\n| 6809.HK \(row)"
    #expect(try companies(table).map(\.epsCurrency) == [nil])
  }

  @Test func `codes of other countries' exchanges are those of shares`() throws {
    func count(_ code: String) throws -> Int {
      try companies("| Company | Ticker | Price | Mkt Cap (M) |\n|-|-|-|-|\n| Alpha | \(code) | 10 | 900 |")
        .count
    }
    #expect(try ["3661.TW", "035420 KS", "SAP GR", "7203.T"].map(count) == [1, 1, 1, 1])
    #expect(try ["Copper LME", "TW.3661", "Brent", "10Y IN %"].map(count) == [0, 0, 0, 0])
  }

  @Test func `adjusted PE counts where no other is printed`() throws {
    let table = "| 代码 | 名称 | 收盘价 | 非通用准则市盈率 2024E |\n|-|-|-|-|\n| 0700.HK | 甲 | 380 | 18.0 |"
    let report = try read("# 周报\n\n\(table)\n")
    #expect(report.companies.first?.estimates.first?.pe?.raw == "18.0")
    #expect(report.codes(.figureAdjusted).count == 1)
  }

  @Test(arguments: [
    ("600998CH", "600998.SH"), ("300760CH", "300760.SZ"), ("0700HK", "0700.HK"), ("002594SZ", "002594.SZ"),
  ])
  func `a market may directly follow a code`(printed: String, code: String) throws {
    let table = "| 代码 | 名称 | 收盘价 | EPS 24E |\n|-|-|-|-|\n| \(printed) | 甲 | 20 | 1 |"
    #expect(try companies(table).map { $0.ticker.value?.code } == [code])
  }

  @Test func `tables without a code, a price or EPS are read`() throws {
    let nameless = "| 公司 | 收盘价 | EPS 24E | PE 24E |\n|-|-|-|-|\n| 甲 | 20 | 1 | 20 |"
    #expect(try companies(nameless).map(\.name) == ["甲"])
    let priceless = "| 股票名称 | EPS 24E | PE 24E |\n|-|-|-|\n| 甲 | 1 | 20 |"
    #expect(try companies(priceless).map(\.name) == ["甲"])
    let withoutEPS =
      "| 上市公司 | 代码 | 最新市值（亿元） | 归母净利润2024E（亿元） | 2024PE |\n|-|-|-|-|-|\n| 甲 | 600101.SH | 50 | 2.5 | 20 |"
    #expect(try companies(withoutEPS).map { $0.estimates.first?.netProfit?.value?.description } == ["250"])
  }

  @Test func `a market cap in another currency than the row's is left empty`() throws {
    let table = "| 代码 | 货币 | 股价 | 市值（亿美元） | EPS 24E |\n|-|-|-|-|-|\n| 2330.TW | TWD | 900 | 7,000 | 40 |"
    let report = try read("# 周报\n\n\(table)\n")
    #expect(report.companies.map { $0.price?.raw } == ["900"])
    #expect(report.companies.first?.marketCap?.value == nil)
    #expect(report.codes(.currencyContradicted).map(\.column) == ["market_cap_mn"])
  }

  // MARK: Cells that went astray

  @Test func `a row with a cell too many has no figures`() throws {
    let text = """
      # 周报

      | 代码 | 名称 | 收盘价 | EPS 24E |
      |-|-|-|-|
      | 600101.SH | 甲 | 面板 | 20.0 | 1.0 |
      | 300102.SZ | 乙材料 | 36.0 | 1.2 |
      """
    let report = try read(text)
    #expect(report.companies.map { $0.price?.value?.description } == [nil, "36.0"])
    #expect(report.companies.map { $0.estimates.first?.eps?.value?.description } == [nil, "1.2"])
    #expect(report.codes(.rowShifted).map(\.row) == [1])
  }

  @Test func `a name that a page break cut is one again`() throws {
    let head = "| 代码 | 名称 | 收盘价 | EPS 24E |\n|-|-|-|-|\n| 600101.SH | 甲面板股份 | 20.0 | 1.0 |"
    let text = "# 周报\n\n\(head)\n\n|  | 有限公司 |  |  |\n|-|-|-|-|\n| 300102.SZ | 乙材料 | 36.0 | 1.2 |\n"
    let report = try read(text)
    #expect(report.companies.map(\.name) == ["甲面板股份有限公司", "乙材料"])
    #expect(report.codes(.tableContinued).count == 2)
    // The header of another table is not a rest of a row.
    let other = text.replacing("|  | 有限公司 |  |  |", with: "|  | 2024E |  |  |")
    #expect(try read(other).companies.map(\.name) == ["甲面板股份"])
  }

  @Test(arguments: [
    "| 代码 | 名称 | 收盘价 | EPS | Col5 |", "| 代码 | 名称 | 收盘价 | EPS | EPS.1 |",
    "| 代码 | 名称 | 收盘价 | EPS | Unnamed: 4 |",
  ])
  func `labels that a converter made up stand for empty ones`(header: String) throws {
    let table = "\(header)\n|-|-|-|-|-|\n|  |  |  | 23A | 24E |\n| 600101.SH | 甲 | 20.0 | 1.0 | 1.2 |"
    #expect(try companies(table).first?.estimates.map { $0.eps?.raw } == ["1.0", "1.2"])
  }

  // MARK: Houses, days and units in words over a table

  @Test(arguments: [
    ("ACM TP", CompanyColumns.Role.targetPrice), ("ACM Rating", .rating), ("Bloomberg Ticker", .ticker),
    ("CP (RMB)", .price),
    ("2025-03-07收盘价(元)", .price), ("2025/3/7 收盘价", .price), ("证券代号", .ticker),
  ])
  func `a header may name the house, the day or the service`(header: String, role: CompanyColumns.Role) {
    #expect(self.role(header.foldedWidth) == role)
  }

  @Test(arguments: ["Acme TP", "TPS", "CREDIT RATING AGENCY", "目标价调整 旧", "Up/(Dn) side (%)"])
  func `other headers that end so are none`(header: String) {
    #expect(role(header.foldedWidth) == nil)
  }

  @Test func `former estimates are not the current ones`() throws {
    let table = """
      | 公司 | 代码 | EPS(元) 2025E |  | 目标价(元) |  |
      |---|---|---|---|---|---|
      |  |  | 原 | 新 | 原 | 新 |
      | 青峰重工 | 600871 | 1.20 | 1.30 | 25.00 | 28.00 |
      | 岚山精密 | 300912 | 0.80 | 0.71 | 30.00 | 25.50 |
      """
    let companies = try companies(table)
    #expect(companies.map { $0.estimates.first?.eps?.value?.doubleValue } == [1.30, 0.71])
    #expect(companies.map { $0.targetPrice?.value?.doubleValue } == [28, 25.5])
  }

  @Test func `a caption may name the unit of one column`() throws {
    let table = """
      | 代码 | 简称 | 收盘价 | 市值 | PE 2025E | PE 2026E |
      |---|---|---|---|---|---|
      | 1877.HK | 君合药业 | 25.30 | 250.5 | 60.2 | 40.1 |
      | 6600.HK | 卧龙生科 | 88.10 | 1,203.4 | 35.1 | 29.2 |
      """
    let named = try companies(table, above: "表3：重点公司估值（市值单位：亿港元，收盘价单位：港元）")
    #expect(named.map { $0.marketCap?.value?.doubleValue } == [25050, 120_340])
    let other = try companies(table, above: "表3：重点公司估值（收盘价单位：港元）")
    #expect(other.allSatisfy { $0.marketCap == nil })
  }

  @Test(arguments: ["银行", "券商", "酒企", "Bank"])
  func `names beside codes are names under any header`(header: String) throws {
    let table = """
      | \(header) | 代码 | 收盘价（元） | PE 2024E | PE 2025E |
      |---|---|---|---|---|
      | 江南银行 | 601899.SH | 5.42 | 5.8 | 5.5 |
      | 西海银行 | 002999.SZ | 8.11 | 6.9 | 6.3 |
      """
    #expect(try companies(table).map(\.name) == ["江南银行", "西海银行"])
  }

  @Test(arguments: [("所属行业", "银行", "保险"), ("上市地", "上海", "深圳"), ("周涨幅", "5.1%", "4.2%"), ("银行", "甲", "甲")])
  func `a column that groups companies does not name them`(header: String, first: String, second: String)
    throws
  {
    let table = """
      | \(header) | 代码 | 收盘价（元） | PE 2024E | PE 2025E |
      |---|---|---|---|---|
      | \(first) | 601899.SH | 5.42 | 5.8 | 5.5 |
      | \(second) | 002999.SZ | 8.11 | 6.9 | 6.3 |
      """
    #expect(try companies(table).allSatisfy { $0.name == nil })
  }

  @Test(arguments: [
    "China average", "Global Average", "A股平均", "港股可比公司中位数", "Peer median", "美股均值", "Average PE",
    "Median EV/EBITDA",
  ])
  func `a row of means is not a company, whatever they are means of`(name: String) throws {
    let table = """
      | Company | Ticker | Price | P/E (x) FY25E | P/E (x) FY26E |
      |---|---|---|---|---|
      | Northwind Semi | NWS US | 132.5 | 31.2 | 24.8 |
      | Average Joe Gyms | AJG US | 12.5 | 21.2 | 14.8 |
      | \(name) |  |  | 26.2 | 19.8 |
      """
    #expect(try companies(table).map(\.name) == ["Northwind Semi", "Average Joe Gyms"])
  }

  // MARK: Companies as columns

  private static let columns = """
    | 指标 | 甲面板 | 乙电子 |
    |-|-|-|
    | 收盘价（元） | 20.0 | 18.0 |
    | 总市值（亿元） | 120 | 85 |
    | EPS（2025E） | 1.25 | 0.90 |
    | EPS（2026E） | 1.60 | 1.20 |
    | PE（2025E） | 16.0 | 20.0 |
    """

  @Test func `companies that head columns are companies without codes too`() throws {
    let read = try companies(Self.columns)
    #expect(read.map(\.name) == ["甲面板", "乙电子"])
    #expect(read.map { $0.price?.value?.description } == ["20.0", "18.0"])
    #expect(read.map { $0.estimates.first?.figures[.eps]?.value?.description } == ["1.25", "0.90"])
  }

  @Test(arguments: [
    ("甲面板 | 乙电子", "乐观 | 悲观"), ("甲面板 | 乙电子", "原预测 | 新预测"), ("甲面板 | 乙电子", "沪深300 | 中证500"),
    ("甲面板 | 乙电子", "2024A | 2025E"), ("甲面板 | 乙电子", "A股 | H股"), ("收盘价（元）", "每股价值"), ("指标", "地区"),
  ])
  func `figures under other headings are not companies`(words: String, others: String) throws {
    #expect(try companies(Self.columns.replacing(words, with: others)).isEmpty)
  }

  @Test func `years of figures may have a column of their own`() throws {
    let table = """
      | 项目 |  | 甲面板 | 乙电子 |
      |-|-|-|-|
      | 股票代码 |  | 600101.SH | 000102.SZ |
      | 收盘价 |  | 20.0 | 18.0 |
      | PE | 2025E | 16.0 | 20.0 |
      |  | 2026E | 12.5 | 15.0 |
      """
    let read = try companies(table)
    #expect(read.map(\.ticker.value?.code) == ["600101.SH", "000102.SZ"])
    #expect(
      read.map { $0.estimates.map { $0.figures[.pe]?.value?.description } } == [
        ["16.0", "12.5"], ["20.0", "15.0"],
      ])
  }

  // MARK: Units and revisions

  @Test func `a table's caption names the unit of its amounts`() throws {
    let table = "| 代码 | 公司 | 净利润 2025E | PE 2025E |\n|-|-|-|-|\n| 600101.SH | 甲面板 | 1.2 | 16 |"
    func profit(_ above: String) throws -> String? {
      try companies(table, above: above).first?.estimates.first?.figures[.netProfit]?.value?.description
    }
    #expect(try profit("表 6：业绩预测（亿元）") == "120")
    #expect(try profit("表 6：业绩预测（2025年）") == nil)
    #expect(try profit("表 5：市场规模（亿元）\n\n下表为业绩预测。") == nil)
  }

  @Test func `ratings and target prices of after a change count`() throws {
    let table = """
      | 代码 | 公司 | 评级（调整前） | 评级（调整后） | 目标价（调整前，元） | 目标价（调整后，元） | 现价 | PE 2025E |
      |-|-|-|-|-|-|-|-|
      | 600101.SH | 甲面板 | 增持 | 买入 | 22.0 | 26.0 | 20.0 | 16 |
      """
    let read = try #require(try companies(table).first)
    #expect(read.rating == "买入")
    #expect(read.targetPrice?.value?.description == "26.0")
  }

  @Test func `the target price of a year is one`() {
    #expect(role("25年目标价") == .targetPrice)
    #expect(role("目标价变动") == nil)
  }

  @Test(arguments: ["Mkt Cap ($B)", "Mcap (Rs bn)"])
  func `a unit may name money without a currency`(header: String) throws {
    let table =
      "| Ticker | Company | \(header) | P/E 2025E |\n|-|-|-|-|\n| ACME | Acme | 2.5 | 16 |\n| BOLT | Bolt | 3 | 12 |"
    #expect(try companies(table).map { $0.marketCap?.value?.description } == ["2500", "3000"])
  }

  // MARK: Tables of houses abroad

  private static let peers = """
    | Ticker | Company name | %1 | Price 3-Aug | M/Caps USD mn | P/E(x) FY26F | P/E(x) FY27F | %2 | %3 |
    |-|-|-|-|-|-|-|-|-|
    | 600101 CH | Alpha Grid | Buy | 25.07 | 29,807 | 21.1 | 19.1 | 9% | 11% |
    | 600102 CH | Beta Cable | Not Rated | 20.77 | 2,756 | 21.4 | 17.5 | 3% | -17% |
    """

  @Test(arguments: [
    ("Rating", "1M", "12M"), ("Nomura Rating", "3M", "YTD"),
    ("12-month rating", "Share Price 1M", "Share Price YTD"),
  ])
  func `times over which a price moved are headings, and no price`(
    rating: String, first: String, second: String
  ) throws {
    let table = Self.peers.replacing("%1", with: rating).replacing("%2", with: first)
      .replacing("%3", with: second)
    let companies = try companies(table)
    #expect(companies.map(\.rating) == ["Buy", "Not Rated"])
    #expect(companies.map { $0.price?.value?.doubleValue } == [25.07, 20.77])
    #expect(companies.first?.estimates.first?.figures[.pe]?.value?.doubleValue == 21.1)
  }

  @Test(arguments: ["Credit Rating", "ESG rating of others", "Share Price 3M", "Price YTD"])
  func `a rating of others and a change of the price are neither`(header: String) {
    #expect(role(header) == nil)
  }

  @Test func `1M in a row of figures is a figure`() {
    #expect(TimeSpan.isShort("1M"))
    #expect(TimeSpan.isShort("12M"))
    for text in ["M", "1.5M", "100M", "1m2", "2026", "1H"] { #expect(!TimeSpan.isShort(text)) }
  }

  private static let nameless = """
    |  | Share price | Market cap (US$) | Country | P/E 2026E | P/E 2027E | P/book value 2026E |
    |-|-|-|-|-|-|-|
    | BUILDING MATERIALS |  |  |  | 28.2 | 24.3 | 2.7 |
    | AUSTRALIA |  |  |  |  |  |  |
    | Alpha Pipes | 3.89 | 2,064 | Australia | 17.2 | 13.4 | 1.5 |
    | North America |  |  |  | 37.8 | 32.5 | 3.4 |
    | Beta Paint | 2,657 | 26,962 | Canada | 52.0 | 45.6 | 10.9 |
    | GAMMA | 986 | 803 | Canada | 13.2 | 11.0 | 1.0 |
    """

  @Test
  func
    `names under no heading are those of companies where prices and multiples of two years are beside them`()
    throws
  {
    let companies = try companies(Self.nameless)
    #expect(companies.map(\.name) == ["Alpha Pipes", "Beta Paint", "GAMMA"])
    #expect(companies.map(\.segment) == ["AUSTRALIA", "North America", "North America"])
    #expect(companies.map { $0.price?.value?.doubleValue } == [3.89, 2657, 986])
    #expect(companies[1].estimates.map { $0.figures[.pe]?.value?.doubleValue } == [52.0, 45.6])
  }

  @Test func `a market value of a few thousand dollars is not accepted`() throws {
    #expect(try companies(Self.nameless).allSatisfy { $0.marketCap?.value == nil })
  }

  @Test(arguments: [
    "|  | Share price | P/E 2026E |\n|-|-|-|\n| Alpha | 3.9 | 17.2 |\n| Beta | 2.7 | 52.0 |",
    "|  | P/E 2026E | P/E 2027E |\n|-|-|-|\n| Alpha | 3.9 | 17.2 |\n| Beta | 2.7 | 52.0 |",
    "|  | Price | P/E 2026E | P/E 2027E |\n|-|-|-|-|\n| 1 | 3.9 | 17.2 | 5 |\n| 2 | 2.7 | 52.0 | 6 |",
  ])
  func `other columns without a heading name no companies`(table: String) throws {
    #expect(try companies(table).isEmpty)
  }
}
