import Testing

@testable import PDFInput

@Suite struct ParagraphTests {
  private func layout(_ pages: [PageWords]) -> PageLayout { LayoutReader.layout(of: pages) }

  @Test func `lines are one paragraph until one ends short`() {
    let layout = layout([
      Sheet.page { sheet in
        sheet.lines(60, 100, [full, full, "到这里结束。", full, "另一段也结束了。"])
      }
    ])
    #expect(layout.lines == [full + full + "到这里结束。", full + "另一段也结束了。"])
  }

  @Test(arguments: ["162.25%。随后回落", "-USA、青禾科技", "1,234.5亿元"])
  func `a line continues where what comes next had no room`(next: String) {
    func lines(_ first: String) -> [String] {
      layout([Sheet.page { $0.lines(60, 100, [full, first, next, full, "到这里结束。"]) }]).lines
    }
    let short = String(full.dropLast(3))
    #expect(lines(short) == [full + short + next, full + "到这里结束。"])
    // Where there was room, or a sentence ended, the line below is another paragraph.
    #expect(lines(String(full.prefix(24))).count == 3)
    #expect(lines(String(full.dropLast(4)) + "。").count == 3)
  }

  @Test func `a line in the middle of a sentence goes on though the next seems to be in another size`() {
    let layout = layout([
      Sheet.page { sheet in
        sheet.lines(60, 100, [full, full, full, full])
        sheet.set(60, 164, "62.2%。" + full.dropLast(4), size: 9.2)
        sheet.lines(60, 180, ["到这里结束。"])
      }
    ])
    #expect(layout.lines.first?.hasPrefix(full + full + full + full + "62.2%。") == true)
  }

  @Test func `a name in brackets after a sentence begins a paragraph`() {
    let sentence = String(full.dropLast(1)) + "。"
    let layout = layout([
      Sheet.page { $0.lines(60, 100, [full, sentence, "【光模块】" + String(full.dropLast(5)), full, "到这里结束。"]) }
    ])
    #expect(layout.lines.map { $0.hasPrefix("【光模块】") } == [false, true])
  }

  @Test(arguments: [
    ("orders recover on larger-", "than-expected demand", "larger-than-expected"),
    ("it is printed at https://", "example.com/pumps of the house", "https://example.com"),
    ("margins rise by 1-", "2% in a year", "1-2% in"), ("within a 12-", "month period", "12-month"),
    ("growth was 12 -", "2 points", "12 - 2"), ("prices fell - ", "and rose again later on", "fell - and"),
    ("made by Acme/", "Beta together", "Acme/ Beta"),
  ])
  func `compounds and addresses stay whole over the end of a line`(
    first: String, second: String, whole: String
  ) {
    #expect(LineJoint.wrapped(first, second).contains(whole))
  }

  @Test(arguments: [
    ("行业动量的识别及“连胜", "硬币”因子的构造"), ("风险模型的再构造（2024年", "修订版）"), ("波动风险的度量：", "两类指数的构造与应用"),
  ])
  func `a title that a line leaves open continues`(first: String, second: String) {
    let layout = layout([
      Sheet.page { sheet in
        sheet.lines(100, 80, [first, second], size: 20, pitch: 30)
        sheet.lines(60, 200, [full, full, full, "到这里结束。"])
      }
    ])
    #expect(layout.lines.first == "# \(first)\(second)")
  }

  @Test(arguments: [
    ("Pump makers: order growth at", "30% in July, slightly slower"),
    ("May data shows mixed", "seasonality after a strong start"),
    ("Margins beat, But", "Management Stays Calm"),
    ("Read-across from the United States,", "Where Pumps Recover"),
  ])
  func `an English title that a line leaves open continues`(first: String, second: String) {
    let layout = layout([
      Sheet.page { sheet in
        sheet.lines(60, 80, [first, second], size: 20, pitch: 24)
        sheet.lines(60, 200, [full, full, full, "到这里结束。"])
      }
    ])
    #expect(layout.lines.first == "# \(first) \(second)")
  }

