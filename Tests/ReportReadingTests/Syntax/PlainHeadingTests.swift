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

  @Test func `a heading underlined with dashes is a heading, a rule below a blank line is none`() throws {
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
}
