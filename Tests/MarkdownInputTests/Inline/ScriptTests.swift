import Document
import Lexemes
import ReadingSupport
import TestSupport
import Testing

@testable import MarkdownInput
@testable import ReportReading

/// Raised and lowered characters in cells and prose.
@Suite struct ScriptTests {
  @Test(arguments: [
    ("20<sup>1</sup>", "20^1"), ("10.0<sub>2</sub>", "10.0_2"), ("<sup>1</sup>20", "^1 20"),
    ("20 <SUP>1</SUP>", "20 ^1"), ("10.0<sup>(1)</sup>", "10.0^(1)"), ("5.0<sup>1</sup>%", "5.0^1%"),
    ("10.0<sup>x</sup>", "10.0^x"), ("10.0<sup>b</sup>", "10.0^b"), ("10.0[1](#note)", "10.0^1"),
    ("20<a href=\"#n\">1</a>", "20^1"), ("00:01:00<sup>1</sup>", "00:01:00^1"),
  ])
  func `a footnote's number is not a digit of the figure before it`(markdown: String, text: String) {
    #expect(InlineText.read(markdown).text == text)
    #expect(NumberLexeme.read(text).value == nil)
    #expect(DurationLexeme.read(text).value == nil)
  }

  @Test(arguments: [
    ("10<sup>12</sup> 次", "10^12 次"),
    ("打消担忧<sup>2025年需求仍将较快增长，</sup>格局集中", "打消担忧2025年需求仍将较快增长，格局集中"), ("CO<sub>2</sub> 排放", "CO2 排放"),
    ("第 1<sup>st</sup> 名", "第 1st 名"),
    ("GPT<sup>TM</sup>", "GPTTM"), ("R<sup>2</sup> 为 0.9", "R^2 为 0.9"), ("空<sup></sup>1", "空1"),
    ("见[附注 1](#n1)", "见附注 1"), ("a<sup>**b**</sup>2", "ab2"),
  ])
  func `words stay readable`(markdown: String, text: String) {
    #expect(InlineText.read(markdown).text == text)
  }

  @Test func `cells of every dialect keep a footnote's number apart`() throws {
    let pipes = "| a | b |\n|---|---|\n| 20<sup>1</sup> | 17<sub>2</sub> |"
    #expect(try cells(pipes)[1] == ["20^1", "17_2"])
    let html =
      "<table><tr><td>20<sup>1</sup></td><td>5.0<sub> 2</sub>%</td><td>3<a href='#x'>4</a></td></tr></table>"
    #expect(try cells(html) == [["20^1", "5.0_ 2%", "3^4"]])
    let tabs = "a\tb\n1\t2\n20<sup>1</sup>\t3"
    #expect(try cells(tabs)[2] == ["20^1", "3"])
  }

  @Test func `anchors and empty scripts leave a cell as it is`() throws {
    let html =
      "<table><tr><td><a name='x'></a></td><td><sup></sup>20</td><td><a href='u'>30</a></td></tr></table>"
    #expect(try cells(html) == [["", "20", "30"]])
  }

  @Test func `a figure with a footnote is reported, its text kept and no value guessed`() throws {
    let report = try read("# 题\n\n| 代码 | 收盘价 | PE 24E |\n|-|-|-|\n| 0700.HK | 1.0 | 20<sup>1</sup> |\n")
    let pe = try #require(report.companies.first?.estimates.first?.pe)
    #expect(pe.value == nil && pe.raw == "20<sup>1</sup>")
    #expect(report.codes(.numberUnparsed).map(\.printed) == ["20^1"])
  }

  @Test func `no quantity of prose is read from a footnote`() throws {
    let report = try read("# 题\n\n## 一周要闻\n\n### （一）产品应用\n\n公司营收 20<sup>1</sup> 亿元，参数 10<sup>12</sup> 个。\n")
    #expect(report.facts.map(\.value).isEmpty)
  }
}
