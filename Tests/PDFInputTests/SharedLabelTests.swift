import Document
import Testing

@testable import PDFInput

/// Labels that several rows of a table share, headings over groups of years, and titles of the first rows.
@Suite struct SharedLabelTests {
  private func table(isFramed: Bool = true, _ set: (inout Sheet) -> Void) -> [String] {
    let layout = LayoutReader.layout(
      of: [
        Sheet.page(1) { sheet in
          if isFramed { sheet.set(60, 80, "表 1：各镇的水价") }
          set(&sheet)
          if isFramed { sheet.set(60, 300, "资料来源：某研究所", size: 8) }
        }
      ])
    return layout.tables.first?.texts ?? []
  }

  private func grouped(_ labels: [(row: Double, String)], rows: Int) -> [String] {
    table { sheet in
      sheet.row(104, [(60, "地区"), (140, "用户"), (220, "去年水价"), (300, "今年水价")])
      for row in 0..<rows {
        sheet.row(
          124 + 18 * Double(row),
          [(140, row % 2 == 0 ? "居民" : "工业"), (220, "\(row + 1).5"), (300, "\(row + 2).5")])
      }
      for (row, label) in labels { sheet.set(60, 124 + 18 * row, label) }
    }
  }

  @Test func `labels in the middle of their rows belong to all of them`() {
    let even = grouped([(0.5, "北山"), (3.5, "南湖")], rows: 6)
    #expect(even.dropFirst().map { $0.prefix(2) } == ["北山", "北山", "南湖", "南湖", "南湖", "南湖"])
    let odd = grouped([(1, "北山"), (4, "南湖"), (6, "合计")], rows: 7)
    #expect(odd.dropFirst().map { $0.prefix(2) } == ["北山", "北山", "北山", "南湖", "南湖", "南湖", "合计"])
  }

  @Test func `labels at the top of their rows stay where they are`() {
    let top = grouped([(0, "北山"), (3, "南湖")], rows: 6)
    #expect(top.dropFirst().map { $0.prefix(2) } == ["北山", "|工", "|居", "南湖", "|居", "|工"])
    // The first rows belong to a label on the page before.
    let cut = grouped([(2, "北山"), (5, "南湖")], rows: 6)
    #expect(cut.dropFirst().first == "|居民|1.5|2.5")
  }

  @Test func `two labels on two rows are not one label of two lines`() {
    let table = grouped([(0, "上周"), (1, "本周"), (4, "年度")], rows: 7)
    #expect(table[1].hasPrefix("上周|"))
    #expect(table[2].hasPrefix("本周|"))
  }

