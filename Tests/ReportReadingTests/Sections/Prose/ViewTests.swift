import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct ViewTests {
  private func views(_ body: String) throws -> [String] {
    try read("# 周报（24年第27周）\n\n副标题\n\n## 核心观点\n\n要点。\n\n\(body)\n").views.map(\.text.text)
  }

  @Test(arguments: ["一、本周观点", "投资观点", "核心推荐理由"])
  func `headings in other words announce views, what is below them included`(heading: String) throws {
    #expect(try views("## \(heading)\n\n甲。\n\n### 乙公司财报\n\n丙。") == ["甲。", "丙。"])
  }

  @Test func `how a strategy is made is not advice, what it would do now is`() throws {
    #expect(try views("## 基于均线的交易策略\n\n第 n 天上穿则按收盘价买入。").isEmpty)
    #expect(try views("## 交易策略\n\n建议逢低买入。") == ["建议逢低买入。"])
  }

  @Test func `what a rating scale tells investors is not advice`() throws {
    #expect(try views("## 附录\n\n建议：投资者买入或者卖出证券的决定取决于个人的实际情况。").isEmpty)
  }

  @Test func `beside advice the week's opinion is not a view`() throws {
    #expect(try views("## 1 本周观点\n\n### 1.1 模型降价\n\n甲。\n\n### 1.2 投资建议\n\n推荐乙。") == ["推荐乙。"])
  }

  @Test func `estimates under advice belong to it`() throws {
    #expect(try views("## 投资建议\n\n推荐甲。\n\n### 盈利预测与估值\n\n维持不变。") == ["推荐甲。", "维持不变。"])
  }

  @Test func `news under an opinion stay news`() throws {
    let report = try read("# 周报\n\n## 投资观点\n\n甲。\n\n### 产品应用\n\n乙。\n")
    #expect(report.views.map(\.text.text) == ["甲。"] && report.news.map(\.text.text) == ["乙。"])
  }

  @Test func `the week's opinion is the key points where nothing else heads them`() throws {
    let report = try read("# 周报\n\n## 本周观点\n\n面板涨价仍在早期。\n\n## 1. 行情\n\n指数上涨。\n")
    #expect(report.highlights.map(\.text.text) == ["面板涨价仍在早期。"])
    #expect(report.views.isEmpty)
  }

  @Test func `a paragraph that begins with a label of advice is a view wherever it is`() throws {
    let report = try read("# 周报\n\n## 1. 行情\n\n指数上涨。\n\n建议：逢低布局面板龙头。\n\n另有建议：先观望。\n")
    #expect(report.views.map(\.text.text) == ["建议：逢低布局面板龙头。"])
    #expect(report.views.map(\.line) == [7])
  }

  @Test func `a line of risks below advice is not a view`() throws {
    let report = try read("# 周报\n\n## 后市研判及投资建议\n\n关注面板。\n\n风险提示：需求不及预期；汇率波动。\n")
    #expect(report.views.map(\.text.text) == ["关注面板。"])
    #expect(report.risks.map(\.text.text) == ["需求不及预期", "汇率波动"])
  }
}
