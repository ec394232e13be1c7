import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct DaysBelowTitlesTests {
  private func printed(_ list: String) throws -> [String] {
    try read("# 周报（24年第27周）\n\n### 相关研究报告\n\n\(list)\n").relatedReports.map {
      "\($0.title)|\($0.published?.value.map { "\($0)" } ?? "-")"
    }
  }

  @Test func `days below several titles belong to them in order`() throws {
    #expect(
      try printed("《甲系列：风格轮动》\n\n《乙系列：之一》\n\n2024-06-23\n\n2024-05-20") == [
        "甲系列：风格轮动|2024-06-23", "乙系列：之一|2024-05-20",
      ])
  }

  @Test func `days that are not as many as the titles belong to none`() throws {
    let list = "《甲系列：风格轮动》\n\n《乙系列：之一》\n\n《丙系列：之二》\n\n2024-06-23\n\n2024-05-20"
    #expect(try printed(list) == ["甲系列：风格轮动|-", "乙系列：之一|-", "丙系列：之二|-"])
  }

  @Test func `a day below each title stays with it`() throws {
    #expect(
      try printed("《甲系列：风格轮动》\n\n2024-06-23\n\n《乙系列：之一》\n\n2024-05-20") == [
        "甲系列：风格轮动|2024-06-23", "乙系列：之一|2024-05-20",
      ])
  }

  @Test func `titles without brackets are read by the kind of report before their colon`() throws {
    #expect(
      try printed("1、青禾光电（600101）点评报告：拟收购两条产线\n\n2、【青禾光电】深度报告：产线爬坡，份额提升") == [
        "青禾光电（600101）点评报告：拟收购两条产线|-", "【青禾光电】深度报告：产线爬坡，份额提升|-",
      ])
    #expect(try printed("青禾光电：拟收购两条产线，份额提升").isEmpty)
  }

  @Test func `the name of a file may have digits in its title`() throws {
    #expect(
      try printed("青禾证券研究所20240623_行业周观点_AAA_光电行业周观点（06.17-06.21）") == ["光电行业周观点（06.17-06.21）|2024-06-23"])
  }

  @Test(arguments: ["数据截止日期：", "数据截至", "股价截止"])
  func `the day of a table's data is not that of a report`(label: String) throws {
    #expect(try printed("光电行业重点公司估值一览表（\(label)2024年6月23日）").isEmpty)
  }
}
