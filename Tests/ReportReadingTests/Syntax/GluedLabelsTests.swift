import Document
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Headers of which a converter wrote several labels into one cell, and rows that only number a group of companies.
struct GluedLabelsTests {
  private let rows =
    "<tr><td>600001.SH</td><td>甲公司</td><td>10.00</td><td>1.00</td><td>2.00</td><td>10.0</td><td>5.0</td></tr>"
    + "<tr><td>600002.SH</td><td>乙公司</td><td>12.00</td><td>3.00</td><td>4.00</td><td>4.0</td><td>3.0</td></tr>"

  private func report(_ header: String) throws -> Report {
    try read("# 周报\n\n## 重点公司估值\n\n<table>\(header)\(rows)</table>\n")
  }

  private let groups =
    "<tr><td colspan=\"2\">公司</td><td>股价</td><td colspan=\"2\">EPS</td><td colspan=\"2\">PE</td></tr>"

  @Test(arguments: [
    "<tr><td colspan=\"2\">代码 名称</td><td>元</td><td colspan=\"2\">2024A 2025E</td><td colspan=\"2\">2024A 2025E</td></tr>",
    "<tr><td>代码 名称</td><td>元</td><td>2024A 2025E</td><td>2024A 2025E</td></tr>",
  ])
  func `labels in one cell are those of the columns below`(labels: String) throws {
    let report = try report(groups + labels)
    let company = try #require(report.companies.first)
    #expect(report.companies.count == 2)
    #expect(company.ticker.raw == "600001.SH")
    #expect(company.name == "甲公司")
    #expect(company.estimates.map { $0.eps?.raw ?? "-" } == ["1.00", "2.00"])
    #expect(company.estimates.map { $0.pe?.raw ?? "-" } == ["10.0", "5.0"])
  }

  @Test func `the name of a group and its first years in one cell are those of the columns below`() throws {
    let report = try read(
      """
      # 周报

      ## 重点公司估值

      |**表1**：公司估|值|||||||
      |---|---|---|---|---|---|---|---|---|
      |代码|名称|股价|EPS（元/股）<br>2023A<br>2024A||2025E|PE<br>2023A|2024A|2025E|
      |600001.SH|甲公司|10.00|1.00|2.00|4.00|10.0|5.0|2.5|
      |600002.SH|乙公司|12.00|3.00|4.00|6.00|4.0|3.0|2.0|
      """)
    #expect(
      report.companies.map { $0.estimates.map { $0.eps?.raw ?? "-" } } == [
        ["1.00", "2.00", "4.00"], ["3.00", "4.00", "6.00"],
      ])
    #expect(
      report.companies.map { $0.estimates.map { $0.pe?.raw ?? "-" } } == [
        ["10.0", "5.0", "2.5"], ["4.0", "3.0", "2.0"],
      ])
  }

  @Test(arguments: [
    // Three years over two columns.
    "<tr><td colspan=\"2\">代码 名称</td><td>元</td><td colspan=\"2\">2023A 2024A 2025E</td><td colspan=\"2\">2024A 2025E</td></tr>",
    // One cell too few.
    "<tr><td>代码 名称</td><td>元</td><td>2024A 2025E</td></tr>",
  ])
  func `labels that do not fit their columns are not split`(labels: String) throws {
    let report = try report(groups + labels)
    #expect(report.companies.allSatisfy { $0.estimates.allSatisfy { $0.eps == nil && $0.pe == nil } })
    #expect(!report.companies.contains { $0.name == "代码 名称" })
  }

  @Test func `quarters beside years in a header without spans are left out with a warning`() throws {
    let text =
      "# 周报\n\n## 重点公司业绩\n\n<table><tr><td>代码</td><td>公司</td><td>股价</td><td>归母净利润（亿元）</td><td>PE</td></tr><tr><td>25Q1</td><td>25Q2</td><td>2025E</td><td>2026E</td><td>2025E</td><td>2026E</td></tr><tr><td>600001.SH</td><td>甲公司</td><td>10.00</td><td>1.1</td><td>1.2</td><td>4.0</td><td>5.0</td><td>20.0</td><td>16.0</td></tr><tr><td>600002.SH</td><td>乙公司</td><td>12.00</td><td>2.1</td><td>2.2</td><td>6.0</td><td>7.0</td><td>24.0</td><td>21.0</td></tr></table>\n"
    let report = try read(text)
    #expect(report.companies.allSatisfy { $0.estimates.allSatisfy { $0.pe == nil && $0.netProfit == nil } })
    #expect(!report.codes(.valueKind).isEmpty)
  }

  @Test func `a quarter is two numbers around a letter`() {
    #expect(["25Q1", "2025Q1", "1Q25", "24H2"].allSatisfy(TimeSpan.isQuarter))
    #expect(!["Q1", "2025", "25Q", "12Q34", "1Q2", "25Q1E"].contains(where: TimeSpan.isQuarter))
  }

  @Test func `a group of companies with a number is not a company`() throws {
    let report = try read(
      """
      # 周报

      ## 重点公司估值

      | 序号 | 代码 | 名称 | 股价 | EPS 2025E | PE 2025E |
      |-|-|-|-|-|-|
      | 1 | 半导体设备 |  |  |  |  |
      | 2 | 600001.SH | 甲公司 | 10.00 | 1.00 | 10.0 |
      | 3 | 600002.SH | 乙公司 | 12.00 | 3.00 | 4.0 |

      """)
    #expect(report.companies.map { $0.name } == ["甲公司", "乙公司"])
    #expect(report.companies.map(\.segment) == ["半导体设备", "半导体设备"])
  }
}