  @Test func `a heading of two words over two years is one heading`() {
    let table = table { sheet in
      sheet.row(
        104, [(60, "Rmb bn"), (206, "New estimates"), (346, "Old estimates"), (478, "Change")])
      sheet.row(
        118, [(200, "2026E"), (260, "2027E"), (340, "2026E"), (400, "2027E"), (460, "2026E"), (510, "2027E")])
      for (index, name) in ["Sales", "Profit", "EPS"].enumerated() {
        sheet.row(
          134 + 14 * Double(index),
          [200, 260, 340, 400, 460, 510].enumerated().map { ($1, "\($0 + 1)\(index).5") } + [(60, name)])
      }
    }
    #expect(
      table.first
        == "Rmb bn|New estimates 2026E|New estimates 2027E|Old estimates 2026E|Old estimates 2027E|Change 2026E|Change 2027E"
    )
  }

  @Test func `a heading wider than its two years is not over the columns beside them`() {
    let table = table { sheet in
      sheet.row(104, [(60, "公司"), (130, "收盘价"), (165, "归母净利润（亿元）"), (290, "每股收益（元）")])
      sheet.row(118, [(190, "24A"), (216, "25E"), (306, "24A"), (334, "25E")])
      for (index, name) in ["北山水泵", "南湖水务", "东江供水"].enumerated() {
        sheet.row(
          134 + 14 * Double(index),
          [
            (60, name), (136, "1\(index).5"), (190, "2.\(index)"), (216, "3.\(index)"), (306, "0.\(index)"),
            (334, "1.\(index)"),
          ])
      }
    }
    #expect(table.first == "公司|收盘价|归母净利润（亿元） 24A|归母净利润（亿元） 25E|每股收益（元） 24A|每股收益（元） 25E")
  }

  @Test func `headings of one column each are not a heading of both`() {
    let row = Row(segments: [Segment([word(200, "收盘价"), word(236, "总市值")])])
    let below = Row(segments: [Segment([word(204, "（元）")]), Segment([word(238, "（亿元）")])])
    #expect(HeadingGroups.years(below: row.segments[0], in: below, beside: row.segments) == nil)
  }

  @Test func `the title of the first rows is not part of the header`() {
    let table = table(isFramed: false) { sheet in
      sheet.row(104, [(60, "Ticker"), (130, "Name"), (260, "Close"), (320, "Target")])
      for (index, section) in ["Pumps", "Pipes"].enumerated() {
        let y = 120 + 48 * Double(index)
        sheet.set(60, y, section)
        sheet.row(y + 16, [(60, "AAA"), (130, "Acme Water"), (260, "1\(index).5"), (320, "2\(index).5")])
        sheet.row(y + 32, [(60, "BBB"), (130, "Borealis"), (260, "3\(index).5"), (320, "4\(index).5")])
      }
    }
    #expect(table.prefix(2) == ["Ticker|Name|Close|Target", "Pumps|||"])
  }

  @Test func `the second line of a heading stays in the header`() {
    let table = table { sheet in
      sheet.row(104, [(60, "Ticker"), (130, "Name"), (260, "Close"), (320, "Target")])
      sheet.set(60, 114, "Code")
      for index in 0..<3 {
        sheet.row(
          130 + 16 * Double(index),
          [(60, "AAA"), (130, "Acme Water"), (260, "1\(index).5"), (320, "2\(index).5")])
      }
    }
    #expect(table.first == "Ticker Code|Name|Close|Target")
  }

  @Test func `an English line over both columns is not cut between two words`() {
    let left = "Orders rose again in the second quarter and the book"
    let right = "Returns fell again in the second quarter and the book"
    let foot =
      "Source: Acme Water, data of the towns and of some of the pumps that they bought in spring, and other estimates"
    let lines = LayoutReader.layout(
      of: [
        Sheet.page(2) { sheet in
          sheet.lines(40, 80, Array(repeating: left, count: 8), pitch: 13)
          // The right column begins where a word of the source does.
          sheet.lines(317.5, 80, Array(repeating: right, count: 8), pitch: 13)
          sheet.set(40, 700, foot, size: 10)
        }
      ]
    ).lines
    #expect(lines.contains(foot))
  }

  @Test func `names of parts of a drawing are not headings because its notes are small`() {
    let lines = LayoutReader.layout(
      of: [
        Sheet.page(1) { $0.lines(60, 80, Array(repeating: full, count: 30) + ["水泵。"], size: 10, pitch: 14) },
        Sheet.page(2) { sheet in
          sheet.set(60, 100, "水泵和管道的布置")
          sheet.lines(60, 300, Array(repeating: full, count: 6), size: 6, pitch: 9)
        },
      ]
    ).lines
    #expect(lines.contains("水泵和管道的布置"))
  }

  private func word(_ left: Double, _ text: String) -> Word {
    Word(
      text: text,
      box: Box(left: left, top: 92, right: left + 10 * Double(text.unicodeScalars.count), bottom: 102),
      size: 10)
  }
}

/// Labels on lines of their own above the rows of a table of words.
@Suite struct BandTests {
  private func rows(_ labels: [(row: Double, String)]) -> [String] {
    LayoutReader.layout(
      of: [
        Sheet.page(1) { sheet in
          for (index, row) in [0.0, 2, 3, 4, 6, 7].enumerated() {
            let code = ["Code", "AAA", "BBB", "CCC", "DDD", "EEE"][index]
            sheet.row(
              100 + 14 * row,
              [(150, index == 0 ? "Company" : "Water \(code)"), (260, code), (330, "Alex Doe")])
          }
          for (row, label) in labels { sheet.set(60, 100 + 14 * row, label) }
        }
      ]
    ).tables.first?.texts ?? []
  }

  @Test func `a label above its rows belongs to those below it`() {
    let rows = rows([(0, "Rating"), (1, "BUY"), (5, "NEUTRAL")])
    #expect(rows.contains("Rating|Company|Code|Alex Doe"))
    for code in ["AAA", "BBB", "CCC"] { #expect(rows.contains("BUY|Water \(code)|\(code)|Alex Doe")) }
    for code in ["DDD", "EEE"] { #expect(rows.contains("NEUTRAL|Water \(code)|\(code)|Alex Doe")) }
  }

  @Test func `rows above the first label have none`() {
    let rows = rows([(5, "NEUTRAL")])
    #expect(rows.contains("|Water CCC|CCC|Alex Doe"))
    #expect(rows.contains("NEUTRAL|Water DDD|DDD|Alex Doe"))
  }
}
