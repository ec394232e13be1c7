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

  @Test("leaves every other character of the basic plane but ideographs as it is, or takes it for a blank")
  func everyOtherCharacter() {
    let invisible: [ClosedRange<UInt32>] = [
      0xAD...0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF...0xFEFF,
    ]
    for value in UInt32(0x21)...0xFFFF where !(0xFF01...0xFF5E).contains(value) {
      guard let scalar = Unicode.Scalar(value), !Self.mayBeUnified(value) else { continue }
      let text = String(Character(scalar))
      let isBlank = scalar.properties.isWhitespace && value != 0x85 && value != 0x1680
      let isInvisible = invisible.contains { $0.contains(value) }
      #expect(
        "a\(text)b".foldedWidth.unicodeScalars.elementsEqual(
          (isBlank ? "a b" : isInvisible ? "ab" : "a\(text)b").unicodeScalars),
        "U+\(String(value, radix: 16))")
    }
  }

  private static func mayBeUnified(_ value: UInt32) -> Bool {
    (0x2E80...0x2FD5).contains(value) || (0x4E00...0x9FFF).contains(value)
      || (0xF900...0xFAD9).contains(value)
  }

  @Test(
    "one form stands for all of a Chinese character",
    arguments: [
      ("\u{2EDB}险提\u{2F70}", "风险提示"), ("優於大市", "优于大市"), ("訪問\u{F97E}環比增\u{2ED3}", "访问量环比增长"),
      ("公司\u{AD}代码", "公司代码"), ("风\u{FE00}险\u{E0101}", "风险\u{E0101}"), ("著作、乾隆", "著作、乾隆"),
      ("総市値", "総市値"),
    ])
  func unifies(text: String, expected: String) {
    #expect(text.foldedWidth == expected)
  }

  @Test("what is shown keeps the characters that are printed")
  func narrows() {
    #expect("總市值（百萬）".narrowed == "總市值(百萬)")
  }

  @Test("a text that needs no folding is the one that folding gives")
  func quickTest() {
    let pieces = ["优", "優", "ａ", " ", "\u{3000}", "b", "。", "，", "\u{200B}", "文", "\t", "é", "~"]
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<5_000 {
      let text = (0..<5).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      #expect(Array(text.foldedWidth.utf8) == FoldedText.folded(Array(text.utf8)[...]))
    }
  }

  @Test("folds to itself")
  func isIdempotent() {
    let pieces = ["優", "\u{2ED3}", "ａ", " ", "\u{3000}", "b", "－", "\u{200B}", "文", "\t"]
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<5_000 {
      let text = (0..<6).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      #expect(text.foldedWidth.foldedWidth == text.foldedWidth)
    }
  }
}
