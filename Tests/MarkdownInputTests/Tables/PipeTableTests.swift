import Document
import ReadingSupport
import TestSupport
import Testing

@testable import MarkdownInput
@testable import ReportReading

@Suite struct PipeTableTests {
  @Test func `cells are cut at pipes and have their places`() throws {
    let table = "| 名称 | 价 |\n|:--|--:|\n| 甲 |  3.2|"
    #expect(try cells(table) == [["名称", "价"], ["甲", "3.2"]])
    #expect(try places(table) == ["1:3 名称", "1:8 价", "3:3 甲", "3:8 3.2"])
  }

  @Test func `an escaped pipe and a pipe in code belong to their cell`() throws {
    #expect(try cells("| a\\|b | `c|d` |\n|---|---|\n| 1 | 2 |") == [["a|b", "c|d"], ["1", "2"]])
  }

  @Test func `a backtick that nothing closes is not a code`() throws {
    #expect(try cells("| a` | b |\n|---|---|\n| 1 | 2 |") == [["a`", "b"], ["1", "2"]])
  }

  @Test func `two bordered rows make a table without a line of dashes`() throws {
    #expect(try cells("| a | b |\n| 1 | 2 |") == [["a", "b"], ["1", "2"]])
  }

  @Test func `one bordered row alone is text`() throws {
    #expect(try read("# 题\n\n| a | b |\n\n文").looseCells.isEmpty)
  }

  @Test func `borders may be missing where the dashes agree`() throws {
    #expect(try cells("a | b\n--- | ---\n1 | 2\n\n文") == [["a", "b"], ["1", "2"]])
    #expect(try read("# 题\n\n甲 | 乙 | 丙\n--- | ---\n").looseCells.isEmpty)
  }

  @Test func `a table of one column needs its line of dashes`() throws {
    #expect(try cells("| 值班 |\n|---|\n| 周一 |") == [["值班"], ["周一"]])
  }

  @Test func `ragged rows keep the cells they have`() throws {
    #expect(
      try cells("| a | b | c |\n|---|---|---|\n| 1 |\n| 2 | 3 | 4 | 5 |") == [
        ["a", "b", "c"], ["1"], ["2", "3", "4", "5"],
      ])
  }

  @Test func `a break inside a cell is a line end`() throws {
    #expect(try cells("| 昨收<br/>盘 | b |\n|---|---|\n| 1 | 2 |")[0][0] == "昨收\n盘")
  }

  @Test func `a table ends where a line begins with no pipe`() throws {
    let report = try read("# 题\n\n| a | b |\n|---|---|\n| 1 | 2 |\n资料来源：甲\n")
    #expect(report.looseCells.map(\.text) == ["1", "2"])
    #expect(report.sections[0].text == "资料来源：甲")
  }

  @Test(arguments: [
    "| a | b |\n\n|---|---|\n\n| 1 | 2 |\n\n| 3 | 4 |", "| a | b |\n\n|---|---|\n| 1 | 2 |\n| 3 | 4 |",
    "| a | b |\n|---+---|\n| 1 | 2 |\n| 3 | 4 |", "| a | b |\n\n| 1 | 2 |\n\n| 3 | 4 |",
  ])
  func `blank lines between rows and Org's line of dashes are read`(table: String) throws {
    #expect(try cells(table) == [["a", "b"], ["1", "2"], ["3", "4"]])
  }

  @Test func `a blank line before another header parts two tables`() throws {
    let text = "| a | b |\n|---|---|\n| 1 | 2 |\n\n| c | d |\n|---|---|\n| 3 | 4 |"
    #expect(throws: NotOneTable.self) { try cells(text) }
    let spaced = "| a | b |\n\n|---|---|\n\n| 1 | 2 |\n\n| c | d |\n\n|---|---|\n\n| 3 | 4 |"
    #expect(throws: NotOneTable.self) { try cells(spaced) }
  }

  @Test func `a pipe without blanks around it belongs to its cell where the row has too many`() throws {
    #expect(
      try cells("| 码 | 名 | 价 |\n|---|---|---|\n| A | 甲|公司 | 3 |") == [["码", "名", "价"], ["A", "甲|公司", "3"]])
    #expect(
      try cells("|码|名|价|\n|---|---|---|\n|A|甲|公司|3|") == [["码", "名", "价"], ["A", "甲", "公司", "3"]])
    #expect(
      try cells("| 码 | 名 | 价 |\n|---|---|---|\n| A | 甲 | 公司 | 3 |") == [
        ["码", "名", "价"], ["A", "甲", "公司", "3"],
      ])
  }
}
