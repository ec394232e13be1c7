import Testing

@testable import TabularXLSX

@Suite struct CellTextTests {
  private func cell(_ text: String, limit: Int = 100) -> CellText {
    CellText(text, limit: limit, cutMarker: "…")
  }

  @Test(arguments: [
    "", "普通文字", "=HYPERLINK(\"http://a\")", "tab\tand\nline", "under_score", "a_x_b", "_x00_", "ok￭",
  ])
  func plainTextStays(text: String) {
    #expect(cell(text).text == text)
    #expect(!cell(text).isCut && !cell(text).hasReplacements)
  }

  @Test func lineEndsBecomeOneKind() {
    #expect(cell("a\r\nb\rc\nd").text == "a\nb\nc\nd")
  }

  @Test func whatXMLCannotSayIsReplaced() {
    for scalar in ["\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"] {
      #expect(cell("a\(scalar)b").text == "a\u{FFFD}b")
      #expect(cell("a\(scalar)b").hasReplacements)
    }
  }

  @Test func textThatReadsLikeAnEscapeIsEscaped() {
    #expect(cell("_x0041_").text == "_x005F_x0041_")
    #expect(cell("a_x00aF_b_xZZZZ_").text == "a_x005F_x00aF_b_xZZZZ_")
  }

  @Test func longTextIsCutAtUnits() {
    #expect(cell("abcdef", limit: 6).text == "abcdef")
    #expect(cell("abcdefg", limit: 6).text == "abcde…")
    // An emoji is two units and is not cut in half.
    #expect(cell("abcd🙂g", limit: 6).text == "abcd…")
    #expect(cell(String(repeating: "字", count: 40), limit: 40).isCut == false)
  }
}
