import Document
import ReadingSupport
import TestSupport
import Testing

@testable import MarkdownInput
@testable import ReportReading

@Suite struct AlignedTableTests {
  private let simple = """
      代码        公司      现价     2024E PE
      ----------- --------- -------- ----------
      600101.SH   甲面板    20.0     15.1
      000102.SZ   乙 电子            14.0
    """

  @Test func `columns are where the dashes are, counted as a screen shows them`() throws {
    #expect(
      try cells(simple) == [
        ["代码", "公司", "现价", "2024E PE"], ["600101.SH", "甲面板", "20.0", "15.1"],
        ["000102.SZ", "乙 电子", "", "14.0"],
      ])
    #expect(try read("# 题\n\n\(simple)\n\n文。\n").companies.map(\.name) == ["甲面板", "乙 电子"])
  }

  @Test func `rows of several lines are parted by blank lines`() throws {
    let table = """
        -------------------------------------
        公司      现价     2024E
                  （元）   PE
        --------- -------- ------------------
        甲面板    20.0     15.1
        股份

        乙电子    18.0     14.0
        -------------------------------------
      """
    #expect(
      try cells(table) == [
        ["公司", "现价\n（元）", "2024E\nPE"], ["甲面板\n股份", "20.0", "15.1"], ["乙电子", "18.0", "14.0"],
      ])
  }

  @Test func `columns counted by characters are read where they all fit`() throws {
    #expect(try cells("公司   现价\n---- ----\n甲板   20.0\n") == [["公司", "现价"], ["甲板", "20.0"]])
  }

  @Test(.timeLimit(.minutes(10)), .slow) func `a table of any width comes to an end`() throws {
    let row = String(repeating: "ab ", count: 10_000)
    let table = row + "\n" + String(repeating: "-- ", count: 10_000) + "\n" + row + "\n" + row + "\n"
    let report = try read("# 题\n\n\(table)\n文。\n")
    #expect(report.lostLines.isEmpty && report.looseCells.first?.text == "ab")
  }

  @Test func `words between two columns make it text`() throws {
    let report = try read("# 题\n\n公司 名称很长 现价\n---- ----\n甲面板电子股份 20.0\n\n文。\n")
    #expect(report.looseCells.isEmpty && report.lostLines.isEmpty)
  }

  @Test(arguments: ["-- --", "文\n-----", "文\n- - -", "-----\n文\n", "----------------\n文\n文\n"])
  func `other lines of dashes are not a table`(text: String) throws {
    #expect(throws: NotOneTable.self) { try cells(text) }
  }
}
