import TestSupport
import Testing

@testable import Lexemes

@Suite("Any number", .slow)
struct NumberPropertyTests {
  /// With separators every three digits before the point.
  private func grouped(_ text: String) -> String {
    let parts = text.split(separator: ".", maxSplits: 1)
    let sign = text.hasPrefix("-") ? "-" : ""
    var result = ""
    for (place, digit) in parts[0].drop(while: { $0 == "-" }).reversed().enumerated() {
      if place > 0, place % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return sign + String(result.reversed()) + (parts.count > 1 ? "." + parts[1] : "")
  }

  private func widened(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }

  @Test("reads the same plain, grouped, full-width and as mathematics")
  func spellingsAgree() throws {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<5_000 {
      let number = try #require(DecimalNumber(exactly: generator.decimalText()))
      let text = number.description
      guard text.filter(\.isNumber).count <= DecimalNumber.maximumDigits else { continue }
      let expected = NumberReading.value(NumberLexeme(value: number))
      for spelling in [
        text, grouped(text), widened(text), widened(grouped(text)), "$\(text)$", " \(text)\u{A0}",
      ] {
        #expect(NumberLexeme.read(spelling) == expected, "\(spelling)")
      }
    }
  }

  @Test("without marks or with a percent sign reads as the parser of all marks reads it")
  func plainNumbers() {
    var generator = SeededGenerator(seed: 11)
    let drawn = (0..<3_000).flatMap { _ in
      let text = generator.decimalText()
      return [text, "-" + text, text + "%", "0" + text, text + "."]
    }
    let odd = [
      "", "-", "%", "-%", ".", ".5", "5.", "-.5", "0", "-0", "00", "-00", "007", "0.5", "00.5", "1.2.3",
      "1%%", "12 %",
      "+5", "--5", "1e5", "5-", "12x", "999999999999999999", "1000000000000000000", "-0.0%", "1,234", "5％",
    ]
    for text in odd + drawn {
      #expect(NumberLexeme.read(text) == NumberLexeme.read(utf8: Array(text.utf8)[...]), "\(text)")
      #expect(NumberLexeme.read(text[...]) == NumberLexeme.read(text), "\(text)")
    }
  }

  @Test("in brackets is the negative of the number without")
  func brackets() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      let text = String(generator.decimalText().drop { $0 == "-" })
      switch NumberLexeme.read(text) {
      case .value(let lexeme): #expect(NumberLexeme.read("(\(text))").value?.value == lexeme.value.negated)
      case let other: #expect(NumberLexeme.read("(\(text))") == other)
      }
    }
  }

  @Test("has the value a plain reading of its bytes gives, or none, whatever marks are thrown together")
  func randomTexts() {
    let pieces = [
      "1", "23", "456", "0", ",", ".", "-", "(", ")", "%", "x", "亿", "↓", " ", "$", "约", "~", "*", "\\", "，",
      "—", "\u{FEFF}",
    ]
    var generator = SeededGenerator(seed: 6)
    var readable = 0
    for _ in 0..<50_000 {
      let count = Int.random(in: 1...6, using: &generator)
      let text = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      guard case .value(let lexeme) = NumberLexeme.read(text) else { continue }
      readable += 1
      // No digit is lost or made up: those read are those printed, in their order.
      let printed = text.filter { $0.isASCII && $0.isNumber }
      let read = (lexeme.value.description + (lexeme.upper?.description ?? "")).filter(\.isNumber)
      #expect(read == printed, "\(text)")
    }
    #expect(readable > 3_000)
  }

  @Test("is read or refused from arbitrary bytes, and alike from the string they make")
  func arbitraryBytes() {
    let alphabet: [UInt8] = [
      0x31, 0x30, 0x2E, 0xE2, 0x80, 0x94, 0xEF, 0xBC, 0x8D, 0xC2, 0xA0, 0x5C, 0x7B, 0x00, 0xFF,
    ]
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...8, using: &generator)
      let bytes = (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
      let text = String(decoding: bytes, as: UTF8.self)
      if Array(text.utf8) == bytes {
        #expect(NumberLexeme.read(utf8: bytes[...]) == NumberLexeme.read(text))
      } else {
        #expect(NumberLexeme.read(utf8: bytes[...]).value == nil, "broken UTF-8 is not a number: \(bytes)")
      }
    }
  }

  /// Were the work to grow with the square of the text, the limit would be passed by far.
  @Test(
    "comes to an end on a text of any length, however it repeats", .timeLimit(.minutes(10)),
    arguments: ["1", ",", " ", "-", "(", "\\", "$", "约", "\u{200B}", "1-", "1 ", "↓", "{", "1:", "1月"])
  func longText(piece: String) {
    let text = String(repeating: piece, count: 1_000_000)
    let bytes = Array(text.utf8)[...]
    #expect(DurationLexeme.read(utf8: bytes).value == nil)
    #expect(DateRange.first(in: text, defaultYear: 2024) == nil || piece == "1月" || piece == "1-")
    _ = NumberLexeme.read(utf8: bytes)
  }
}
