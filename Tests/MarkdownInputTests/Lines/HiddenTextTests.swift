import Document
import ReadingSupport
import TestSupport
import Testing

@testable import MarkdownInput
@testable import ReportReading

struct HiddenTextTests {
  @Test func `the words of a comment are text of the section and of nothing else`() throws {
    let report = try read("# 周报\n\n## （一）产品应用\n\n甲。\n\n<!-- 目标价: 420\n待定 -->\n")
    #expect(report.sections.last?.text == "甲。\n\n目标价: 420\n待定")
    #expect(report.news.map(\.text.text) == ["甲。"])
    #expect(report.lostLines.isEmpty && report.ledger[6] == .section)
  }

  @Test(arguments: ["<!-- image -->", "<!-- page 3 -->", "<!-- formula-not-decoded -->", "<!-- -->"])
  func `a converter's mark is boilerplate`(line: String) throws {
    let report = try read("# 周报\n\n## 数据\n\n\(line)\n")
    #expect(report.ledger[4] == .boilerplate("comment"))
  }

  @Test func `hidden words before any heading are boilerplate, and counted`() throws {
    let report = try read("<!-- 目标价: 420 -->\n\n# 周报\n")
    #expect(report.ledger[0] == .boilerplate("comment") && report.lostLines.isEmpty)
  }
}
