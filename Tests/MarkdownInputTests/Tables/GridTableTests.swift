import Document
import ReadingSupport
import TestSupport
import Testing

@testable import MarkdownInput
@testable import ReportReading

@Suite struct GridTableTests {
  private let table = """
    +---------+--------+
    | 应用    | 访问   |
    |         | （M）  |
    +=========+========+
    | 甲      | 1.5    |
    +---------+--------+
    | 乙      | 2      |
    +---------+--------+
    """

  @Test func `cells are cut at their borders and lines within a cell joined`() throws {
    #expect(try cells(table) == [["应用", "访问\n（M）"], ["甲", "1.5"], ["乙", "2"]])
    #expect(try read("# 题\n\n\(table)\n").traffic.map(\.app) == ["甲", "乙"])
  }

  @Test func `a table whose cells span rows is text, with a check`() throws {
    let spanning = "+----+----+\n| 甲 | 1  |\n|    +----+\n|    | 2  |\n+----+----+\n"
    let report = try read("# 题\n\n\(spanning)\n文。\n")
    #expect(report.looseCells.isEmpty && report.lostLines.isEmpty)
    #expect(report.codes(.tableUnread).map(\.line) == [3])
  }

  @Test func `a table in a fence of HTML is a table, and code is code`() throws {
    let html = "<table><tr><td>应用</td><td>访问（M）</td></tr><tr><td>甲</td><td>1</td></tr></table>"
    #expect(try read("# 题\n\n```html\n\(html)\n```\n\n文。\n").traffic.count == 1)
    #expect(try read("# 题\n\n```\n\(html)\n```\n\n文。\n").traffic.isEmpty)
  }
}
