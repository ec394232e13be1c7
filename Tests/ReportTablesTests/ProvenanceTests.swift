import Tabular
import TestSupport
import Testing
import Document
import MarkdownInput
import ReportReading

@testable import ReportTables

@Suite struct `Every typed cell` {
  private static let names = (try? Repository.samples()) ?? []

  @Test(arguments: names) func `says where the source prints it`(name: String) throws {
    let report = Report(
      parsing: Document(markdown: try SourceText(name: name, data: try Repository.sample(name))))
    let document = try ReportDocument(report).document
    #expect(Provenance.missing(document) == [])
    #expect(Provenance.misplaced(document, in: report.source) == [])
  }

  private func origins(_ markdown: String, of dataset: String) throws -> [[String]] {
    let report = Report(
      parsing: Document(markdown: try SourceText(name: "fixture.md", data: Array(markdown.utf8))))
    return try #require(try ReportDocument(report).document.table(dataset)).rows.map { row in
      row.origins.sorted { $0.key < $1.key }.map { "\($0) \($1.line):\($1.column) \($1.raw)" }
    }
  }

  @Test func `of the title is its own stretch of it`() throws {
    let found = try origins("# **人工智能周报（24 年第 27 周）**\n\n发布日期：2024-07-08\n", of: "report")
    #expect(found == [["published 3:6 2024-07-08", "week 1:16 第 27 周", "year 1:12 24 年"]])
  }

  @Test func `of prose is found after bold marks, links and wrapped lines`() throws {
    let text = "# 周报\n\n## 产品应用\n\n**甲公司**[公告](https://a.cn/5%25)称收入\n同比增长 **12%**，利润 3 亿元。\n"
    #expect(try origins(text, of: "facts") == [["value 6:8 12%"], ["value 6:17 3 亿元"]])
  }

  @Test func `of key points is that of its own item`() throws {
    let text = "# 周报\n\n## 核心观点\n\n**产品应用：** 甲增长 5%；乙增长 5%。\n"
    #expect(try origins(text, of: "facts") == [["value 5:15 5%"], ["value 5:22 5%"]])
  }

  @Test func `of dates is the date alone`() throws {
    let related = "# 周报\n\n## 相关研究报告\n\n《甲》——2024-06-23\n《乙》——2024-06-31\n"
    #expect(
      try origins(related, of: "related_reports") == [
        ["published 5:6 2024-06-23"], ["published 6:6 2024-06-31"],
      ])
    let events = "# 周报（24年第27周）\n\n## 重点事件预告\n\n- 某会议（7 月 19 日-21 日）\n"
    #expect(
      try origins(events, of: "events") == [["end_date 5:7 7 月 19 日-21 日", "start_date 5:7 7 月 19 日-21 日"]])
  }

  @Test func `of figures is the label and the page`() throws {
    let text = """
      # 周报

      ## 图表目录

      图 1：甲（百万）..... 5    图 2：乙 ..... 6
      图 3：丙 ..... IX

      ## 产品应用

      图 1：甲（百万）
      """
    #expect(
      try origins(text, of: "figures") == [
        ["number 10:1 图 1", "page 5:16 5"], ["number 5:21 图 2", "page 5:33 6"],
        ["number 6:1 图 3", "page 6:13 IX"],
      ])
  }
}
