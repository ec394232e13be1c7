extension NumberParser {
  /// Reads digits with thousands separators and a point, without a sign.
  ///
  /// A blank may follow a separator or the point, because text from a PDF has them there (`2, 534. 47`), but nowhere
  /// else: `12 34` may be two cells run together.
  mutating func readMagnitude() throws(NumberProblem) -> DecimalNumber {
    var digits = Digits()
    let startsWithZero = cursor.current == UInt8(ascii: "0")
    try readDigits(into: &digits)
    let isGrouped = cursor.current == UInt8(ascii: ",")
    if isGrouped { try readGroups(into: &digits) }
    // `0,123` fails here too, because no grouped number begins with 0.
    if startsWithZero, digits.count > 1 { throw .leadingZeros }

    guard cursor.skip(UInt8(ascii: ".")) else { return try number(digits, fractionDigits: 0) }
    let wholeDigits = digits.count
    cursor.skipBlanks()
    try readDigits(into: &digits)
    guard digits.count > wholeDigits else { throw .pointWithoutDigits }
    if cursor.current == UInt8(ascii: ".") { throw .twoPoints }
    if cursor.current == UInt8(ascii: ",") { throw .wrongGrouping }
    return try number(digits, fractionDigits: digits.count - wholeDigits)
  }

  private struct Digits {
    var significand: Int64 = 0
    var count = 0
  }

  private mutating func readDigits(into digits: inout Digits) throws(NumberProblem) {
    while cursor.isAtDigit {
      // Eighteen nines are below 2^63, so this cannot overflow.
      guard digits.count < DecimalNumber.maximumDigits else { throw .tooManyDigits }
      digits.significand = digits.significand * 10 + Int64(cursor.current - UInt8(ascii: "0"))
      digits.count += 1
      cursor.advance()
    }
  }

  private mutating func readGroups(into digits: inout Digits) throws(NumberProblem) {
    guard digits.count <= 3 else { throw .wrongGrouping }
    while cursor.skip(UInt8(ascii: ",")) {
      cursor.skipBlanks()
      let before = digits.count
      try readDigits(into: &digits)
      guard digits.count == before + 3 else { throw .wrongGrouping }
    }
  }

  private func number(_ digits: Digits, fractionDigits: Int) throws(NumberProblem) -> DecimalNumber {
    let number = DecimalNumber(significand: digits.significand, fractionDigits: fractionDigits)
    guard let number else { throw .tooManyDigits }
    return number
  }
}
