import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

@Suite struct PlainHeadingTests {
  private func headings(_ markdown: String) throws -> [String] {
    try read(markdown).sections.map { "\($0.level) \($0.title)" }
  }

  @Test func `headings that are all at one level get levels from their numbers`() throws {
    #expect(
      try headings("# 周报\n\n# 要闻\n\n# （一）产品\n\n文。\n\n# （二）技术\n\n文。\n\n# 风险提示\n\n文。\n") == [
        "1 周报", "2 要闻", "3 （一）产品", "3 （二）技术", "2 风险提示",
      ])
  }

  @Test func `without signs, bold and numbered lines are headings`() throws {
    #expect(
      try headings("**周报**\n\n一、要闻\n\n1. 产品应用\n\n文。\n\n2. 技术\n\n- 七月：会\n\n**二、风险提示**\n\n文。\n") == [
        "1 周报", "2 一、要闻", "3 1. 产品应用", "3 2. 技术", "2 二、风险提示",
      ])
  }

  @Test func `list items, labels, notes and sentences are not headings`() throws {
    let text = "**周报**\n\n1. 甲\n2. 乙\n\n**证券分析师:** 某某\n\n**资料来源：甲**\n\n**这是一句话。**\n\n3、一句话。\n"
    #expect(try headings(text) == ["1 周报"])
  }

  @Test func `an entry of a list of reports is not a heading`() throws {
    let text = "**周报**\n\n**相关研究**\n\n1、《纺机三季报点评》2024-07-01\n\n文。\n\n2、《纺机深度》2024-06-01\n\n文。\n"
    #expect(try headings(text) == ["1 周报", "2 相关研究"])
    #expect(try headings("**周报**\n\n**要闻**\n\n1、《某法》出台\n\n文。\n") == ["1 周报", "2 要闻", "2 1、《某法》出台"])
  }

  @Test func `among headings of several levels only usual words in bold are one more`() throws {
    #expect(try headings("# 周报\n\n## 要闻\n\n**重点**\n\n文。\n\n**风险提示**\n\n文。\n") == ["1 周报", "2 要闻", "3 风险提示"])
  }

  @Test func `a line underlined with dashes is a heading, a rule below a blank line is not`() throws {
    #expect(try headings("# 周报\n\n## 甲\n\n名词表\n------\n\n文。\n\n---\n\n文。\n") == ["1 周报", "2 甲", "2 名词表"])
  }

  @Test func `anchors, tags and entities in a heading are not its words`() throws {
    #expect(try headings("## <span id=\"page-3-0\"></span>**甲 &amp; 乙**\n\n### 丙\n") == ["2 甲 & 乙", "3 丙"])
  }

  @Test func `code is text, whatever its lines look like`() throws {
    let report = try read("# 题\n\n```\n# 不是标题\n| a | b |\n|---|---|\n```\n\n文。\n")
    #expect(report.sections.count == 1)
    #expect(report.looseCells.isEmpty)
    #expect(report.lostLines.isEmpty)
  }

  @Test func `a fence or comment that nothing closes costs nothing but its line`() throws {
    #expect(try headings("# 题\n\n```\n\n## 甲\n\n<!--\n\n## 乙\n") == ["1 题", "2 甲", "2 乙"])
  }

  // MARK: Below the key points

  private func highlights(_ markdown: String) throws -> [String] {
    try read(markdown).highlights.map(\.text.text)
  }

  @Test(arguments: ["# ", "## ", "**"])
  func `on one level headings between the key points and the list of contents are below them`(sign: String)
    throws
  {
    func head(_ words: String) -> String { sign == "**" ? "**\(words)**" : sign + words }
    let text = [
      head("面板行业月报"), head("摘要"), head("需求逐步回升"), "面板需求自二季度回升。", head("供给保持克制"), "厂商控制产能。",
      head("风险提示"), "需求不及预期。", head("目录"), "一、需求 ........ 3", head("一、需求"), "需求回升。", head("展望"), "展望正文。",
    ].joined(separator: "\n\n")
    #expect(try highlights(text) == ["面板需求自二季度回升。", "厂商控制产能。"])
  }

  @Test(arguments: ["一、需求回升", "行业新闻"])
  func `a chapter and a heading that announces something else end the key points`(heading: String) throws {
    let text = [
      "# 面板周报", "# 核心观点", "面板需求回升。", "# \(heading)", "其他的正文。", "# 目录", "一、需求 ........ 3", "# 一、需求", "正文。",
    ].joined(separator: "\n\n")
    #expect(try highlights(text) == ["面板需求回升。"])
  }

  @Test func `a bold question at the top is the title`() throws {
    let report = try read("**面板需求为何失速？**\n\n面板需求回升。\n\n**需求的变化**\n\n正文。\n\n**为什么？**\n\n正文。\n")
    #expect(report.header.title == "面板需求为何失速？")
    #expect(!report.sections.contains { $0.title == "为什么？" })
  }

  @Test func `a plain heading may have numbered parts below it`() throws {
    let report = try read("面板周报\n\n正文说明需求回升。\n\n重要政策及要闻\n\n（一）国内\n\n某厂宣布扩产。\n\n（二）国外\n\n某厂宣布减产。\n")
    #expect(report.news.map(\.text.text) == ["某厂宣布扩产。", "某厂宣布减产。"])
  }
}
