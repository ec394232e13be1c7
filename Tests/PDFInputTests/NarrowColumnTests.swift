import Document
import Testing

@testable import PDFInput

/// Columns that are hardly farther apart than words, and names of several lines beside their figures.
@Suite struct NarrowColumnTests {
  private static let names = ["北山水泵", "南湖水务", "东江供水", "西岭自来"]
  private static let prices = ["30.83", "29.75", "136.13", "8.64"]

  private func table(_ set: (inout Sheet) -> Void) -> [String] {
    let layout = LayoutReader.layout(
      of: [
        Sheet.page(1) { sheet in
          sheet.set(60, 80, "图表 1：水务公司的估值")
          set(&sheet)
          sheet.set(60, 200, "资料来源：某研究所", size: 8)
        }
      ])
    return layout.tables.first?.texts ?? []
  }

  private func rows(
    _ names: [String], _ figures: [String], gap: Double, endsAt right: Double? = nil,
    heading: [(Double, String)]
  ) -> [String] {
    table { sheet in
      sheet.row(110, heading + (heading.isEmpty ? [] : [(200, "2024E"), (260, "2025E")]))
      for (index, name) in names.enumerated() {
        let y = 126 + 16 * Double(index)
        let width = Double(figures[index].count) * 5
        sheet.row(
          y,
          [
            (60, name), (right.map { $0 - width } ?? 100 + gap, figures[index]), (200, "\(index + 1).5"),
            (260, "\(index + 2).5"),
          ])
      }
    }
  }

  @Test(arguments: [2.0, 4, 6])
  func `a price only a space behind its name is a cell below its own heading`(gap: Double) {
    let rows = rows(
      Self.names, Self.prices, gap: gap, heading: [(60, "公司简称"), (100 + gap, "收盘价")])
    #expect(rows.first == "公司简称|收盘价|2024E|2025E")
    #expect(rows.last == "西岭自来|8.64|4.5|5.5")
  }

  @Test func `prices without a heading that end at one edge are a column`() {
    let rows = rows(Self.names, Self.prices, gap: 0, endsAt: 132, heading: [])
    #expect(rows.last == "西岭自来|8.64|4.5|5.5")
  }

  @Test func `prices without a heading, farther from the names than words are, are a column`() {
    let rows = rows(Self.names, Self.prices, gap: 4, heading: [])
    #expect(rows.last == "西岭自来|8.64|4.5|5.5")
  }

  @Test(arguments: [
    (["沪深", "中证", "中证", "创业"], ["300", "500", "1000", "50"]),
    (["模型", "模型", "模型", "模型"], ["3.5", "4.0", "4.5", "5.1"]),
  ])
  func `a number that belongs to the name stays with it`(names: [String], numbers: [String]) {
    let table = table { sheet in
      sheet.row(110, [(60, "名称"), (200, "2024E"), (260, "2025E")])
      for (index, name) in names.enumerated() {
        sheet.row(
          126 + 16 * Double(index),
          [(60, name + " " + numbers[index]), (200, "\(index + 1).5"), (260, "\(index + 2).5")])
      }
    }
    #expect(table.first == "名称|2024E|2025E")
    #expect(table.last?.hasSuffix("|4.5|5.5") == true)
    #expect(table.last?.split(separator: "|").count == 3)
  }

  @Test func `names of three lines, with their figures beside the middle one, are one cell each`() {
    let table = table { sheet in
      sheet.row(100, [(70, "指标"), (160, "2010年"), (220, "2025年"), (280, "变动幅度")])
      for (index, name) in [["各地水厂供", "水量（万", "CBM）"], ["各地水厂处", "理量（万", "CBM）"]].enumerated() {
        let y = 116 + 42 * Double(index)
        sheet.lines(60, y, name, pitch: 13)
        sheet.row(y + 13, [(160, "\(5 + index)4"), (220, "\(4 + index)4"), (280, "-2\(index)%")])
      }
    }
    #expect(
      table == ["指标|2010年|2025年|变动幅度", "各地水厂供水量（万 CBM）|54|44|-20%", "各地水厂处理量（万 CBM）|64|54|-21%"])
  }

  @Test func `titles of sections between rows are not parts of names`() {
    let table = table { sheet in
      sheet.row(100, [(70, "指标"), (160, "2010"), (220, "2025"), (280, "变动幅度")])
      for (index, title) in ["供水", "排水"].enumerated() {
        let y = 116 + 39 * Double(index)
        sheet.set(60, y, title)
        sheet.row(y + 13, [(60, "水量"), (160, "\(5 + index)4"), (220, "\(4 + index)4"), (280, "-2\(index)%")])
        sheet.row(y + 26, [(60, "水价"), (160, "\(6 + index)4"), (220, "\(7 + index)4"), (280, "-3\(index)%")])
      }
    }
    #expect(table.contains("排水|||"))
    #expect(table.count { $0.hasPrefix("水价|") } == 2)
  }
}

