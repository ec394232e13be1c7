import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct FigureTests {
  private func figures(_ text: String) throws -> [String] {
    try Report("# 周报（24年第27周）\n\n副标题\n\n## 数据\n\n\(text)\n").figures.map {
      "\($0.number)|\($0.title)|\($0.unit ?? "-")|\($0.sourceNote ?? "-")|\($0.hasData)"
    }
  }

  private static let table = "| 网站 | 说明 |\n|---|---|\n| 甲 | 乙 |"

  @Test(arguments: [
    ("图1：甲（百万）  图2：乙（%）\n\n资料来源：丙 资料来源：丁", ["1|甲|百万|丙|false", "2|乙|%|丁|false"]),
    ("图1：甲  图2：乙\n\n资料来源：丙", ["1|甲|-|丙|false", "2|乙|-|丙|false"]),
    (
      "| 图1：甲 | 图2：乙 |\n|---|---|\n| ![](a.png) | ![](b.png) |\n| 资料来源：丙 | 资料来源：丁 |",
      ["1|甲|-|丙|false", "2|乙|-|丁|false"]
    ),
    ("| 图1：甲（百万） | |\n|---|---|\n| 网站 | 说明 |\n| 子 | 丑 |", ["1|甲|百万|-|true"]),
    ("图 1 周访问量（亿元，%）\n\n\(table)", ["1|周访问量|亿元，%|-|true"]),
    ("### 图1：甲\n\n\(table)\n\n资料来源：丙", ["1|甲|-|丙|true"]),
    ("图1：甲\n\n流量数据汇总\n\n2024 年 7 月 1 日-7 日\n\n\(table)", ["1|甲|-|-|true"]),
    ("图1：甲\n\n正文在这里说完了。\n\n\(table)", ["1|甲|-|-|false"]), ("图 1 显示访问量上升", []),
    ("图１：甲（百万）\n\n\(table)", ["1|甲|百万|-|true"]), ("图１２： 甲\n\n\(table)", ["12|甲|-|-|true"]),
    ("图1：甲与图2：乙的对比", ["1|甲与图2：乙的对比|-|-|false"]),
  ])
  func `a caption is read wherever a page sets it`(text: String, expected: [String]) throws {
    #expect(try figures(text) == expected)
  }

  @Test func `a number may have a chapter`() throws {
    let report = try Report(
      "# 周报\n\n## 图表目录\n\n图1-1：甲....3\n\n图1-2：乙....4\n\n## 数据\n\n图1-2：乙\n\n\(Self.table)\n")
    #expect(
      report.figures.map {
        "\($0.printedNumber)|\($0.label.value ?? 0)|\($0.title)|\($0.page?.value ?? 0)|\($0.hasData)"
      }
        == ["1-1|0|甲|3|false", "1-2|0|乙|4|true"])
    #expect(try figures("图1-2显示访问量上升，图2024-2025：甲") == [])
  }

  @Test func `two entries of the list may share a line`() throws {
    let report = try Report("## 图表目录\n\n图 1: 甲 (百万) ..... 4 图 2: 乙 ..... 5\n\n## 数据\n")
    #expect(
      report.figures.map { "\($0.number)|\($0.title)|\($0.unit ?? "-")|\($0.page?.value ?? 0)" } == [
        "1|甲|百万|4", "2|乙|-|5",
      ])
  }

  @Test func `a list run onto one line is as many figures, with and without pages`() throws {
    let list = "图 1：近年倍数（倍）图 2：近年成交（亿元）\n\n图 3：甲......3图 4：乙......4"
    let report = try Report("## 图表目录\n\n\(list)\n\n## 数据\n")
    #expect(
      report.figures.map { "\($0.number)|\($0.title)|\($0.unit ?? "-")|\($0.page?.value ?? 0)" } == [
        "1|近年倍数|倍|0", "2|近年成交|亿元|0", "3|甲|-|3", "4|乙|-|4",
      ])
  }

  @Test func `two units in a caption speak for no column`() {
    #expect(FigureCaption(text: "图1：甲（亿元，%）")?.soleUnit == nil)
    #expect(FigureCaption(text: "图1：甲（亿元）")?.soleUnit == "亿元")
  }

  @Test(arguments: [
    "<img src=\"images/0123456789abcdef0123456789abcdef.jpg\" alt=\"图1：甲（百万）\">\n\n*资料来源：丙*",
    "<img alt='图1：甲（百万）' src='a.jpg' />\n\n_资料来源：丙_",
  ])
  func `a picture's words may be a caption, and its source in italics`(text: String) throws {
    #expect(try figures(text) == ["1|甲|百万|丙|false"])
  }
}
