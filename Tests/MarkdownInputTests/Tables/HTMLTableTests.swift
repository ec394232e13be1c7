import Document
import ReadingSupport
import TestSupport
import Testing

@testable import MarkdownInput
@testable import ReportReading

@Suite struct HTMLTableTests {
  @Test func `spans repeat their cell`() throws {
    let table = """
      <table><tr><td rowspan="2">代码</td><td colspan=2>EPS</td></tr><tr><td>24E</td><td>25E</td></tr></table>
      """
    #expect(try cells(table) == [["代码", "EPS", "^EPS"], ["^代码", "24E", "25E"]])
  }

  @Test func `cells are where their text begins, on one line and on many`() throws {
    #expect(try places("<table><tr><td>甲</td><th>乙</th></tr></table>") == ["1:16 甲", "1:26 乙"])
    #expect(try places("<table>\n<tr>\n<td>甲</td>\n <td>乙</td>\n</tr>\n</table>") == ["3:5 甲", "4:6 乙"])
  }

  @Test func `missing closing tags and sections change nothing`() throws {
    #expect(
      try cells("<table><thead><tr><th>a<th>b<tbody><tr><td>1<td>2</table>") == [["a", "b"], ["1", "2"]])
  }

  @Test func `entities are read once`() throws {
    #expect(
      try cells("<table><tr><td>S&amp;P</td><td>p&lt;0.05</td><td>&amp;lt;br&gt;</td></tr></table>") == [
        ["S&P", "p<0.05", "&lt;br>"]
      ])
  }

  @Test func `a nested table is text of its cell`() throws {
    let table = "<table><tr><td>甲<table><tr><td>乙</td><td>丙</td></tr></table></td><td>丁</td></tr></table>"
    #expect(try cells(table) == [["甲\n乙\n丙", "丁"]])
  }

  @Test func `text around tables on one line is kept`() throws {
    let report = try read(
      "# 题\n\n前文<table><tr><td>1</td><td>2</td></tr></table>中<table><tr><td>3</td></tr></table>后\n")
    #expect(report.looseCells.map(\.text) == ["1", "2", "3"])
    #expect(report.sections[0].text == "前文\n\n中\n\n后")
    #expect(report.lostLines.isEmpty)
  }

  @Test func `words outside of cells become a title row and push no cell aside`() throws {
    #expect(
      try cells("<table><caption>表题</caption><tr><td>a</td> 散 <td>b</td></tr></table>") == [
        ["表题"], ["a", "b"], ["散"],
      ])
  }

  @Test func `line ends inside a cell are blanks, breaks are line ends`() throws {
    #expect(
      try cells("<table><tr><td>总市\n值<p>亿元</p>\nmarket\ncap</td></tr></table>") == [["总市值\n亿元\nmarket cap"]])
  }

  @Test func `a table that nothing closes ends at the next heading or paragraph`() throws {
    let report = try read("# 题\n\n<table><tr><td>1</td>\n\n正文。\n\n## 下一节\n")
    #expect(report.looseCells.map(\.text) == ["1"])
    #expect(report.sections.map(\.title) == ["题", "下一节"])
    #expect(report.sections[0].text == "正文。")
  }

  @Test func `spans beyond all measure cost no more than they say`() throws {
    let row = #"<tr><td colspan="99999999" rowspan="99999999">1</td></tr>"#
    let rows = try cells("<table>" + String(repeating: row, count: 50) + "</table>")
    #expect(rows.count == 50)
    #expect(rows.joined().count < 12_000)
  }

  @Test func `a quote that nothing closes swallows no cells`() throws {
    #expect(try cells(#"<table><tr><td colspan="2>a</td><td>b</td></tr></table>"#) == [["a", "^a", "b"]])
  }

  @Test func `comments and tags of no table vanish`() throws {
    #expect(try cells("<div><table><!-- 注 --><tr><td><b>甲</b>乙</td></tr></table></div>") == [["甲乙"]])
  }
}
