import Document
import Testing

@testable import PDFInput

/// Lines that look like captions, titles or headings and belong to a sentence, and the reverse.
@Suite struct SentenceLineTests {
  private func lines(_ set: (inout Sheet) -> Void) -> [String] {
    LayoutReader.layout(of: [Sheet.page(1, set)]).lines
  }

  private static let column = "水价今年没有变化而水量比去年多了一成其中一半是新区的居民用水"
  private static let english =
    "the pumps that were bought last year used a third less power than the old ones did"

  @Test(arguments: [
    "表2分别展示了两种水泵的用电量", "图3显示用水量逐年增加", "图4、图5以天为单位", "Figure 2) shows what they used",
    "Exhibit 4 plots what they used", "图1为十年来的用水量", "表5是各镇的水价", "图 9中可以看到水量", "图4和图5展示了水量", "图9-图11表示水量",
    "图17与图18分别是水量",
    "Figure 4.3 is very similar", "Figure 4.7, together with the rest",
  ])
  func `a line that begins with the name of a figure inside a sentence is not a caption`(text: String) {
    #expect(!LayoutWords.isCaption(text))
  }

  @Test(arguments: [
    "表2分行业用水量", "图3中国用水量", "图 28后半段的用水量", "Figure 2 iPump sales", "Exhibit 4: pumps", "图表5：用水量", "表6.水价",
    "图7、用水量", "图1 为什么水价没有变化", "图4：是否涨价", "图3-1 用水量", "图9中国用水量", "图2可转债规模", "Figure 4.3: Pumps", "表4和水价",
  ])
  func `a name of a figure before its title is a caption`(text: String) {
    #expect(LayoutWords.isCaption(text))
  }

  @Test func `a sentence goes on where its line begins with the name of a figure`() {
    let lines = lines { sheet in
      sheet.lines(
        60, 100,
        [
          Self.english + " as Exhibit",
          "Exhibit 2, which has the figures of all towns, shows this best of all, and",
        ])
      sheet.set(60, 132, "it ends here.")
    }
    #expect(lines.count == 1)
  }

  @Test func `English titles of a line each are apart from full lines that end a sentence`() {
    let lines = lines { sheet in
      for index in 0..<4 {
        let y = 100 + 90 * Double(index)
        sheet.lines(60, y, [Self.english + " 1", Self.english + "."], pitch: 12)
        sheet.set(60, y + 36, Self.english + ".")
        sheet.set(60, y + 60, index == 2 ? "RISKS" : "TITLE")
      }
    }
    #expect(lines.contains("RISKS"))
  }

  @Test func `a line that begins with words in brackets continues an English sentence`() {
    let lines = lines { sheet in
      sheet.lines(60, 100, [Self.english, "(i.e. between May and June)."])
      sheet.lines(60, 150, [Self.english + " and this is a longer line still", "(a) pumps"])
    }
    #expect(lines.contains { $0.hasSuffix("(i.e. between May and June).") && $0.hasPrefix("the pumps") })
  }

  @Test func `letters of a formula are not a heading`() {
    let lines = lines { sheet in
      sheet.lines(60, 100, [Self.column, Self.column, Self.column, "到此为止。"])
      sheet.set(60, 200, "f (t) = C", size: 15)
      sheet.set(60, 240, "Pumps", size: 15)
    }
    #expect(lines.contains("f (t) = C"))
    #expect(lines.contains("# Pumps"))
  }

  @Test func `a numbered title directly below another one is a heading`() {
    let lines = lines { sheet in
      sheet.set(60, 100, "2.2. 水泵的用电", size: 12)
      sheet.set(60, 118, "2.2.1. 新泵和旧泵", size: 10)
      sheet.set(60, 160, "水价没有变。")
    }
    #expect(lines.contains { $0.hasPrefix("#") && $0.hasSuffix("新泵和旧泵") })
  }

  @Test func `a percentage alone on the second line of a caption belongs to it`() {
    let lines = lines { sheet in
      sheet.row(100, [(60, "图1：去年全市居民的用水量比前年增长"), (260, "图2：水泵的价格没有变化")])
      sheet.set(60, 113, "33%")
      sheet.row(300, [(60, "资料来源：水厂"), (260, "资料来源：水厂")])
    }
    #expect(lines.contains("图1：去年全市居民的用水量比前年增长33%"))
  }

  @Test func `values of points beside an axis are not text`() {
    let values = [
      ("27.65", 126.0), ("23.5", 163.0), ("18.25", 196.0), ("10.45", 252.0), ("8.5", 271.0), ("17.3", 211.0),
    ]
    let axis = ["35", "30", "25", "20", "15", "10", "5", "0"]
    let lines = lines { sheet in
      sheet.set(60, 40, "用水量的分布", size: 20)
      for (index, label) in axis.enumerated() { sheet.set(60, 80 + 30 * Double(index), label) }
      for (index, value) in values.enumerated() { sheet.set(120 + 60 * Double(index), value.1, value.0) }
    }
    #expect(lines == ["# 用水量的分布"])
  }

