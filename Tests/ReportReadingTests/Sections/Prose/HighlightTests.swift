import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct HighlightTests {
  private func rows(_ body: String) throws -> [String] {
    let report = try read("# 周报（24年第27周）\n\n副标题\n\n## 核心观点\n\n\(body)\n")
    #expect(report.lostLines.isEmpty)
    return report.highlights.map {
      "\($0.topic ?? "-")|\($0.category ?? "-")|\($0.number)|\($0.text.text)|\($0.line)"
    }
  }

  @Test(arguments: [
    "**行业动态：**\n**1) 产品应用：** 甲；乙。", "**行业动态：1）产品应用：** 甲；乙。", "**行业动态：** **1）产品应用**：甲；乙。",
    "行业动态：1）产品应用：甲；乙。",
  ])
  func `a number inside bold numbers a label as one outside does`(body: String) throws {
    #expect(
      try rows(body).map { $0.prefix(14) } == ["行业动态|产品应用|1|甲|7".prefix(14), "行业动态|产品应用|2|乙。|7".prefix(14)])
  }

  @Test func `labels on lines of their own need no blank lines between`() throws {
    #expect(
      try rows("行业动态：\n1）产品应用：甲；乙。\n2）底层技术：丙。\n投资建议：推荐丁。\n风险提示：政策风险。") == [
        "行业动态|产品应用|1|甲|8", "行业动态|产品应用|2|乙。|8", "行业动态|底层技术|1|丙。|9", "-|投资建议|1|推荐丁。|10",
        "-|风险提示|1|政策风险。|11",
      ])
  }

  @Test func `a sidebar's figures among key points are not key points`() throws {
    let bar = "总股本（百万股） 7621已上市流通股（百万股） 5919总市值（十亿元） 118.3资产负债率 80.8% 1m 6m 12m绝对表现 1 31 15"
    let report = try read(
      "# 周报（24年第27周）\n\n副标题\n\n## 核心观点\n\n订单回升，总市值上升 3%。\n\n\(bar)\n\n目标估值：19.30 元当前股价：15.52 元\n\n基础数据\n\n最后部分的披露为报告的一部分，必须阅读。\n"
    )
    #expect(report.highlights.map(\.text.text) == ["订单回升，总市值上升 3%。"])
  }

  @Test func `risks end the key points, though no chapter's number is in the next heading`() throws {
    let point = "订单在一季度明显回升，多家公司上调全年的收入指引，行业的景气度有望继续改善，估值处于低位。"
    let report = try read(
      "# 周报（24年第27周）\n\n副标题\n\n## 核心观点\n\n\(point)\n\n风险提示：需求下滑；竞争加剧。\n\n## 行业数据\n\n本周销量为 300 万台。\n")
    #expect(!report.highlights.contains { $0.text.text.holds("300") })
  }

  @Test func `a bullet is not text`() throws {
    #expect(
      try rows("■ 甲公司上涨。\n\n● **游戏：** 乙。 ■\n\n• **影视：** 丙；■ 丁\n\n■")
        == ["-|-|1|甲公司上涨。|7", "-|游戏|1|乙。|9", "-|影视|1|丙|11", "-|影视|2|丁|11"])
  }

  @Test func `headings within are categories, whose numbers run on`() throws {
    #expect(
      try rows("### 产品应用\n\n甲；乙。\n\n丙。\n\n### 底层技术\n\n丁。") == [
        "-|产品应用|1|甲|9", "-|产品应用|2|乙。|9", "-|产品应用|3|丙。|11", "-|底层技术|1|丁。|15",
      ])
  }

  @Test func `items lose their numbers, and an address keeps its semicolon`() throws {
    #expect(
      try rows("**关注：** 1）甲；2）乙，见 https://a.example/x;y=1；（3）丙; 丁") == [
        "-|关注|1|甲|7", "-|关注|2|乙，见 https://a.example/x;y=1|7", "-|关注|3|丙|7", "-|关注|4|丁|7",
      ])
  }

  @Test(arguments: [
    ("Orders were driven by (1) exports; (2) two new plants; and (3) prices, while costs fell.", 1),
    ("Orders rose by a third in June; see our note on exports for the details of it.", 1),
    ("Alpha opens a second plant; Beta cuts prices.", 2), ("订单增长三成；价格回落。", 2),
  ])
  func `semicolons in an English sentence do not make points of its clauses`(text: String, count: Int) throws
  {
    #expect(try rows(text).count == count)
  }

  @Test func `advice and risks at the end of a paragraph need no number`() throws {
    #expect(
      try rows("行业动态：1）产品应用：甲；2）行业政策：乙。投资建议：推荐丁。风险提示：政策风险。") == [
        "行业动态|产品应用|1|甲|7", "行业动态|行业政策|1|乙。|7", "-|投资建议|1|推荐丁。|7", "-|风险提示|1|政策风险。|7",
      ])
  }

  @Test func `a label that is a paragraph of its own is the category of what follows it`() throws {
    #expect(
      try rows("**行情：**\n\n板块上涨；领先大盘。\n\n1）**产品应用：**\n\n甲；乙。\n\n**投资建议：** 丙。") == [
        "-|行情|1|板块上涨|9", "-|行情|2|领先大盘。|9", "-|产品应用|1|甲|13", "-|产品应用|2|乙。|13", "-|投资建议|1|丙。|15",
      ])
  }

  @Test func `a label that nothing is under stays as a point`() throws {
    #expect(
      try rows("**行情：**\n\n**投资建议：** 甲。\n\n2）**政策：**") == ["-|-|1|行情|7", "-|投资建议|1|甲。|9", "-|-|1|政策|11"])
  }

  @Test(arguments: [
    "**行业动态：** 1）**产品应用：** 甲；乙。2）**底层技术：** 丙。", "**甲：**\n\n**乙：**\n\n丙；丁", "1）**甲：**\n\n2）**乙：** 丙",
    "甲：乙；丙：丁。\n\n**戊**，己**庚：**辛", "**甲：** **乙：** **丙：**", "建议关注**甲公司**：公司受益；**乙公司**的订单改善。",
  ])
  func `a label leaves the text for the category or the topic, and no word is lost`(body: String) throws {
    let report = try read("# 周报（24年第27周）\n\n副标题\n\n## 核心观点\n\n\(body)\n")
    let shown = report.highlights.map { ($0.topic ?? "") + ($0.category ?? "") + $0.text.text }.joined()
    for letter in Set(body).filter(\.isLetter) { #expect(shown.contains(letter), "\(letter) of \(body)") }
  }

  @Test func `a label sums a report up where no heading does, and labels go on below it`() throws {
    let front = "# 订单回升在望\n\n2024 年 7 月 1 日\n\n"
    let report = try read(
      front + "**核心结论：**一季度订单增长 12%。\n\n**一、供给：**开工率回升。\n\n**风险提示：**需求走弱。\n\n## 1. 供给\n\n正文。\n")
    #expect(
      report.highlights.map { "\($0.category ?? "-")|\($0.text.text)" } == [
        "核心结论|一季度订单增长 12%。", "一、供给|开工率回升。",
      ])
    #expect(report.facts.contains { $0.value.raw == "12%" })
  }

  @Test func `if a heading announces key points, a label further down does not`() throws {
    let report = try read("# 订单回升在望\n\n## 投资要点\n\n订单回升。\n\n## 一、点评\n\n核心观点：估值不高。\n")
    #expect(report.highlights.map(\.text.text) == ["订单回升。"])
  }

  @Test func `an English sentence with figures is a key point, axis labels are not`() throws {
    let report = try read(
      "# Looms\n\n## Key Takeaways\n\n- Orders rose 18% YoY to RMB 12.6 billion in 1Q25.\n\n60% 10 20\n\nJan-24 Feb-24 Mar-24\n"
    )
    #expect(report.highlights.map(\.text.text) == ["Orders rose 18% YoY to RMB 12.6 billion in 1Q25."])
  }

  @Test func `a bullet that is the label of the paragraphs below it counts up to the next bullet`() throws {
    let report = try read(
      """
      # 订单回升在望

      ## 投资要点

      - 需求回暖

      一季度订单增长明显，主要客户的采购计划已经上调。

      - 供给持续收缩，价格连续三周上行，行业库存降至近三年低位。

      新增产能要到明年下半年才会释放。
      """)
    #expect(report.highlights.map(\.category) == ["需求回暖", nil, nil])
  }
}
