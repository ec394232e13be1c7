import Testing

@testable import PDFInput

@Suite struct TableTests {
  private func table(_ set: (inout Sheet) -> Void) -> [String] {
    LayoutReader.layout(of: [Sheet.page(1, set)]).tables.first?.texts ?? []
  }

  @Test func `groups over years are folded into the headings`() {
    let table = table { sheet in
      sheet.row(100, [(260, "EPS（元）"), (400, "PE")])
      sheet.row(
        116, [(60, "代码"), (140, "名称"), (240, "2024A"), (300, "2025E"), (370, "2024A"), (430, "2025E")])
      sheet.row(
        132, [(60, "300001.SZ"), (140, "远岫科技"), (240, "1.20"), (300, "1.50"), (370, "30"), (430, "24")])
      sheet.row(
        148, [(60, "300002.SZ"), (140, "墨舟软件"), (240, "-0.10"), (300, "0.30"), (370, "-"), (430, "80")])
    }
    #expect(
      table == [
        "代码|名称|EPS（元） 2024A|EPS（元） 2025E|PE 2024A|PE 2025E", "300001.SZ|远岫科技|1.20|1.50|30|24",
        "300002.SZ|墨舟软件|-0.10|0.30|-|80",
      ])
  }

  @Test func `a wrapped name beside the figures is one cell, also in the first row`() {
    let table = table { sheet in
      sheet.row(100, [(60, "名称"), (200, "2024A"), (260, "2025E"), (320, "2026E")])
      for (index, name) in [("青岚影", "业"), ("半山出", "行"), ("澄观智", "能")].enumerated() {
        let y = 130 + 32 * Double(index)
        sheet.set(60, y - 7, name.0)
        sheet.row(y, [(200, "1\(index).5"), (260, "2\(index).5"), (320, "3\(index).5")])
        sheet.set(60, y + 7, name.1)
      }
    }
    #expect(
      table == ["名称|2024A|2025E|2026E", "青岚影业|10.5|20.5|30.5", "半山出行|11.5|21.5|31.5", "澄观智能|12.5|22.5|32.5"])
  }

  @Test func `a code set close to its name is cut off`() {
    let table = table { sheet in
      sheet.row(100, [(60, "代码"), (115, "名称"), (240, "收盘价"), (320, "EPS")])
      sheet.row(116, [(60, "300001.SZ远岫科技"), (240, "12.20"), (320, "1.50")])
      sheet.row(132, [(60, "300002.SZ墨舟软件"), (240, "22.20"), (320, "2.50")])
    }
    #expect(table.dropFirst() == ["300001.SZ|远岫科技|12.20|1.50", "300002.SZ|墨舟软件|22.20|2.50"])
  }

  @Test func `a title over the years' row is no heading, a section's title is a row`() {
    let layout = LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.set(100, 84, "青禾科技财务预测")
        sheet.row(100, [(60, "利润表（百万元）"), (200, "2024A"), (260, "2025E"), (320, "2026E")])
        sheet.set(60, 116, "成长能力")
        sheet.row(132, [(60, "营业收入"), (200, "1,234"), (260, "2,234"), (320, "3,234")])
        sheet.row(148, [(60, "归母净利润"), (200, "234"), (260, "(334)"), (320, "434")])
      }
    ])
    #expect(layout.lines.first == "青禾科技财务预测")
    #expect(
      layout.tables.first?.texts == [
        "利润表（百万元）|2024A|2025E|2026E", "成长能力|||", "营业收入|1,234|2,234|3,234", "归母净利润|234|(334)|434",
      ])
  }

  @Test func `a table goes on over a page break under a repeated header`() {
    func page(_ number: Int, _ rows: ClosedRange<Int>) -> PageWords {
      Sheet.page(number) { sheet in
        sheet.row(120, [(60, "名称"), (200, "2024A"), (260, "2025E"), (320, "2026E")])
        for row in rows {
          sheet.row(
            136 + 16 * Double(row - rows.lowerBound),
            [(60, "公司\(row)"), (200, "\(row).10"), (260, "\(row).20"), (320, "\(row).30")])
        }
      }
    }
    let layout = LayoutReader.layout(of: [page(1, 10...14), page(2, 15...18)])
    #expect(layout.tables.count == 1)
    #expect(layout.tables.first?.rows.map(\.page) == [1, 1, 1, 1, 1, 2, 2, 2, 2])
  }

  @Test func `the scale of ratings is a table whose scope several rows share`() {
    let table = table { sheet in
      sheet.row(100, [(200, "评级"), (320, "说明")])
      for (index, step) in [("买入", "涨幅超过基准百分之十五以上"), ("中性", "涨跌幅在基准百分之五上下"), ("卖出", "跌幅超过基准百分之十五以上")]
        .enumerated()
      {
        sheet.row(116 + 16 * Double(index), [(200, step.0), (320, step.1)])
      }
      for (index, step) in [("推荐", "行业指数跑赢基准百分之五"), ("回避", "行业指数跑输基准百分之五")].enumerated() {
        sheet.row(164 + 16 * Double(index), [(200, step.0), (320, step.1)])
      }
      sheet.set(100, 132.5, "股票评级")
      sheet.set(100, 172, "行业评级")
    }
    #expect(
      table == [
        "|评级|说明", "股票评级|买入|涨幅超过基准百分之十五以上", "股票评级|中性|涨跌幅在基准百分之五上下", "股票评级|卖出|跌幅超过基准百分之十五以上",
        "行业评级|推荐|行业指数跑赢基准百分之五", "行业评级|回避|行业指数跑输基准百分之五",
      ])
  }

  @Test func `numbered lists and prose are no tables`() {
    let table = table { sheet in
      for index in 1...5 {
        sheet.row(100 + 16 * Double(index), [(60, "\(index)"), (90, "产业链第\(index)个环节的变化")])
      }
      sheet.lines(60, 300, [full, full, full])
    }
    #expect(table.isEmpty)
  }

  @Test func `groups of rows are cut where their middles say`() {
    #expect(Partition.ends(of: [10, 20, 30, 40, 50, 60, 70], around: [25, 60]) == [4, 7])
    #expect(Partition.ends(of: [10, 20, 30], around: [20]) == [3])
  }
}

@Suite struct ChartTests {
  private func chart(_ values: [String]) -> PageLayout {
    LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.set(60, 80, "图1：访问量与增速")
        for (index, value) in values.enumerated() {
          sheet.row(120 + 20 * Double(index), [(60, value), (260, value)])
        }
        sheet.row(240, [(80, "2024-01"), (140, "2024-07"), (200, "2025-01")])
        sheet.set(60, 260, "资料来源：青禾证券")
        sheet.lines(60, 300, [full, full, full])
      }
    ])
  }

  @Test func `the labels of axes are no table and no text`() {
    let layout = chart(["500", "400", "300", "200", "100", "0"])
    #expect(layout.tables.isEmpty)
    #expect(layout.lines == ["图1：访问量与增速", "资料来源：青禾证券", full + full + full])
    #expect(layout.leftOut.chartLabels >= 12)
  }

  @Test func `figures without a step are kept`() {
    let layout = chart(["500", "410", "300", "220", "100", "7"])
    #expect(layout.leftOut.chartLabels == 0)
    #expect(layout.lines.joined().contains("410"))
  }

  @Test func `years below each other are no axis`() {
    #expect(chart(["2026", "2025", "2024", "2023", "2022"]).leftOut.chartLabels == 0)
  }
}
