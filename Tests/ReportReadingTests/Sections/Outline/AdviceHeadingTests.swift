import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct AdviceHeadingTests {
  @Test(arguments: [
    "本周重点推荐及推荐组合", "重点公司推荐", "估值及投资建议", "板块标的推荐", "本周建议关注组合", "结论与投资建议", "盈利预测、估值与评级", "行业估值与投资策略",
  ])
  func `headings made of usual words, of which one is on advice, are over advice`(heading: String) {
    #expect(AdviceHeading.matches(heading))
  }

  @Test(arguments: ["行业投资评级", "股票投资评级", "盈利预测", "盈利预测与估值", "行业估值", "投资机会何在", "推荐", "相关标的估值", "公司投资策略研究报告"])
  func `other headings with the same words are not`(heading: String) {
    #expect(!AdviceHeading.matches(heading))
  }

  @Test(arguments: ["# 附录二：投资建议", "【估值及投资建议】", "◼ 投资建议及相关标的", "# 三、盈利预测与投资评级"])
  func `the text below them is advice`(heading: String) throws {
    let text =
      "# 光电周报（24年第27周）\n\n# 核心观点\n\n行业景气上行。\n\n# 一、市场回顾\n\n本周板块上涨。\n\n\(heading)\n\n我们认为板块估值合理，建议关注龙头公司。\n"
    #expect(try read(text).views.map(\.text.text) == ["我们认为板块估值合理，建议关注龙头公司。"])
  }

  @Test func `lines of a side bar below advice are not advice`() throws {
    let text =
      "# 光电周报（24年第27周）\n\n# 投资策略\n\n我们维持行业评级，建议关注龙头公司。\n\n证券分析师\n张三\n\n行业评级\n\n光电 看好\n"
    #expect(try read(text).views.map(\.text.text) == ["我们维持行业评级，建议关注龙头公司。"])
  }

  @Test(arguments: ["行业风险提示", "公司风险提示", "特别风险提示", "主要风险提示"])
  func `labels and headings of risks may say whose risks they are`(label: String) throws {
    let inline = try read("# 光电周报（24年第27周）\n\n# 一、市场回顾\n\n\(label)：需求不及预期；价格下跌。\n")
    let heading = try read("# 光电周报（24年第27周）\n\n# 一、市场回顾\n\n上涨。\n\n【\(label)】\n\n需求不及预期；价格下跌。\n")
    for report in [inline, heading] { #expect(report.risks.map(\.text.text) == ["需求不及预期", "价格下跌"]) }
  }

  @Test(arguments: ["·", "l ", "Ø ", "n "])
  func `signs of symbol fonts before labels are not part of them`(sign: String) throws {
    let report = try read(
      "# 光电周报（24年第27周）\n\n# 投资要点\n\n\(sign)行情：本周上涨，成交放大。\n\n\(sign)投资建议：关注龙头。\n\n\(sign)风险提示：需求下滑。\n")
    #expect(report.views.map(\.text.text) == ["关注龙头。"])
    #expect(report.risks.map(\.text.text) == ["需求下滑"])
    #expect(report.highlights.prefix(2).map(\.category) == ["行情", "投资建议"])
  }
}
