import Document
import Testing

@testable import PDFInput

/// Lines that belong to a paragraph though they seem to be apart, and numbers of headings.
@Suite struct ParagraphGapTests {
  private func layout(_ set: (inout Sheet) -> Void) -> PageLayout {
    LayoutReader.layout(of: [Sheet.page(1, set)])
  }

  private static let column = "水价今年没有变化而水量比去年多了一成其中一半是新区的居民用水"

  @Test func `a paragraph goes on two lines of the grid below`() {
    let lines = layout { sheet in
      for (index, y) in [100.0, 123, 169, 192, 238, 261, 284, 330, 353].enumerated() {
        sheet.set(60, y, index == 8 ? "最后一行。" : Self.column)
      }
    }.lines
    #expect(lines.count == 1)
  }

  @Test func `text far below a full line is another paragraph`() {
    let lines = layout { sheet in
      for (index, y) in [100.0, 123, 146, 169, 192, 215, 238, 261, 330, 353].enumerated() {
        sheet.set(60, y, index == 9 ? "最后一行。" : Self.column)
      }
    }.lines
    #expect(lines.count == 2)
  }

  @Test func `the last line is compared with the line above it, not with a first line in another size`() {
    let lines = layout { sheet in
      sheet.set(20, 60, "图1：左边的图，比下面的字更靠左")
      sheet.set(150, 100, "3）" + Self.column.prefix(22) + "1", size: 11.4)
      sheet.set(150, 116, Self.column.prefix(28) + "")
      sheet.set(150, 132, "值，以此来算。")
    }.lines
    #expect(lines.last?.hasSuffix("值，以此来算。") == true)
    #expect(lines.last?.hasPrefix("3）") == true)
  }

  @Test(arguments: ["u 2025年水量增加", "❑ 水量增加"]) func `further signs are bullets`(text: String) {
    #expect(
      layout { $0.row(100, [(60, String(text.prefix(1))), (80, String(text.dropFirst(2)))]) }.lines.first?
        .hasPrefix("- ") == true)
  }

  @Test func `a value in statistics is not an item`() {
    #expect(layout { $0.set(60, 100, "p 0.05 以下的因子") }.lines == ["p 0.05以下的因子"])
  }

  @Test func `a caption beside the first line of a paragraph does not cut it`() {
    let lines = layout { sheet in
      sheet.set(60, 100, Self.column)
      sheet.set(440, 100, "图：右边的图")
      sheet.lines(60, 116, [Self.column, "到这里结束。", Self.column, "又一段结束。"])
    }.lines
    #expect(lines == [Self.column + Self.column + "到这里结束。", "图：右边的图", Self.column + "又一段结束。"])
  }

  // MARK: Numbers of headings

  @Test(arguments: [
    ("1.1 2025年的水价", 2), ("2.1、5G水表：安装情况", 2), ("2.1.3、3月的水量", 3), ("1.2.3日本的水价", 3), ("1.2美国的水价", 2),
  ])
  func `titles may begin with figures and countries`(text: String, depth: Int) {
    #expect(HeadingNumber(text)?.depth == depth)
  }

  @Test(arguments: ["1.2美元一吨", "3.5 12个", "1、2月的水量", "2.5 10x", "1.2年以后"])
  func `figures are not the numbers of titles`(text: String) {
    #expect(HeadingNumber(text) == nil)
  }

  @Test func `a number with a gap behind it and a comma in the title are not an obstacle`() {
    let lines = layout { sheet in
      sheet.set(60, 60, "水务行业的年度报告", size: 18)
      sheet.row(100, [(60, "2.2.1."), (110, "水价不变，水量增加")])
      sheet.lines(60, 124, [Self.column, Self.column, Self.column, "到这里结束。"])
    }.lines
    #expect(lines.dropFirst().first == "#### 2.2.1. 水价不变，水量增加")
  }

  @Test func `a letter is a bullet where it begins several English lines at one place`() {
    let lines = layout { sheet in
      for (index, text) in [
        "The pumps were sold in the north and the", "Water prices did not change in the south",
      ].enumerated() {
        sheet.row(100 + 40 * Double(index), [(60, "n"), (75, text)])
        sheet.set(75, 114 + 40 * Double(index), "rest follows here below.")
      }
    }.lines
    #expect(lines.first == "- The pumps were sold in the north and the rest follows here below.")
    #expect(
      layout { $0.row(100, [(60, "n"), (75, "The number of pumps")]) }.lines.first?.hasPrefix("- ") == false)
  }

  @Test func `short words of a rotated line go with the others`() {
    var sheet = Sheet()
    sheet.set(60, 130, "The text of the page is here")
    for (top, height, text) in [
      (100.0, 40.0, "intended"), (142, 8, "of"), (152, 40, "prohibited"), (194, 6, "is"), (202, 40, "report"),
    ] {
      sheet.words.append(
        Word(text: text, box: Box(left: 2, top: top, right: 7.5, bottom: top + height), size: 6))
    }
    let page = PageWords(number: 1, width: 595, height: 842, words: sheet.words)
    #expect(LayoutReader.layout(of: [page]).lines == ["The text of the page is here"])
  }

  @Test func `the title of slides that go on does not end a sentence`() {
    func page(_ number: Int) -> PageWords {
      var sheet = Sheet()
      sheet.set(60, 60, "二：水价的变化", size: 11)
      sheet.set(60, 100, Self.column)
      if number == 1 { sheet.set(60, 116, Self.column) }
      return PageWords(number: number, width: 595, height: 842, words: sheet.words)
    }
    let lines = LayoutReader.layout(of: [page(1), page(2)]).lines
    #expect(!lines.contains { $0.hasSuffix("居民用水二：水价的变化") })
  }
}
