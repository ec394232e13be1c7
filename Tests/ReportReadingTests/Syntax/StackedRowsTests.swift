import Document
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

@Suite struct StackedRowsTests {
  private let head = "| 代码 | 名称 | 收盘价 | EPS 2024E | PE 2024E |\n|---|---|---|---|---|\n"

  private func report(_ rows: String) throws -> Report { try read("# 题\n\n## 盈利预测\n\n\(head)\(rows)\n") }

  @Test(arguments: [
    "| 600111.SH<br>600222.SH | 甲<br>乙 | 10<br>20 | 1<br>2 | 10<br>10 |",
    "| 600111.SH 600222.SH | 甲 乙 | 10 20 | 1 2 | 10 10 |",
    "| 600111.SH<br/>600222.SH | 甲<br/>乙 |  | 1<br/>2 | 10<br/>10 |",
  ])
  func `rows that are as one are parted, with a check`(row: String) throws {
    let report = try report(row)
    #expect(report.companies.map { $0.ticker.value?.code } == ["600111.SH", "600222.SH"])
    #expect(report.companies.map(\.name) == ["甲", "乙"])
    #expect(report.codes(.rowsStacked).map(\.line) == [7])
  }

  @Test(arguments: [
    "| 600111.SH | 甲<br>股份 | 10 | 1 | 10 |", "| 600111.SH<br>600222.SH | 甲 | 10<br>20 | 1<br>2 | 10<br>10 |",
    "| 600111.SH | 甲 乙 | 10 | 1 | 10 |", "| 600111.SH<br>甲 | 600222.SH<br>乙 | 10<br>20 | 1<br>2 | 10<br>10 |",
  ])
  func `cells with unlike numbers of lines are one row`(row: String) throws {
    let report = try report(row)
    #expect(report.companies.count == 1)
    #expect(report.codes(.rowsStacked).isEmpty)
  }

  @Test func `pairs under a header of pairs are columns`() throws {
    let report = try read(
      """
      # 题

      ## 盈利预测

      | 证券代码<br>证券简称 | 收盘价<br>总市值（百万） | EPS 2024E | PE 2024E |
      |---|---|---|---|
      | 600111.SH<br>甲 | 10<br>2,000 | 1 | 10 |
      | 600222.SH<br>乙 | 20<br>3,000 | 2 | 10 |
      """)
    #expect(report.companies.map { $0.ticker.value?.code } == ["600111.SH", "600222.SH"])
    #expect(report.companies.map(\.name) == ["甲", "乙"])
    #expect(report.companies.allSatisfy { $0.price?.value != nil && $0.marketCap?.value != nil })
  }