  @Test(arguments: [
    ("Acme Pumps (70 HK)", "Orders Recover"), ("Acme Pumps", "iPumps recover"),
  ])
  func `a title in English that is whole ends`(first: String, second: String) {
    let layout = layout([
      Sheet.page { sheet in
        sheet.lines(60, 80, [first, second], size: 20, pitch: 24)
        sheet.lines(60, 200, [full, full, full, "到这里结束。"])
      }
    ])
    #expect(layout.lines.first == "# \(first)")
  }

  @Test func `a sentence in a large font below the title is not a heading`() {
    let long = "Orders recover from the low of last year and margins follow them up this spring"
    let layout = layout([
      Sheet.page { sheet in
        sheet.set(60, 80, "Acme Pumps lift their guidance", size: 20)
        sheet.set(60, 120, long, size: 12)
        sheet.lines(60, 200, [full, full, full, "到这里结束。"])
      }
    ])
    #expect(layout.lines.prefix(2) == ["# Acme Pumps lift their guidance", long])
  }

  @Test
  func `a long English title over a section is a heading, a line of a sentence in large characters is not`() {
    func lines(_ title: [String], below: String = "Orders rose again in spring.") -> [String] {
      LayoutReader.layout(of: [
        Sheet.page { sheet in
          sheet.set(60, 60, "Title of it all", size: 24)
          sheet.set(60, 100, "Orders rose and prices did not, as they had been set in winter.")
          sheet.lines(60, 140, title, size: 14)
          sheet.set(60, 180, below)
          sheet.lines(60, 196, [String](repeating: "Deliveries followed them closely as before.", count: 20))
        }
      ]).lines
    }
    let title = "Where the orders of the second quarter came from and what follows from them"
    #expect(lines([title]).contains("## " + title))
    #expect(!lines([title + " and"]).contains { $0.hasPrefix("## Where") })
    #expect(!lines([title], below: "still larger orders in summer.").contains { $0.hasPrefix("## Where") })
  }

