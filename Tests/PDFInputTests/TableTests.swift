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

  @Test func `headings that touch are cut apart after their units`() {
    let table = table { sheet in
      sheet.row(100, [(340, "EPS（元）")])
      sheet.row(106, [(60, "代码"), (140, "名称"), (190, "收盘价（元）总市值（亿元）")])
      sheet.row(112, [(320, "2024A"), (380, "2025E")])
      sheet.row(
        128, [(60, "300001.SZ"), (140, "远岫科技"), (220, "12.00"), (290, "345"), (320, "1.20"), (380, "1.50")])
      sheet.row(
        144, [(60, "300002.SZ"), (140, "墨舟软件"), (220, "8.10"), (290, "67"), (320, "0.10"), (380, "0.30")])
    }
    #expect(table.first == "代码|名称|收盘价（元）|总市值（亿元）|EPS（元） 2024A|EPS（元） 2025E")
  }

  @Test func `a heading above cells with padding is not one of theirs`() {
    let tables = LayoutReader.layout(of: [
      Sheet.page(1) { sheet in
        sheet.set(45, 90, "重点公司盈利预测与估值", size: 12)
        sheet.row(112, [(60, "代码"), (140, "名称"), (240, "2024A"), (300, "2025E")])
        sheet.row(128, [(60, "300001.SZ"), (140, "远岫科技"), (240, "1.20"), (300, "1.50")])
        sheet.row(144, [(60, "300002.SZ"), (140, "墨舟软件"), (240, "-0.10"), (300, "0.30")])
      }
    ]).tables
    #expect(tables.first?.texts.first == "代码|名称|2024A|2025E")
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

  @Test func `a symbol with its name in parentheses is one cell`() {
    let table = table { sheet in
      sheet.row(100, [(60, "Ticker"), (240, "Price"), (320, "EPS")])
      sheet.row(116, [(60, "035420.KS (Alpha Works)"), (240, "12.20"), (320, "1.50")])
      sheet.row(132, [(60, "688008.SH（墨舟软件）"), (240, "22.20"), (320, "2.50")])
    }
    #expect(table.dropFirst() == ["035420.KS (Alpha Works)|12.20|1.50", "688008.SH（墨舟软件）|22.20|2.50"])
  }

  @Test
  func
    `a title at the left edge over narrow columns is not two headings, nor is a section's title two cells`()
  {
    let layout = LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.set(60, 84, "Valuation comparison")
        sheet.row(100, [(240, "EPS"), (340, "P/E")])
        sheet.row(
          116, [(60, "Ticker"), (110, "Company"), (220, "26E"), (270, "27E"), (320, "26E"), (370, "27E")])
        sheet.row(
          132, [(60, "3008 TT"), (110, "Alpha"), (220, "188"), (270, "202"), (320, "23.1"), (370, "21.5")])
        sheet.set(60, 148, "Optics supply chain")
        sheet.row(
          164, [(60, "3406 TT"), (110, "Beta"), (220, "32.1"), (270, "32.9"), (320, "19.0"), (370, "18.5")])
        sheet.row(
          180, [(60, "3363 TT"), (110, "Gamma"), (220, "0.22"), (270, "17.1"), (320, "98.3"), (370, "34.9")])
      }
    ])
    #expect(layout.lines.first == "Valuation comparison")
    #expect(
      layout.tables.first?.texts == [
        "Ticker|Company|EPS 26E|EPS 27E|P/E 26E|P/E 27E", "3008 TT|Alpha|188|202|23.1|21.5",
        "Optics supply chain|||||", "3406 TT|Beta|32.1|32.9|19.0|18.5", "3363 TT|Gamma|0.22|17.1|98.3|34.9",
      ])
  }

  @Test func `a title over the years' row is not a heading, a section's title is a row`() {
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

  @Test func `headings of narrow columns with a blank between them are cut apart, a sentence is not`() {
    func header(_ cells: [String], pitch: Double = 26) -> String? {
      table { sheet in
        for (index, cell) in cells.enumerated() { sheet.set(60 + pitch * Double(index), 184, cell) }
        for row in 0..<4 {
          sheet.row(
            200 + 16 * Double(row),
            (0..<5).map { (60 + pitch * Double($0), $0 == 0 ? "甲\(row)" : "\($0).\(row)") })
        }
      }.first
    }
    #expect(header(["时间", "上海", "北京", "深圳", "广州"]) == "时间|上海|北京|深圳|广州")
    #expect(header(["各地的价格都在上涨，其中上海最多。"]) != "时间|上海|北京|深圳|广州")
  }

  @Test func `a table continues after a page break under a repeated header`() {
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

  @Test func `titles printed again over the second half of a table are dropped`() {
    func page(_ number: Int, _ title: String) -> PageWords {
      Sheet.page(number) { sheet in
        sheet.set(60, 140, title)
        sheet.row(160, [(60, "名称"), (200, "2024A"), (260, "2025E"), (320, "2026E")])
        for row in 1...3 {
          sheet.row(
            160 + 16 * Double(row),
            [(60, "公司\(number)\(row)"), (200, "\(row).10"), (260, "\(row).20"), (320, "\(row).30")])
        }
      }
    }
    let joined = LayoutReader.layout(of: [page(1, "访问数据汇总一览表（一月至三月）"), page(2, "访问数据汇总一览表（一月至三月）")])
    #expect(joined.tables.map(\.rows.count) == [6])
    #expect(joined.lines.first == "访问数据汇总一览表（一月至三月）")
    #expect(joined.leftOut.runningLines == 1)
    // Another title: another table.
    let apart = LayoutReader.layout(of: [page(1, "访问数据汇总一览表（一月至三月）"), page(2, "停留时长汇总一览表（一月至三月）")])
    #expect(apart.tables.map(\.rows.count) == [3, 3])
  }

  @Test func `the end of a wrapped heading makes no column of its own`() {
    let table = table { sheet in
      sheet.row(100, [(60, "代码"), (130, "昨收盘 (港"), (230, "总市值"), (300, "2024E"), (360, "2025E")])
      sheet.set(130, 112, "元)")
      for (index, code) in ["300001.SZ", "300002.SZ", "300003.SZ"].enumerated() {
        sheet.row(
          130 + 16 * Double(index),
          [(60, code), (160, "12.20"), (230, "3,500"), (300, "1.50"), (360, "1.80")])
      }
    }
    #expect(table.first == "代码|昨收盘(港元)|总市值|2024E|2025E")
    #expect(table.last == "300003.SZ|12.20|3,500|1.50|1.80")
  }

  @Test func `a heading beside the figures of its column heads them`() {
    let layout = LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.row(200, [(60, "应用"), (150, "周平均访问"), (260, "增速"), (330, "时长")])
        for index in 1...3 {
          sheet.row(
            200 + 16 * Double(index),
            [(60, "站点\(index)"), (206, "0.\(index)"), (260, "1.\(index)%"), (330, "3\(index)")])
        }
      }
    ])
    #expect(layout.lines.first == "应用|周平均访问|增速|时长")
    #expect(layout.lines.last == "站点3|0.3|1.3%|33")
  }

  @Test func `a paragraph that all rows of a scale share is a column of it`() {
    let table = table { sheet in
      sheet.row(100, [(60, "标准"), (250, "类别"), (310, "级别"), (360, "说明")], size: 8)
      sheet.lines(
        60, 114, [String(full.prefix(20)), String(full.prefix(20)), String(full.prefix(9))], size: 8,
        pitch: 12)
      for (index, step) in ["优于大市", "中性", "弱于大市"].enumerated() {
        sheet.row(116 + 14 * Double(index), [(310, step), (360, "涨幅与基准指数相比之差在一成上下")], size: 8)
      }
      sheet.set(250, 130, "股票 投资评级", size: 8)
      // A heading below is none of its cells.
      sheet.set(60, 175, "重要声明", size: 12)
    }
    #expect(table.count == 4)
    #expect(table.dropFirst().allSatisfy { $0.hasPrefix(String(full.prefix(20))) && $0.contains("|股票") })
    #expect(table.allSatisfy { !$0.contains("重要声明") })
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

  @Test func `numbered lists and prose are not tables`() {
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

  @Test func `losses in brackets that touch are two cells`() {
    let word = Word(text: "(4,580.94)(2,364.33)", box: Box(left: 0, top: 0, right: 100, bottom: 10))
    let row = GluedFigures.cut(Row(segments: [Segment([word])]))
    #expect(row.segments.map(\.text) == ["(4,580.94)", "(2,364.33)"])
  }

  @Test(arguments: ["(1)(2)", "f(1.5)", "(1.5)", "ABC(1.5)"])
  func `marks of notes and other brackets are not parted`(text: String) {
    let row = Row(segments: [Segment([Word(text: text, box: Box(left: 0, top: 0, right: 60, bottom: 10))])])
    #expect(GluedFigures.cut(row) == row)
  }

  @Test func `a name continues below if it has an open bracket`() {
    func table(_ second: String) -> [String] {
      self.table { sheet in
        sheet.row(100, [(60, "Ticker"), (240, "Price"), (320, "EPS")])
        sheet.row(116, [(60, "005930.KS (Acme)"), (240, "12.20"), (320, "1.50")])
        sheet.row(132, [(60, "005935.KS (Acme -"), (240, "22.20"), (320, "2.50")])
        sheet.set(60, 148, second)
        sheet.row(164, [(60, "000660.KS (Bolt)"), (240, "32.20"), (320, "3.50")])
      }
    }
    #expect(table("Pref)").count == 4)
    #expect(table("Pref)")[2] == "005935.KS (Acme - Pref)|22.20|2.50")
    #expect(table("Memory")[3] == "Memory||")
  }

  @Test func `labels over single years that ascend by chance stay with their own column`() {
    let table = table { sheet in
      sheet.row(100, [(200, "调整前"), (260, "+/-"), (320, "调整前"), (380, "+/-")])
      sheet.row(116, [(60, "百万元"), (200, "2025E"), (260, "2025E"), (320, "2026E"), (380, "2026E")])
      for index in 0..<3 {
        sheet.row(
          132 + 16 * Double(index),
          [
            (60, ["营业收入", "毛利润", "净利润"][index]), (200, "83\(index)"), (260, "\(index)%"), (320, "91\(index)"),
            (380, "-\(index + 1)%"),
          ])
      }
    }
    #expect(table.first == "百万元|调整前 2025E|+/- 2025E|调整前 2026E|+/- 2026E")
  }

  @Test func `a list of names and values above a table is not its header`() {
    let page = Sheet.page(1) { sheet in
      sheet.row(100, [(300, "Stock Rating"), (496, "Overweight")])
      sheet.row(112, [(300, "Industry View"), (511, "In-Line")])
      sheet.row(124, [(300, "Price target"), (506, "US$13.10")])
      sheet.row(136, [(300, "Year Ending"), (400, "12/25"), (462, "12/26e"), (526, "12/27e")])
      sheet.row(148, [(300, "EPS (Rmb)"), (400, "(4.84)"), (462, "(2.87)"), (526, "0.24")])
      sheet.row(160, [(300, "Prior EPS (Rmb)"), (400, "(4.35)"), (462, "(3.31)"), (526, "0.27")])
      sheet.row(172, [(300, "Net loss (Rmb)"), (400, "(4.35)"), (462, "(3.31)"), (526, "0.27")])
    }
    let tables = LayoutReader.layout(of: [page]).tables.map(\.texts)
    #expect(tables.last?.first == "Year Ending|12/25|12/26e|12/27e")
    #expect(!tables.joined().contains { $0.contains("Overweight") && $0.contains("In-Line") })
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

  @Test func `the labels of axes are not table and no text`() {
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

  @Test func `figures that nothing names are points of a chart, unless every column has a heading`() {
    func tables(_ heading: [(Double, String)], _ first: String) -> Int {
      LayoutReader.layout(of: [
        Sheet.page { sheet in
          if !heading.isEmpty { sheet.row(84, heading) }
          for row in 0..<4 {
            sheet.row(
              100 + 16 * Double(row),
              [(60, first), (140, "\(row).1"), (220, "3.\(row)7"), (300, "\(row * row).5")])
          }
        }
      ]).tables.count
    }
    #expect(tables([], "4.2") == 0)
    #expect(tables([(140, "去年"), (220, "今年"), (300, "明年")], "4.2") == 0)
    #expect(tables([], "营收") == 1)
    #expect(tables([], "2026-04-01") == 1)
    #expect(tables([(60, "价格"), (140, "去年"), (220, "今年"), (300, "明年")], "4.2") == 1)
  }

  @Test func `one word among the points of a chart names no rows`() {
    let layout = LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.row(200, [(60, "50,000 27,567"), (200, "1.46"), (260, "均价")])
        sheet.row(216, [(60, "30,000 25,837"), (260, "1.22"), (320, "1.23")])
        sheet.row(232, [(140, "1.17"), (200, "1.13")])
        sheet.row(248, [(60, "20,000"), (140, "0.95"), (320, "1.07")])
      }
    ])
    #expect(layout.tables.isEmpty)
  }

  @Test func `years below each other are not axis`() {
    #expect(chart(["2026", "2025", "2024", "2023", "2022"]).leftOut.chartLabels == 0)
  }
}
