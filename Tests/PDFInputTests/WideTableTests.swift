import Document
import Testing

@testable import PDFInput

/// Tables that are wider than the columns of the page's text, and tables whose rows have no names in words.
@Suite struct WideTableTests {
  private let lines = [
    "Orders rose again in the second quarter and the book",
    "of them is now longer than it has been at this place",
    "since spring. Prices were kept where they had been in",
    "winter, and deliveries followed orders closely so that",
    "sales grew by nearly as much. We expect that the next",
    "half of the year will bring some more of what is open",
  ]

  private func layout(_ set: (inout Sheet) -> Void) -> PageLayout {
    LayoutReader.layout(of: [Sheet.page(1, set)])
  }

  @Test func `a table over the page is not cut where the text below it is in columns`() {
    let layout = layout { sheet in
      sheet.row(
        80, [(40, "Drivers"), (180, "Dec 2025"), (260, "Dec 2026e"), (340, "Dec 2027e"), (420, "Dec 2028e")])
      for (index, name) in ["Units sold", "Price", "Margin", "Stock"].enumerated() {
        sheet.row(
          104 + 24 * Double(index),
          [
            (40, name), (185, "1\(index).5"), (265, "2\(index).5"), (345, "3\(index).5"),
            (425, "4\(index).5"),
          ])
      }
      sheet.lines(40, 240, lines)
      sheet.lines(320, 240, lines.map { $0.replacing("Orders", with: "Returns") })
    }
    #expect(layout.tables.count == 1)
    #expect(layout.tables.first?.texts.count == 5)
    #expect(layout.tables.first?.texts.last == "Stock|13.5|23.5|33.5|43.5")
    // The text below is in columns as before.
    #expect(layout.lines.contains { $0.hasPrefix("Orders") && $0.contains("more of what is open") })
  }

  @Test func `two tables side by side, each with names, stay two`() {
    let layout = layout { sheet in
      sheet.lines(40, 80, lines)
      sheet.lines(320, 80, lines.map { $0.replacing("Orders", with: "Returns") })
      for (index, name) in ["Alpha", "Beta", "Gamma", "Delta"].enumerated() {
        let y = 220 + 16 * Double(index)
        sheet.row(y, [(40, name), (140, "1\(index).5"), (200, "2\(index).5")])
        sheet.row(y, [(320, name), (420, "3\(index).5"), (480, "4\(index).5")])
      }
    }
    #expect(layout.tables.count == 2)
    #expect(layout.tables.allSatisfy { $0.columns.count == 3 })
  }

  @Test func `text beside the wider table keeps its paragraphs`() {
    let layout = layout { sheet in
      sheet.lines(40, 80, lines)
      sheet.set(40, 200, "Table 1: New estimates")
      for (index, name) in ["Sales", "Profit", "Margin", "Tax"].enumerated() {
        sheet.row(
          220 + 16 * Double(index),
          [(40, name), (200, "1\(index)"), (300, "2\(index)"), (400, "3\(index)"), (500, "4\(index)")])
      }
    }
    #expect(layout.lines.first == lines.joined(separator: " "))
  }

  @Test func `rows of figures alone are a table between a caption and a source`() {
    func tables(_ caption: String, _ source: String) -> [LayoutTable] {
      layout { sheet in
        sheet.set(60, 280, caption)
        for row in 0..<4 {
          sheet.row(
            300 + 16 * Double(row),
            [(60, "31\(row)"), (160, "-\(row)%"), (260, "-2\(row)%"), (360, "4\(row)%")])
        }
        sheet.set(60, 366, source)
      }.tables
    }
    #expect(tables("Exhibit 4: Growth by price", "Source: company data").first?.rows.count == 4)
    #expect(tables("Growth by price and more", "Source: company data").isEmpty)
    #expect(tables("Exhibit 4: Growth by price", "Our view is another one").isEmpty)
  }

