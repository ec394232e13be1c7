import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Paragraphs under a heading of risks that are none.
struct RiskNoticeTests {
  private func risks(_ body: String) throws -> [String] {
    try Report("# 周报（24年第27周）\n\n副标题\n\n## 风险提示\n\n\(body)\n").risks.map(\.text.text)
  }

  @Test(arguments: [
    "**郑重声明**：《某某管理办法》自 2020 年起施行，风险自担。", "特别提示：本公众号只向专业机构推送，其他人请勿关注。",
    "本文根据公开资料整理，不代表任何意见。", "以上数据为初步统计，仅供参考。详细内容请见正文。", "股市有风险，入市需谨慎。文中提及的个股不是荐股。",
    "报告作者", "重点推荐甲公司、乙公司。", "This report is prepared by a house for its clients only.",
  ])
  func `text about the document itself is not a risk`(text: String) throws {
    #expect(try risks("需求不及预期；价格战加剧。\n\n\(text)") == ["需求不及预期", "价格战加剧"])
  }

  @Test(arguments: ["详见正文。", "行业整体风险可控，估值不高。", "详细风险请参见报告全文。"])
  func `a section without a risk has none`(text: String) throws {
    #expect(try risks(text).isEmpty)
  }

  @Test func `what is below a declaration is part of it`() throws {
    #expect(try risks("需求不及预期。\n\n特别声明：本号只转载。\n\n内容有变动恕不通知。") == ["需求不及预期"])
  }

  @Test(arguments: [
    "本报告基于历史数据，模型存在失效的风险", "股市有风险，投资需谨慎", "原材料涨价", "推荐标的业绩不及预期", "数据统计可能存在误差",
    "以上测算基于假设，与实际可能有偏差",
  ])
  func `a risk that mentions the document is one`(text: String) throws {
    #expect(try risks("需求不及预期。\n\n\(text)。").last == text)
  }

  @Test func `figures of a strategy are not risks`() throws {
    let text = "# 周报（24年第27周）\n\n副标题\n\n## 风险分析\n\n波动率 10.1%，最大回撤 7.2%，可能受样本影响。\n"
    #expect(try Report(text).risks.isEmpty)
  }

  @Test func `a paragraph with a label of risks that only leads elsewhere is not a risk`() throws {
    let text = "# 周报（24年第27周）\n\n副标题\n\n## 正文\n\n行情平稳。\n\n风险提示：以上内容摘自已发布的报告，风险提示请详见完整报告。\n"
    #expect(try Report(text).risks.isEmpty)
  }
}
