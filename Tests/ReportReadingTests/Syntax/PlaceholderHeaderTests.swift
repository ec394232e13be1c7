import Document
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

@Suite struct PlaceholderHeaderTests {
  private func companies(_ header: String, _ second: String? = nil, _ row: String) throws -> Report {
    let rows = [header, "|---|---|---|---|---|---|---|"] + (second.map { [$0] } ?? []) + [row]
    return try read("# 题\n\n## 盈利预测\n\n" + rows.joined(separator: "\n") + "\n")
  }

  @Test(arguments: [
    "|代码|名称|收盘价|EPS|Col5|PE|Col7|", "|代码|名称|收盘价|EPS|Column5|PE|Column 7|",
    "|代码|名称|收盘价|EPS|EPS.1|PE|PE.1|", "|代码|名称|收盘价|EPS|Unnamed: 4|PE|Unnamed: 6|",
    "|代码|名称|收盘价|EPS|col4|PE|col6|", "|代码|名称|收盘价|EPS||PE||", "|代码|名称|收盘价|EPS|列5|PE|列7|",
    "|代码|名称|收盘价|EPS|Col_5|PE|Col_7|", "|代码|名称|收盘价|EPS|EPS_2|PE|PE_2|", "|代码|名称|收盘价|EPS|nan|PE|nan|",
    "|代码|名称|收盘价|EPS|None|PE|None|",
  ])
  func `made-up names are empty cells of a group`(header: String) throws {
    let report = try companies(
      header, "||||2024E|2025E|2024E|2025E|".replacing("||||", with: "| | | |"), "|0700.HK|甲|40|2|4|20|10|")
    let company = try #require(report.companies.first)
    #expect(company.estimates.map { $0.eps?.value.map(String.init(describing:)) } == ["2", "4"])
    #expect(company.estimates.map { $0.pe?.value.map(String.init(describing:)) } == ["20", "10"])
  }

  @Test func `a label that counts another column, or a name with a number, is one of its own`() throws {
    let report = try companies(
      "|代码|名称|收盘价|Col9|EPS.1|V1.0|Col|列表|EPS_2|", nil, "|0700.HK|甲|40|2|4|20|10|7|8|")
    let headers = Set(report.looseCells.compactMap(\.header))
    #expect(headers == ["Col9", "EPS.1", "V1.0", "Col", "列表", "EPS_2"])
  }
}
