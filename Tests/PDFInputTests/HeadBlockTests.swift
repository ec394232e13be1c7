import Document
import Testing

@testable import PDFInput

/// Running headers of several lines that only a few pages of a report have.
@Suite struct HeadBlockTests {
  private let texts = [
    "Orders rose again.", "Prices did not.", "Sales followed.", "Stocks fell.", "Costs too.",
  ]

  /// Five pages of text; the second and fourth begin with the lines.
  private func lines(_ head: [String], size: Double = 8, gap: Double = 40) -> [String] {
    LayoutReader.layout(
      of: texts.enumerated().map { index, text in
        Sheet.page(index + 1) { sheet in
          let height = 1.1 * size * Double(head.count)
          if index % 2 == 1 { sheet.lines(300, 40, head, size: size, pitch: 1.1 * size) }
          let text = ["", "Indeed: ", "So it was: ", "As said: ", "Again: "].map { $0 + text }
          sheet.lines(40, 40 + height + gap, text)
        }
      }
    ).lines.filter { !$0.hasPrefix("~") }
  }

  @Test func `lines that two pages close by have at their upper edge are a running header`() {
    #expect(!lines(["Economic research", "Growth in two speeds"]).contains { $0.hasPrefix("Growth") })
  }

  @Test func `a heading and lines that belong to the text stay`() {
    #expect(
      lines(["Economic research", "Growth in two speeds"], size: 18).contains { $0.hasSuffix("two speeds") })
    #expect(
      lines(["Economic research", "Growth in two speeds"], gap: 8).contains { $0.contains("Growth in two") })
    #expect(lines(["Table 1: Sales", "Growth in two speeds"]).contains { $0.hasPrefix("Table") })
  }
}
