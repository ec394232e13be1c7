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

  @Test(arguments: [
    "1、《甲机械（600000）点评》2024-06-232、《甲机械（600000）深度》2024-06-16",
    "甲机械（600000）点评2024-06-23甲机械（600000）深度2024-06-16",
    "甲机械（600000）点评》2024.06.23《甲机械（600000）深度》2024.06.16",
  ])
  func `titles that a converter ran together are apart at their days`(line: String) throws {
    #expect(try printed(line) == ["甲机械（600000）点评|2024-06-23", "甲机械（600000）深度|2024-06-16"])
  }

  @Test func `brackets within a title are not a title of their own`() throws {
    #expect(try printed("纺机：跨越周期—《出海》系列 2024-06-23") == ["纺机：跨越周期—《出海》系列|2024-06-23"])
    #expect(
      try printed("某行业双周报 2024-07-14：新品亮相 2024-07-15") == ["某行业双周报 2024-07-14：新品亮相|2024-07-15"])
  }

  @Test(arguments: [
    "2024-06-23 行业周报 看好/维持 纺机行业研究报告 某某证券股份有限公司",
    "有关部门印发《纺机改造方案》，提出“按照分类集中的原则探索采购，稳步推进，有序扩大”，随后，甲省、乙省率先对部分高端设备进行集中采购，涉及梳棉、并条等环节，2024-06-23",
  ])
  func `the house's own line and running text with a day are not reports`(line: String) throws {
    #expect(try related(line).relatedReports.isEmpty)
  }

  @Test func `the list's label may be before its first title, and is not a headline`() throws {
    let report = try Report(
      "# 纺机周报：订单回暖\n\n[Table_Report]相关研究 1、《甲》2024-06-23 2、《乙》2024-06-16\n\n## 投资要点\n\n关注。\n")
    #expect(report.relatedReports.map(\.title) == ["甲", "乙"])
    #expect(report.header.headline == nil)
  }

  @Test(arguments: ["《甲》点评：《乙》——2024-06-23", "《甲：评《乙》与其他》——2024-06-23"])
  func `a title that quotes titles is one`(line: String) throws {
    #expect(try related(line).relatedReports.count == 1)
  }

  @Test func `a day of the title is not the day it appeared`() throws {
    #expect(try printed("周报 20240714：新品亮相-2024/07/15") == ["周报 20240714：新品亮相|2024-07-15"])
  }

  @Test func `a day that does not exist is left empty and reported`() throws {
    let report = try related("《甲》——2024-06-31")
    #expect(report.relatedReports.map { $0.published?.value } == [nil])
    #expect(report.codes(.dateUnparsed).map(\.printed) == ["2024-06-31"])
  }
}
