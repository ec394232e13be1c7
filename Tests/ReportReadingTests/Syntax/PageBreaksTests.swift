import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct PageBreaksTests {
  private func read(lines: String) throws -> Report {
    try ReadingSupport.read("# 周报\n\n## （一）产品应用\n\n\(lines)\n")
  }

  @Test func `a page's number between dashes is not an item`() throws {
    #expect(try read(lines: "甲公司发布模型，仅需 6G 显存即\n\n- 4 -\n\n可运行。").news.count == 1)
  }

  @Test(arguments: ["4", "国信证券经济研究所", "请务必阅读正文之后的免责声明", "请务必阅读正文之后的免责声明\n4"])
  func `a page's line never enters the text, with blank lines around it or without`(line: String) throws {
    for gap in ["\n", "\n\n"] {
      let report = try read(lines: "甲公司发布模型，仅需 6G 显存即\(gap)\(line)\(gap)可运行，个人电脑足够。")
      #expect(report.news.map(\.text.text) == ["甲公司发布模型，仅需 6G 显存即可运行，个人电脑足够。"])
      #expect(report.lostLines.isEmpty)
    }
  }

  @Test(arguments: ["个百分点，好于预期。", "亿元，好于预期。", "家门店，好于预期。"])
  func `a number whose unit begins the next line is the sentence's`(rest: String) throws {
    let report = try read(lines: "甲公司公布二季度业绩，利润率提升至\n12\n\(rest)")
    #expect(report.news.map(\.text.text) == ["甲公司公布二季度业绩，利润率提升至12\(rest)"])
  }

  @Test func `a year, and a number between whole sentences, stay`() throws {
    #expect(try read(lines: "甲公司计划，最迟在\n2026\n投产。").news.map(\.text.text) == ["甲公司计划，最迟在2026投产。"])
    #expect(try read(lines: "甲公司发布模型。\n\n42\n\n乙公司开源。").news.count == 3)
  }

  @Test func `a house's name with a page's number is not a paragraph`() throws {
    let report = try read(lines: "甲公司开源。\n\n甲乙证券研究所\n\n12\n\n乙公司降价。")
    #expect(report.news.map(\.text.text) == ["甲公司开源。", "乙公司降价。"])
  }

  @Test func `a house's name over its addresses stays a heading's words`() throws {
    let report = try read(lines: "一句话。\n\n请务必阅读正文之后的免责声明\n\n甲乙证券研究所\n\n深圳市某路一号")
    #expect(report.sections.contains { $0.text.contains("甲乙证券研究所") || $0.title.contains("甲乙证券研究所") })
  }

  /// Were the work to grow with the square of the lines, the limit would be passed by far.
  @Test(.timeLimit(.minutes(10)), .slow) func `many numbers on lines of their own come to an end`() throws {
    let report = try read(lines: String(repeating: "甲，即\n4\n", count: 40_000))
    #expect(!report.news.isEmpty)
  }

  @Test(arguments: [
    "国信证券经济研究所 3", "国信证券 3", "3 国信证券经济研究所", "证券研究报告 | 3 / 12", "www.guosen.com.cn 3", "请参阅附注免责声明 3",
    "- 3 - 请务必阅读正文之后的免责声明", "请务必阅读正文之后的免责声明 第 3 页",
  ])
  func `a page's line with its number is page furniture wherever it is`(line: String) throws {
    let report = try read(lines: "甲公司发布模型，仅需 6G 显存即\n\n\(line)\n\n可运行。\n\n\(line)")
    #expect(report.news.map(\.text.text) == ["甲公司发布模型，仅需 6G 显存即可运行。"])
    #expect(report.lostLines.isEmpty)
  }

  @Test(arguments: ["国信证券 3 月金股出炉", "应用场景 3", "图 3", "国信证券", "方案 3"])
  func `what only looks like it is text`(line: String) throws {
    #expect(try read(lines: "甲。\n\n\(line)").lostLines.isEmpty)
    #expect(NumberedFooter(line).map { _ in Boilerplate.isFooter(line) } != true)
  }

  @Test(arguments: [
    "中美摩擦加剧。国信证券经济研究所 5", "推荐东方财富、中信证券 6", "推荐中信证券 6", "模型商业化不及预期。华西证券 5", "政策监管风险；证券研究报告 5",
  ])
  func `a sentence that ends with a house's name is kept whole`(line: String) throws {
    #expect(try read(lines: "甲。\n\n\(line)\n\n乙。").news.map(\.text.text).joined().contains(line))
  }

  @Test func `a house's name and a number whose unit follows is the sentence's`() throws {
    let report = try read(lines: "首批接入的有中信证券、\n国信证券股份有限公司 12\n家机构，覆盖 3 亿用户。")
    #expect(report.news.map(\.text.text).joined().contains("国信证券股份有限公司 12"))
  }
}