  @Test func `a column that falls by equal steps is not an axis if its rows hold the other figures`() {
    let layout = LayoutReader.layout(
      of: [
        Sheet.page { sheet in
          sheet.row(80, [(60, "组"), (160, "水量"), (260, "水价")])
          for index in 0..<7 {
            sheet.row(
              110 + 30 * Double(index),
              [(60, "\(70 - 10 * index)"), (160, "3.\(index)"), (260, "4.\(index)")])
          }
        }
      ])
    #expect((layout.tables.first?.rows.count ?? 0) >= 6)
  }

  @Test func `figures and a price chart beside a table do not hide it`() {
    let axis = ["36.00", "31.00", "26.00", "21.00", "16.00", "11.00"]
    let layout = LayoutReader.layout(
      of: [
        Sheet.page { sheet in
          sheet.row(80, [(60, "项目"), (160, "2024A"), (220, "2025A"), (280, "2026E")])
          for index in 0..<12 {
            let y = 100 + 14 * Double(index)
            sheet.row(
              y, [(60, "水费之\(index)"), (160, "31.\(index)"), (220, "42.\(index)"), (280, "53.\(index)")])
          }
          for (index, label) in axis.enumerated() { sheet.set(420, 104 + 32 * Double(index), label) }
        }
      ])
    #expect(layout.tables.contains { $0.rows.count >= 12 })
  }

  @Test func `a quarter over the first of several headings belongs to it`() {
    let layout = LayoutReader.layout(
      of: [
        Sheet.page { sheet in
          sheet.set(60, 80, "Exhibit 1: Pumps sold")
          sheet.set(160, 98, "2Q26")
          sheet.row(110, [(60, "Town"), (160, "Preli."), (220, "2Q26 est."), (300, "1Q26")])
          for index in 0..<4 {
            sheet.row(
              126 + 16 * Double(index),
              [(60, "Town \(index)"), (160, "31\(index)"), (220, "42\(index)"), (300, "53\(index)")])
          }
        }
      ])
    #expect(layout.tables.first?.header.map(\.text) == ["Town", "2Q26 Preli.", "2Q26 est.", "1Q26"])
  }

  @Test func `rows with a column of long sentences are read across the page`() {
    let reasons = [
      "北岸的泵房在年初停用以后到现在一直没有修好，缺口还在", "各地都在补充备用的水泵，买的时候并不计较价钱。",
      "保险的费用长期较高，每一台泵的运费也因此增加了一些。", "坏的多是大泵，换成小泵就要另外改造管路和电线，", "厂家不愿意再投资，要求的回报比以前更高。",
    ]
    let layout = LayoutReader.layout(
      of: [
        Sheet.page { sheet in
          sheet.set(60, 80, "图3：水泵涨价的原因")
          sheet.row(100, [(70, "类别"), (150, "金额"), (320, "理由")])
          for (index, reason) in reasons.enumerated() {
            sheet.row(113 + 13 * Double(index), [(64, "第\(index)类泵"), (150, "$\(index).50"), (200, reason)])
          }
          sheet.set(60, 190, "资料来源：水厂")
          sheet.lines(60, 240, (0..<4).map { _ in full })
        }
      ])
    #expect(layout.tables.first?.rows.map { $0.cells[2].text } == reasons)
  }

  @Test func `an item of one line ends before an indented paragraph`() {
    let lines = lines { sheet in
      sheet.row(100, [(60, "■"), (75, Self.column.prefix(26) + "和水泵")])
      sheet.set(95, 116, Self.column.prefix(27) + "")
      sheet.lines(75, 132, [Self.column.prefix(29) + "", "到此为止。"])
    }
    #expect(lines.first == "- " + Self.column.prefix(26) + "和水泵")
  }

  @Test func `two short lines that end together are two paragraphs`() {
    let lines = lines { sheet in
      sheet.lines(60, 100, [full, full, "到此为止。"])
      sheet.lines(60, 200, ["看多的水泵是甲；", "看空的水泵是乙。"])
    }
    #expect(lines.suffix(2) == ["看多的水泵是甲；", "看空的水泵是乙。"])
  }

  @Test(arguments: ["8 of 13", "3 / 36", "- 4 -"]) func `page numbers are recognised`(text: String) {
    #expect(LayoutWords.isPageNumber(text))
    #expect(!LayoutWords.isPageNumber("two of 13"))
  }
}
