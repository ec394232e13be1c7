import Document
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Rows and headers that converters tear apart.
@Suite struct TornRowsTests {
  private func read(_ rows: String) throws -> Report {
    try ReadingSupport.read("# 周报\n\n## 附表：重点公司估值\n\n\(rows)\n")
  }

  private let head = "| 代码 | 公司 | 评级 | 股价 | EPS 25E |\n|-|-|-|-|-|\n"
  private let whole = "| 600103.SH | 丙材料 | 买入 | 10 | 0.5 |\n"

  @Test(arguments: [
    "| | 甲面板 | 买入 | | |\n| 600101.SH | | | 20 | 1 |\n", "| 600101.SH | | | 20 | 1 |\n| | 甲面板 | 买入 | | |\n",
  ])
  func `texts in one row and the code with its figures in the other are one company`(halves: String) throws {
    let report = try read(
      head + halves + whole + halves.replacing("600101", with: "600102").replacing("甲", with: "乙"))
    #expect(report.companies.map { $0.ticker.value?.code } == ["600101.SH", "600103.SH", "600102.SH"])
    #expect(report.companies.map(\.name) == ["甲面板", "丙材料", "乙面板"])
    #expect(report.companies.map { $0.price?.raw } == ["20", "10", "20"])
  }

  @Test(arguments: [
    "| | 甲面板 | 买入 | | |\n| 600101.SH | | | 20 | 1 |\n| | 乙芯片 | 增持 | | |\n",
    "| 600101.SH | | | 20 | 1 |\n| 600102.SH | | | 30 | 2 |\n",
    "| 半导体 | | | | |\n| 600101.SH | | | 20 | 1 |\n",
  ])
  func `halves that are not pairs stay apart`(halves: String) throws {
    let report = try read(head + halves + whole)
    #expect(report.companies.filter { $0.price != nil }.map(\.name).contains("丙材料"))
    #expect(report.companies.allSatisfy { $0.name == "丙材料" || $0.name == nil || $0.price == nil })
  }

  @Test func `the headers of codes and names may be on a row between the others`() throws {
    let report = try read(
      """
      |  |  | 收盘价 | EPS（元/股） |  | 投资 |
      |-|-|-|-|-|-|
      | 代码 | 公司 |  |  |  |  |
      |  |  | （元） | 24A | 25E | 评级 |
      | 600101.SH | 甲面板 | 20 | 1.0 | 1.5 | 买入 |
      | 600102.SH | 乙芯片 | 30 | 2.0 | 2.5 | 增持 |
      """)
    #expect(report.companies.map(\.name) == ["甲面板", "乙芯片"])
    #expect(
      report.companies.map { $0.estimates.map { $0.figures[.eps]?.raw } } == [
        ["1.0", "1.5"], ["2.0", "2.5"],
      ])
    #expect(report.companies.map(\.rating) == ["买入", "增持"])
  }

  @Test func `a title of a group below a header with empty cells is not a header`() throws {
    let report = try read(
      "|  |  | 收盘价 | EPS 24A |\n|-|-|-|-|\n| 半导体 |  |  |  |\n| 600101.SH | 甲面板 | 20 | 1.0 |\n| 600102.SH | 乙芯片 | 30 | 2.0 |"
    )
    #expect(report.companies.map { $0.price?.raw } == ["20", "30"])
  }
}