  @Test func `a first row of ranges over rows that begin with figures is the heading`() {
    let table = layout { sheet in
      sheet.set(60, 280, "表4、上涨幅度统计")
      sheet.row(300, [(60, "比值"), (140, "> 20%"), (220, "15%~20%"), (300, "10%~15%"), (380, "合计")])
      for row in 1...3 {
        sheet.row(
          300 + 16 * Double(row),
          [(60, "\(row)"), (140, "1\(row)"), (220, "\(row + 4)"), (300, "\(row * 3)"), (380, "7\(row)")])
      }
      sheet.set(60, 370, "资料来源：青禾证券")
    }.tables.first
    #expect(table?.texts == ["比值|> 20%|15%~20%|10%~15%|合计", "1|11|5|3|71", "2|12|6|6|72", "3|13|7|9|73"])
  }

  @Test func `rows with names and few figures are a table where nearly every column has a heading`() {
    func tables(headings: Int) -> Int {
      layout { sheet in
        let places = (0..<8).map { 140 + 50 * Double($0) }
        sheet.set(60, 280, "表1：公开市场操作（亿元）")
        sheet.row(300, places.prefix(headings).enumerated().map { ($1, "\($0 + 1)类") })
        for (index, day) in ["3月30日", "3月31日", "4月1日", "4月2日", "4月3日"].enumerated() {
          sheet.row(
            316 + 16 * Double(index), [(60, day), (places[0], "26\(index)"), (places[7], "-1\(index)")])
        }
        sheet.row(396, [(60, "合计")] + places.map { ($0, "0") })
        sheet.set(60, 416, "数据来源：青禾证券")
      }.tables.count
    }
    #expect(tables(headings: 8) == 1)
    #expect(tables(headings: 3) == 0)
  }

  @Test func `names and figures in two columns are a table, tables of contents are not`() {
    func tables(_ figures: [String]) -> Int {
      layout { sheet in
        for (index, figure) in figures.enumerated() {
          sheet.set(60, 100 + 16 * Double(index), ["流通股本（百万股）", "换手率（%）", "市净率", "股息率"][index])
          sheet.set(260 - 5 * Double(figure.count), 100 + 16 * Double(index), figure)
        }
      }.tables.count
    }
    #expect(tables(["2,260.47", "1.3", "$12.50", "(0.4)"]) == 1)
    #expect(tables(["5", "5", "7", "12"]) == 0)
  }

  @Test func `single characters on the lines of a table's figures are its cells`() {
    let table = layout { sheet in
      sheet.row(100, [(60, "执行价格"), (160, "买入价"), (260, "卖出价"), (360, "是否包含")])
      for (index, answer) in ["是", "否", "是", "是", "否"].enumerated() {
        sheet.row(
          118 + 18 * Double(index),
          [(60, "13\(index)5"), (160, "0.\(index)5"), (260, "0.\(index)9"), (375, answer)])
      }
    }.tables.first
    #expect(table?.texts.dropFirst().map { $0.suffix(1) } == ["是", "否", "是", "是", "否"])
  }

  @Test func `labels of an axis may be rounded, and what a side bar prints above the chart is kept`() {
    let layout = layout { sheet in
      sheet.row(100, [(60, "流通股本（百万股）："), (200, "2260.47")])
      sheet.row(116, [(60, "总股本（百万股）："), (200, "2909.27")])
      for (index, label) in ["4%", "-6%", "-17%", "-27%", "-37%"].enumerated() {
        sheet.set(60, 140 + 18 * Double(index), label)
      }
      sheet.row(236, [(80, "6/21"), (140, "9/20"), (200, "12/20")])
      sheet.set(60, 256, "资料来源：青禾证券")
    }
    #expect(layout.lines.joined().contains("2909.27"))
    #expect(!layout.lines.joined().contains("-17%"))
    #expect(layout.leftOut.chartLabels >= 5)
  }

