import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct RelatedReportTests {
  private func related(_ lines: String) throws -> Report { try Report("### 相关研究报告\n\n\(lines)\n\n## 其他\n") }

  private func printed(_ lines: String) throws -> [String] {
    try related(lines).relatedReports.map { "\($0.title)|\($0.published?.value.map { "\($0)" } ?? "-")" }
  }

  @Test(arguments: [
    "《甲》——2024-06-23 《乙》——2024-06-16", "《甲》--2024-06-23\n\n《乙》（2024.06.16）", "2024-06-23 《甲》\n2024-06-16 《乙》",
    "《甲》\n\n2024-06-23\n\n《乙》\n\n2024-06-16", "1.甲-2024/06/23  \n2.乙-2024/06/16",
    "| 报告 | 日期 |\n|---|---|\n| 《甲》 | 2024-06-23 |\n| 《乙》 | 2024-06-16 |",
    "| 日期 | 报告 |\n|---|---|\n| 2024-06-23 | 甲 |\n| 2024-06-16 | 乙 |", "甲\t2024-06-23\n乙\t2024-06-16",
  ])
  func `titles keep their dates however the list is set`(lines: String) throws {
    #expect(try printed(lines) == ["甲|2024-06-23", "乙|2024-06-16"])
    #expect(try related(lines).lostLines.isEmpty)
  }

  @Test(arguments: ["《甲》点评：《乙》——2024-06-23", "《甲：评《乙》与其他》——2024-06-23"])
  func `a title that quotes titles is one`(line: String) throws {
    #expect(try related(line).relatedReports.count == 1)
  }

  @Test func `a day of the title is not the day it appeared`() throws {
    #expect(try printed("周报 20240714：新品亮相-2024/07/15") == ["周报 20240714：新品亮相|2024-07-15"])
  }

  @Test func `a day that does not exist is left empty, and told`() throws {
    let report = try related("《甲》——2024-06-31")
    #expect(report.relatedReports.map { $0.published?.value } == [nil])
    #expect(report.codes(.dateUnparsed).map(\.printed) == ["2024-06-31"])
  }
}
