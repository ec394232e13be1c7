import Document
import MarkdownInput
import TestSupport
import Testing

/// What pandoc writes into Markdown beside the words.
@Suite struct PandocTests {
  private func lines(_ markdown: String) throws -> [TextLine] {
    Document(markdown: try SourceText(name: "test.md", data: Array(markdown.utf8))).blocks.flatMap(
      \.textLines)
  }

  @Test(arguments: [
    ("看好[龙头公司]{.underline}的机会", "看好龙头公司的机会"), ("见[第一章]{#one custom-style=\"x\"}。", "见第一章。"),
    ("公式 [a]{b} 保留", "公式 [a]{b} 保留"), ("[甲公司] {.a}", "[甲公司] {.a}"),
  ])
  func `a style around words is not part of the text`(markdown: String, text: String) throws {
    #expect(try lines(markdown).map(\.text) == [text])
  }

  @Test func `the size of a picture is not text`() throws {
    #expect(
      try lines("![](media/image1.png){width=\"3in\" height=\"2in\"}").allSatisfy { !$0.text.holds("width") })
  }

  @Test func `a backslash at the end of a line breaks it`() throws {
    let lines = try lines("分析师：王某某\\\n邮箱：wang@example.com\n")
    #expect(lines.map(\.text) == ["分析师：王某某", "邮箱：wang@example.com"])
    #expect(lines[0].breaks)
  }

  @Test func `two backslashes at the end of a line are text`() throws {
    #expect(try lines("路径 C:\\\\\n").first?.text.closes(with: "\\") == true)
  }
}
