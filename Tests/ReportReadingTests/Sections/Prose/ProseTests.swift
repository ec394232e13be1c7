import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct ProseTests {
  @Test func `a heading right after an empty table loses no line`() throws {
    #expect(try read("# 题\n\n<table>\n</table>1.2.3\n\n文。\n").lostLines.isEmpty)
  }

  @Test func `key points are cut at labels and semicolons`() throws {
    let report = try Report(
      """
      ## 核心观点

      **行业动态:** 1) **产品应用:** 甲公司发布模型; 乙公司开源“小; 大”工具； 丙公司降价。

      2) **底层技术:** 训练提速 97.6%。

      **投资建议:** 关注龙头。

      **风险提示:** 政策风险, 竞争风险等。
      """)
    #expect(
      report.highlights.map {
        "\($0.topic ?? "-")|\($0.category ?? "-")|\($0.number)|\($0.text.text)|\($0.line)"
      } == [
        "行业动态|产品应用|1|甲公司发布模型|3", "行业动态|产品应用|2|乙公司开源“小; 大”工具|3", "行业动态|产品应用|3|丙公司降价。|3",
        "行业动态|底层技术|1|训练提速 97.6%。|5", "-|投资建议|1|关注龙头。|7", "-|风险提示|1|政策风险, 竞争风险等。|9",
      ])
  }

  @Test(arguments: [
    ("政策风险，竞争加剧的风险等。", ["政策风险", "竞争加剧的风险"]),
    ("经济下行，导致增速放缓的风险，政策风险。", ["经济下行，导致增速放缓的风险", "政策风险"]),
    ("宏观波动；产品不及预期；监管趋严。", ["宏观波动", "产品不及预期", "监管趋严"]),
    ("宏观波动，产品不及预期", ["宏观波动", "产品不及预期"]),
    ("新品不能上线或者表现不及预期的风险等", ["新品不能上线或者表现不及预期的风险"]),
  ])
  func `a sentence of risks is taken apart`(sentence: String, risks: [String]) {
    #expect(RiskList.split(RichText(sentence)).map(\.text) == risks)
  }

  @Test func `risks that are a list stay whole`() throws {
    let report = try Report("## 风险提示\n\n- 政策风险，含补贴退坡；\n- 竞争风险\n")
    #expect(report.risks.map(\.number) == [1, 2])
    #expect(report.risks.map(\.line) == [3, 4])
  }

  @Test func `views fall back on the key points and then say their line`() throws {
    let report = try Report("## 核心观点\n\n**投资建议:** 关注**龙头**公司。\n")
    #expect(report.views.map(\.text.text) == ["关注龙头公司。"])
    #expect(report.views.first?.text.bold == [2..<4])
    #expect(report.views.first?.line == 3)
  }

  @Test func `a paragraph that a page break cut is whole again, across figures and footers`() throws {
    let report = try Report(
      """
      ## 本周动态

      ### （一）产品应用

      模型只需 6G 显存即

      图1: 示意

      资料来源：公司官网

      请务必阅读正文之后的免责声明

      可运行。

      It uses Mixture of

      Experts layers.

      完整的一段。

      另一段：

      - 1) **甲**：说明
      """)
    #expect(
      report.news.map(\.text.text) == [
        "模型只需 6G 显存即可运行。", "It uses Mixture of Experts layers.", "完整的一段。", "另一段：", "甲：说明",
      ])
    #expect(report.news.map(\.line) == [5, 15, 19, 21, 23])
    #expect(report.news.last?.marker == "1)" && report.news.last?.kind == .item)
    #expect(report.diagnostics.filter { $0.code == .paragraphJoined }.map(\.line) == [13, 17])
  }

  @Test func `a heading ends a paragraph however it ends`() throws {
    let report = try Report("## 动态\n\n### （一）产品应用\n\n没有句号\n\n### （二）底层技术\n\n新的一段。\n")
    #expect(report.news.map(\.text.text) == ["没有句号", "新的一段。"])
    #expect(report.news.map(\.category) == ["产品应用", "底层技术"])
  }

  @Test(arguments: [
    ("7 月 19 日-7 月 21 日：大会", "2024-07-19", "2024-07-21", "大会", 1),
    ("2025年1月3日 发布会", "2025-01-03", "2025-01-03", "发布会", 0),
    ("12月30日-1月2日：跨年论坛", "2024-12-30", "2025-01-02", "跨年论坛", 1),
  ])
  func `events take the report's year where none is printed, and say so`(
    line: String, start: String, end: String, name: String, remarks: Int
  ) throws {
    let report = try Report("# 周报（24年第27周）\n\n## 重点事件预告\n\n- \(line)\n")
    let event = try #require(report.events.first)
    #expect((event.dates?.start.description, event.dates?.end.description, event.name) == (start, end, name))
    #expect(report.diagnostics.count { $0.code == .yearInferred } == remarks)
  }

  @Test func `an event without a date is kept and has none`() throws {
    let report = try Report("## 重点事件预告\n\n- 日期待定的发布会\n")
    #expect(report.events.map(\.name) == ["日期待定的发布会"])
    #expect(report.events.first?.dates == nil)
  }
}
