import Document
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Headers that span into rows, names of columns, and rows that are not companies.
@Suite struct HeaderReachTests {
  private func read(_ table: String) throws -> Report {
    try ReadingSupport.read("# 周报\n\n## 附表：重点公司估值\n\n\(table)\n")
  }

  @Test func `a header that spans into the first company is not its name`() throws {
    let report = try read(
      "<table><tr><td rowspan=2>公司</td><td>代码</td><td>股价</td><td>EPS 24A</td></tr><tr><td>600101.SH</td><td>20</td><td>1.0</td></tr><tr><td>乙芯片</td><td>000102.SZ</td><td>30</td><td>1.5</td></tr></table>"
    )
    #expect(report.companies.map(\.name) == [nil, "乙芯片"])
    #expect(report.companies.map { $0.price?.raw } == ["20", "30"])
  }

  @Test func `a row with all its cells below a header that spans too far has not moved`() throws {
    let report = try read(
      "<table><tr><td rowspan=2>公司</td><td>代码</td><td>股价</td><td>EPS 24A</td></tr><tr><td>甲面板</td><td>600101.SH</td><td>20</td><td>1.0</td></tr><tr><td>乙芯片</td><td>000102.SZ</td><td>30</td><td>1.5</td></tr></table>"
    )
    #expect(report.companies.map(\.name) == ["甲面板", "乙芯片"])
    #expect(report.companies.map { $0.price?.raw } == ["20", "30"])
  }

  @Test func `a header of two rows stays one`() throws {
    let report = try read(
      "<table><tr><td rowspan=2>公司</td><td rowspan=2>代码</td><td colspan=2>EPS</td></tr><tr><td>24A</td><td>25E</td></tr><tr><td>甲面板</td><td>600101.SH</td><td>1.0</td><td>1.5</td></tr></table>"
    )
    #expect(report.companies.map { $0.estimates.map { $0.figures[.eps]?.raw } } == [["1.0", "1.5"]])
  }

  @Test(arguments: [
    ("当地币种股价", CompanyColumns.Role.price), ("Curr Price (Won)", .price), ("ACM PT (Local)", .targetPrice),
    ("当地币种", .currency), ("本币收盘价", .price), ("PT (LC)", .targetPrice),
  ])
  func `names of local currencies and houses head columns`(header: String, role: CompanyColumns.Role) {
    #expect(CompanyColumns.role(HeaderColumn(path: [header.foldedWidth])) == role)
  }

  @Test(arguments: ["ACM PT Change (Local)", "Curr Price Change", "本币净值"])
  func `what only begins so is something else`(header: String) {
    #expect(CompanyColumns.role(HeaderColumn(path: [header.foldedWidth])) == nil)
  }

  private let table = "| 公司 | 代码 | 股价 | EPS 24A | PE 24A |\n|-|-|-|-|-|\n| 甲面板 | 600101.SH | 20 | 1 | 20 |\n"

  @Test(arguments: ["全市场", "US neoclouds", "Model portfolio"])
  func `a row with only multiples among companies with codes is a group`(name: String) throws {
    let report = try read(table + "| 乙芯片 | 000102.SZ | 30 | 1.5 | 20 |\n| \(name) | | | | 20 |")
    #expect(report.companies.map(\.name) == ["甲面板", "乙芯片"])
    #expect(report.looseCells.contains { $0.text == name })
    #expect(report.codes(.valueKind).contains { $0.line == 9 && $0.printed == name })
  }

  @Test(arguments: [
    "| 乙芯片 | | | 1.5 | 20 |", "| 乙芯片 | | 30 | | 20 |", "| 乙芯片 | 000102.SZ | | | 20 |",
    "| 乙芯片（000102.SZ） | | | | 20 |",
  ])
  func `a company that lost some cells stays one`(row: String) throws {
    let report = try read(table + "| 丙材料 | 300103.SZ | 30 | 1.5 | 20 |\n" + row)
    #expect(report.companies.count == 3)
  }

  @Test func `without codes a company may have multiples alone`() throws {
    let report = try read(
      "| 公司 | 代码 | 股价 | PE 24A |\n|-|-|-|-|\n| 甲面板 | 600101.SH | 20 | 20 |\n| 乙芯片 | | 30 | 20 |\n| 丙材料 | | | 18 |"
    )
    #expect(report.companies.count == 3)
  }
}
