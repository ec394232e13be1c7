import Testing

@testable import PDFInput

/// Scales of ratings in the ways that houses set them.
@Suite struct RatingTableTests {
  private func tables(_ set: (inout Sheet) -> Void) -> [[String]] {
    LayoutReader.layout(of: [Sheet.page(1, set)]).tables.map(\.texts)
  }

  private let steps = [("买入", "预期个股涨幅超过基准指数15%以上"), ("增持", "预期个股涨幅超过基准指数5%以上"), ("减持", "预期个股跌幅超过基准指数5%以上")]
  private let industries = [("优于大市", "预期行业整体回报高于基准指数"), ("弱于大市", "预期行业整体回报低于基准指数")]

  @Test func `a paragraph beside the scale is one cell for all ratings`() {
    let basis = "以报告发布后的六个月内的表现为比较标准，报告发布日后的公司股价相对同期基准指数"
    let tables = tables { sheet in
      for (index, line) in ["以报告发布后的六个月", "内的表现为比较标准，", "报告发布日后的公司股", "价相对同期基准指数"].enumerated() {
        sheet.set(40, 100 + 13 * Double(index), line)
      }
      for (index, step) in (steps + industries).enumerated() {
        let y = 102 + 16 * Double(index)
        sheet.set(step.0.count == 2 ? 270 : 260, y, step.0)
        sheet.set(350 - Double(step.1.count), y, step.1)
      }
      sheet.set(190, 118, "股票投资评级")
      sheet.set(190, 158, "行业投资评级")
    }
    #expect(
      tables == [
        ["|||"] + steps.map { "\(basis)|股票投资评级|\($0.0)|\($0.1)" }
          + industries.map { "\(basis)|行业投资评级|\($0.0)|\($0.1)" }
      ])
  }

  @Test func `a column of text that continues beyond the scale is not part of it`() {
    let tables = tables { sheet in
      for index in 0..<20 { sheet.set(40, 100 + 13 * Double(index), "说明基准指数的选取") }
      for (index, step) in steps.enumerated() {
        sheet.row(154 + 16 * Double(index), [(260, step.0), (340, step.1)])
      }
    }
    #expect(tables == [["|"] + steps.map { "\($0.0)|\($0.1)" }])
  }

  @Test func `a rating is cut off what is rated, too`() {
    let tables = tables { sheet in
      for (index, step) in steps.enumerated() {
        let y = 110 + 16 * Double(index)
        if index == 1 { sheet.set(207, y, "股票评级") }
        sheet.set(252, y, step.0)
        sheet.set(300, y, step.1)
      }
    }
    #expect(tables == [["||"] + steps.map { "股票评级|\($0.0)|\($0.1)" }])
  }

  @Test func `a definition of two lines belongs to the rating between them`() {
    let tables = tables { sheet in
      for (index, step) in steps.enumerated() {
        let y = 110 + 34 * Double(index)
        sheet.set(60, y, step.0)
        sheet.set(140, y - 7, String(step.1.prefix(8)))
        sheet.set(140, y + 7, String(step.1.dropFirst(8)))
        sheet.set(140, y, "六个月以内的")
      }
    }
    #expect(tables.first?.last == "减持|\(steps[2].1.prefix(8))六个月以内的\(steps[2].1.dropFirst(8))")
  }

  @Test func `a rating that all but touches its definition is cut off`() {
    let tables = tables { sheet in
      for (index, step) in steps.enumerated() {
        let y = 110 + 16 * Double(index)
        sheet.set(60, y, step.0)
        sheet.set(index == 1 ? 85 : 100, y, step.1)
      }
    }
    #expect(tables == [["|"] + steps.map { "\($0.0)|\($0.1)" }])
  }

  @Test func `a line over the next ratings says what they rate and is not a cell`() {
    let layout = LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.set(60, 90, "股票评级")
        for (index, step) in steps.enumerated() {
          sheet.row(106 + 16 * Double(index), [(60, step.0), (140, step.1)])
        }
        sheet.set(60, 154, "行业评级")
        for (index, step) in (industries + [("中性", "预期行业整体回报与基准指数持平")]).enumerated() {
          sheet.row(170 + 16 * Double(index), [(60, step.0), (140, step.1)])
        }
      }
    ])
    #expect(layout.tables.map(\.rows.count) == [3, 3])
    #expect(layout.lines.filter { $0.hasSuffix("评级") } == ["股票评级", "行业评级"])
  }

  @Test func `two columns of definitions are read one after the other`() {
    let layout = LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.row(100, [(40, "分析员个股评级定义："), (300, "分析员行业评级定义：")])
        sheet.row(116, [(40, "买入：预期个股回报高于行业。"), (300, "领先：预期行业表现对大盘")])
        sheet.set(300, 132, "指数具吸引力。")
        sheet.row(148, [(40, "无评级：对于个股的回报，"), (300, "同步：预期行业与大盘一致。")])
        sheet.row(164, [(40, "分析员并无确信观点。"), (300, "落后：预期行业不具吸引力。")])
      }
    ])
    #expect(
      layout.lines == [
        "分析员个股评级定义：", "买入：预期个股回报高于行业。", "无评级：对于个股的回报，分析员并无确信观点。", "分析员行业评级定义：", "领先：预期行业表现对大盘指数具吸引力。",
        "同步：预期行业与大盘一致。", "落后：预期行业不具吸引力。",
      ])
  }

  @Test func `steps after dashes or in quotes are a paragraph each`() {
    let lines = [
      "增持 — 未来涨幅在百分之五至十五之间；", "中性 — 未来涨幅在负五至百分之五之间；", "“持有”：未来十二个月表现与指数相持平", "“卖出”：未来十二个月表现逊于行业指数",
    ]
    #expect(LayoutReader.layout(of: [Sheet.page { $0.lines(60, 100, lines) }]).lines.count == 4)
  }

  @Test func `the ratings of companies are not scale`() {
    let rows = [("300001", "远岫科技", "买入"), ("300002", "青禾股份", "增持"), ("300003", "半山出行", "买入")]
    let layout = LayoutReader.layout(of: [
      Sheet.page { sheet in
        for (index, row) in rows.enumerated() {
          sheet.row(
            100 + 16 * Double(index), [(60, row.0), (140, row.1), (240, row.2), (320, "12.3"), (380, "光伏设备")])
        }
      }
    ])
    #expect(layout.tables.map(\.columns.count) == [5])
  }
}

@Suite struct LegendTests {
  private func tables(_ caption: String, _ rows: [[String]]) -> Int {
    LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.set(60, 80, caption)
        for (index, row) in rows.enumerated() {
          sheet.row(100 + 16 * Double(index), zip([60.0, 300], row).map { ($0, $1) })
        }
      }
    ]).tables.count
  }

  @Test func `the names of a chart's lines below its caption are not table, words with headings are`() {
    let legend = (1...4).map { ["国债到期收益率:\($0)年", "国开债到期收益率:\($0)年"] }
    #expect(tables("图11：中标利率", legend) == 0)
    #expect(tables("图11：中标利率", (1...4).map { ["线路\($0)", "已核准，第\($0)年"] }) == 1)
  }
}