  @Test func `phones beside mails are read across with them`() {
    let layout = layout([
      Sheet.page { sheet in
        sheet.lines(60, 100, [full, full, "到这里结束。"])
        sheet.set(60, 200, "Ann Lee")
        sheet.row(216, [(60, "ann.lee@house.example"), (260, "+852 2000 0001")])
        sheet.set(60, 232, "Bob Wu")
        sheet.row(248, [(60, "bob.wu@house.example"), (260, "+852 2000 0002")])
      }
    ])
    #expect(
      layout.lines.suffix(4).joined(separator: " ").contains("ann.lee@house.example +852 2000 0001 Bob Wu"))
  }

  @Test func `a title that is whole ends`() {
    let layout = layout([
      Sheet.page { sheet in
        sheet.lines(100, 80, ["行业动量的识别（二）", "订单回暖"], size: 20, pitch: 30)
        sheet.lines(60, 200, [full, full, full, "到这里结束。"])
      }
    ])
    #expect(layout.lines.first == "# 行业动量的识别（二）")
  }

  @Test func `names beside what belongs to them are read across`() {
    let layout = layout([
      Sheet.page { sheet in
        sheet.lines(60, 60, [full, full, full, full, "到这里结束。"])
        sheet.row(200, [(60, "冯一"), (120, "执业证书编号：S0000524010001")])
        sheet.row(215, [(60, "研究员"), (120, "0755-00000001")])
        sheet.row(230, [(120, "feng@house.example")])
        sheet.row(245, [(60, "蒋二"), (120, "执业证书编号：S0000524010002")])
        sheet.row(260, [(60, "研究员"), (120, "0755-00000002")])
      }
    ])
    let people = layout.lines.filter { !$0.contains("结束") }
    #expect(
      people == [
        "冯一 执业证书编号：S0000524010001", "研究员 0755-00000001", "feng@house.example", "蒋二 执业证书编号：S0000524010002",
        "研究员 0755-00000002",
      ])
  }

  @Test func `an indented line begins a paragraph`() {
    let layout = layout([
      Sheet.page { sheet in
        sheet.set(80, 100, String(full.dropLast(2)))
        sheet.lines(60, 116, [full])
        sheet.set(80, 132, String(full.dropLast(2)))
        sheet.lines(60, 148, [full, "结束。"])
      }
    ])
    #expect(layout.lines.count == 2)
  }

  @Test func `bullets begin items, pictures of telephones do not`() {
    let layout = layout([
      Sheet.page { sheet in
        sheet.set(60, 100, "◼ 第一项内容")
        sheet.set(60, 120, "\u{F06E} 第二项内容")
        sheet.set(60, 140, "\u{F028}：0571-55550117")
        sheet.lines(60, 170, [full, full, full])
      }
    ])
    #expect(layout.lines.prefix(3) == ["- 第一项内容", "- 第二项内容", "0571-55550117"])
  }

  @Test func `definitions below each other stay apart though they are equally long`() {
    let layout = layout([
      Sheet.page { sheet in
        sheet.lines(
          60, 100, ["买入：预期未来六个月涨幅超过基准百分之十五以上；", "增持：预期未来六个月涨幅介于百分之五与十五之间；", "减持：预期未来六个月跌幅超过基准百分之十五以上。"])
      }
    ])
    #expect(layout.lines.count == 3)
  }

  @Test func `each report of a list is a paragraph, though its lines are as wide as the column`() {
    let layout = layout([
      Sheet.page { sheet in
        sheet.lines(
          60, 100,
          ["《端侧模型进入放量期》2026.03.15", "《算力需求仍在上行通道》2026.03.8", "1.  词元消耗带动算力租赁，电费  (2026-03-27)"])
        sheet.lines(60, 148, ["2.  海洋经济开启新的一段航程  (2026-03-22)", "10.制造业淡季不淡，消费继续回暖"])
      }
    ])
    #expect(
      layout.lines == [
        "《端侧模型进入放量期》2026.03.15", "《算力需求仍在上行通道》2026.03.8", "1. 词元消耗带动算力租赁，电费 (2026-03-27)",
        "2. 海洋经济开启新的一段航程 (2026-03-22)", "10.制造业淡季不淡，消费继续回暖",
      ])
  }

  @Test func `the words after a number continue below themselves`() {
    let layout = layout([
      Sheet.page { sheet in
        sheet.set(60, 100, "1.  词元消耗带动算力租赁，电费下降")
        sheet.set(72, 116, "谈判一波三折")
        sheet.set(60, 132, "2.  海洋经济开启新的一段航程")
      }
    ])
    #expect(layout.lines == ["1. 词元消耗带动算力租赁，电费下降谈判一波三折", "2. 海洋经济开启新的一段航程"])
  }

  @Test func `people and what is theirs are lines of their own`() {
    let layout = layout([
      Sheet.page { sheet in
        sheet.lines(
          60, 100,
          ["——行业周报", "陆明川（分析师）", "lu@house.example", "证书编号：S0000520000001", "沈知行", "shen@house.example"])
        sheet.set(60, 220, "——行业点评")
        sheet.set(200, 220, "冯一（联系人）")
      }
    ])
    #expect(
      layout.lines == [
        "——行业周报", "陆明川（分析师）", "lu@house.example", "证书编号：S0000520000001", "沈知行", "shen@house.example",
        "——行业点评",
        "冯一（联系人）",
      ])
  }

  @Test func `a page break cuts no paragraph, whatever else is further left on the page`() {
    func pages(_ first: String, indent: Double = 0) -> [String] {
      layout([
        Sheet.page(1) { $0.lines(160, 120, [full.prefix(38), full.prefix(38)].map(String.init)) },
        Sheet.page(2) { sheet in
          sheet.set(40, 120, "图表 1：某某指数")
          sheet.set(160 + indent, 400, first)
          sheet.set(160, 416, "到这里结束。")
        },
      ]).lines
    }
    let line = String(full.prefix(38))
    #expect(pages(line).contains(line + line + line + "到这里结束。"))
    #expect(pages(String(line.dropLast(2)), indent: 20).contains(line + line))
  }

  @Test func `an item continues on the next page at its text indent`() {
    let lines = layout([
      Sheet.page(1) {
        $0.lines(60, 120, [full, full]); $0.set(48, 160, "◼ " + full)
      },
      Sheet.page(2) { sheet in
        sheet.set(48, 90, "短行")
        sheet.set(60, 120, "到这里结束。")
      },
    ]).lines
    #expect(lines.last == "到这里结束。")
  }

  @Test func `a letter is a bullet before an abbreviation too, an English line stays one`() {
    let layout = layout([
      Sheet.page { sheet in
        sheet.set(60, 100, "u  VLA 与世界模型走向融合")
        sheet.set(60, 130, "v Apple and others follow")
      }
    ])
    #expect(layout.lines == ["- VLA与世界模型走向融合", "v Apple and others follow"])
  }

  @Test func `letters of a symbol font before short items are bullets and no column of a table`() {
    let items = ["Higher spending on memory", "Servicing margins", "λ is the share of them", "Programmes"]
    let lines = LayoutReader.layout(of: [
      Sheet.page { sheet in
        for (index, item) in items.enumerated() {
          sheet.row(100 + 16 * Double(index), [(60, "n"), (78, item)])
        }
      }
    ]).lines
    #expect(lines == items.map { "- " + $0 })
  }

  @Test func `the line below a caption that says what is drawn stays, labels of the chart do not`() {
    func lines(_ below: String, at y: Double) -> [String] {
      LayoutReader.layout(of: [
        Sheet.page { sheet in
          sheet.set(60, 100, "Exhibit 2: Earnings drove returns across regions")
          sheet.set(60, y, below)
          for (index, label) in ["75%", "50%", "25%", "0%"].enumerated() {
            sheet.set(64, 150 + 30 * Double(index), label, size: 7)
          }
          sheet.set(60, 260, "Source: Own work")
        }
      ]).lines
    }
    let caption = "Exhibit 2: Earnings drove returns across regions"
    #expect(
      lines("Return contribution over twelve months in local currency", at: 112)
        == [caption, "Return contribution over twelve months in local currency", "Source: Own work"])
    #expect(lines("Left and right axis", at: 132) == [caption, "Source: Own work"])
  }

  @Test func `a title in brackets continues however short its line is`() {
    let layout = layout([
      Sheet.page { sheet in
        sheet.lines(60, 100, [full, full, full])
        sheet.lines(60, 200, ["《端侧模型月报：从参数", "竞赛到落地》"])
      }
    ])
    #expect(layout.lines.last == "《端侧模型月报：从参数竞赛到落地》")
  }

  @Test func `a paragraph that a page break cuts is joined, one that has ended is not`() {
    let first = Sheet.page(1) { $0.lines(60, 600, [full, full]) }
    let second = Sheet.page(2) { $0.lines(60, 200, ["接着上一页说完。", full, full, "第二段。"]) }
    #expect(layout([first, second]).lines == [full + full + "接着上一页说完。", full + full + "第二段。"])
  }

  @Test func `a source too long for its column continues, a note below it does not`() {
    func lines(_ below: String) -> [String] {
      layout([
        Sheet.page { sheet in
          sheet.lines(60, 100, [full, full, full])
          sheet.lines(60, 200, ["资料来源：" + full.dropLast(5), below], pitch: 14)
        }
      ]).lines
    }
    #expect(lines("研究所整理").last == "资料来源：" + full.dropLast(5) + "研究所整理")
    #expect(lines("注：截至三月").last == "注：截至三月")
  }

  @Test func `captions side by side are two lines`() {
    let layout = layout([
      Sheet.page { sheet in
        sheet.row(100, [(60, "图1：访问量"), (320, "图2：时长")])
        sheet.lines(60, 130, [full, full, full])
      }
    ])
    #expect(layout.lines.prefix(2) == ["图1：访问量", "图2：时长"])
  }

  @Test func `a mail below a name stays a line of its own`() {
    let people = ["证券分析师：陆明川（杭州）0571-55550117", "lumingchuan.research@qinghe.example"]
    #expect(layout([Sheet.page { $0.lines(60, 400, people) }]).lines == people)
  }

  @Test func `the people of a report are read one after the other`() {
    let layout = layout([
      Sheet.page { sheet in
        sheet.row(100, [(60, "陆明川（分析师）"), (220, "苏晚晴（联系人）")])
        sheet.row(115, [(60, "luming@qinghe.example"), (220, "suwan@qinghe.example")])
        sheet.row(130, [(60, "证书编号：S0000521030004"), (220, "证书编号：S0000521030005")])
        sheet.lines(60, 170, [full, full, full])
      }
    ])
    #expect(
      layout.lines.prefix(6) == [
        "陆明川（分析师）", "luming@qinghe.example", "证书编号：S0000521030004", "苏晚晴（联系人）", "suwan@qinghe.example",
        "证书编号：S0000521030005",
      ])
  }

  @Test func `English text with a ragged edge is one paragraph until a word had room`() {
    let layout = layout([
      Sheet.page { sheet in
        sheet.lines(
          60, 100,
          [
            "Orders of pump makers recovered in the second quarter of the year and margins",
            "internationalisation helped more than in any other year, and then it ended",
            "there. Prices rose.",
            "Next year looks better for everyone who builds pumps in this part of the world",
            "exceptionally so.",
          ], pitch: 14)
        sheet.lines(60, 300, [full, full, full, "到这里结束。"])
      }
    ])
    #expect(
      layout.lines.prefix(2).map { $0.hasSuffix("Prices rose.") || $0.hasSuffix("exceptionally so.") } == [
        true, true,
      ])
  }

  @Test func `a rating on a line of its own is not joined to the line above`() {
    let layout = layout([
      Sheet.page { sheet in
        sheet.set(200, 60, "汽车行业深度报告跟踪研究专题")
        sheet.set(240, 76, "领先大市（维持）")
        sheet.lines(60, 200, [full, full, full, "到这里结束。"])
      }
    ])
    #expect(layout.lines.contains("领先大市（维持）"))
  }

  @Test func `a line of characters set apart is as large as the others`() {
    let lines = LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.lines(60, 100, [full, full])
        // The same font, its words stretched to fill the line.
        for (index, part) in ["这一行的字", "被拉开以", "排满整栏的", "宽度所以"].enumerated() {
          let width = 11.6 * Double(part.count)
          let left = 60 + 118 * Double(index)
          sheet.words.append(
            Word(text: part, box: Box(left: left, top: 124, right: left + width, bottom: 134)))
        }
        sheet.lines(60, 148, [full, "到这里结束。"])
      }
    ]).lines
    #expect(!lines.contains { $0.hasPrefix("#") })
  }

  @Test
  func `a notice far below a paragraph is not joined to it, and the paragraph goes on on the next page`() {
    let text = "The outlook of this industry rests on orders that customers place late in the year and"
    let layout = LayoutReader.layout(of: [
      Sheet.page(1) { sheet in
        sheet.lines(60, 100, [text, text, text])
        sheet.lines(
          60, 300, ["The house does business with companies that it covers, and readers", "know it."])
      },
      Sheet.page(2) { sheet in sheet.lines(60, 100, ["rarely cancel before spring."]) },
    ])
    #expect(layout.lines.count == 2)
    #expect(layout.lines.first == [text, text, text, "rarely cancel before spring."].joined(separator: " "))
  }

  @Test func `digits of a phone number are not a date`() {
    #expect(!LayoutWords.isDate("0755-00000001"))
    #expect(!LayoutWords.isDate("021-0000 0001"))
    for day in ["2024.05.30", "2024-5-3", "2024年5月30日", "20240530", "2024.05", "24/05/30"] {
      #expect(LayoutWords.isDate(day))
    }
  }

  @Test func `space parts paragraphs in English, though the last line is full`() {
    let line = "The outlook of this industry rests on orders that customers place late in the year."
    let lines = LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.lines(60, 100, [line, line, line], pitch: 12)
        sheet.lines(60, 144, [line, line, "Margins follow."], pitch: 12)
      }
    ]).lines
    #expect(lines.count == 2)
    #expect(lines.last == "\(line) \(line) Margins follow.")
  }

  @Test func `items that count on are items, though no sign ends them`() {
    let lines = LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.lines(60, 100, ["1. 上游原材料价格的波动超出预期的风险", "2. 下游各类客户的订单不及预期的风险", "3. 汇率风险"])
      }
    ]).lines
    #expect(lines.count == 3)
  }

  @Test func `the second line of a caption is part of it, also of two side by side`() {
    let lines = LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.set(60, 100, "Exhibit 1: New orders as they were reported by")
        sheet.set(300, 100, "Exhibit 2: Trend of all new orders for both of")
        sheet.set(60, 114, "construction groups")
        sheet.set(300, 114, "the large firms")
        for (index, label) in ["40", "30", "20", "10", "0"].enumerated() {
          sheet.set(60, 140 + 14 * Double(index), label)
          sheet.set(300, 140 + 14 * Double(index), label)
        }
        sheet.set(60, 230, "Source: Alpha Data")
        sheet.set(300, 230, "Source: Beta Data")
      }
    ]).lines
    #expect(lines.contains("Exhibit 1: New orders as they were reported by construction groups"))
    #expect(lines.contains("Exhibit 2: Trend of all new orders for both of the large firms"))
  }

  @Test func `the report's date before a title on one line is not part of the title`() {
    func lines(_ size: Double) -> [String] {
      layout([
        Sheet.page { sheet in
          sheet.set(60, 100, "2020年07月28日", size: 12)
          sheet.set(180, 100, "某某指标的应用", size: size)
          sheet.lines(60, 140, [full, full, "到这里结束。"])
        }
      ]).lines
    }
    #expect(lines(16).prefix(2) == ["2020年07月28日", "# 某某指标的应用"])
    #expect(lines(12).first == "2020年07月28日 某某指标的应用")
  }

  @Test
  func `a title goes on behind a word that nothing ends with, and the kind of report beside it is apart`() {
    func lines(_ first: String) -> [String] {
      layout([
        Sheet.page { sheet in
          sheet.set(60, 100, first, size: 20)
          sheet.set(60, 123, "股票波动性预测", size: 20)
          sheet.set(440, 123, "定期报告", size: 11)
          sheet.lines(60, 160, [full, full, "到这里结束。"])
        }
      ]).lines
    }
    #expect(lines("基于文本挖掘的").prefix(2) == ["# 基于文本挖掘的股票波动性预测", "定期报告"])
    #expect(lines("基于文本挖掘").first == "# 基于文本挖掘")
  }

  @Test func `large words before a colon are the title, whose subtitle is below in another size`() {
    func first(_ title: String, size: Double) -> String? {
      layout([
        Sheet.page { sheet in
          sheet.set(60, 100, title, size: size)
          sheet.set(60, 130, "——因子研究系列", size: 12)
          sheet.lines(60, 160, [full, full, "到这里结束。"])
        }
      ]).lines.first
    }
    #expect(first("某某一致预期的体系搭建：", size: 18) == "# 某某一致预期的体系搭建：")
    #expect(first("核心观点：", size: 18) == "核心观点：")
    #expect(first("某某一致预期的体系搭建：", size: 12) == "某某一致预期的体系搭建：")
  }

  @Test func `large lines that are set tight are one title, whatever would have fitted`() {
    let titles = { (pitch: Double) in
      LayoutReader.layout(of: [
        Sheet.page { sheet in
          sheet.set(60, 80, "Acme Pumps: orders recover and cost", size: 20)
          sheet.set(60, 80 + pitch, "YoY growth doubles; Buy", size: 20)
          for index in 0..<6 { sheet.set(60, 160 + 16 * Double(index), full) }
        }
      ]).elements.compactMap { if case .heading(1, let text) = $0.content { text } else { nil } }
    }
    #expect(titles(21) == ["Acme Pumps: orders recover and cost YoY growth doubles; Buy"])
    #expect(titles(34) == ["Acme Pumps: orders recover and cost"])
  }

  @Test func `captions may be in capitals`() {
    #expect(LayoutWords.isCaption("EXHIBIT 6: Pumps by house"))
    #expect(!LayoutWords.isCaption("EXHIBITION 6: Pumps by house"))
  }
}
