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
  func `a line that begins with other words continues the paragraph`(line: String) throws {
    let report = try read("# 面板周报\n\n## 行业新闻\n\n正文说明需求回升，\n\(line)\n")
    #expect(report.news.map(\.text.text) == ["正文说明需求回升，\(line)"])
    #expect(report.risks.isEmpty)
  }

  @Test(arguments: ["2026年4月2日证券分析师  王建国", "# 2026 年04 月02 日 证券分析师：王建国"])
  func `a date and the people after it on one line are separated`(line: String) throws {
    let report = try read(
      "# 面板股份：业绩稳健\n\n\(line)\n\nS0000524110003\n\nwang@house.example\n\n## 投资要点\n\n需求回升。\n")
    #expect(report.header.published?.value?.description == "2026-04-02")
    #expect(report.analysts.map(\.name) == ["王建国"])
    #expect(report.analysts.first?.licence == "S0000524110003")
    #expect(report.lostLines.isEmpty)
  }

  @Test func `a day in a sentence is not the report's`() throws {
    let report = try read("# 面板股份\n\n2026年4月2日公司发布年报。\n\n## 投资要点\n\n需求回升。\n")
    #expect(report.header.published == nil)
  }
}