/// Lists, notes and titles that were read together.
@Suite struct NotesAndTitlesTests {
  private func lines(_ set: (inout Sheet) -> Void) -> [String] {
    LayoutReader.layout(of: [Sheet.page(1, set)]).lines
  }

  @Test func `a list of names and figures below a band with the title of its table is a table`() {
    let layout = LayoutReader.layout(
      of: [
        Sheet.page(1) { sheet in
          sheet.set(60, 80, "表 2：水价测算")
          sheet.set(150, 98, "以去年用水量测算的水价")
          for (index, name) in ["去年水价", "今年用水量", "水厂费用", "测算水价"].enumerated() {
            sheet.row(114 + 14 * Double(index), [(110, name), (300, "\(index + 1).5")])
          }
          sheet.set(60, 180, "资料来源：某研究所")
        }
      ])
    #expect(layout.tables.first?.texts.dropFirst() == ["去年水价|1.5", "今年用水量|2.5", "水厂费用|3.5", "测算水价|4.5"])
    #expect(layout.lines.contains("以去年用水量测算的水价"))
  }

  @Test func `notes side by side are two notes`() {
    let lines = lines { sheet in
      sheet.row(100, [(60, "图 1：水价"), (310, "图 2：水量")])
      sheet.row(200, [(60, "资料来源：某研究所"), (310, "资料来源：某研究所")])
      sheet.row(214, [(60, "注：水价不含税"), (310, "注：水量不含工业用水")])
    }
    #expect(lines.contains("注：水价不含税"))
    #expect(lines.contains("注：水量不含工业用水"))
  }

  @Test func `the translation of a title is a title of its own`() {
    let lines = lines { sheet in
      sheet.set(60, 100, "目录", size: 16)
      sheet.set(60, 124, "Catalog", size: 15)
      sheet.lines(60, 200, Array(repeating: full, count: 6), size: 9)
    }
    #expect(lines.contains { $0.hasSuffix("# 目录") })
    #expect(lines.contains { $0.hasSuffix("# Catalog") })
  }

  @Test func `a title of an item does not go on with English words that had room behind it`() {
    let column = "水厂今年的用水量比去年多了一成其中一半是新区的居民用水其余是工业用"
    let lines = lines { sheet in
      sheet.lines(60, 100, [column, column, column], pitch: 14)
      sheet.set(60, 160, "● 水价调整在即，各地水厂纷纷公布新的水价和用水量")
      sheet.lines(60, 174, ["Water World 将于四月在本地举行，大会聚焦水务公司的经营和水价，预计还", "会有新的水泵。"], pitch: 14)
    }
    #expect(lines.contains("- 水价调整在即，各地水厂纷纷公布新的水价和用水量"))
  }

  @Test func `the name of a line inside a figure is not a heading`() {
    func lines(_ name: String, behind: String) -> [String] {
      self.lines { sheet in
        sheet.set(60, 80, "图 3：水价的调整")
        sheet.set(160, 110, name, size: 9)
        for index in 0..<6 { sheet.set(100, 130 + 20 * Double(index), "各地公布新的水价，工业用水的价格上调两成", size: 5) }
        sheet.set(60, 300, behind)
      }
    }
    #expect(lines("城市水价，三个月变化", behind: "资料来源：某研究所").contains("城市水价，三个月变化"))
    #expect(lines("城市水价，三个月变化", behind: "水价").contains { $0.hasSuffix("# 城市水价，三个月变化") })
  }

