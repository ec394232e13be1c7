import Document
import Testing

@testable import PDFInput

/// Where on its page each stretch of the printed lines is.
@Suite struct PlaceTests {
  private func document(_ pages: [PageWords]) -> Document {
    Document(LayoutReader.layout(of: pages), name: "report.pdf", bytes: [])
  }

  /// Where a text is that is in the document once.
  private func place(of text: String, in document: Document) throws -> PagePlace {
    let lines = document.source.allLines
    let line = try #require(lines.firstIndex { $0.contains(text) })
    let start = try #require(lines[line].firstRange(of: text)).lowerBound
    let column = lines[line][..<start].unicodeScalars.count + 1
    return try #require(
      document.pages?.place(ofLine: line + 1, column: column, length: text.unicodeScalars.count))
  }

  @Test func `a cell is where its words are`() throws {
    let document = document([
      Sheet.page { sheet in
        sheet.row(200, [(60, "代码"), (160, "名称"), (260, "2024A"), (330, "2025E")])
        sheet.row(216, [(60, "300001.SZ"), (160, "远岫|科技"), (260, "1.20"), (330, "1.50")])
        sheet.row(232, [(60, "300002.SZ"), (160, "墨舟软件"), (260, "-0.10"), (330, "0.30")])
      }
    ])
    #expect(
      try place(of: "1.50", in: document) == PagePlace(page: 1, left: 330, top: 208, right: 350, bottom: 218))
    // Behind a sign that is masked in the printed line.
    #expect(try place(of: "1.20", in: document).left == 260)
    #expect(try place(of: "2025E", in: document).top == 192)
  }

  @Test func `a stretch of prose is its words alone, over two lines both`() throws {
    let document = document([
      Sheet.page { sheet in
        sheet.set(60, 150, "二、公司动态", size: 14)
        sheet.lines(60, 200, [full, "同比增长 12.5% 后回落。"])
      }
    ])
    let growth = try place(of: "12.5%", in: document)
    #expect(growth.top == 208 && growth.bottom == 218)
    #expect(growth.left == 102.5 && growth.right == 127.5)
    let both = try place(of: "完同比增长", in: document)
    #expect(both.top == 192 && both.bottom == 218)
    #expect(try place(of: "公司动态", in: document).top < 150)
  }

  @Test func `positions are right after a bullet and in the second half of a page`() throws {
    let document = document([
      Sheet.page(1) { $0.lines(60, 600, ["■" + full.dropLast(1), full]) },
      Sheet.page(2) { $0.lines(60, 200, ["接着上一页说到 88 家为止。"]) },
    ])
    let first = try place(of: "这一行文字恰好", in: document)
    #expect(first.page == 1)
    let second = try place(of: "88", in: document)
    #expect(second.page == 2)
    #expect(second.top == 192)
    #expect(document.pages?.place(ofLine: 99, column: 1, length: 3) == nil)
  }
}
