import Testing

@testable import Lexemes

@Suite("A sign within its own kind")
struct QuotedTextTests {
  @Test(
    "is written twice, whatever is combined with it",
    arguments: [
      ("甲\"乙\"", "甲\"\"乙\"\""), ("\"", "\"\""), ("", ""), ("甲'乙", "甲'乙"), ("\"\u{308}", "\"\"\u{308}"),
    ])
  func doubling(text: String, doubled: String) {
    #expect(text.doubling(UInt8(ascii: "\"")) == doubled)
  }
}
