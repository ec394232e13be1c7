import Document
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Rows of tables whose cells or figures are not where the header or the name says.
struct MovedRowsTests {
  private func companies(_ header: String, _ rows: [String]) throws -> Report {
    let columns = header.split(separator: "|", omittingEmptySubsequences: false).count
    let rule = String(repeating: "-|", count: columns)
    let table = (["|\(header)|", "|\(rule)"] + rows.map { "|\($0)|" }).joined(separator: "\n")
    return try read("# 周报\n\n## 重点公司估值\n\n\(table)\n")
  }

  private func prices(_ report: Report) -> [String] {
    report.companies.map { "\($0.name ?? "-") \($0.price?.value?.description ?? "-")" }
  }

  private let header = "代码|名称|股价|EPS 2025E|PE 2025E"

  @Test func `running numbers without a header move no cell`() throws {
    let report = try companies(
      header, ["1|600001.SH|甲公司|10.00|1.00|10.0", "2|600002.SH|乙公司|12.00|3.00|4.0"])
    #expect(prices(report) == ["甲公司 10.00", "乙公司 12.00"])
  }

  @Test func `where every row has a figure more than the header, figures that do not fit are left empty`()
    throws
  {
    let report = try companies(
      "代码|名称|股价|归母净利润 2024A（亿元）|归母净利润 2025E（亿元）|PE 2025E",
      ["600001.SH|甲公司|买入|13.46|6.02|9.10|61.3", "600002.SH|乙公司|增持|23.53|3.63|7.01|60.8"])
    #expect(
      report.companies.allSatisfy {
        $0.estimates.allSatisfy { $0.figures.values.allSatisfy { $0.value == nil } }
      })
    #expect(report.codes(.rowShifted).count == 2)
  }

  @Test func `a column without a header after figures that fit moves nothing`() throws {
    let report = try companies(
      header, ["600001.SH|甲公司|10.00|1.00|10.0|7", "600002.SH|乙公司|12.00|3.00|4.0|8"])
    #expect(prices(report) == ["甲公司 10.00", "乙公司 12.00"])
    #expect(report.codes(.rowShifted).isEmpty)
  }

  private let twoYears = "代码|名称|股价|EPS 2024A|EPS 2025E|PE 2024A|PE 2025E"

  private func values(_ report: Report) -> [String] {
    report.companies.map { company in
      ([company.price] + company.estimates.map { $0.figures[.eps] }
        + company.estimates.map { $0.figures[.pe] })
        .map { $0?.value?.description ?? "-" }.joined(separator: " ")
    }
  }

  @Test func `where the header lost a cell and years of EPS and PE differ, EPS times PE proves nothing`()
    throws
  {
    // PE of 2024 is below the header of 2025, and EPS of 2024 too, so that their product is the price.
    let report = try companies(
      "代码|名称|股价|EPS 2025E|PE 2024A|PE 2025E",
      ["600001.SH|甲公司|10.00|1.00|2.00|10.0|5.0", "600002.SH|乙公司|12.00|3.00|4.00|4.0|3.0"])
    #expect(values(report) == ["- - - - -", "- - - - -"])
    #expect(report.codes(.rowShifted).count == 2)
  }

  @Test(arguments: [
    "600001.SH|甲公司|10.00|1.00|10.0|5.0", "600001.SH|甲公司|1.00|2.00|10.0|5.0",
    // EPS of 2023 is lost: all others are a year early, and their products are the price.
    "600001.SH|甲公司|10.00|2.00|10.0|5.0",
  ])
  func `a row with a cell less than the header keeps no figure that EPS times PE does not prove`(row: String)
    throws
  {
    let report = try companies(twoYears, [row, "600002.SH|乙公司|12.00|3.00|4.00|4.0|3.0"])
    #expect(values(report) == ["- - - - -", "12.00 3.00 4.00 4.0 3.0"])
    #expect(report.codes(.rowShifted).count == 1)
  }

  @Test func `where most rows have a cell more, all are one column off, also one that shows it least`() throws
  {
    let report = try companies(
      "公司|代码|收盘价（元）|PE 2024A|PE 2025E|评级",
      [
        "甲公司|600001.SH||10.00|20.0|10.0|买入", "乙公司|600002.SH||12.00|8.0|4.0|增持",
        "丙公司|600003.SH||8.00|9.0|-|买入",
      ])
    #expect(report.companies.count == 3)
    #expect(values(report).allSatisfy { $0 == "- - - - -" })
  }

  @Test func `figures up to those that EPS times PE proves are kept in a row that ends early`() throws {
    let report = try companies(
      twoYears + "|PB|ROE（%）",
      ["600001.SH|甲公司|10.00|1.00|2.00|10.0|5.0|7.1", "600002.SH|乙公司|12.00|3.00|4.00|4.0|3.0|1.2|8.0"])
    #expect(values(report) == ["10.00 1.00 2.00 10.0 5.0", "12.00 3.00 4.00 4.0 3.0"])
    #expect(report.companies.map { $0.figures[.pb]?.value?.description } == [nil, "1.2"])
    #expect(report.codes(.rowShifted).count == 1)
  }

  @Test func `a row that only lacks the rating at its end has lost no figure`() throws {
    let report = try companies(
      "代码|名称|股价|PE 2024A|PE 2025E|评级",
      ["600001.SH|甲公司|10.00|10.0|5.0", "600002.SH|乙公司|12.00|4.0|3.0|买入"])
    #expect(values(report) == ["10.00 - - 10.0 5.0", "12.00 - - 4.0 3.0"])
    #expect(report.codes(.rowShifted).isEmpty)
  }

  @Test func `companies in columns are not read where a row has lost a cell`() throws {
    let rows = ["代码|600001.SH|600002.SH", "股价|10.00|12.00", "EPS 2025E|1.00|3.00", "PE 2025E|10.0|4.0"]
    #expect(try prices(companies("指标|甲公司|乙公司", rows)) == ["甲公司 10.00", "乙公司 12.00"])
    let lost = try companies("指标|甲公司|乙公司", rows.dropLast() + ["PE 2025E|4.0"])
    #expect(lost.companies.isEmpty)
    #expect(lost.codes(.tableUnclaimed).count == 1)
  }

  @Test(arguments: ["甲公司|1,773|10.00|1.00|", "买入|600003.SH|丙公司|10.00|1.00"])
  func `a row that lost its code is in the other tables, with a check`(row: String) throws {
    let report = try companies(
      header, ["600001.SH|甲公司|10.00|1.00|10.0", row, "600002.SH|乙公司|12.00|3.00|4.0"])
    #expect(prices(report) == ["甲公司 10.00", "乙公司 12.00"])
    #expect(report.codes(.rowShifted).count == 1)
    #expect(report.looseCells.contains { $0.text == "1.00" })
  }

  @Test(arguments: [
    ["600001.SH 600002.SH|甲公司乙公司|10.00|1.00|10.0", "600003.SH|丙公司|12.00|3.00|4.0", "||8.00|2.00|4.0"],
    ["600001.SH|甲公司|10.00 12.00|1.00 3.00|10.0 4.0", "600002.SH|乙公司|8.00|2.00|4.0", "600003.SH|丙公司|||"],
    ["||10.00|1.00|10.0", "600001.SH|甲公司|12.00|3.00|4.0", "600002.SH|乙公司|||"],
  ])
  func `names and figures that are a row apart leave all figures empty`(rows: [String]) throws {
    let report = try companies(header, rows)
    #expect(!report.companies.isEmpty && report.companies.allSatisfy { $0.price?.value == nil })
    #expect(report.codes(.rowShifted).count == 1)
  }

  @Test func `two listings in a cell, and a company without figures, are not a sign of that`() throws {
    let report = try companies(
      header,
      [
        "600001.SH|甲公司|10.00|1.00|10.0", "600002.SH 2628.HK|乙公司|12.00 9.00|3.00 3.00|4.0 3.0",
        "600003.SH|丙公司|||",
      ])
    #expect(prices(report).first == "甲公司 10.00")
    #expect(report.codes(.rowShifted).isEmpty)
  }

  @Test(arguments: [
    "最大值", "标准差", "Market-cap weighted avg", "Travel Avg.", "Pan-Europe (median)", "Std. Dev.",
  ])
  func `a statistic of the rows is not a company`(name: String) throws {
    let report = try companies(header, ["600001.SH|甲公司|10.00|1.00|10.0", "|\(name)|12.00|3.00|4.0"])
    #expect(prices(report) == ["甲公司 10.00"])
  }

  @Test(arguments: ["MAX|美达传媒", "MED US|梅德", "600002.SH|Max Medical"])
  func `a ticker or a name that holds such a word is one`(names: String) throws {
    let report = try companies(header, ["600001.SH|甲公司|10.00|1.00|10.0", "\(names)|12.00|3.00|4.0"])
    #expect(report.companies.count == 2)
  }

  // MARK: Websites

  private func sites(_ rows: [String]) throws -> Report {
    let table = rows.map { "|\($0)|" }.joined(separator: "\n")
    return try read("# 周报\n\n## 网站流量\n\n|应用名称|周访问量（百万）|环比|\n|-|-|-|\n\(table)\n")
  }

  @Test func `visits of a thousand times the next largest are left empty`() throws {
    let report = try sites(["甲|1162.0|3.1%", "乙|105.0|-4.4%", "丙|8,120,000|12.0%"])
    #expect(report.traffic.map { $0.visits?.value?.description } == ["1162.0", "105.0", nil])
    #expect(report.codes(.unitDiffers).count == 1)
    #expect(try sites(["甲|80000.0|3.1%", "乙|105.0|-4.4%", "丙|0.5|12.0%"]).codes(.unitDiffers).isEmpty)
  }

  @Test func `sites and figures that are a row apart leave all figures empty`() throws {
    let report = try sites(["|635.10|-3.90%", "甲|262.50|0.04%", "乙|310.40|0.98%", "丙||"])
    #expect(report.traffic.count == 2 && report.traffic.allSatisfy { $0.visits?.value == nil })
  }

  @Test func `a column of growth without any sign is reported`() throws {
    let rows = ["甲|5.0|3.90%", "乙|4.0|1.87%", "丙|3.0|0.98%", "丁|2.0|4.2%", "戊|1.0|2.15%"]
    #expect(try sites(rows).codes(.growthUnsigned).count == 1)
    #expect(try sites(Array(rows.dropLast())).codes(.growthUnsigned).isEmpty)
    #expect(try sites(rows + ["己|0.5|-0.3%"]).codes(.growthUnsigned).isEmpty)
  }
}
