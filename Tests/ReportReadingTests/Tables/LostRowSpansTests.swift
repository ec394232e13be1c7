import Document
import Lexemes
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Headers of two rows from which a converter lost the cells that span both.
@Suite struct LostRowSpansTests {
  private func report(_ table: String) throws -> Report {
    try read("# 周报\n\n## 重点公司盈利预测\n\n\(table)\n")
  }

  private func row(_ cells: [String]) -> String { "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>" }

  private let figures = ["600001.SH", "甲酒", "10.00", "买入", "0.50", "0.80", "20.0", "12.5"]
  private let years = ["2024A", "2025E", "2024A", "2025E"]

  private func expectRight(_ report: Report) throws {
    let company = try #require(report.companies.first)
    #expect(company.ticker.value?.code == "600001.SH" && company.rating == "买入")
    #expect(company.price?.raw == "10.00")
    #expect(values(.eps, company) == ["0.50", "0.80"] && values(.pe, company) == ["20.0", "12.5"])
  }

  private func values(_ figure: CompanyFigure, _ company: Company) -> [String] {
    company.estimates.compactMap { $0.figures[figure]?.raw }
  }

  @Test func `the years are under groups of several columns, in tags and in pipes`() throws {
    let tags =
      "<table><tr><td>代码</td><td>公司</td><td>股价</td><td>评级</td><td colspan=\"2\">EPS</td><td colspan=\"2\">PE</td></tr>"
      + row(years) + row(figures) + "</table>"
    try expectRight(report(tags))
    let pipes = """
      | 代码 | 公司 | 股价 | 评级 | EPS |  | PE |  |
      |---|---|---|---|---|---|---|---|
      | 2024A | 2025E | 2024A | 2025E |  |  |  |  |
      | \(figures.joined(separator: " | ")) |
      """
    try expectRight(report(pipes))
  }

  @Test func `without the groups' widths, a year that repeats begins the next group`() throws {
    let table =
      "<table>" + row(["代码", "公司", "股价", "评级", "EPS", "PE"]) + row(years) + row(figures) + "</table>"
    try expectRight(report(table))
  }

  @Test func `figures may be under years`() throws {
    let cells = ["600001.SH", "甲酒", "10.00", "0.50", "20.0", "0.80", "12.5", "买入"]
    let table =
      "<table>" + row(["代码", "公司", "股价", "2024A", "2025E", "评级"]) + row(["EPS", "PE", "EPS", "PE"])
      + row(cells)
      + "</table>"
    try expectRight(report(table))
  }

  @Test(arguments: [
    ["代码", "公司", "股价", "估值", "评级", "备注"],
    ["代码", "公司", "股价", "EPS", "评级"],
  ])
  func `where the places cannot be determined, no figure is read, and a check says so`(names: [String]) throws
  {
    let report = try report("<table>" + row(names) + row(years) + row(figures) + row(figures) + "</table>")
    for company in report.companies {
      #expect(values(.eps, company).isEmpty && values(.pe, company).isEmpty && company.price == nil)
    }
  }

  @Test func `years of a figure that go up and down are not read`() throws {
    let table = """
      | 代码 | 公司 | 股价 | EPS 2025E | EPS 2023A | EPS 2024A | PE 2025E |
      |---|---|---|---|---|---|---|
      | 600001.SH | 甲酒 | 10.00 | 0.50 | 0.80 | 1.00 | 12.5 |
      | 600002.SH | 乙酒 | 11.00 | 0.60 | 0.90 | 1.10 | 13.5 |
      """
    let report = try report(table)
    #expect(report.companies.count == 2)
    #expect(report.companies.allSatisfy { values(.eps, $0).isEmpty })
    #expect(report.diagnostics.contains { $0.code == .columnUnmatched && $0.severity == .warning })
    let descending = table.replacing(
      "EPS 2025E | EPS 2023A | EPS 2024A", with: "EPS 2025E | EPS 2024A | EPS 2023A")
    let company = try #require(try self.report(descending).companies.first)
    #expect(values(.eps, company) == ["1.00", "0.80", "0.50"])
  }
}
