import Document
import Testing

@testable import PDFInput

/// Items of lists, notes at the foot, and side bars of a few lines.
@Suite struct ListTextTests {
  private func lines(_ set: (inout Sheet) -> Void) -> [String] {
    LayoutReader.layout(of: [Sheet.page(1, set)]).lines
  }

  @Test(arguments: ["（1）", "1、", "2．"])
  func `lines that hang behind the number of an item are its`(number: String) {
    let lines = lines { sheet in
      sheet.row(100, [(60, number), (90, String(full.prefix(37)))])
      sheet.lines(90, 116, [String(full.prefix(37)), "到这里结束。"])
      sheet.lines(60, 164, [full, full, "文字到这里结束。"])
    }
    #expect(lines.count == 2)
    #expect(lines[0].hasSuffix("到这里结束。") && lines[0].hasPrefix(number))
  }

  @Test func `a line further right than the words after the number is another paragraph`() {
    let lines = lines { sheet in
      sheet.row(100, [(60, "（1）"), (90, String(full.prefix(37)))])
      sheet.lines(130, 116, [String(full.prefix(33)), "到这里结束。"])
      sheet.lines(60, 164, [full, full, "文字到这里结束。"])
    }
    #expect(lines.count == 3)
  }

  @Test func `bracketed numbers that follow each other begin items, others do not`() {
    func count(_ first: String, _ second: String) -> Int {
      let last = String(full.dropLast(4)) + "；"
      return lines {
        $0.lines(60, 100, [first + String(last.dropFirst(3)), second + full.dropFirst(3), "结束了。"])
      }.count
    }
    #expect(count("（1）", "（2）") == 2)
    #expect(count("（1）", "（3）") == 1)
    #expect(count("（一", "（2）") == 1)
  }

  @Test func `a dash with space after it begins an item, a negative figure does not`() {
    let lines = lines { sheet in
      sheet.row(100, [(60, "-"), (75, "毛利率回升，费用率下降；")])
      sheet.row(116, [(60, "-"), (75, "新产品占比提高。")])
      sheet.row(132, [(60, "-"), (75, "3.2%")])
      sheet.lines(60, 180, [full, full, "文字到这里结束。"])
    }
    #expect(lines.prefix(3) == ["- 毛利率回升，费用率下降；", "- 新产品占比提高。", "- 3.2%"])
  }

  @Test func `entries that begin with a day are apart however full their lines are`() {
    let entry = String(full.dropLast(9))
    func count(_ first: String, _ second: String) -> Int {
      lines { $0.lines(60, 100, [first + entry, second + entry, "2026-01-02，一份报告"]) }.count
    }
    #expect(count("2026-03-03，", "2026-03-01，") == 3)
    #expect(count("截至本周末，", "2026-03-01，") == 1)
  }

  @Test func `the small number of a note is on its line`() {
    let lines = lines { sheet in
      sheet.lines(60, 100, [full, full, "文字到这里结束。"])
      sheet.set(60, 197, "3", size: 6)
      sheet.set(68, 200, "本文的指数均为全收益指数。")
    }
    #expect(lines.last == "3 本文的指数均为全收益指数。")
  }

  @Test func `an address with an at sign in it is not a contact`() {
    #expect(!ContactColumns.isContact("https://example.com/@acme/posts/1163295"))
    #expect(ContactColumns.isContact("lu@example.com"))
  }

  @Test func `a side bar of three lines is not read across`() {
    let part = String(full.prefix(30))
    let lines = lines { sheet in
      sheet.lines(60, 100, [part, part, part, part, part, "到这里结束。"])
      sheet.lines(400, 106, ["风险提示：模型失效的风险；本", "报告不构成投资建议，投资者自", "行决定。"], pitch: 14)
    }
    #expect(lines == [String(repeating: part, count: 5) + "到这里结束。", "风险提示：模型失效的风险；本报告不构成投资建议，投资者自行决定。"])
  }

