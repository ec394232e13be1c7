import TestSupport
import Testing

@testable import TabularXLSX

@Suite struct TextWidthTests {
  @Test func chineseIsTwoWide() {
    #expect(TextWidth.of("abc") == 3)
    #expect(TextWidth.of("中文abc") == 7)
    #expect(TextWidth.of("（）") == 4)
    #expect(TextWidth.of("e\u{301}") == 1)
  }

  @Test func widestLine() {
    #expect(TextWidth.widestLine("ab\n中文字\nabcd") == 6)
    #expect(TextWidth.widestLine("") == 0)
  }

  @Test func longestWord() {
    #expect(TextWidth.longestWord("PE growth 2025E") == 6)
    #expect(TextWidth.longestWord("市盈率 2025E") == 5)
  }

  /// Texts with fewer bytes than the widest is wide are not measured.
  @Test func `no character is wider than its number of bytes`() {
    let scalars = (UInt32(0)...0x3_FFFF).compactMap(Unicode.Scalar.init)
    #expect(scalars.filter { !(0...UTF8.width($0)).contains(TextWidth.of($0)) } == [])
  }
}

@Suite struct LineBreaksTests {
  @Test(arguments: [
    ("", 10, 1), ("abc", 10, 1), ("abcdefghij", 10, 1), ("abcdefghijk", 10, 2), ("中文中文中", 10, 1),
    ("中文中文中文", 10, 2), ("a\nb\n", 10, 3), ("aaaa bbbb cccc", 10, 2), ("aaaaaaaa bbbbbbbb", 10, 2),
    (String(repeating: "x", count: 95), 10, 10),
  ])
  func counts(text: String, width: Int, lines: Int) {
    #expect(LineBreaks.lines(text, width: width) == lines)
  }

  @Test("never exceeds the bound computed from the bytes")
  func most() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<3_000 {
      let text = String(
        (0..<Int.random(in: 0...80, using: &generator)).map { _ in
          "aaabc  \n中文（）é".randomElement(using: &generator) ?? "a"
        })
      let width = Int.random(in: 1...30, using: &generator)
      #expect(
        LineBreaks.lines(text, width: width) <= LineBreaks.most(text, width: width), "\(width): \(text)")
    }
  }

  /// As LibreOffice breaks them, seen in printed sheets.
  @Test(arguments: [
    // 文 keeps to the quotation mark, which keeps to the word.
    ("写法不同：原文“Dosc AI”，应为“Docs AI”", 16, 3), ("甲乙丙丁戊，己庚辛壬", 10, 3), ("甲乙丙丁（戊己庚）", 10, 2), ("甲乙丙丁戊己庚", 10, 2),
    ("甲乙 abc def", 8, 2), ("“甲乙丙丁戊己庚辛”", 10, 2),
  ])
  func `no line begins with what closes a phrase or ends with what opens one`(
    text: String, width: Int, lines: Int
  ) {
    #expect(LineBreaks.lines(text, width: width) == lines)
  }
}
