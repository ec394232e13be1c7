import Document
import Lexemes

/// Cuts a line of contacts into words, phone numbers whole: `(86-755) 0000 0000` is one.
struct AnalystWords: Sendable, Hashable {
  enum Word: Sendable, Hashable {
    case phone(String)
    case text(String)
    case colon
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  /// Whether only a blank stood before the last word.
  private(set) var joinsWithBlank = false

  init(_ text: String) {
    scalars = text.foldedWidth.scalarArray
  }

  private static let separators: Signs = " ,;|/、·()[]<>【】\t&*："
  private static let ends: Signs = " ,;|/、()[]<>【】:\t&*"

  /// Signs behind digits that make them something else than a phone number.
  private static let goesOn: Signs = "@_.%年月"

  mutating func next() -> Word? {
    joinsWithBlank = position > 0
    while position < scalars.count {
      let sign = scalars[position]
      if let end = phoneEnd() {
        defer { position = end }
        return .phone(String(scalars: scalars[position..<end]).trimmed)
      }
      if sign == ":" {
        position += 1
        return .colon
      }
      guard Self.separators.contains(sign) else { break }
      if sign != " " { joinsWithBlank = false }
      position += 1
    }
    guard position < scalars.count else { return nil }
    let start = position
    while position < scalars.count, !Self.ends.contains(scalars[position]) { position += 1 }
    return .text(String(scalars: scalars[start..<position]))
  }

  /// Where a phone number that begins here ends. Groups of digits belong together until a long one, which is the
  /// subscriber's, or until the next area code.
  private func phoneEnd() -> Int? {
    guard position < scalars.count,
      scalars[position].isDecimalDigit || scalars[position] == "+" || scalars[position] == "("
    else { return nil }
    if position > 0, scalars[position - 1].isASCIILetter || scalars[position - 1] == "@" { return nil }
    var place = position
    var digits = 0
    var group = 0
    var end: Int?
    scan: while place < scalars.count {
      let sign = scalars[place]
      switch sign {
      case _ where sign.isDecimalDigit:
        // The next number begins with its area code, or behind a subscriber's that stands whole.
        let isNext = sign == "0" && digits >= 10 || digits >= 7 && lastGroup(before: place) >= 7
        if group == 0, isNext, scalars[place - 1] == " " { break scan }
        digits += 1
        group += 1
      case "+", "(":
        if digits >= 7 { break scan }
        group = 0
      case "-", " ", ")": group = 0
      default: break scan
      }
      place += 1
      if sign.isDecimalDigit, (7...15).contains(digits) { end = place }
      if digits > 15 { return nil }
    }
    guard let end, isWhole(end) else { return nil }
    // `（0755-00000000）` is a number in brackets, `(86-755) 0000 0000` one with its area code in them.
    if scalars[position] == "(", !scalars[position..<end].contains(")") { return nil }
    return end
  }

  private func lastGroup(before place: Int) -> Int {
    scalars[..<(place - 1)].trailingDigits.count
  }

  /// Whether no word goes on with the digits, and they are no date: `20240721`, `2024-07-21`.
  private func isWhole(_ end: Int) -> Bool {
    if end < scalars.count, scalars[end].isASCIILetter || Self.goesOn.contains(scalars[end]) {
      return false
    }
    return DateLexeme.read(String(scalars: scalars[position..<end])) == nil
  }
}
