import Testing

@testable import TabularXLSX

@Suite("The label of a key point")
struct PointLabelTests {
  @Test(
    "It has at most two lines, and is cut after that",
    arguments: [
      ("投资建议", "投资建议", 1), ("Key points", "Key points", 1), ("行业动态与数据跟踪", "行业动态与数据跟踪", 2),
      ("海外市场与全球流动性跟踪", "海外市场与全球流动性跟踪", 2), ("海外市场与全球流动性的跟踪", "海外市场与全球流动性的…", 2),
      ("CHANNEL INVENTORY SURVEY", "CHANNEL INVENTOR…", 2),
    ])
  func lines(words: String, text: String, lines: Int) {
    let label = PointLabel(words)
    #expect(label.text == text)
    #expect(label.lines == lines)
  }

  @Test("It is smaller where a word is wider than a line")
  func size() {
    #expect(PointLabel("IMPLICATIONS").size < PointLabel("Implications").size)
    #expect(PointLabel("IMPLICATIONS").text == "IMPLICATIONS")
  }
}
