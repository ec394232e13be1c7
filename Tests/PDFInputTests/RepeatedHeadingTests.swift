import Document
import Testing

@testable import PDFInput

/// Headings of tables that several pages repeat, beside watermarks, which they repeat too.
@Suite struct RepeatedHeadingTests {
  private func pages(_ set: (Int, inout Sheet) -> Void) -> [PageWords] {
    (1...5).map { number in Sheet.page(number) { sheet in set(number, &sheet) } }
  }

  @Test func `headings of a table at the same place on all pages are kept`() {
    let layout = LayoutReader.layout(
      of: pages { number, sheet in
        sheet.set(60, 150, "Peers of region \(number)")
        sheet.row(200, [(240, "Price"), (320, "2025E"), (400, "2026E")])
        for row in 0..<3 {
          let y = 216 + 16 * Double(row)
          sheet.row(
            y, [(60, "Firm \(number)\(row)"), (240, "1\(row).5"), (320, "2\(number).5"), (400, "3\(row).5")])
        }
      })
    #expect(layout.tables.count == 5)
    #expect(layout.tables.allSatisfy { $0.texts.first == "|Price|2025E|2026E" })
    #expect(layout.lines.contains("Peers of region 3"))
    #expect(layout.leftOut.watermarks == 0)
  }

  @Test func `words over the text of one page are a watermark on all`() {
    let layout = LayoutReader.layout(
      of: pages { number, sheet in
        sheet.row(300, [(100, "内部"), (250, "资料"), (400, "勿传")], size: 20)
        if number == 2 { sheet.lines(60, 290, [full, full, full], pitch: 10) }
        sheet.lines(60, 90, [full, "第\(number)页的正文。"])
      })
    #expect(layout.leftOut.watermarks == 15)
  }

  @Test func `a word alone on its line is a watermark`() {
    let layout = LayoutReader.layout(
      of: pages { number, sheet in
        sheet.set(200, 400, "内部资料")
        sheet.lines(60, 120, [full, "第\(number)页的正文。"])
      })
    #expect(layout.leftOut.watermarks == 5)
  }

  @Test func `the number of a copy is left out, an address and a code are not`() {
    let layout = LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.lines(60, 120, [full, "正文到这里结束。"])
        sheet.set(60, 300, "aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeF")
        sheet.set(60, 330, "https://example.com/A/very/Long/Path/To/One/Page")
        sheet.set(60, 360, "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGH")
      }
    ])
    #expect(
      layout.lines == [
        full + "正文到这里结束。", "https://example.com/A/very/Long/Path/To/One/Page",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGH",
      ])
  }
}
