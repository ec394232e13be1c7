import Document
import ReadingSupport
import TestSupport
import Testing

@testable import MarkdownInput
@testable import ReportReading

@Suite struct HeadingSpellingTests {
  private func headings(_ markdown: String) throws -> [String] {
    try read(markdown).sections.map { "\($0.level) \($0.title)" }
  }

  @Test(arguments: [
    "##核心观点", "##\u{3000}核心观点", "## 核心观点 {#sec-1}", "## *核心观点*", "<h2>核心观点</h2>",
    "<h2 align=\"center\">核心观点</h2>",
    "\\section*{核心观点}", "\\section{核心观点}", "> ## 核心观点",
  ])
  func `a heading is known in whatever signs it comes`(spelling: String) throws {
    let quote = spelling.hasPrefix(">") ? "> " : ""
    let lines = ["# 周报", "", spelling, "", "文。", "", "## 风险提示", "", "文。"]
    let text = lines.map { $0.isEmpty || $0.hasPrefix(">") ? $0 : quote + $0 }.joined(separator: "\n")
    #expect(try headings(text) == ["1 周报", "2 核心观点", "2 风险提示"])
  }

  @Test(arguments: ["#话题#", "#1", "##这是一句话。", "\\frac{1}{2}", "<hr>"])
  func `what only looks like a heading's sign is text`(line: String) throws {
    #expect(try headings("# 周报\n\n## 甲\n\n\(line)\n\n文。\n") == ["1 周报", "2 甲"])
  }

  @Test func `a lone title leaves room for bold and numbered headings`() throws {
    #expect(
      try headings("# 周报\n\n**核心观点**\n\n文。\n\n一、要闻\n\n文。\n\n风险提示\n\n文。\n") == [
        "1 周报", "2 核心观点", "2 一、要闻", "2 风险提示",
      ])
  }

  @Test func `a bold name that leads to text ends a list of contents`() throws {
    let text = "# 周报\n\n## 目录\n\n投资建议 ..... 3\n\n**风险提示**\n\n监管变化，需求不及预期，竞争加剧，都会使盈利低于我们的估计。\n"
    #expect(try headings(text) == ["1 周报", "2 目录", "3 风险提示"])
  }

  @Test func `underscores in pairs are bold, names with underscores are not`() throws {
    let rich = InlineText.read("__产品应用:__ 文与 __init__ 和 a__b 以及 ____")
    #expect(rich.text == "产品应用: 文与 __init__ 和 a__b 以及 ____")
    #expect(rich.bold == [0..<5])
  }
}
