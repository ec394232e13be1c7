import Testing

@testable import Lexemes

@Suite("Text compared by its bytes")
struct TextBytesTests {
  @Test(
    "opens and closes with words as it is spelled",
    arguments: [
      ("图 1：访问量", "图", "访问量"), ("a", "a", "a"), ("", "", ""), ("周报", "", ""), ("é", "é", "é"),
    ])
  func ends(text: String, opening: String, closing: String) {
    #expect(text.opens(with: opening) && text.closes(with: closing))
    #expect(!text.opens(with: text + "x") && !text.closes(with: "x" + text))
    let part = "（\(text)）".dropFirst().dropLast()
    #expect(part.opens(with: opening) && part.closes(with: closing))
  }

  @Test("is not what is only canonically equivalent to it")
  func spelling() {
    #expect(!"e\u{301}".opens(with: "é"))
    #expect("e\u{301}".opens(with: "e"))
  }

  @Test(
    "says at which byte words first are",
    arguments: [
      ("周报周报", "报", 3), ("周报", "周报x", nil), ("abab", "ba", 1), ("aab", "ab", 1), ("abc", "", 0), ("", "", 0),
      ("", "a", nil),
      ("abc", "c", 2), ("abc", "d", nil),
    ] as [(String, String, Int?)])
  func offsets(text: String, words: String, offset: Int?) {
    #expect(text.byteOffset(of: words) == offset)
    #expect(text.holds(words) == (offset != nil))
    #expect("x\(text)".dropFirst().byteOffset(of: words) == offset)
  }

  @Test("gives the bounds of words as a range of the text")
  func bounds() {
    let text = "总市值（单位：百万）"
    #expect(text.bounds(of: "单位").map { text[$0] } == "单位")
    #expect(text.dropFirst(3).bounds(of: "百万").map { text[$0.upperBound...] } == "）")
    #expect(text.bounds(of: "亿") == nil)
  }

  @Test(
    "has a digit only where an ASCII one is",
    arguments: [("24年", true), ("年", false), ("２４", false), ("", false)])
  func digits(text: String, hasOne: Bool) {
    #expect(text.hasDigit == hasOne)
  }
}
