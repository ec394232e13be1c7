import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Key points that have headings of their own below `核心观点`, on its level.
struct KeyPointHeadingsTests {
  private let first = "# 事件\n\n某机构公布三月报价，环比上涨，龙头明显受益。\n\n"
  private let second = "# 涨价持续超出预期\n\n自去年下半年以来，产品价格持续上涨，供需偏紧。\n\n"
  private let third = "# 行业集中度提升\n\n头部企业收购两条产线，份额有望提升，格局改善。\n\n"

  private func points(_ text: String) throws -> [String] {
    try read("# 光电周报（24年第27周）\n\n\(text)").highlights.map {
      "\($0.category ?? "-")|\($0.text.text.prefix(5))"
    }
  }

  @Test(arguments: ["# 投资建议\n\n关注龙头。\n", "# 风险提示\n\n需求不及预期。\n", "# 一、行情回顾\n\n本周上涨。\n"])
  func `headings between the key points and the next usual heading are those of points`(end: String) throws {
    #expect(
      try points("# 核心观点\n\n\(first)\(second)\(third)\(end)") == [
        "事件|某机构公布", "涨价持续超出预期|自去年下半", "行业集中度提升|头部企业收",
      ])
  }

  @Test func `without a usual heading behind them only the first is a point`() throws {
    #expect(try points("# 核心观点\n\n\(first)\(second)\(third)") == ["事件|某机构公布"])
  }

  @Test func `a body with pictures, or longer than a page, is not made of points`() throws {
    let end = "# 风险提示\n\n需求不及预期。\n"
    let picture = "# 库存处于低位\n\n![](a.png)\n\n库存去化较快，价格企稳。\n\n"
    #expect(try points("# 核心观点\n\n\(first)\(picture)\(third)\(end)") == ["事件|某机构公布"])
    let long = "# 产能利用率提升\n\n" + String(repeating: "产能利用率继续提升，价格有望企稳。", count: 130) + "\n\n"
    #expect(try points("# 核心观点\n\n\(first)\(long)\(third)\(end)") == ["事件|某机构公布"])
  }

  @Test func `text directly below the heading leaves the next headings to the body`() throws {
    #expect(
      try points("# 核心观点\n\n行业景气上行，龙头公司明显受益，价格有望继续上涨，建议关注。\n\n\(second)# 风险提示\n\n需求不及预期。\n") == ["-|行业景气上"])
  }

  @Test(arguments: ["金融工程", "策略研究·策略周报"])
  func `a line that only says what kind of report this is is not a point`(line: String) throws {
    #expect(try points("## 核心观点\n\n行业景气上行，龙头受益。\n\n\(line)\n\n需求回暖，价格上涨。\n").count == 2)
  }

  @Test func `the title of a table among key points is not one of them`() throws {
    let table = "| 项目 | 数值 |\n|-|-|\n| 产能 | 12 |\n"
    #expect(try points("## 核心观点\n\n行业景气上行，龙头受益。\n\n产能与价格\n\n\(table)") == ["-|行业景气上"])
    #expect(try points("## 核心观点\n\n行业景气上行，龙头受益。\n\n产能与价格有望改善。\n\n\(table)").count == 2)
  }
}
