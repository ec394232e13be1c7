import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Headings of a note on one event, of a conclusion and of a valuation, which mean different things in other reports.
struct NoteHeadingTests {
  private let event = "公司公布一季报，实现收入 8.2 亿元，同比增长 12%，归母净利润 1.1 亿元，同比增长 20%。"
  private let comment = "新品放量带动毛利率提升 1.5 个百分点，费用率保持平稳，预计全年的利润增速快于收入增速。"

  private func points(_ body: String) throws -> [String] {
    try Report("# 甲食品（600001）：新品放量，利润率提升\n\n2024 年 4 月 28 日\n\n\(body)\n").highlights.map(\.text.text)
  }

  @Test(arguments: [
    ("事件", "点评"), ("一、事件概述", "二、分析与判断"), ("事项", "评论"), ("What happened", "Takeaways"),
  ])
  func `an event and the comment on it are the key points of a note`(above: String, below: String) throws {
    #expect(
      try points("## \(above)\n\n\(event)\n\n## \(below)\n\n\(comment)\n\n## 风险提示\n\n原料涨价。")
        == [event, comment])
  }

  @Test func `beside a heading of key points they are chapters`() throws {
    #expect(
      try points("## 投资要点\n\n\(comment)\n\n## 事件\n\n\(event)\n\n## 点评\n\n\(comment)") == [comment])
  }

  @Test func `of several events none is the key points`() throws {
    let pair = "## 事件\n\n\(event)\n\n## 点评\n\n\(comment)\n\n"
    #expect(try points("\(pair)\(pair)").isEmpty)
  }

  @Test func `an event behind other chapters is part of them`() throws {
    #expect(
      try points("## 行情回顾\n\n\(comment)\n\n## 事件\n\n\(event)\n\n## 点评\n\n\(comment)").isEmpty)
  }

  @Test func `a conclusion before all chapters is the key points, one behind them is not`() throws {
    let chapter = "## 1. 财务对比\n\n\(event)\n\n"
    #expect(try points("## 结论\n\n\(comment)\n\n\(chapter)") == [comment])
    #expect(try points("\(chapter)## 结论\n\n\(comment)").isEmpty)
  }

  // MARK: Advice

  private func views(_ body: String) throws -> [String] {
    try Report("# 甲食品（600001）：新品放量\n\n## 投资要点\n\n\(comment)\n\n\(body)\n").views.map(\.text.text)
  }

  @Test func `a valuation with a rating is advice where nothing else is`() throws {
    let rating = "我们维持公司“买入”评级，目标价 12.8 元，相当于 2025 年 16 倍市盈率。"
    #expect(try views("## 估值\n\n\(rating)") == [rating])
    #expect(try views("## 估值\n\n\(rating)\n\n## 投资建议\n\n建议关注甲食品。") == ["建议关注甲食品。"])
    #expect(try views("## 估值\n\n行业市盈率处于近五年的低位，较年初下降 3 个百分点。").isEmpty)
  }

  @Test func `a key point that begins as advice is also advice`() throws {
    #expect(
      try views("$\\spadesuit$ 投资建议：建议关注甲食品，以及产业链上的乙包装。") == ["建议关注甲食品，以及产业链上的乙包装。"])
  }

  @Test func `titles below the label of other reports are not key points`() throws {
    let titles = "相关研究\n\n1. 订单回暖，出口好于预期——2024 年 2 月数据点评\n\n2. 行业景气延续"
    let report = try Report("# 周报（24年第27周）\n\n副标题\n\n## 核心观点\n\n\(comment)\n\n\(titles)\n")
    #expect(report.highlights.map(\.text.text) == [comment])
  }
}
