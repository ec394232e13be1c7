import Testing

@testable import MarkdownInput

@Suite struct CellWordsTests {
  @Test(arguments: [
    "*收盘价*", "***收盘价***", "**收盘价**", "_收盘价_", "## 收盘价", "> 收盘价", "收盘价[^1]", "`收盘价`",
  ])
  func `marks around all of a cell are not words of it`(cell: String) throws {
    #expect(try cells("| \(cell) | b |\n|---|---|\n| 1 | 2 |")[0][0] == "收盘价")
  }

  @Test(arguments: [
    ("- 3.90%", "- 3.90%"), ("-3.9", "-3.9"), ("*3.2", "*3.2"), ("3.2*", "3.2*"), ("*", "*"), ("**", "**"),
    ("#1", "#1"), ("*a*b*", "*a*b*"), ("a_b_c", "a_b_c"), ("*3.2*", "3.2"), ("20[^1]", "20"),
    ("20[1]", "20[1]"),
    ("[^]", "[^]"), ("~~20~~", "~~20~~"),
  ])
  func `signs of figures stay, footnotes go`(cell: String, text: String) throws {
    #expect(try cells("| a | b |\n|---|---|\n| \(cell) | 2 |")[1][0] == text)
  }

  @Test func `a footnote's own mark is not text`() {
    #expect(InlineText.read("[^1]: 截至周五收盘").text == "截至周五收盘")
    #expect(InlineText.read("收入 20 亿元[^2]。").text == "收入 20 亿元。")
    #expect(InlineText.read("[^1](甲)").text == "(甲)")
  }
}
