import Document
import Testing

@testable import PDFInput

/// Tables between a caption and a source whose cells are words, or of which few are figures.
@Suite struct FramedTableTests {
  private func layout(_ set: (inout Sheet) -> Void) -> PageLayout {
    LayoutReader.layout(of: [Sheet.page(1, set)])
  }

  /// Rows of cells, each in the middle of its column.
  private func set(
    _ rows: [[String]], _ sheet: inout Sheet, from top: Double = 120, middles: [Double] = [120, 300, 460]
  ) {
    for (index, row) in rows.enumerated() {
      for (middle, text) in zip(middles, row) where !text.isEmpty {
        sheet.set(middle - 5 * Double(text.count), top + 18 * Double(index), text)
      }
    }
  }

  private let names = [
    ["指标", "计算方式", "符号"], ["动量", "过去二十天的涨跌幅", "正"], ["波动", "过去二十天涨跌幅的标准差", "负"],
    ["流动性", "成交额的对数", "负"],
  ]

  @Test func `words in the middle of their columns are a table`() {
    let layout = layout { sheet in
      sheet.set(60, 100, "表3：指标明细")
      set(names, &sheet)
      sheet.set(60, 195, "资料来源：公司数据")
    }
    #expect(layout.tables.first?.texts.first == "指标|计算方式|符号")
    #expect(layout.tables.first?.rows.count == 3)
  }

  @Test func `one row of figures below headings is a table`() {
    let layout = layout { sheet in
      sheet.set(60, 100, "表4：因子测试")
      set([["因子", "收益率", "胜率"], ["反转", "24.36%", "68.92%"]], &sheet)
      sheet.set(60, 160, "资料来源：公司数据")
    }
    #expect(layout.tables.first?.texts == ["因子|收益率|胜率", "反转|24.36%|68.92%"])
  }

  @Test func `names and figures in the middle of two columns need no headings`() {
    let layout = layout { sheet in
      sheet.set(60, 100, "表1：统计数据")
      set([["次数", "221"], ["累积收益率", "16.24%"], ["最大回撤率", "-35.90%"], ["盈亏比", "2.24"]], &sheet)
      sheet.set(60, 196, "资料来源：公司数据")
    }
    #expect(layout.tables.first?.texts == ["|", "次数|221", "累积收益率|16.24%", "最大回撤率|-35.90%", "盈亏比|2.24"])
  }

  @Test func `headings may leave the first column without one`() {
    let layout = layout { sheet in
      sheet.set(60, 100, "表5：两种方法")
      set([["", "先进算法", "传统算法"], ["编码", "实数编码", "字节编码"], ["速度", "快", "一般"], ["鲁棒性", "强", "一般"]], &sheet)
      sheet.set(60, 196, "资料来源：公司数据")
    }
    #expect(layout.tables.first?.texts == ["|先进算法|传统算法", "编码|实数编码|字节编码", "速度|快|一般", "鲁棒性|强|一般"])
  }

  @Test func `without a caption, with an axis or with rows of unlike length it stays text`() {
    let plain = layout { set(names, &$0) }
    #expect(plain.tables.allSatisfy { $0.header.allSatisfy(\.text.isEmpty) })
    let uneven = layout { sheet in
      sheet.set(60, 100, "图3：四个象限")
      set([["", "长久期", ""], ["成长", "漂移明显", "价值"], ["", "短久期", ""], ["低", "", "高"]], &sheet)
      sheet.set(60, 200, "资料来源：公司数据")
    }
    #expect(uneven.tables.isEmpty)
  }

  @Test func `the names of a chart's lines on two rows are not a table`() {
    let layout = layout { sheet in
      sheet.set(60, 100, "图3：价格与均线")
      set([["开盘价", "最高价", "最低价"], ["五日均线", "十日均线", "二十日均线"]], &sheet)
      sheet.set(60, 160, "资料来源：公司数据")
    }
    #expect(layout.tables.isEmpty)
  }

  @Test func `a line that could be of two rows makes no table`() {
    let layout = layout { sheet in
      sheet.set(60, 100, "表3：指标明细")
      set(names, &sheet)
      sheet.set(270, 147, "另外一行")
      sheet.set(60, 195, "资料来源：公司数据")
    }
    #expect(layout.tables.isEmpty)
  }

  @Test func `names and shares of a pie are dropped, other figures stay`() {
    func lines(_ last: String, under caption: String = "图4：收入结构") -> [String] {
      LayoutReader.layout(of: [
        Sheet.page { sheet in
          sheet.set(60, 100, caption)
          sheet.row(120, [(120, "泵阀"), (260, "24%")])
          sheet.set(200, 140, "压缩机")
          sheet.set(200, 160, "36%")
          sheet.set(140, 180, last)
          sheet.set(60, 200, "资料来源：公司数据")
        }
      ]).lines
    }
    #expect(lines("40%") == ["图4：收入结构", "资料来源：公司数据"])
    #expect(lines("1,234.5").count > 2)
    #expect(lines("40%", under: "表4：收入结构").count > 2)
    #expect(lines("40%", under: "图表4：收入结构").count == 2)
  }

  @Test func `the names of lines above an axis are dropped where no source is below the chart`() {
    let layout = layout { sheet in
      sheet.set(60, 100, "图：装机容量同比增速")
      sheet.set(120, 120, "新增二百二十千伏及以上变电设备容量累计同比")
      for (index, value) in ["40", "30", "20", "10", "0"].enumerated() {
        sheet.set(60, 150 + 20 * Double(index), value)
      }
      sheet.lines(60, 320, [full, full, "文字到这里结束。"])
    }
    #expect(layout.lines == ["图：装机容量同比增速", full + full + "文字到这里结束。"])
  }
}
