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

  @Test(arguments: [
    "<!-- end of page -->", "<!-- end of page 12 --> 甲", "<!-- end of page twelve -->",
    "<!-- end of page 123456 -->",
  ])
  func `what only looks like the end of a printed page is not one`(line: String) throws {
    let document = Document(markdown: try SourceText(name: "a.md", data: Array("# 周报\n\n\(line)\n".utf8)))
    #expect(document.pageEnds.isEmpty)
  }

  @Test func `the end of a printed page parts no paragraph and no table`() throws {
    let text = "# 周报\n\n## 新闻\n\n甲公司发布了新的模型，\n\n<!-- end of page 1 -->\n\n并且降低了价格。\n"
    let report = try read(text)
    #expect(report.ledger[6] == .boilerplate("page-end") && report.lostLines.isEmpty)
  }

  @Test func `hidden words before any heading are boilerplate, and counted`() throws {
    let report = try read("<!-- 目标价: 420 -->\n\n# 周报\n")
    #expect(report.ledger[0] == .boilerplate("comment") && report.lostLines.isEmpty)
  }
}
