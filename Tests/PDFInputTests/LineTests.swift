import Document
import Testing

@testable import PDFInput

/// Lines that belong together although they are far apart, indented, or cut by a note's number; and lines that do not,
/// although they are full.
@Suite struct LineTests {
  private func lines(_ pages: [PageWords]) -> [String] { LayoutReader.layout(of: pages).lines }

  private func lines(_ set: (inout Sheet) -> Void) -> [String] { lines([Sheet.page(1, set)]) }

  private let sentence = String(full.dropLast()) + "。"

  @Test func `bullets before indented first lines stay with their items`() {
    let read = lines { sheet in
      for item in 0..<3 {
        let top = 100 + 48 * Double(item)
        sheet.row(top, [(60, "■"), (80, "订单：" + full.dropLast(5))])
        sheet.lines(60, top + 16, [full, "结论：到这里结束。"])
      }
    }
    #expect(read == [String](repeating: "- 订单：" + full.dropLast(5) + full + "结论：到这里结束。", count: 3))
  }

  @Test func `a full line that ends a sentence does not go on in an indented one`() {
    let read = lines { sheet in
      sheet.set(80, 100, sentence.dropFirst(2).description)
      sheet.set(80, 116, String(full.dropLast(2)))
      sheet.lines(60, 132, [full, "到这里结束。"])
    }
    #expect(read == [String(sentence.dropFirst(2)), full.dropLast(2) + full + "到这里结束。"])
  }

  @Test func `a full line of a list's item goes on though a bullet is below it`() {
    let read = lines { sheet in
      sheet.set(80, 100, "3）" + sentence.dropFirst(5))
      sheet.set(80, 116, "这是同一项的后一句，后面就没有了。")
      sheet.row(132, [(60, "■"), (70, full)])
      sheet.set(70, 148, "到这里结束。")
    }
    #expect(read.count == 2)
  }

  @Test func `lines of a sentence go on however far apart they are`() {
    let far = lines { $0.lines(60, 100, [full, full, "到这里结束。"], pitch: 28) }
    #expect(far == [full + full + "到这里结束。"])
    let definitions = lines { sheet in
      sheet.lines(60, 100, ["买入：" + full.dropLast(3)], pitch: 14)
      sheet.set(60, 128, "行业评级的定义如下")
    }
    #expect(definitions.count == 2)
    let heading = lines { $0.lines(60, 100, [full, "核心观点"], pitch: 28) }
    #expect(heading.count == 2, "a heading below a title, though the title is a full line")
    let ended = lines { $0.lines(60, 100, [sentence, sentence, "到这里结束。"], pitch: 28) }
    #expect(ended.count == 3)
  }

  @Test func `lines aligned at the right edge stay lines`() {
    let read = lines { sheet in
      sheet.lines(60, 100, [full, "到这里结束。"])
      for (y, text) in [(140.0, "青禾证券研究所"), (156, "某某市园区大道一百号"), (172, "邮政编码：100000")] {
        let width = text.unicodeScalars.reduce(0.0) { $0 + ($1.isWide ? 10 : 5) }
        sheet.set(540 - width, y, text)
      }
    }
    #expect(read.suffix(3) == ["青禾证券研究所", "某某市园区大道一百号", "邮政编码：100000"])
  }

  @Test func `a short line directly above a table is its title`() {
    let read = lines { sheet in
      sheet.lines(60, 100, [full, sentence])
      sheet.set(60, 118, "财务摘要和估值")
      sheet.row(134, [(60, "指标"), (250, "2023A"), (350, "2024A"), (450, "2025E")])
      for (index, name) in ["收入（百万元）", "成本（百万元）", "利润（百万元）"].enumerated() {
        let y = 150 + 16 * Double(index)
        sheet.row(y, [(60, name), (250, "1,234"), (350, "2,345"), (450, "3,456")])
      }
    }
    #expect(read.prefix(2) == [full + sentence, "财务摘要和估值"])
  }

  @Test func `a figure with its unit is not the number of a heading`() {
    #expect(HeadingNumber("11.21GW，同比下降") == nil)
    #expect(HeadingNumber("1.2AI芯片")?.depth == 2)
    #expect(HeadingNumber("1.10、AI芯片")?.depth == 2)
    #expect(lines { $0.lines(60, 100, [String(full.dropLast()) + "：", "11.21GW，同比下降。"]) }.count == 1)
  }

  @Test func `a sentence continues below the heading of its page`() {
    func read(_ heading: String, _ end: String) -> [String] {
      lines([
        Sheet.page(1) { $0.lines(60, 300, [full, String(full.dropLast()) + end]) },
        Sheet.page(2) { sheet in
          sheet.set(60, 40, heading, size: 14)
          sheet.lines(60, 200, [full, "到这里结束。"])
        },
      ])
    }
    #expect(read("宏观点评", "，").contains { $0.hasSuffix("，" + full + "到这里结束。") })
    // A sentence that ended, and a heading of the text.
    #expect(read("宏观点评", "。").contains(full + "到这里结束。"))
    #expect(read("二、展望", "，").contains(full + "到这里结束。"))
  }

  @Test func `years that are printed upwards below an axis are not text`() {
    let read = lines { sheet in
      sheet.lines(60, 100, [full, "到这里结束。"])
      for year in 0..<6 {
        let left = 80 + 14 * Double(year)
        let box = Box(left: left, top: 300, right: left + 8, bottom: 314)
        sheet.words.append(Word(text: "\(2018 + year)", box: box))
      }
    }
    #expect(read == [full + "到这里结束。"])
  }

  @Test func `the heading of a slide is not a label of the chart below it`() {
    let read = lines { sheet in
      sheet.set(60, 180, "四、需求", size: 30)
      for (index, value) in ["500", "400", "300", "200", "100"].enumerated() {
        sheet.set(60, 210 + 20 * Double(index), value, size: 9)
      }
    }
    #expect(read == ["# 四、需求"])
  }

  // MARK: Captions side by side

  @Test func `captions side by side have their further lines, at whatever height these are`() {
    let read = lines { sheet in
      sheet.lines(60, 100, [full, "到这里结束。"])
      sheet.set(320, 150, "图2：采用双燃料方案的新船较传统的柴油方案要多")
      sheet.set(60, 159, "图1：在手订单的比重上升")
      sheet.set(320, 168, "投入五百万")
      sheet.set(60, 300, "资料来源：公司数据")
      sheet.set(320, 300, "资料来源：公司数据")
    }
    #expect(read[1...2] == ["图1：在手订单的比重上升", "图2：采用双燃料方案的新船较传统的柴油方案要多投入五百万"])
  }

  @Test func `a caption continues where the line below ends its brackets`() {
    let read = lines { sheet in
      sheet.lines(60, 300, [full, full, full])
      sheet.row(150, [(60, "图1：电网投资的完成额（左轴：累计"), (320, "图2：新增变电容量（左轴：累计")])
      sheet.row(166, [(60, "亿元；右轴：同比）"), (320, "万千伏安；右轴：同比）")])
    }
    #expect(read.prefix(2) == ["图1：电网投资的完成额（左轴：累计亿元；右轴：同比）", "图2：新增变电容量（左轴：累计万千伏安；右轴：同比）"])
  }

  @Test func `a label below a caption that had room is not part of it`() {
    let read = lines { sheet in
      sheet.lines(60, 100, [full, "到这里结束。"])
      sheet.row(150, [(60, "图1：一家公司在手订单的比重"), (320, "图2：收入")])
      sheet.set(60, 168, "订单的比重（%）")
    }
    #expect(!read.contains { $0.hasPrefix("图1") && $0.hasSuffix("（%）") })
  }
}