  @Test func `a column of two years under one name is two columns, also below a title and above a note`()
    throws
  {
    let report = try read(
      """
      # 题

      ## 盈利预测

      | | | | EPS | PE |
      |---|---|---|---|---|
      | 公司<br>代码 | 收盘价 | 评级 | <br>2024A<br>2025E | 2024A<br>2025E |
      | 白酒 | | | | |
      | 甲<br>600111.SH | 10 | 买入 | 1.0<br>2.0 | 10<br>5 |
      | 乙<br>600222.SH | 20 | 增持 | 2.0<br>- | 10<br>- |
      | 资料来源：Wind | | | | |
      """)
    #expect(report.companies.map { $0.ticker.value?.code } == ["600111.SH", "600222.SH"])
    #expect(report.companies.map(\.name) == ["甲", "乙"])
    #expect(
      report.companies.map { $0.estimates.map { $0.eps?.value?.doubleValue } } == [[1, 2], [2, nil]])
    #expect(
      report.companies.map { $0.estimates.map { $0.pe?.value?.doubleValue } } == [[10, 5], [10, nil]])
  }

  @Test(arguments: ["2024A<br>2025E<br>2026E", "PE"])
  func `a column whose header has another number of lines than its cells is not split`(head: String) throws {
    let report = try read(
      """
      # 题

      ## 盈利预测

      | 代码 | 名称 | 收盘价 | EPS 2024A | \(head) |
      |---|---|---|---|---|
      | 600111.SH | 甲 | 10 | 1 | 10<br>5 |
      | 600222.SH | 乙 | 20 | 2 | 10<br>8 |
      """)
    #expect(report.companies.count == 2)
    #expect(report.companies.allSatisfy { $0.estimates.allSatisfy { $0.pe?.value == nil } })
  }

  @Test func `a row with a cell too many keeps no figure that may have moved`() throws {
    let report = try report(
      "| 600111.SH | 甲 | 公司 | 10 | 1 | 10 |\n| 600222.SH | 乙 | 20 | 2 | 10 |\n| 600333.SH | 丙 | 30 | 3 | 10 |"
    )
    let company = try #require(report.companies.first)
    #expect(company.ticker.value?.code == "600111.SH")
    #expect(company.price?.value == nil)
    #expect(company.estimates.allSatisfy { $0.eps?.value == nil && $0.pe?.value == nil })
    #expect(report.companies.dropFirst().allSatisfy { $0.price?.value != nil })
    #expect(report.codes(.rowShifted).map(\.line) == [7])
  }

  @Test func `a column without a label is not a cell too many`() throws {
    let report = try report("| 600111.SH | 甲 | 10 | 1 | 10 | 注 |\n| 600222.SH | 乙 | 20 | 2 | 10 | 注 |")
    #expect(report.companies.allSatisfy { $0.price?.value != nil })
    #expect(report.codes(.rowShifted).isEmpty)
  }

  // MARK: A table in one row

  private func oneRow(_ row: String) throws -> Report {
    try read("# 题\n\n## 盈利预测\n\n\(row)\n|---|---|---|---|\n")
  }

  @Test(arguments: ["PE（倍）<br>24A<br>25E", "PE（倍）<br>24A 25E"])
  func `a table with a stack for each column in its only row is parted by its codes`(header: String) throws {
    let report = try oneRow(
      "|代码<br>食品<br>600111.SH<br>600222.SH<br>电子<br>0700.HK|公司<br>甲<br>乙<br>丙|收盘价（元）<br>10.0<br>20.0<br>30.0|"
        + "\(header)<br>20.0<br>10.0<br>20.0<br>-<br>30.0<br>15.0|")
    #expect(report.companies.map { $0.ticker.value?.code } == ["600111.SH", "600222.SH", "0700.HK"])
    #expect(report.companies.map(\.name) == ["甲", "乙", "丙"])
    #expect(report.companies.map(\.segment) == ["食品", "食品", "电子"])
    #expect(report.companies.map { $0.price?.value?.doubleValue } == [10, 20, 30])
    #expect(
      report.companies.map { $0.estimates.map { $0.figures[.pe]?.value?.doubleValue } } == [
        [20, 10], [20, nil], [30, 15],
      ])
  }

  @Test func `a stack of figures of another length has no values, with a check`() throws {
    let report = try oneRow(
      "|代码<br>600111.SH<br>600222.SH|公司<br>甲<br>乙|收盘价（元）<br>10.0|PE 25E<br>20.0<br>10.0|")
    #expect(report.companies.map { $0.price?.value == nil } == [true, true])
    #expect(report.companies.map { $0.estimates.first?.figures[.pe]?.value?.doubleValue } == [20, 10])
    #expect(report.codes(.numberUnparsed).count == 2)
  }

  @Test(arguments: [
    "|代码<br>600111.SH<br>600222.SH|公司<br>甲<br>乙<br>平均|收盘价（元）<br>10.0<br>20.0|PE 25E<br>20.0<br>10.0|",
    "|600111.SH<br>600222.SH|甲<br>乙|10.0<br>20.0|20.0<br>10.0|",
    "|代码<br>600111.SH|公司<br>甲|收盘价（元）<br>10.0|PE 25E<br>20.0|",
  ])
  func `stacks of words of another length, or without a header, are left as they are`(row: String) throws {
    #expect(try oneRow(row).companies.isEmpty)
  }
}
