import Testing

@testable import MarkdownInput

@Suite struct EscapedTableTests {
  @Test(arguments: [
    "&lt;table&gt;&lt;tr&gt;&lt;td&gt;a&lt;/td&gt;&lt;td&gt;b&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;",
    "&lt;table&gt;\n&lt;tr&gt;&lt;td&gt;a&lt;/td&gt;\n&lt;td colspan=&quot;1&quot;&gt;b&lt;/td&gt;&lt;/tr&gt;\n&lt;/table&gt;",
  ])
  func `a table with escaped tags is read`(text: String) throws {
    #expect(try cells(text) == [["a", "b"]])
  }

  @Test(arguments: [
    "\\| a \\| b \\|\n\\|---\\|---\\|\n\\| 1 \\| 2 \\|", "｜a｜b｜\n｜1｜2｜", "│ a │ b │\n│ 1 │ 2 │",
  ])
  func `a table with other bars is read`(text: String) throws {
    #expect(try cells(text) == [["a", "b"], ["1", "2"]])
  }

  @Test func `full-width bars keep the columns of what is between them`() throws {
    #expect(try places("｜甲｜b｜\n｜1｜2｜") == ["1:2 甲", "1:4 b", "2:2 1", "2:4 2"])
  }

  @Test(arguments: [
    "&lt;tr&gt; 是表格的行。", "甲｜乙", "｜甲｜", "p \\| q", "\\| 甲 | 乙 \\| 丙 \\|", "| a\\|b | c |\n文",
  ])
  func `text with such a sign is not a table`(text: String) {
    #expect(throws: NotOneTable.self) { try cells(text) }
  }
}
