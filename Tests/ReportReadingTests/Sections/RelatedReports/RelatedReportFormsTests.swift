import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Lists of related reports under other headings, in other brackets, over several lines.
struct RelatedReportFormsTests {
  private func printed(_ text: String) throws -> [String] {
    try read("# 周报（24年第27周）\n\n\(text)\n").relatedReports.map {
      "\($0.title)|\($0.published?.value.map { "\($0)" } ?? "-")"
    }
  }

  @Test(arguments: [
    "### 相关研究报告\n\n<<日报（2024.06.23）：甲>>--2024-06-23\n<<日报（2024.06.16）：乙>>--2024-06-16",
    "### 相关研究报告\n\n### 分类跟踪\n\n<<日报（2024.06.23）：甲>>--2024-06-23  \n<<日报（2024.06.16）：乙>>--2024-06-16",
    "近期报告\n\n《日报（2024.06.23）：\n\n甲》2024-06-23\n\n《日报（2024.06.16）：乙》——2024-06-16",
  ])
  func `titles keep their dates wherever the list is`(text: String) throws {
    #expect(try printed(text) == ["日报（2024.06.23）：甲|2024-06-23", "日报（2024.06.16）：乙|2024-06-16"])
  }

  @Test(arguments: ["", "# [Table_ReportInfo]\n\n"])
  func `numbered titles that run together are cut before their numbers`(mark: String) throws {
    let list = "1. 甲点评，两地按兵不动 (2024-06-23)2. 乙向好，投资是亮点——2024年1-5 月数据点评  (2024-06-16)3. 丙点评，需求回升(2024-06-09)"
    #expect(
      try printed("### 相关研究\n\n\(mark)\(list)") == [
        "甲点评，两地按兵不动|2024-06-23", "乙向好，投资是亮点——2024年1-5 月数据点评|2024-06-16", "丙点评，需求回升|2024-06-09",
      ])
  }

  @Test func `a year of two digits between slashes is read, a month and day alone are not`() throws {
    #expect(
      try printed("### 相关报告\n\n《甲跟踪》24/06/01\n\n《乙跟踪》24/13/01\n\n汽车：新车点评（0701）\n\n关注甲公司（0701）") == [
        "甲跟踪|2024-06-01", "乙跟踪|-", "汽车：新车点评|-",
      ])
    #expect(try printed("《甲跟踪》24/06/01\n《乙跟踪》24/05/20") == ["甲跟踪|2024-06-01", "乙跟踪|2024-05-20"])
  }

  @Test func `a dated title is neither a headline nor a point`() throws {
    let report = try read("# 传媒点评\n\n《甲跟踪》24/06/01\n\n## 投资要点\n\n票房回暖。\n\n传媒：暑期档点评（0701）\n")
    #expect(report.header.headline == nil)
    #expect(report.highlights.map(\.text.text) == ["票房回暖。"])
  }

  @Test func `titles that run together without days are several`() throws {
    #expect(
      try printed("### 相关研究\n\n《纺机需求见底——专题报告之十》《再论“《纺机白皮书》”——专题报告之十一》") == [
        "纺机需求见底——专题报告之十|-", "再论“《纺机白皮书》”——专题报告之十一|-",
      ])
    #expect(try printed("### 相关研究\n\n《甲》《乙》点评 2024-06-23").count == 1)
  }

  @Test func `a long list that its label opens is read under any heading of the first page`() throws {
    let titles = (1...8).map { "《纺机行业跟踪系列报告之第\($0)篇：订单回升与海外需求的再评估》2024-06-0\($0)" }.joined()
    #expect(try printed("## 某某证券研究所\n\n相关研究报告\(titles)").count == 8)
  }

  @Test func `a day before another number parts no titles`() throws {
    #expect(try printed("### 相关研究\n\n1. 甲点评：2024-06-16 30 城成交回升 (2024-06-23)").count == 1)
  }

  @Test func `a numbered title that a narrow column cut is one`() throws {
    #expect(
      try printed(
        "### 相关研究\n\n1. 甲点评 (2024-06-23)\n\n2. 两地数据分化，一地按兵不\n\n动 (2024-06-16)\n\n3. 丙点评 (2024-06-09)") == [
          "甲点评|2024-06-23", "两地数据分化，一地按兵不动|2024-06-16", "丙点评|2024-06-09",
        ])
  }

  @Test func `a day on a line of its own is that of the title above`() throws {
    #expect(try printed("《甲》\n\n2024-06-23\n\n《乙》\n\n2024-06-16") == ["甲|2024-06-23", "乙|2024-06-16"])
  }

  @Test(arguments: [
    "某部 2024-06-23 发布《管理办法》，自发布日起施行。", "《管理办法》", "《管理办法》于 2024-06-23 施行", "《甲",
  ])
  func `a title in a sentence is not a related report`(text: String) throws {
    #expect(try printed(text) == [])
  }

  @Test func `a bracket that never closes takes no further lines`() throws {
    #expect(
      try printed("### 相关报告\n\n《甲\n\n《乙》2024-06-16\n\n丙 2024-06-09") == ["乙|2024-06-16", "丙|2024-06-09"])
  }

  @Test(arguments: ["10. 丁点评", "10.丁点评"])
  func `a numbered title over three lines is one`(first: String) throws {
    #expect(
      try printed(
        "### 相关研究\n\n9. 丙点评 (2024-06-16)\n\n\(first)，带动服务\n\n与消费回升——2024 年 5 月\n\n数据点评 (2024-06-09)")
        == ["丙点评|2024-06-16", "丁点评，带动服务与消费回升——2024 年 5 月数据点评|2024-06-09"])
  }

  @Test func `a title that no day ends takes none of the next ones`() throws {
    #expect(
      try printed("### 相关研究\n\n1. 甲点评\n\n2. 乙点评 (2024-06-16)\n\n《丙》2024-06-09")
        == ["乙点评|2024-06-16", "丙|2024-06-09"])
  }

  @Test func `running text below the list that names a document is not an entry`() throws {
    let text = "### 相关研究\n\n1. 甲点评 (2024-06-16)\n\n有关部门印发《关于某制度的意见》，力争用三年左右时间基本建成制度框架，服务需求有望保持。"
    #expect(try printed(text) == ["甲点评|2024-06-16"])
  }

  @Test func `titles without brackets have their day on the line below`() throws {
    #expect(
      try printed("### 相关报告\n\n某模型的实践：风险篇\n\n2024.05.29\n\n某偏好的收敛进行时\n\n2024.05.07") == [
        "某模型的实践：风险篇|2024-05-29", "某偏好的收敛进行时|2024-05-07",
      ])
  }

  @Test(arguments: [
    "### 相关报告\n\n感谢某某对本文的贡献\n\n2024.05.29", "### 相关报告\n\n甲某，电话 0755-00000001\n\n乙某，电话 0755-00000002",
  ])
  func `one day below words and phones make no list`(text: String) throws {
    #expect(try printed(text).isEmpty)
  }

  @Test func `a table of figures in such a section is not a list of titles`() throws {
    let table = "| 2026/3/30 | 收盘价 | 市值 | 归母净利润（亿元） | PE |\n|-|-|-|-|-|\n| 甲 | 30.8 | 2,321 | 36.1 | 64 |\n"
    let report = try read("# 周报\n\n## 相关研究\n\n\(table)")
    #expect(report.relatedReports.isEmpty && report.codes(.tableUnclaimed).count == 1)
    let list = "| 1 | 《某评论》 | 2024-06-23 |\n|-|-|-|\n| 2 | 《某周报》 | 2024-06-16 |\n"
    #expect(try read("# 周报\n\n## 相关研究\n\n\(list)").relatedReports.count == 2)
  }

  private func english(_ text: String) throws -> [String] {
    try Report("# Acme Pumps (70 HK)\n\n3 July 2024\n\nOrders recover, and margins follow.\n\n\(text)\n")
      .relatedReports
      .map { "\($0.title)|\($0.published?.value.map { "\($0)" } ?? "-")" }
  }

  @Test(arguments: ["Related Research", "Recent reports", "Recent NX reports", "RELATED REPORTS"])
  func `a list in English is read below its plain heading`(heading: String) throws {
    #expect(
      try english(
        "\(heading)\n\nAcme: Orders picked up – 28 June 2024\n\nPumps: A cycle turns – 20 June 2024\n\n"
          + "Earlier issues: #3 (2 Jan 2024), #4 (8 Jan 2024), #5 (16 Jan 2024)") == [
          "Acme: Orders picked up|2024-06-28", "Pumps: A cycle turns|2024-06-20",
        ])
  }

  @Test(arguments: ["Related Research", "Recent visits", "Reports"])
  func `such words over other text head no list`(heading: String) throws {
    #expect(
      try english(
        "\(heading)\n\nWe visited the plant in June, and orders recover faster than expected there."
      ).isEmpty)
  }
}
