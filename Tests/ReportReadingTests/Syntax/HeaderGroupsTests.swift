import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Names of column groups that a converter moved away from the first of their columns.
struct HeaderGroupsTests {
  private func report(_ names: String, _ labels: String, _ row: String) throws -> Report {
    let lines = [names, labels, row].map { "|\($0)|" }
    let rule =
      "|"
      + String(repeating: "-|", count: names.split(separator: "|", omittingEmptySubsequences: false).count)
    return try read("# 周报\n\n## 重点公司估值\n\n\(lines[0])\n\(rule)\n\(lines[1])\n\(lines[2])\n")
  }

  private func figures(_ report: Report) -> [String] {
    report.companies.first?.estimates.map { estimate in
      [.eps, .pe, .pb].map { estimate.figures[$0]?.value?.description ?? "-" }.joined(separator: " ")
    } ?? []
  }

  private let labels = "|||2024A|2025E|2024A|2025E"
  private let row = "600001.SH|甲公司|10.00|1.00|2.00|10.0|5.0"

  @Test(arguments: [
    "代码|名称|股价|EPS（元）||PE（倍）|",  // over their first columns
    "代码|名称|股价|EPS（元）|PE（倍）||",  // closed up to the left
    "代码|名称|股价||EPS（元）|PE（倍）|",  // the first over its last column
    "代码|名称|股价||EPS（元）||PE（倍）",  // both over their last columns
    "代码|名称|股价|EPS（元）|EPS（元）||PE（倍）",  // one of them twice
  ])
  func `as many names as runs of years belong to them in order`(names: String) throws {
    #expect(try figures(report(names, labels, row)) == ["1.00 10.0 -", "2.00 5.0 -"])
  }

  @Test(arguments: ["代码|名称|股价||PE|PE||", "代码|名称|股价||PE|||", "代码|名称|股价|PE||||"])
  func `the only name over the middle of the only run of years belongs to all of it`(names: String) throws {
    let report = try report(
      names, "|||2023A|2024A|2025E|2026E|评级", "600001.SH|甲公司|10.00|4.0|3.0|2.0|1.0|买入")
    #expect(figures(report) == ["- 4.0 -", "- 3.0 -", "- 2.0 -", "- 1.0 -"])
  }

  @Test func `a run ends where years do, and a column before the years keeps its own name`() throws {
    let report = try report(
      "代码|名称|股价|EPS|PE|PB|评级|||||", "||7月1日|2024A|2025E|2024A|2025E|2024A|2025E|本次|变动",
      "600001.SH|甲公司|10.00|1.00|2.00|10.0|5.0|1.1|0.9|买入|维持")
    #expect(figures(report) == ["1.00 10.0 1.1", "2.00 5.0 0.9"])
    #expect(report.companies.first?.price?.value?.description == "10.00")
  }

  @Test
  func `where years begin again below one name, none of its columns is used`() throws {
    let report = try report("代码|名称|股价|PE（倍）|||", labels, row)
    #expect(figures(report).allSatisfy { $0 == "- - -" })
    #expect(!report.codes(.columnUnmatched).isEmpty)
  }

  @Test(arguments: [
    // Profits, and a price that does not fit.
    ("代码|名称|总市值（亿元）|2024A|2025E|PE 2024A|PE 2025E", "600001.SH|甲公司|11008|507.45|652.10|21.7|16.9"),
    ("代码|名称|股价|2024A|2025E|PE 2024A|PE 2025E", "600001.SH|甲公司|250.00|507.45|652.10|21.7|16.9"),
  ])
  func `bare years are not EPS unless EPS times PE is the price`(header: String, row: String) throws {
    let table = [header, "-|-|-|-|-|-|-", row].map { "|\($0)|" }.joined(separator: "\n")
    let report = try read("# 周报\n\n## 重点公司估值\n\n\(table)\n")
    #expect(figures(report) == ["- 21.7 -", "- 16.9 -"])
    #expect(report.codes(.columnUnmatched).contains { $0.severity == .warning })
  }

  @Test(arguments: [
    ("代码|名称|股价|2024A|2025E|PE 2024A|PE 2025E", ["1.00 10.0 -", "2.00 5.0 -"]),
    // The label may have been that of the second run.
    ("代码|名称|股价|PE 2024A|PE 2025E|2024A|2025E", []),
  ])
  func `bare years are EPS before those of PE, and doubtful after them`(header: String, expected: [String])
    throws
  {
    let table = [header, "-|-|-|-|-|-|-", row].map { "|\($0)|" }.joined(separator: "\n")
    let report = try read("# 周报\n\n## 重点公司估值\n\n\(table)\n")
    #expect(figures(report).filter { $0 != "- - -" } == expected)
    #expect(report.codes(.columnUnmatched).contains { $0.severity == .warning } == expected.isEmpty)
  }
}
