import Document
import Testing

@testable import PDFInput

@Suite struct PageTests {
  private let side = ["相关研究", "近期周报", "联系方式", "基础数据", "股本情况", "评级情况", "市场走势", "交易数据"]

  @Test func `a side bar is read after the main column`() {
    let layout = LayoutReader.layout(of: [
      Sheet.page { sheet in
        for index in 0..<8 {
          sheet.set(40, 100 + 16 * Double(index), String(full.prefix(34)))
          sheet.set(420, 104 + 26 * Double(index), side[index])
        }
      }
    ])
    #expect(layout.lines.first?.count == 34 * 8)
    #expect(Array(layout.lines.dropFirst()) == side)
    #expect(layout.elements.last?.isSide == true)
  }

  @Test func `dates beside what happens are not side bar`() {
    let layout = LayoutReader.layout(of: [
      Sheet.page { sheet in
        for index in 0..<8 {
          sheet.set(40, 100 + 16 * Double(index), "7月\(10 + index)日")
          sheet.set(120, 100 + 16 * Double(index), String(full.prefix(40)))
        }
      }
    ])
    let sides = layout.elements.filter(\.isSide)
    #expect(sides.isEmpty)
    #expect(layout.lines.joined().contains("7月10日"))
  }

  @Test func `lines that pages repeat are kept once, page numbers not at all`() {
    let pages = (1...5).map { number in
      Sheet.page(number) { sheet in
        sheet.set(60, 40, "青禾证券研究所")
        sheet.lines(60, 120, [full, "第\(number)页的正文。"])
        sheet.set(280, 800, "\(number) / 5")
      }
    }
    let layout = LayoutReader.layout(of: pages)
    #expect(layout.lines.filter { $0 == "~ 青禾证券研究所" }.count == 1)
    #expect(!layout.lines.contains { $0.contains("/ 5") })
    #expect(layout.leftOut.runningLines == 10)
  }

  @Test func `whole numbers in the last rows of a table are not page numbers`() throws {
    let names = ["甲酒", "乙药", "丙电", "丁车", "戊钢"]
    func page(_ number: Int, from top: Double) -> PageWords {
      Sheet.page(number) { sheet in
        sheet.set(60, 40, "表1：重点公司估值")
        for (column, label) in ["公司", "股价", "市值", "PE"].enumerated() {
          sheet.set(60 + 100 * Double(column), top, label)
        }
        for (index, name) in names.enumerated() {
          let y = top + 16 * Double(index + 1)
          sheet.set(60, y, name)
          sheet.set(160, y, "1\(index).50")
          sheet.set(260, y, "34\(index)")
          sheet.set(360, y, "1\(index)")
        }
        sheet.set(290, 820, "\(number)")
      }
    }
    let layout = LayoutReader.layout(of: [page(1, from: 700), page(2, from: 300)])
    #expect(layout.tables.flatMap(\.texts).count { $0 == "戊钢|14.50|344|14" } == 2)
    #expect(layout.leftOut.runningLines == 4)
  }

  @Test func `hidden, turned and watermark words are left out and counted`() {
    let pages = (1...5).map { number in
      Sheet.page(number) { sheet in
        sheet.set(60, 60, "[Table_Summary]")
        sheet.set(200, 400, "内部资料")
        sheet.lines(60, 120, [full, "第\(number)页的正文。"])
        sheet.words.append(Word(text: "行业研究", box: Box(left: 10, top: 200, right: 20, bottom: 240)))
        for (index, character) in "青禾证券".enumerated() {
          sheet.set(12, 500 + 14 * Double(index), String(character))
        }
      }
    }
    let layout = LayoutReader.layout(of: pages)
    #expect(layout.lines.joined() == (1...5).map { full + "第\($0)页的正文。" }.joined())
    #expect(layout.leftOut.hidden == 5)
    #expect(layout.leftOut.watermarks == 5)
    #expect(layout.leftOut.rotated == 25)
  }