  @Test func `tables of two columns beside each other stay rows`() {
    let part = String(full.prefix(30))
    let lines = lines { sheet in
      sheet.lines(60, 100, [part, part, part, part, part, "到这里结束。"])
      sheet.lines(400, 100, ["风险提示：模型失效的风险；本", "报告不构成投资建议。"])
    }
    #expect(lines.count > 2)
  }

  @Test func `what goes on over a notice in English goes on with the text above it`() {
    let layout = LayoutReader.layout(of: [
      Sheet.page { sheet in
        let text = (0..<6).map { _ in
          "Orders of pumps and valves recovered in the second quarter of the year as customers"
        }
        sheet.lines(60, 100, text)
        sheet.lines(
          60, 760,
          ["This report was made by Acme Securities, which may do business with the companies in it."])
      },
      Sheet.page(2) { $0.lines(60, 100, ["came back to the market. Prices rose.", "Costs fell."]) },
    ])
    #expect(layout.lines.first?.hasSuffix("customers came back to the market. Prices rose.") == true)
    #expect(layout.lines.contains { $0.hasSuffix("companies in it.") })
  }

  @Test func `a caption goes on below it in brackets and behind its number`() {
    let lines = lines { sheet in
      let words =
        "Enterprise users incur both licensing and token costs while others pay for what they use and"
      sheet.row(100, [(60, "Exhibit 2:"), (130, words)])
      sheet.set(60, 114, "nothing else at all")
      sheet.lines(60, 150, [full, full, "文字到这里结束。"])
    }
    #expect(lines.count == 2)
    #expect(lines[0].hasSuffix("use and nothing else at all"))
  }

  @Test func `two columns below text as wide as both are read one after the other`() {
    let left = "左栏的一行文字恰好排满了这一栏的宽度接着往"
    let right = "右栏的一行文字恰好排满了这一栏的宽度接着往"
    let lines = lines { sheet in
      sheet.lines(60, 100, [String](repeating: full, count: 14) + ["文字到这里结束。"])
      for index in 0..<8 { sheet.row(360 + 16 * Double(index), [(60, left), (296, right)]) }
      sheet.row(360 + 16 * 8, [(60, "左栏结束了。"), (296, "右栏结束了。")])
    }
    #expect(
      lines.suffix(2) == [
        String(repeating: left, count: 8) + "左栏结束了。", String(repeating: right, count: 8) + "右栏结束了。",
      ])
  }

  @Test func `licences beside names are theirs, and mails below`() {
    let lines = lines { sheet in
      sheet.row(100, [(60, "陆明川"), (150, "S0000000000001")])
      sheet.set(60, 116, "lu@example.com")
      sheet.row(132, [(60, "沈若溪"), (150, "S0000000000002")])
      sheet.set(60, 148, "shen@example.com")
      sheet.lines(60, 200, [full, full, "文字到这里结束。"])
    }
    #expect(
      lines.prefix(4) == ["陆明川 S0000000000001", "lu@example.com", "沈若溪 S0000000000002", "shen@example.com"])
  }

  @Test func `the same character before each entry is not a label in a margin`() {
    let words = (0..<6).map {
      Word(
        text: "表", box: Box(left: 60, top: 100 + 20 * Double($0), right: 70, bottom: 110 + 20 * Double($0)))
    }
    #expect(VerticalLabels.removed(from: words).count == 6)
    let name = Array("算法研究｜金融工程").enumerated().map { index, letter in
      Word(
        text: String(letter),
        box: Box(left: 20, top: 100 + 12 * Double(index), right: 30, bottom: 110 + 12 * Double(index)))
    }
    #expect(VerticalLabels.removed(from: name).isEmpty)
  }

  @Test func `contents with a number in a column of its own are read across`() {
    let lines = lines { sheet in
      for index in 1...7 {
        sheet.row(
          100 + 22 * Double(index),
          [(60, "表 \(index)"), (110, "组合的历史表现" + String(repeating: ".", count: 60) + " \(index + 4)")])
      }
    }
    #expect(lines.count == 7)
    #expect(lines.allSatisfy { $0.hasPrefix("表") && $0.contains("组合") })
  }
}
