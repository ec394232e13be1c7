import Document
import Testing

@testable import PDFInput

/// Tables without blank lines between their rows: of one line each, or of cells as close together as their lines.
@Suite struct PlainTableTests {
  private func layout(_ set: (inout Sheet) -> Void) -> PageLayout {
    LayoutReader.layout(of: [Sheet.page(1, set)])
  }

  /// Sets rows of cells between a caption and a source.
  private func set(
    _ rows: [[String]], below caption: String, lefts: [Double] = [60, 180, 320], pitch: Double = 16,
    _ sheet: inout Sheet
  ) {
    sheet.set(60, 100, caption)
    for (index, row) in rows.enumerated() {
      let cells = zip(lefts, row).filter { !$0.1.isEmpty }
      sheet.row(124 + pitch * Double(index), cells.map { ($0.0, $0.1) })
    }
    sheet.set(60, 124 + pitch * Double(rows.count) + 8, "资料来源：公司数据")
  }

  private let pumps = [
    ["机型", "外壳", "密封"], ["甲型", "铸铁外壳", "填料密封"], ["乙型", "不锈钢外壳", "机械密封"], ["丙型", "塑料外壳", "无密封"],
  ]

  @Test func `lines of words below a header are rows`() {
    let layout = layout { set(pumps, below: "图表3：三种泵的做法", &$0) }
    #expect(layout.tables.first?.texts == ["机型|外壳|密封", "甲型|铸铁外壳|填料密封", "乙型|不锈钢外壳|机械密封", "丙型|塑料外壳|无密封"])
  }

