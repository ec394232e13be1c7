import Document
import MarkdownInput
import ReadingSupport
import Testing

@testable import ReportReading

@Suite struct RunOnParagraphsTests {
  @Test(arguments: ["正文说明需求回升。  ", "正文说明需求回升。", "正文说明需求回升"])
  func `a label at the start of a line begins a paragraph of its own`(line: String) throws {
    let report = try read("# 面板周报\n\n## 核心观点\n\n\(line)\n风险提示：需求不足；\n政策变动。\n")
    #expect(report.highlights.map(\.text.text) == [line.filter { $0 != " " }])
    #expect(report.risks.map(\.text.text) == ["需求不足", "政策变动"])
    #expect(report.risks.map(\.line) == [6, 6])
  }

  @Test(arguments: ["提示：需求不足；政策变动。", "风险提示需求不足；政策变动。", "与风险提示：需求不足；政策变动。"])
  func `a line that begins with other words goes on`(line: String) throws {
    let report = try read("# 面板周报\n\n## 行业新闻\n\n正文说明需求回升，\n\(line)\n")
    #expect(report.news.map(\.text.text) == ["正文说明需求回升，\(line)"])
    #expect(report.risks.isEmpty)
  }
}
