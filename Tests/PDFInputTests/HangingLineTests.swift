import Document
import Testing

@testable import PDFInput

/// Lines of one paragraph that do not begin or end where most lines do, or seem to be of another size.
@Suite struct HangingLineTests {
  private func lines(_ set: (inout Sheet) -> Void) -> [String] {
    LayoutReader.layout(of: [Sheet.page(1, set)]).lines
  }

  private static let long =
    "the pumps that were bought last year used a third less power than the old ones did in"

  @Test(arguments: ["9", "e.", "(3)", "-"])
  func `lines that begin where the words behind a mark do belong to its item`(mark: String) {
    let lines = lines { sheet in
      for index in 0..<3 {
        let y = 100 + 30 * Double(index)
        sheet.row(y, [(44, mark), (64, Self.long)])
        sheet.set(64, y + 12, "their first year at work.")
      }
    }
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.hasSuffix("in their first year at work.") })
  }

  @Test func `a line elsewhere than the words behind a mark is a paragraph of its own`() {
    let lines = lines { sheet in
      sheet.row(100, [(44, "9"), (64, Self.long + " it.")])
      sheet.set(76, 112, "Another matter is what they cost.")
    }
    #expect(lines.count == 2)
  }

  /// A line of the sheet whose words seem larger than they are, as those that begin with a figure in another font do.
  private func seeming(_ lines: [(String, Double)], pitch: Double = 16, left: Double = 60) -> [String] {
    var sheet = Sheet()
    for (index, line) in lines.enumerated() { sheet.set(left, 100 + pitch * Double(index), line.0) }
    let sizes = lines.map(\.1)
    let words = sheet.words.map { word in
      let index = Int(((word.box.bottom - 102) / pitch).rounded())
      return Word(text: word.text, box: word.box, size: sizes[index])
    }
    var assembly = LayoutAssembly(
      pages: [PageRows(number: 1, width: 595, height: 842, rows: RowBuilder.rows(of: words))],
      leftOut: LeftOut(), suspect: SuspectPages([]))
    return assembly.layout().lines
  }

  @Test func `a full line inside a sentence goes on however large the next one seems`() {
    let open = String(full.dropLast(2))
    #expect(seeming([(full, 10), (open, 10), ("7.1%，仍然不高。", 7.2)]).count == 1)
    // A note far below is not the sentence's.
    #expect(seeming([(full, 10), (open, 10), ("1 本文的水价含税。", 7.2)], pitch: 26).count > 1)
  }

  @Test func `a heading that fills its line is apart from the text below it`() {
    let title = "5. " + String(full.dropLast(4))
    #expect(seeming([(title, 14), (full, 10), (full, 10), ("到此为止。", 10)]).count == 2)
  }

  @Test
  func `the number of a page and of all pages, and the labels of a chart, are left out; an address is not`() {
    let lines = lines { sheet in
      sheet.lines(60, 400, [full, "到此为止。"])
      sheet.set(60, 500, "fy@example.com", size: 8)
      for index in 0..<5 { sheet.set(60, 514 + 16 * Double(index), "\(40 - 10 * index)%", size: 8) }
      sheet.set(540, 810, "1 / 1")
    }
    #expect(
      lines.contains("fy@example.com") && !lines.joined().contains("30%") && !lines.joined().contains("1 / 1")
    )
  }

  @Test func `labels along an axis are left out, a header is not`() {
    let axis = lines { sheet in
      sheet.lines(60, 100, [full, "到此为止。"])
      sheet.row(180, (0..<7).map { (60 + 60 * Double($0), "\(5 * $0)%") })
      sheet.row(260, (0..<6).map { (60 + 60 * Double($0), "202\($0)") })
    }
    #expect(!axis.joined().contains("10%") && !axis.joined().contains("2023"))
    let header = lines { sheet in
      sheet.row(180, (0..<6).map { (120 + 60 * Double($0), "202\($0)") })
      sheet.row(196, [(60, "水量")] + (0..<6).map { (120 + 60 * Double($0), "\(3 + $0 * $0).5") })
      sheet.row(212, [(60, "水价")] + (0..<6).map { (120 + 60 * Double($0), "\(9 - $0).1") })
    }
    #expect(header.joined().contains("2023"))
    #expect(lines { $0.row(180, [(60, "3"), (120, "7"), (180, "4"), (240, "9"), (300, "2")]) }.count == 1)
  }
}