  @Test func `the last column may lack figures`() {
    let days = [
      ["日期", "时间", "数据名称", "预期"], ["3月4日", "待定", "水价同比", ""], ["3月5日", "九点半", "水量合计", ""],
      ["3月6日", "待定", "管网长度", "12.5"], ["3月9日", "待定", "水厂数目", ""],
    ]
    let layout = layout { set(days, below: "表5：数据日历", lefts: [60, 160, 260, 420], &$0) }
    #expect(
      layout.tables.first?.texts == [
        "日期|时间|数据名称|预期", "3月4日|待定|水价同比|", "3月5日|九点半|水量合计|", "3月6日|待定|管网长度|12.5", "3月9日|待定|水厂数目|",
      ])
  }

  @Test func `two columns of words are a table if the caption says so`() {
    let rows = [["设定项", "设定值"], ["测试区间", "五年"], ["股票池", "全部股票"], ["调整频率", "每月"], ["分组", "十组"]]
    #expect(table(of: rows, below: "表2：测试设置", lefts: [60, 260])?.header.map(\.text) == ["设定项", "设定值"])
    #expect(table(of: rows, below: "图2：两条线的名字", lefts: [60, 260]) == nil)
  }

  @Test func `columns of text and rows of two lines are not plain rows`() {
    let text = [
      ["三个部门", "看法", "别的看法"], ["而且居民用水的量也比去年多", "其中一半在南边的三个新区里", "了两成，预计明年还能再降一"],
      ["所以全年的收入会比预期更高", "另一半是把旧的铁管换成新管", "成，因为新的水泵用电比旧的"],
      ["一些，利润也会跟着提高一点", "漏水的比例也因此降了三个点", "少三分之一，又少修很多次。"],
    ]
    #expect(table(of: text, below: "图表4：看法", lefts: [60, 220, 380]) == nil)
    #expect(table(of: pumps, below: "图表3：泵", lefts: [60, 180, 320], pitches: [16, 22, 13]) == nil)
    #expect(table(of: pumps, below: "图表3：泵", lefts: [60, 180, 320], pitches: [12, 16, 16]) == nil)
  }

  @Test func `a header of two lines without a heading for the names is not the first row`() {
    let rows = [
      ["", "密封", "外壳"], ["机型", "材料", "材料"], ["甲型", "填料", "铸铁"], ["乙型", "石墨", "塑料"], ["丙型", "橡胶", "钢板"],
    ]
    #expect(table(of: rows, below: "图表3：泵", lefts: [60, 180, 320]) == nil)
  }

  /// The table of lines in a frame if each is a row.
  private func table(
    of rows: [[String]], below caption: String, lefts: [Double], pitches: [Double] = [16, 16, 16, 16]
  ) -> LayoutTable? {
    var sheet = Sheet()
    sheet.set(60, 100, caption)
    var y = 124.0
    for (row, pitch) in zip(rows, pitches + [0, 0]) {
      sheet.row(y, zip(lefts, row).filter { !$0.1.isEmpty }.map { ($0.0, $0.1) })
      y += pitch
    }
    let lines = RowBuilder.rows(of: sheet.words)
    let frame = TableFrame(
      rows: Array(lines.dropFirst()), place: 1..<lines.count, caption: lines[0].segments[0])
    return PlainRows.table(frame, page: 1)
  }

  // MARK: Cells as close together as their lines

  private let mergers: [(Double, [String])] = [
    (124, ["时间", "水厂", "原因", "结果"]), (140, ["2019年", "南水厂", "扩大供水的范围，并和", "收入增加"]),
    (156, ["", "", "北边的管网连成一片", ""]),
    (172, ["2020年", "东水厂", "降低成本", "电费减少"]), (188, ["2021年", "西水厂", "得到新的水源，并且把", "水质变好"]),
    (204, ["", "", "旧的水源留作备用", ""]),
  ]

  private func setMergers(_ rows: [(Double, [String])], _ sheet: inout Sheet) {
    sheet.set(60, 100, "表7：近年的合并")
    for (y, row) in rows {
      sheet.row(y, zip([60.0, 140, 220, 400], row).filter { !$0.1.isEmpty }.map { ($0.0, $0.1) })
    }
    sheet.set(60, 228, "资料来源：公司数据")
  }

  @Test func `a line that had no room goes on below, though the next row is as near`() {
    #expect(
      layout { setMergers(mergers, &$0) }.tables.first?.texts == [
        "时间|水厂|原因|结果", "2019年|南水厂|扩大供水的范围，并和北边的管网连成一片|收入增加", "2020年|东水厂|降低成本|电费减少",
        "2021年|西水厂|得到新的水源，并且把旧的水源留作备用|水质变好",
      ])
  }

  @Test func `lines that had room do not go on`() {
    func lines(_ texts: [(Double, String)], at left: Double) -> [Segment] {
      texts.map { y, text in
        var sheet = Sheet()
        sheet.set(left, y, text)
        return Segment(sheet.words)
      }
    }
    let names = lines([(100, "甲厂"), (132, "乙厂"), (148, "丙厂")], at: 60)
    let columns = [Span(60, 80), Span(120, 220)]
    func rows(_ first: String) -> Int {
      let text = [(100.0, first), (116, "管网"), (132, "扩建水池和泵站的旧房"), (148, "修补")]
      return LineRows.fitted([names, lines(text, at: 120)], columns).count
    }
    #expect(rows("换了三台新的水泵，和") == 1)
    #expect(rows("换水泵") == 0)
  }

  // MARK: Half a page, and the next page

  @Test func `a table may be beside a chart`() {
    let layout = layout { sheet in
      sheet.row(100, [(60, "图1：每年的水量"), (320, "图2：改造的内容")])
      for (index, value) in ["40", "30", "20", "10"].enumerated() {
        sheet.set(60, 122 + 26 * Double(index), value)
      }
      sheet.row(222, [(90, "2021"), (140, "2022"), (190, "2023")])
      sheet.row(124, [(320, "部分"), (370, "变化"), (490, "目的")])
      sheet.lines(320, 148, ["供水系", "统"], pitch: 13)
      sheet.lines(370, 148, ["水泵改为变频控制，并", "且联网"], pitch: 13)
      sheet.lines(490, 148, ["降低电费，", "少修水泵"], pitch: 13)
      sheet.set(320, 194.5, "水池")
      sheet.lines(370, 188, ["加深一米并做好里面的", "防水"], pitch: 13)
      sheet.set(490, 194.5, "多存水")
      sheet.row(240, [(60, "资料来源：公司"), (320, "资料来源：公司数据")])
    }
    #expect(
      layout.tables.first?.texts == ["部分|变化|目的", "供水系统|水泵改为变频控制，并且联网|降低电费，少修水泵", "水池|加深一米并做好里面的防水|多存水"])
  }

  @Test func `a table of wrapped cells goes on over the page without a header`() {
    let header = ["项目", "说明", "结果"]
    func set(_ rows: [[[String]]], from top: Double, _ sheet: inout Sheet) {
      for (index, row) in rows.enumerated() {
        for (left, cell) in zip([60.0, 180, 380], row) {
          let y = top + 40 * Double(index) - 7 * Double(cell.count - 1)
          sheet.lines(left, y, cell, pitch: 14)
        }
      }
    }
    let first = Sheet.page(1) { sheet in
      sheet.set(60, 600, "图8：各厂的改造")
      sheet.row(624, Array(zip([60.0, 180, 380], header)))
      set(
        [[["甲厂"], ["换了三台水泵，并把", "管网连起来"], ["省电"]], [["乙厂"], ["扩建水池"], ["供水更", "稳定"]]], from: 660, &sheet)
    }
    let second = Sheet.page(2) { sheet in
      set(
        [
          [["丙厂"], ["加装仪表，由一个人", "看三个泵站"], ["省人"]], [["丁厂"], ["修补旧管"], ["漏水变", "少"]],
          [["戊厂"], ["更换水源，并且留下", "旧的备用"], ["水质好"]],
        ], from: 90, &sheet)
      sheet.set(60, 210, "资料来源：公司数据")
    }
    let tables = LayoutReader.layout(of: [first, second]).tables
    #expect(tables.count == 1)
    #expect(tables.first?.texts.first == "项目|说明|结果")
    #expect(tables.first?.texts.contains("丙厂|加装仪表，由一个人看三个泵站|省人") == true)
  }

  @Test func `bullets beside items are not a column`() {
    let layout = layout { sheet in
      sheet.set(60, 100, "图9：说明")
      for (index, text) in ["第一点是水价今年没有变化，不过明年要按", "第二点是水量比去年多了一成，其中一半是", "第三点是电费降了，因为换了三台新的水泵"].enumerated()
      {
        let y = 124 + 46 * Double(index)
        sheet.set(60, y, "•")
        sheet.lines(80, y, [text, "上面说的那样算。"], pitch: 16)
      }
      sheet.set(60, 270, "资料来源：公司数据")
    }
    #expect(layout.tables.isEmpty)
  }

  @Test func `numbers of groups are a header over rows that are numbered too`() {
    let rows = [
      ["1", "2", "3", "4", "多空收益"], ["1", "0.8%", "0.9%", "1.1%", "0.6%", "0.3%"],
      ["2", "0.7%", "1.2%", "1.0%", "0.5%", "0.4%"],
      ["3", "0.6%", "1.3%", "0.9%", "0.4%", "0.2%"], ["4", "0.5%", "0.4%", "0.3%", "0.2%", "0.7%"],
    ]
    let layout = layout { sheet in
      sheet.set(60, 100, "表7：分组的收益")
      for (index, row) in rows.enumerated() {
        let lefts = row.count == 5 ? [120.0, 180, 240, 300, 360] : [60, 120, 180, 240, 300, 360]
        sheet.row(124 + 16 * Double(index), Array(zip(lefts, row)))
      }
      sheet.set(60, 212, "资料来源：公司数据")
    }
    #expect(layout.tables.first?.texts.prefix(2) == ["|1|2|3|4|多空收益", "1|0.8%|0.9%|1.1%|0.6%|0.3%"])
  }
}
