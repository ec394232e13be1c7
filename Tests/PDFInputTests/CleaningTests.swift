import Document
import Testing

@testable import PDFInput

/// What is printed over the text or meant for nobody's eyes.
@Suite struct CleaningTests {
  private func text(_ pages: [PageWords]) -> String {
    LayoutReader.layout(of: pages).lines.joined(separator: "\n")
  }

  /// Letters along a line that rises by a share of what it goes to the right, as `pdftotext` prints their boxes.
  private func slanted(_ text: String, _ x: Double, _ y: Double, slope: Double = 0.45) -> [Word] {
    text.enumerated().map { index, letter in
      let left = x + 8 * Double(index)
      let bottom = y - slope * 8 * Double(index)
      return Word(
        text: String(letter), box: Box(left: left, top: bottom - 19, right: left + 8, bottom: bottom))
    }
  }

  @Test func `a line across the page at a slant is left out`() {
    let words = Sheet.page { $0.lines(60, 100, [full, full, "到这里结束。"]) }.words
    let mark = slanted("reader@desk", 200, 140)
    #expect(SlantedWords.found(in: words + mark) == Set(words.count..<words.count + mark.count))
    #expect(SlantedWords.found(in: words + slanted("reader", 200, 140, slope: -0.45)).count == 6)
  }

  @Test func `lines, tables and letter-spaced text are not slanted lines`() {
    let sheet = Sheet.page { sheet in
      for row in 0..<20 {
        // Single characters on a grid, and figures in narrow columns.
        for column in 0..<30 { sheet.set(60 + 10 * Double(column), 100 + 13 * Double(row), "文") }
        for column in 0..<6 { sheet.set(400 + 16 * Double(column), 100 + 12 * Double(row), "1.2") }
      }
    }
    #expect(SlantedWords.found(in: sheet.words).isEmpty)
  }

  /// Found by the fuzzer: such a word made two lines of one, and no block had the second.
  @Test func `ends of lines, tabs and wide blanks in a word are blanks`() {
    func word(_ x: Double, _ y: Double, _ text: String) -> Word {
      Word(text: text, box: Box(left: x, top: y - 8, right: x + 140, bottom: y + 2))
    }
    let pages = [
      PageWords(
        number: 1, width: 595, height: 842,
        words: [
          word(60, 200, "第一\n第二\u{85}第三\u{2028}第四\t第五"), word(60, 240, "\u{3000}\u{A0}"),
          word(60, 300, "\u{3000}首行缩进"),
        ])
    ]
    let document = Document(LayoutReader.layout(of: pages), name: "report.pdf", bytes: [])
    #expect(document.blocks.flatMap(\.lines) == Array(1...document.source.lineCount))
    #expect(text(pages) == "第一 第二 第三 第四 第五\n首行缩进")
  }

  @Test func `the stamp of a terminal and the reader's address are left out`() {
    let pages = (1...3).map { number in
      Sheet.page(number) { sheet in
        sheet.set(220, 30, "由某人于2026年4月8日自终端下载，请勿传阅")
        sheet.set(400, 45, "reader@desk.example")
        sheet.lines(60, 120, [full, "第\(number)页的正文。"])
        if number == 1 { sheet.set(60, 300, "邮箱：lu@house.example") }
      }
    }
    let text = text(pages)
    #expect(!text.contains("下载") && !text.contains("reader"))
    #expect(text.contains("lu@house.example"))
  }

  @Test func `an address that the house prints on its pages stays`() {
    let pages = (1...3).map { number in
      Sheet.page(number) { sheet in
        sheet.set(400, 45, "desk@house.example")
        sheet.lines(60, 120, [full, "第\(number)页的正文。"])
        if number == 1 { sheet.set(60, 300, "邮箱：lu@house.example") }
      }
    }
    #expect(text(pages).contains("desk@house.example"))
  }

  @Test func `template fields that were not filled in are left out`() {
    let page = Sheet.page { sheet in
      sheet.lines(60, 100, [full, full, "到这里结束。"])
      sheet.lines(64, 104, ["姓名", "资格编号：S00005XXXXXX", "执业证号：非必填"], pitch: 13)
      sheet.set(60, 300, "姓名")
    }
    #expect(text([page]) == full + full + "到这里结束。\n姓名")
  }

  @Test func `names of a template's fields are left out, whole or in pieces`() {
    let page = Sheet.page { sheet in
      sheet.lines(60, 100, [full, full, "到这里结束。"])
      sheet.set(60, 200, "[TABLE_REPORTINFO]")
      sheet.set(60, 230, "Tabl e_Title")
      sheet.set(60, 260, "HeaderTable")
      sheet.set(60, 270, "_User")
      sheet.set(60, 300, "＃ summary1 ＃")
    }
    #expect(text([page]) == full + full + "到这里结束。")
  }

  @Test func `words that only look like names of fields stay`() {
    let page = Sheet.page { sheet in
      sheet.lines(60, 100, [full, full, "到这里结束。"])
      sheet.set(60, 200, "Table 1 shows what came of APB_5d")
      sheet.set(60, 260, "Timetable")
    }
    #expect(text([page]) == full + full + "到这里结束。\nTable 1 shows what came of APB_5d\nTimetable")
  }

  @Test func `what pages from the second on repeat is a comment and no text`() throws {
    let pages = (1...5).map { number in
      Sheet.page(number) { sheet in
        if number > 1 { sheet.set(60, 40, "扫码看更多内容") }
        sheet.lines(60, 120, [full, "第\(number)页的正文。"])
      }
    }
    let layout = LayoutReader.layout(of: pages)
    #expect(MarkdownPrinter.print(layout).text.contains("<!-- 扫码看更多内容 -->"))
  }

  @Test func `a letter that is drawn as wide as a line is not text`() {
    var sheet = Sheet()
    sheet.words.append(Word(text: "M", box: Box(left: 42, top: 39, right: 287, bottom: 79)))
    sheet.set(42, 72, "July 3, 2024", size: 9)
    var cleaning = WordCleaning()
    let page = PageWords(number: 1, width: 595, height: 842, words: sheet.words)
    #expect(cleaning.cleaned([page])[0].words.map(\.text) == ["July", "3,", "2024"])
    #expect(!HiddenWords.isDrawing(Word(text: "M", box: Box(left: 42, top: 39, right: 60, bottom: 60))))
    #expect(
      !HiddenWords.isDrawing(Word(text: "Morning", box: Box(left: 42, top: 39, right: 142, bottom: 59))))
  }
}