  @Test func `headings are larger than the page's text, or numbered and short`() {
    let layout = LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.set(60, 80, "端侧模型进入放量期", size: 18)
        sheet.set(60, 110, "一、行业观点", size: 10)
        sheet.lines(60, 130, [full, full, "结束。"])
        sheet.set(60, 200, "（一）供给", size: 10)
        sheet.lines(60, 220, [full, "上一段到这里结束。", "1. 这一行后面还有句子，所以不是标题。"])
        sheet.set(60, 300, "2026年4月7日", size: 14)
      }
    ])
    #expect(
      layout.lines == [
        "# 端侧模型进入放量期", "## 一、行业观点", full + full + "结束。", "### （一）供给", full + "上一段到这里结束。",
        "1.这一行后面还有句子，所以不是标题。", "2026年4月7日",
      ])
  }

  @Test func `a title may end with three dots, and who holds the rights is not a title`() {
    let lines = LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.set(60, 150, "Acme: the beat goes on...", size: 20)
        sheet.lines(60, 200, [String](repeating: "Orders rose again in spring.", count: 20))
        sheet.set(60, 560, "© 2026 Acme Brokers", size: 14)
      }
    ]).lines
    #expect(lines.first == "# Acme: the beat goes on...")
    #expect(lines.last == "© 2026 Acme Brokers")
  }

  @Test func `the date at the top of a side bar is before the text`() {
    let layout = LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.set(40, 60, "端侧模型进入放量期", size: 18)
        sheet.set(40, 90, "投资要点")
        for index in 0..<8 { sheet.set(40, 110 + 16 * Double(index), String(full.prefix(34))) }
        sheet.set(420, 80, "2026年4月7日")
        sheet.set(420, 100, "证券分析师 陆明川")
        for index in 0..<5 { sheet.set(420, 126 + 26 * Double(index), side[index]) }
      }
    ])
    #expect(layout.lines.prefix(3) == ["# 端侧模型进入放量期", "2026年4月7日", "投资要点"])
    #expect(layout.lines.dropFirst(4).first == "证券分析师 陆明川")
  }

  @Test func `the rating below its label goes to the head with the date`() {
    let layout = LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.set(40, 60, "端侧模型进入放量期", size: 18)
        for index in 0..<8 { sheet.set(40, 110 + 16 * Double(index), String(full.prefix(34))) }
        sheet.set(420, 80, "2026年4月7日")
        sheet.set(420, 106, "个股评级")
        sheet.set(420, 132, "买入")
        for index in 0..<5 { sheet.set(420, 160 + 26 * Double(index), side[index]) }
      }
    ])
    #expect(layout.lines.prefix(4) == ["# 端侧模型进入放量期", "2026年4月7日", "个股评级", "买入"])
  }
}

@Suite struct LayoutFindingTests {
  private func codes(_ lines: [String]) -> [String] {
    let pages = stride(from: 0, to: lines.count, by: 40).map { start in
      Sheet.page(start / 40 + 1) { $0.lines(60, 60, Array(lines[start..<min(start + 40, lines.count)])) }
    }
    return Document(LayoutReader.layout(of: pages), name: "report.pdf", bytes: []).diagnostics.map(
      \.code.rawValue)
  }

  @Test func `a report without digits is suspect, one with them is not`() {
    #expect(codes([String](repeating: full, count: 80)) == ["text-layer-suspect"])
    #expect(codes((1...80).map { full.prefix(30) + "第\($0)行增长\($0 * 3)%" }).isEmpty)
    #expect(codes([full, full]).isEmpty)
  }

