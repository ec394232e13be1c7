import Document
import ReadingSupport
import TestSupport
import Testing

@testable import MarkdownInput
@testable import ReportReading

/// Marks of headings that a converter left where it lost the words.
@Suite struct EmptyHeadingTests {
  @Test(arguments: [
    "#", "## ", "######", "### **　**", "## ##", "<h2></h2>", "<h3> </h3>", "<h4><b></b></h4>",
  ])
  func `a heading without words heads nothing, and what follows is still of its section`(line: String) throws
  {
    let source = try SourceText(name: "r.md", data: Array(line.utf8))
    #expect(
      BlockParser.parse(source).allSatisfy { if case .boilerplate = $0.content { true } else { false } })
    let report = try read("# 周报\n\n## 行业新闻\n\n甲公司发布了新品。\n\n\(line)\n\n乙公司开放了接口。\n")
    #expect(report.news.map(\.text.text) == ["甲公司发布了新品。", "乙公司开放了接口。"])
    #expect(report.lostLines.isEmpty)
  }

  @Test(arguments: ["# 1", "## 。", "<h2>甲</h2>", "### C#"])
  func `a heading of one sign is a heading`(line: String) throws {
    let source = try SourceText(name: "r.md", data: Array(line.utf8))
    #expect(BlockParser.parse(source).contains { if case .heading = $0.content { true } else { false } })
  }
}
