import Document
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

@Suite struct PairedRowsTests {
  private func companies(_ rows: String) throws -> [Company] {
    try read("# 周报\n\n## 附表：重点公司估值\n\n\(rows)\n").companies
  }

  private let head = "| 代码/简称 | 收盘价 | EPS 25E | PE 25E |\n|-|-|-|-|\n"

  @Test(arguments: [
    "| 600101.SH | 10 | 1 | 10 |\n| 甲酒 | | | |\n| 600102.SH | 20 | 2 | 10 |\n| 乙酒 | | | |",
    "| 甲酒 | 10 | 1 | 10 |\n| 600101.SH | | | |\n| 乙酒 | 20 | 2 | 10 |\n| 600102.SH | | | |",
    "| 600101.SH | 10 | 1 | 10 |\n| 甲酒 | | | |\n| 600102.SH | 20 | 2 | 10 |\n| 乙酒 | | | |\n| 平均 | | | 10 |",
  ])
  func `a code and the name below it are one company`(rows: String) throws {
    let companies = try companies(head + rows)
    #expect(companies.map { $0.ticker.value?.code } == ["600101.SH", "600102.SH"])
    #expect(companies.map(\.name) == ["甲酒", "乙酒"])
    #expect(companies.map { $0.price?.raw } == ["10", "20"])
  }

  @Test func `figures that reach down beside the name make one company`() throws {
    func row(_ code: String, _ name: String, _ price: String) -> String {
      "<tr><td>\(code)</td><td rowspan=2>\(price)</td><td rowspan=2>1</td></tr><tr><td>\(name)</td></tr>"
    }
    let companies = try companies(
      "<table><tr><td>代码/简称</td><td>收盘价</td><td>EPS 25E</td></tr>\(row("600101.SH", "甲酒", "10"))\(row("600102.SH", "乙酒", "20"))</table>"
    )
    #expect(companies.map(\.name) == ["甲酒", "乙酒"])
    #expect(companies.map { $0.price?.raw } == ["10", "20"])
  }

  @Test func `titles of groups are not names of the companies above them`() throws {
    let companies = try companies(
      "| 代码 | 收盘价 | EPS 25E | PE 25E |\n|-|-|-|-|\n| 600101.SH | 10 | 1 | 10 |\n| 啤酒 | | | |\n| 600102.SH | 20 | 2 | 10 |\n| 600103.SH | 30 | 3 | 10 |"
    )
    #expect(companies.count == 3)
    #expect(companies[0].name == nil && companies[1].segment == "啤酒")
  }
}
