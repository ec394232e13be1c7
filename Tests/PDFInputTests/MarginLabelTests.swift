import Document
import Testing

@testable import PDFInput

/// Names and headings beside paragraphs that are higher than they are.
@Suite struct MarginLabelTests {
  private let part = String(full.prefix(30))

  /// Paragraphs of some lines each at the right, and a label beside each.
  private func lines(_ counts: [Int], isCentred: Bool = true, gap: Double = 8) -> [String] {
    LayoutReader.layout(of: [
      Sheet.page { sheet in
        var y = 100.0
        for (index, count) in counts.enumerated() {
          let middle = isCentred ? y + 14 * Double(count - 1) / 2 : y
          sheet.set(60, middle, "公司\(index)号")
          for line in 0..<count {
            sheet.set(150, y, line == count - 1 ? "第\(index)段到这里结束。" : part)
            y += 14
          }
          y += gap
        }
      }
    ]).lines
  }

  @Test func `a label in the middle of its paragraph is before it`() {
    #expect(
      lines([2, 3, 4]) == [
        "公司0号", part + "第0段到这里结束。", "公司1号", part + part + "第1段到这里结束。", "公司2号",
        part + part + part + "第2段到这里结束。",
      ])
  }

  @Test func `a label beside the first line of its paragraph is before it`() {
    #expect(lines([2, 4, 3], isCentred: false).prefix(3) == ["公司0号", part + "第0段到这里结束。", "公司1号"])
  }

  @Test func `without space between the paragraphs the middle tells`() {
    #expect(
      lines([2, 2, 2, 2], gap: 0).prefix(4) == ["公司0号", part + "第0段到这里结束。", "公司1号", part + "第1段到这里结束。"])
  }

  @Test func `words beside other lines stay where they are`() {
    let rows = RowBuilder.rows(
      of: Sheet.page { sheet in
        for line in 0..<9 { sheet.set(150, 100 + 14 * Double(line), part) }
        for (index, y) in [100.0, 106, 190].enumerated() { sheet.set(60, y, "公司\(index)号") }
      }.words)
    #expect(MarginLabels.unfolded(rows) == rows)
  }
}