  @Test func `a cell over two columns is reported with its page and row`() throws {
    let layout = LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.row(100, [(60, "名称"), (200, "2024A"), (260, "2025E"), (320, "2026E")])
        for row in 0..<6 {
          sheet.row(
            116 + 16 * Double(row),
            [(60, "公司\(row)"), (200, "\(row).101"), (260, "\(row).201"), (320, "\(row).301")])
        }
        sheet.row(212, [(60, "合计"), (210, "12345678901234567"), (320, "9.9")])
      }
    ])
    let found = Document(layout, name: "report.pdf", bytes: []).diagnostics
    #expect(found.map(\.code) == [.pdfTableIrregular])
    #expect(found.first?.printed == "12345678901234567")
    #expect(found.first?.line == 9)
  }

  @Test func `a notice at the foot of the first page comes after its text, a house's name before it`() {
    let pages = (1...4).map { number in
      Sheet.page(number) { sheet in
        sheet.set(60, 40, "青禾证券研究所")
        sheet.lines(60, 120, [full, "第\(number)页的正文。"])
        sheet.set(60, 820, "请务必阅读正文之后的免责声明")
      }
    }
    let lines = LayoutReader.layout(of: pages).lines
    #expect(Array(lines.prefix(3)) == ["~ 青禾证券研究所", full + "第1页的正文。", "~ 请务必阅读正文之后的免责声明"])
  }

  @Test func `a wide table with words among its cells is not cut where the text beside it is`() {
    let layout = LayoutReader.layout(of: [
      Sheet.page { sheet in
        for index in 0..<10 {
          sheet.set(40, 100 + 16 * Double(index), String(full.prefix(33)))
          sheet.set(400, 104 + 26 * Double(index), "相关研究")
        }
        sheet.row(
          600,
          [(40, "Name"), (130, "Code"), (220, "Ccy"), (300, "Price"), (400, "Target"), (470, "Rating")])
        for row in 0..<2 {
          sheet.row(
            616 + 16 * Double(row),
            [
              (40, "Firm \(row)"), (130, "10\(row) HK"), (220, "HKD"), (300, "1\(row).50"),
              (400, "2\(row).50"), (470, "Buy"),
            ])
        }
      }
    ])
    #expect(layout.tables.first?.texts.first == "Name|Code|Ccy|Price|Target|Rating")
    #expect(layout.tables.first?.texts.last == "Firm 1|101 HK|HKD|11.50|21.50|Buy")
  }

  @Test func `the short last line of a title over two columns is not side bar`() {
    func lines(_ x: Double, _ size: Double) -> [String] {
      LayoutReader.layout(of: [
        Sheet.page { sheet in
          sheet.set(40, 60, "某某行业在周期底部之后将会怎样走出来的几种", size: 20)
          sheet.set(x, 86, "可能", size: size)
          for index in 0..<8 {
            sheet.set(200, 140 + 16 * Double(index), String(full.prefix(34)))
            sheet.set(40, 144 + 26 * Double(index), "近期的周报")
          }
        }
      ]).lines
    }
    #expect(lines(40, 20).first == "# 某某行业在周期底部之后将会怎样走出来的几种可能")
    // Words in another size are of the side bar.
    #expect(lines(40, 10).first?.hasSuffix("几种") == true)
  }

  @Test func `people beside a few lines of prose are a side bar`() {
    func layout(_ contacts: [String]) -> PageLayout {
      LayoutReader.layout(of: [
        Sheet.page { sheet in
          sheet.set(40, 100, "监测机构动向", size: 18)
          for index in 0..<4 { sheet.set(40, 150 + 37 * Double(index), String(full.prefix(30 + index))) }
          for index in 0..<12 { sheet.set(420, 92 + 13 * Double(index), contacts[index % contacts.count]) }
        }
      ])
    }
    let bar = layout(["冯一：（分析师）", "电话：021-00000000", "邮箱：fy@example.com"])
    #expect(bar.elements.filter(\.isSide).count == 12)
    #expect(bar.lines.first == "# 监测机构动向")
    let cells = layout(["买入", "增持", "中性"])
    #expect(cells.elements.filter(\.isSide).isEmpty)
  }

  @Test func `titles of other reports below people at the right are a sidebar`() {
    func layout(_ people: [String]) -> PageLayout {
      LayoutReader.layout(of: [
        Sheet.page { sheet in
          sheet.set(40, 60, "监测机构动向", size: 18)
          for index in 0..<4 { sheet.set(40, 100 + 17 * Double(index), String(full.prefix(36))) }
          for (index, words) in people.enumerated() {
            sheet.set(440 + 6 * Double(index), 104 + 11 * Double(index), words)
          }
          for index in 0..<8 { sheet.set(410, 160 + 13 * Double(index), "前一期的周报标题") }
        }
      ])
    }
    let bar = layout(["冯一 分析师", "电话：021-00000000", "fy@example.com"])
    #expect(bar.elements.filter(\.isSide).count == 4)
    #expect(bar.lines.dropFirst().first?.count == 4 * 36)
    #expect(layout(["买入", "增持", "中性"]).elements.filter(\.isSide).isEmpty)
  }
}
