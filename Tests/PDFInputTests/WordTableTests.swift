import Document
import Testing

@testable import PDFInput

/// Tables of words without a caption, whose last column is as wide as a column of text.
@Suite struct WordTableTests {
  private func layout(_ set: (inout Sheet) -> Void) -> PageLayout {
    LayoutReader.layout(of: [Sheet.page(1, set)])
  }

  /// A comment of a few lines that fill a column of 30 characters.
  private func comment(_ count: Int) -> [String] {
    (0..<count).map { $0 + 1 < count ? String(full.prefix(30)) : "到这里就说完了。" }
  }

  private let rows: [(String, [String], Int)] = [
    ("七月一日", ["甲厂公布半年的订单，比去", "年多"], 3), ("七月二日", ["乙厂的新线投产"], 2),
    ("七月三日", ["行业协会公布新的标准，从", "年底起实行"], 4), ("七月四日", ["丙厂签了长约"], 2),
  ]

  private func set(_ sheet: inout Sheet, from top: Double = 124) {
    var y = top
    for (date, event, count) in rows {
      sheet.set(50, y, date)
      sheet.lines(120, y, event, pitch: 13)
      sheet.lines(260, y, comment(count), pitch: 13)
      y += 13 * Double(count) + 9
    }
  }

  private func texts(_ count: Int) -> String { comment(count).joined() }

  @Test func `lines below labels that begin side by side are rows of a table`() {
    let layout = layout { sheet in
      sheet.set(50, 70, "本周要闻", size: 14)
      sheet.row(102, [(50, "日期"), (120, "事件"), (260, "点评")])
      set(&sheet)
      sheet.lines(50, 340, [full, full, "这一段在表的下面。"])
    }
    #expect(
      layout.tables.first?.texts == [
        "日期|事件|点评", "七月一日|甲厂公布半年的订单，比去年多|\(texts(3))", "七月二日|乙厂的新线投产|\(texts(2))",
        "七月三日|行业协会公布新的标准，从年底起实行|\(texts(4))", "七月四日|丙厂签了长约|\(texts(2))",
      ])
    #expect(layout.lines.first?.hasSuffix("本周要闻") == true)
  }

  @Test func `names of groups between the rows are rows of their own`() {
    let layout = layout { sheet in
      sheet.row(100, [(50, "公司"), (150, "事件")])
      var y = 120.0
      for name in ["水泵", "甲厂", "乙厂", "阀门", "丙厂", "丁厂"] {
        sheet.set(50, y, name)
        if name.hasSuffix("厂") {
          sheet.lines(150, y, [String(full.prefix(36)), "说完了。"], pitch: 13)
          y += 13
        }
        y += 22
      }
    }
    let text = full.prefix(36) + "说完了。"
    #expect(
      layout.tables.first?.texts == [
        "公司|事件", "水泵|", "甲厂|\(text)", "乙厂|\(text)", "阀门|", "丙厂|\(text)", "丁厂|\(text)",
      ])
  }

  @Test func `a table at the foot of a page goes on at the top of the next`() {
    let pages = [
      Sheet.page(1) { sheet in
        sheet.lines(50, 70, [full, full, "这一段在表的上面。"])
        sheet.row(578, [(50, "日期"), (120, "事件"), (260, "点评")])
        set(&sheet, from: 600)
      },
      Sheet.page(2) { sheet in set(&sheet, from: 60) },
    ]
    let tables = LayoutReader.layout(of: pages).tables
    #expect(tables.count == 1)
    #expect(tables.first?.rows.map { $0.cells[0].text } == rows.map(\.0) + rows.map(\.0))
  }

  @Test func `rows that are not regular enough for a table are read across`() {
    let layout = layout { sheet in
      sheet.row(100, [(50, "名称"), (150, "代号"), (220, "特点")])
      for (index, name) in ["水泵甲型", "水泵乙型", "阀门", "管道", "仪表", "电机"].enumerated() {
        let y = 122 + 18 * Double(index)
        sheet.row(y, [(50, name), (150, "A\(index)"), (220, String(full.prefix(30)))])
        if index == 2 { sheet.set(90, y + 9, "（夏季）") }
      }
    }
    let lines = layout.lines
    let places = ["水泵甲型", "A0", "水泵乙型", "A1", "仪表", "A4"].compactMap { word in
      lines.firstIndex { $0.contains(word) }
    }
    #expect(places.count == 6 && places == places.sorted())
    #expect(lines.first?.hasPrefix("名称") == true)
  }

  @Test func `three columns of text below titles are not a table`() {
    let layout = layout { sheet in
      for (x, title) in [(40.0, "甲篇"), (220, "乙篇"), (400, "丙篇")] {
        sheet.set(x, 100, title)
        sheet.lines(x, 124, (0..<12).map { _ in String(full.prefix(16)) } + ["\(title)完。"], pitch: 14)
      }
    }
    #expect(layout.tables.isEmpty)
  }

  @Test func `two columns of text whose paragraphs begin side by side stay columns`() {
    let layout = layout { sheet in
      sheet.row(100, [(50, "利好"), (310, "风险")])
      for part in 0..<4 {
        for x in [50.0, 310] {
          let lines = (0..<3).map { _ in String(full.prefix(23)) } + ["第\(part)段完。"]
          sheet.lines(x, 124 + 70 * Double(part), lines, pitch: 14)
        }
      }
    }
    #expect(layout.tables.isEmpty)
    let places = layout.lines.indices.filter { layout.lines[$0].contains("段完。") }
    #expect(places.count == 8)
    #expect(
      layout.lines.filter { $0.contains("段完。") }.map { $0.suffix(4) }.prefix(4).last == "第3段完。".suffix(4))
  }

  @Test func `people and their offices in equal columns are not rows below labels`() {
    let layout = layout { sheet in
      for (row, names) in [["张三丰", "李四光", "王五德"], ["赵六一", "钱七宝", "孙八方"], ["周九思", "吴十全", "郑百川"]].enumerated() {
        let y = 100 + 50 * Double(row)
        for (x, name) in zip([50.0, 230, 410], names) {
          sheet.set(x, y, name)
          sheet.lines(x, y + 13, ["宏观经济与大类资产", "配置研究负责人"], pitch: 13)
        }
      }
    }
    #expect(!layout.tables.flatMap(\.texts).contains { $0.contains("大类资产配置研究") })
  }

  @Test func `a heading above nothing but a table does not go on two pages later`() {
    let pages = [
      Sheet.page(1) { sheet in
        sheet.lines(50, 60, [full, full, full, full, "说完了。"])
        sheet.set(50, 180, "Appendix with prices and the risks of", size: 16)
        sheet.row(212, [(50, "日期"), (120, "事件"), (260, "点评")])
        set(&sheet, from: 234)
      },
      Sheet.page(2) { sheet in
        sheet.set(50, 60, "Disclosures", size: 16)
        sheet.lines(50, 100, [full, full, full, full, "说完了。"])
      },
    ]
    #expect(
      LayoutReader.layout(of: pages).lines.contains {
        $0.hasSuffix("Disclosures") && !$0.contains("Appendix")
      })
  }
}