  @Test func `a currency sign at the edge of a column is in the cell of the figure after it`() {
    let table = layout { sheet in
      sheet.row(100, [(60, "($ mn)"), (200, "2025"), (300, "2026"), (400, "2027")])
      for (index, name) in ["Net income", "Depreciation"].enumerated() {
        sheet.row(
          116 + 16 * Double(index),
          [
            (60, name), (180, "$"), (200, "70\(index).0"), (230, "$"), (300, "87\(index).0"), (330, "$"),
            (400, "9\(index).0"),
          ])
      }
    }.tables.first
    #expect(
      table?.rows.first?.texts.map { $0.filter { $0 != " " } } == ["Netincome", "$700.0", "$870.0", "$90.0"])
  }

  @Test func `names beside their roles stay with the licences below them`() {
    let lines = layout { sheet in
      for (index, name) in ["陆明川", "许知远"].enumerated() {
        let y = 100 + 48 * Double(index)
        sheet.row(y, [(380, "分析师"), (425, name)])
        sheet.set(380, y + 16, "执业证书编号：S000000000000\(index)")
        sheet.set(380, y + 32, "邮箱：writer\(index)@example.com")
      }
    }.lines
    #expect(
      lines.map { $0.filter { $0 != " " } } == [
        "分析师陆明川", "执业证书编号：S0000000000000", "邮箱：writer0@example.com",
        "分析师许知远", "执业证书编号：S0000000000001", "邮箱：writer1@example.com",
      ])
  }

  @Test(arguments: [
    ("行业比较系列之二—", "从产能看价格的拐点在何时出现", true), ("钱从哪里来？", "资金流向的全面测试与解释", true),
    ("行业比较系列之二", "从产能看价格的拐点在何时出现", false), ("钱从哪里来。", "资金流向的全面测试与解释", false),
  ])
  func `a title continues below a dash or a question`(_ first: String, _ second: String, _ goesOn: Bool) {
    let layout = layout { sheet in
      sheet.set(60, 100, first, size: 20)
      sheet.set(60, 124, second, size: 20)
      sheet.lines(60, 180, [full, full, full])
    }
    #expect(layout.lines.contains { $0.hasSuffix(first + second) } == goesOn)
  }

  private func headings(_ first: [(Double, String)], _ second: [(Double, String)]) -> String? {
    layout { sheet in
      sheet.row(300, first)
      sheet.row(312, second)
      for row in 0..<3 {
        sheet.row(
          328 + 16 * Double(row),
          [(60, "行\(row)")] + (0..<6).map { (150 + 60 * Double($0), "\(row + 1)\($0).5") })
      }
    }.tables.first?.texts.first
  }

  @Test func `headings in the middle of their columns head each of them, however narrow they are`() {
    let below: [(Double, String)] = [
      (60, "项目"), (150, "新"), (210, "旧"), (270, "差异"), (330, "新"), (390, "旧"), (450, "差异"),
    ]
    #expect(
      headings([(216, "2026E"), (396, "2027E")], below)
        == "项目|2026E 新|2026E 旧|2026E 差异|2027E 新|2027E 旧|2027E 差异")
    // Groups that begin with unlike headings are not groups.
    let unlike = below.map { $0.0 == 330 ? ($0.0, "同比") : $0 }
    #expect(headings([(216, "2026E"), (396, "2027E")], unlike)?.contains("2026E 新") == false)
    // Over one column each, beside others without a heading on that line.
    #expect(headings([(150, "调整"), (330, "调整")], below) == "项目|调整新|旧|差异|调整新|旧|差异")
  }

  @Test func `months over quarters are the headings of a column each`() {
    let months = ["Jan-25", "Apr-25", "Jul-25", "Oct-25", "Jan-26", "Apr-26"].enumerated().map {
      (146 + 60 * Double($0), $1)
    }
    let quarters = ["1Q25", "2Q25", "3Q25", "4Q25", "1Q26", "2Q26"].enumerated().map {
      (150 + 60 * Double($0), $1)
    }
    #expect(
      headings(months, quarters)
        == "|Jan-25 1Q25|Apr-25 2Q25|Jul-25 3Q25|Oct-25 4Q25|Jan-26 1Q26|Apr-26 2Q26")
  }

  @Test func `a heading in the middle over several others is not cut, whatever its own words are over`() {
    let table = LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.row(100, [(214, "PE"), (314, "PB"), (428, "Share Price")])
        sheet.row(
          114,
          [
            (60, "Name"), (190, "2025E"), (230, "2026E"), (290, "2025E"), (330, "2026E"), (405, "1M"),
            (435, "3M"), (465, "YTD"), (495, "12M"),
          ])
        for row in 0..<3 {
          sheet.row(
            130 + 16 * Double(row),
            [
              (60, "Firm\(row)"), (190, "1\(row).5"), (230, "1\(row).2"), (290, "2.\(row)"),
              (330, "1.\(row)"),
              (405, "\(row)%"), (435, "1\(row)%"), (465, "2\(row)%"), (495, "3\(row)%"),
            ])
        }
      }
    ]).tables.first
    #expect(
      table?.texts.first
        == "Name|PE 2025E|PE 2026E|PB 2025E|PB 2026E|Share Price 1M|Share Price 3M|Share Price YTD|Share Price 12M"
    )
  }

  @Test func `a third line of a name is part of its row`() {
    let table = LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.row(100, [(60, "名称"), (200, "2024A"), (260, "2025E"), (320, "2026E")])
        for row in 0..<3 {
          let y = 130 + 44 * Double(row)
          sheet.row(y, [(60, "青岚影\(row)"), (200, "1\(row).5"), (260, "2\(row).5"), (320, "3\(row).5")])
          sheet.row(y + 11, [(60, "业集团"), (200, "注")])
          sheet.set(60, y + 22, "股份")
        }
      }
    ]).tables.first
    #expect(table?.texts.dropFirst().first == "青岚影0 业集团股份|10.5 注|20.5|30.5")
    #expect(table?.texts.last == "青岚影2 业集团股份|12.5 注|22.5|32.5")
  }

  @Test func `names and values that end together are a table, titles and their days are not`() {
    func lines(_ values: [String]) -> [String] {
      LayoutReader.layout(of: [
        Sheet.page { sheet in
          for (row, value) in values.enumerated() {
            let width = value.unicodeScalars.reduce(0.0) { $0 + ($1.isWide ? 10 : 5) }
            sheet.row(100 + 14 * Double(row), [(60, "项目\(row)的名称"), (300 - width, value)])
          }
        }
      ]).lines
    }
    #expect(lines(["买入", "1,234.5", "远岫科技", "0.5/1.2"]).dropFirst().first == "项目0的名称|买入")
    #expect(!lines(["2024.05.30", "2024.05.3", "2024.05.28", "2024.05.2"]).contains { $0.contains("|") })
  }

  @Test func `headings that end where columns of words end are theirs`() {
    let table = LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.row(100, [(60, "Company Name"), (242, "Code"), (306, "Rating"), (400, "Day")])
        for row in 0..<4 {
          sheet.row(
            116 + 14 * Double(row),
            [(60, "Alpha\(row)"), (227, "123\(row).TW"), (321, "Buy"), (390, "14 Jul")])
        }
      }
    ]).tables.first
    #expect(table?.texts.first == "Company Name|Code|Rating|Day")
    #expect(table?.rows.count == 4)
  }

  @Test func `a heading over drawings right of the figures is in the header's line`() {
    let table = LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.row(100, [(60, "Firm"), (200, "Price"), (260, "P/E"), (320, "%1D"), (380, "chart")])
        for row in 0..<3 {
          sheet.row(
            116 + 16 * Double(row),
            [(60, "Alpha\(row)"), (200, "1\(row).5"), (260, "9.\(row)"), (320, "\(row)%")])
        }
      }
    ]).tables.first
    #expect(table?.texts.first?.hasPrefix("Firm|Price|P/E|%1D") == true)
  }
}
