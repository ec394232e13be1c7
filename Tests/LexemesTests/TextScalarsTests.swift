import Testing

@testable import Lexemes

/// Held against the standard library, which walks by other means.
@Suite("Texts by scalars and bytes")
struct TextScalarsTests {
  static let texts = [
    "", "a", "中", "é", "e\u{301}", "😀", "中a😀é", " 中 ", "\u{3000}x\u{A0}", "\r\n", "👨‍👩‍👧‍👦家", "𠀀𠀁",
  ]

  @Test("scalars and their number are the standard library's", arguments: texts)
  func scalars(text: String) {
    #expect(text.scalarArray == Array(text.unicodeScalars))
    #expect(text.scalarCount == text.unicodeScalars.count)
    #expect(text.dropFirst().scalarCount == text.dropFirst().unicodeScalars.count)
  }

  @Test("a text made of scalars is the text that they are from", arguments: texts)
  func madeOfScalars(text: String) {
    #expect(Array(String(scalars: text.scalarArray).utf8) == Array(text.utf8))
    #expect(Array(String(scalars: text.unicodeScalars.reversed().reversed()).utf8) == Array(text.utf8))
    #expect(String(scalars: text.scalarArray.lazy.filter { $0 != "a" }).scalarCount <= text.scalarCount)
  }

  @Test(
    "the pieces between separators are the standard library's", arguments: texts + ["中 a  é", " ", "a中 "])
  func pieces(text: String) {
    let plain = text.unicodeScalars.split { $0 == " " || $0 == "é" }.map { String($0) }
    #expect(text.split(at: " é") == plain && text[...].split(at: " é") == plain)
  }

  @Test("a prefix of scalars equals the standard library's", arguments: texts)
  func prefix(text: String) {
    for count in 0...6 {
      #expect(Array(text.prefix(scalars: count).unicodeScalars) == Array(text.unicodeScalars.prefix(count)))
    }
  }

  @Test("blank ends are all that Unicode calls white space, and nothing else")
  func blankEnds() {
    for value in (0 as UInt32)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "\(scalar)中\(scalar)"
      let kept = text.withBytes { bytes in
        String(decoding: UnsafeBufferPointer(rebasing: bytes[bytes.withoutBlankEnds]), as: UTF8.self)
      }
      #expect(
        Array(kept.unicodeScalars) == (scalar.properties.isWhitespace ? ["中"] : [scalar, "中", scalar]),
        "U+\(String(value, radix: 16))")
    }
  }
}
