import Document
import ReadingSupport
import TestSupport
import Testing

@testable import MarkdownInput
@testable import ReportReading

@Suite struct WrappedTextTests {
  private func blocks(_ markdown: String) throws -> [Block.Content] {
    BlockParser.parse(try SourceText(name: "r.md", data: Array(markdown.utf8))).map(\.content)
  }

  @Test(arguments: [
    ("{5}------------------------------------------------", "page-mark"), ("Page 2 of 12", "page-mark"),
    ("--- Page 3 ---", "page-mark"), ("## Page 4", "page-mark"), ("[Page 5]", "page-mark"),
    ("page 6/12", "page-mark"),
    ("<page_number>7</page_number>", "page-mark"),
    ("**Slide 10**", "page-mark"), ("<!-- PageHeader=\"周报\" -->", "comment"), ("<!-- Page 3 -->", "comment"),
    ("**==> picture [200 x 100] intentionally omitted <==**", "page-mark"), ("![Image](a/b.png)", "picture"),
  ])
  func `a converter's mark between pages is not kept`(line: String, kind: String) throws {
    #expect(try blocks(line) == [.boilerplate(kind)])
    let report = try read("# 题\n\n甲乙丙，\n\n\(line)\n\n丁戊。\n")
    #expect(!report.sections.contains { $0.text.contains("mage") || $0.text.contains("==") })
    #expect(report.lostLines.isEmpty)
  }

  @Test(arguments: [
    "Page", "第 3 页的图", "Page 3 shows", "Pages 3", "- 3", "[3]", "第 3 周", "## 3", "page of 3", "第页",
    "Page 3 4 5",
  ])
  func `a line that has more or less than a page's number is text`(line: String) throws {
    #expect(try !blocks(line).contains(.boilerplate("page-mark")))
  }

  @Test func `a picture's description that says something stays`() throws {
    #expect(try blocks("![访问量走势](a.png)").count == 1)
    #expect(try blocks("![访问量走势](a.png)") != [.boilerplate("picture")])
  }

  @Test(arguments: ["• ", "· ", "■ ", "●", "- • ", "◆ "])
  func `PDF bullets begin items, and the numbers after them are the items' own`(bullet: String) throws {
    let items = try blocks("\(bullet)甲\n\n\(bullet)1) 乙\n").compactMap { content -> String? in
      if case .item(let marker, let lines) = content { "\(marker ?? "") \(lines[0].raw)" } else { nil }
    }
    #expect(items == [" 甲", "1) 乙"])
  }

  @Test func `no-break blanks are blanks and what shows nothing is nothing`() throws {
    let report = try read("# 题\n\n## 风险提示\u{200B}\n\n监管\u{A0}变化&nbsp;的风险\u{200B}\n")
    #expect(report.risks.map(\.text.text) == ["监管 变化 的风险"])
  }

  @Test func `without any blank line each long line is a paragraph`() throws {
    let long = String(repeating: "甲乙丙丁", count: 40) + "。"
    let text = "# 题\n" + (0..<12).map { "## 第\($0)节\n\(long)\n\(long)\n" }.joined()
    let paragraphs = try blocks(text).count { if case .paragraph = $0 { true } else { false } }
    #expect(paragraphs == 24)
  }

  @Test func `the header of contents set as a table is not kept but accounted for`() throws {
    let report = try read("# 题\n\n## 目录\n\n| 标题 | 页码 |\n|-|-|\n| 风险提示 | 9 |\n\n## 风险提示\n\n文。\n")
    #expect(report.contents.map(\.title) == ["风险提示"])
    #expect(report.lostLines.isEmpty)
  }

  @Test(arguments: [
    "- 风险提示 ..... 9", "[风险提示 9](#_Toc9)", "[风险提示 ..... 9](#p9)", "- [风险提示](#p9) 9",
  ])
  func `an entry of contents may be an item or a link`(entry: String) throws {
    let report = try read("# 题\n\n## 目录\n\n\(entry)\n\n## 风险提示\n\n文。\n")
    #expect(report.contents.map { "\($0.title) \($0.page?.value ?? 0)" } == ["风险提示 9"])
  }
}
