import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct ViewTests {
  private func views(_ body: String) throws -> [String] {
    try read("# 周报（24年第27周）\n\n副标题\n\n\(body)\n").views.map(\.text.text)
  }

  @Test(arguments: ["一、本周观点", "投资观点", "核心推荐理由"])
  func `headings in other words announce views, what stands below them included`(heading: String) throws {
    #expect(try views("## \(heading)\n\n甲。\n\n### 乙公司财报\n\n丙。") == ["甲。", "丙。"])
  }

  @Test func `beside advice the week's opinion is no view`() throws {
    #expect(try views("## 1 本周观点\n\n### 1.1 模型降价\n\n甲。\n\n### 1.2 投资建议\n\n推荐乙。") == ["推荐乙。"])
  }

  @Test func `estimates under advice belong to it`() throws {
    #expect(try views("## 投资建议\n\n推荐甲。\n\n### 盈利预测与估值\n\n维持不变。") == ["推荐甲。", "维持不变。"])
  }

  @Test func `news under an opinion stay news`() throws {
    let report = try read("# 周报\n\n## 本周观点\n\n甲。\n\n### 产品应用\n\n乙。\n")
    #expect(report.views.map(\.text.text) == ["甲。"] && report.news.map(\.text.text) == ["乙。"])
  }
}
