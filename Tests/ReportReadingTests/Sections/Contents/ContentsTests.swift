import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct ContentsTests {
  private func contents(_ lines: String) throws -> Report {
    try Report("## 内容目录\n\n\(lines)\n\n## 一章\n\n## 插图目录\n")
  }

  @Test(
    arguments: [
      ("一章 .....\t错误!未定义书签。", nil), ("一章 ..... IX", nil), ("一章 ..... 9-10", nil), ("一章 ..... -", nil),
      ("一章 .....\t4", 4), ("一章 .. 4", 4), ("一章 . . 6", 6), ("一章 . .7", 7), ("一章\t..\t7", 7), ("一章 8", 8),
      ("| 一章 | 9 |\n|---|---|\n| 二章 | - |", 9),
    ] as [(String, Int?)])
  func `an entry keeps its words whatever stands for its page`(line: String, page: Int?) throws {
    let report = try contents(line)
    #expect(report.contents.first?.title == "一章" && report.contents.first?.page?.value == page)
    #expect(report.contents.first?.matchedTitle == "一章")
    #expect(report.lostLines.isEmpty)
  }

  @Test func `a numbered entry keeps its number`() throws {
    let report = try contents("1. 行业观点 3\n1.1 互联网 3\n2. 风险提示 6")
    #expect(report.contents.map(\.title) == ["1. 行业观点", "1.1 互联网", "2. 风险提示"])
    #expect(report.contents.map(\.level) == [1, 2, 1])
  }

  @Test func `a list of figures at the end is a heading too`() throws {
    #expect(try contents("插图目录 ..... 9").contents.map(\.matchedTitle) == ["插图目录"])
  }

  @Test(arguments: ["一章 .....\t9\t甲", "甲\t乙\t丙", "只有文字"])
  func `a line that is not an entry is kept somewhere`(line: String) throws {
    let report = try contents("一章 ..... 3\n\(line)\n二章 ..... 4")
    #expect(report.lostLines.isEmpty)
  }
}
