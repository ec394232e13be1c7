import TestSupport
import Testing

@testable import Lexemes

@Suite("Folded text")
struct FoldedTextTests {
  @Test(
    "narrows full-width ASCII and collapses blanks",
    arguments: [
      ("ＥＰＳ（元）", "EPS(元)"), ("总市值\u{3000}（亿元）", "总市值 (亿元)"), ("  a \t\u{A0} b\n", "a b"), ("", ""),
      ("\u{3000}", ""), ("P／E", "P/E"), ("a\u{200B}b\u{FEFF}", "ab"), ("—－", "—-"), ("中文。", "中文。"),
      ("é😀", "é😀"),
    ])
  func folds(text: String, expected: String) {
    #expect(text.foldedWidth == expected)
    #expect(text[...].foldedWidth == expected)
  }

  @Test("has every full-width form of ASCII narrowed to its own")
  func everyForm() throws {
    for value in UInt32(0xFF01)...0xFF5E {
      let wide = try #require(Unicode.Scalar(value))
      let narrow = try #require(Unicode.Scalar(value - 0xFEE0))
      #expect(String(Character(wide)).foldedWidth == String(Character(narrow)))
    }
  }

  @Test("leaves every other character of the basic plane as it is, or takes it for a blank")
  func everyOtherCharacter() {
    for value in UInt32(0x21)...0xFFFF where !(0xFF01...0xFF5E).contains(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      let isBlank = scalar.properties.isWhitespace && value != 0x85 && value != 0x1680
      let isInvisible = [0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xFE0E, 0xFE0F].contains(value)
      #expect(
        "a\(text)b".foldedWidth.unicodeScalars.elementsEqual(
          (isBlank ? "a b" : isInvisible ? "ab" : "a\(text)b").unicodeScalars),
        "U+\(String(value, radix: 16))")
    }
  }

  @Test("folds to itself")
  func isIdempotent() {
    let pieces = ["ａ", " ", "\u{3000}", "b", "－", "\u{200B}", "文", "\t"]
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<5_000 {
      let text = (0..<6).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      #expect(text.foldedWidth.foldedWidth == text.foldedWidth)
    }
  }
}