  @Test func `labels beside sentences of one line each keep their own sentence`() {
    let lines = lines { sheet in
      let rows: [(String, [String])] = [
        ("北山水泵", ["发布年度报告，今年的用水量比去年多了一成，其中一半是新区的", "居民用水。"]),
        ("南湖水务", ["今年的收入比去年多了一成，归母净利比去年少了两成。"]),
        ("东江供水", ["今年的收入比去年多了三成，归母净利比去年多了四成。"]),
        ("西岭自来", ["今年的收入比去年多了五成，其中一半是新区的居民用水，其余都", "是工业用水。"]),
      ]
      var y = 100.0
      for (name, text) in rows {
        sheet.set(60, y + 7 * Double(text.count - 1), name)
        sheet.lines(130, y, text, pitch: 14)
        y += 14 * Double(text.count) + 1
      }
    }
    let own = lines.firstIndex(of: "东江供水") ?? 0
    #expect(lines.indices.contains(own + 1) && lines[own + 1].hasPrefix("今年的收入比去年多了三成"))
  }
}

/// Ratings a space behind names or figures, and headings over groups of years that touch.
@Suite struct CloseColumnTests {
  private func table(_ set: (inout Sheet) -> Void) -> [String] {
    LayoutReader.layout(
      of: [
        Sheet.page(1) { sheet in
          sheet.set(60, 80, "图表 1：水务公司的估值")
          set(&sheet)
          sheet.set(60, 220, "资料来源：某研究所", size: 8)
        }
      ]
    ).tables.first?.texts ?? []
  }

  private static let names = ["北山水泵", "南湖水务", "东江供水", "西岭自来"]
  private static let ratings = ["买入", "增持", "优于大市", "中性"]

  @Test func `a rating a space behind its name is a cell below its own heading`() {
    let table = table { sheet in
      sheet.row(110, [(70, "公司"), (110, "评级"), (200, "2024E"), (260, "2025E")])
      for (index, name) in Self.names.enumerated() {
        let width = Double(Self.ratings[index].count) * 10
        sheet.row(
          126 + 16 * Double(index),
          [
            (60, name), (127 - width / 2, Self.ratings[index]), (200, "\(index + 1).5"),
            (260, "\(index + 2).5"),
          ])
      }
    }
    #expect(table.first == "公司|评级|2024E|2025E")
    #expect(table.last == "西岭自来|中性|4.5|5.5")
    #expect(table.contains("东江供水|优于大市|3.5|4.5"))
  }

  @Test func `words of a name without a heading of their own stay with it`() {
    let table = table { sheet in
      sheet.row(110, [(60, "公司名称"), (200, "2024E"), (260, "2025E")])
      for (index, name) in Self.names.enumerated() {
        sheet.row(
          126 + 16 * Double(index), [(60, name + " 买入"), (200, "\(index + 1).5"), (260, "\(index + 2).5")])
      }
    }
    #expect(table.first == "公司名称|2024E|2025E")
    #expect(table.last == "西岭自来 买入|4.5|5.5" || table.last == "西岭自来买入|4.5|5.5")
  }

  private func years(_ heading: [(Double, String)]) -> String? {
    table { sheet in
      sheet.row(104, heading)
      sheet.row(118, [(60, "公司"), (200, "24A"), (226, "25E"), (258, "24A"), (284, "25E")])
      for (index, name) in Self.names.enumerated() {
        sheet.row(
          134 + 16 * Double(index),
          [(60, name), (200, "2.\(index)"), (226, "3.\(index)"), (258, "4.\(index)"), (284, "5.\(index)")])
      }
    }.first
  }

  @Test func `headings over groups of years that are a space apart are two`() {
    #expect(
      years([(190, "净利润（亿）"), (252, "PE（倍数）")])
        == "公司|净利润（亿） 24A|净利润（亿） 25E|PE（倍数） 24A|PE（倍数） 25E")
    // Without a space, a bracket shows where the first one ends.
    #expect(
      years([(192.5, "净利润（亿）PE（倍数）")])
        == "公司|净利润（亿） 24A|净利润（亿） 25E|PE（倍数） 24A|PE（倍数） 25E")
  }

  @Test func `a title that is not over groups of years stays above the table`() {
    #expect(years([(60, "单位：亿元 主要水务公司的盈利预测和估值")]) == "公司|24A|25E|24A|25E")
  }
}
