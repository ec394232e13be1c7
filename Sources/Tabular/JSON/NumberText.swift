import Lexemes

/// The notation of numbers and dates that JSON and CSV share.
extension [UInt8] {
  mutating func append(integer: Int) {
    append(digits: UInt64(integer.magnitude), fractionDigits: 0, isNegative: integer < 0)
  }

  /// The decimal as printed, digit for digit: `12.0` stays `12.0`.
  mutating func append(decimal: DecimalNumber) {
    append(
      digits: decimal.significand.magnitude, fractionDigits: decimal.fractionDigits,
      isNegative: decimal.significand < 0)
  }

  /// The shortest text that reads back as the same double. Whole numbers lose their `.0`, as in JavaScript
  /// and jq, and zero has no sign; both read back equal everywhere.
  mutating func append(finite real: Double) {
    if real.magnitude < 1e15, Double(Int(real)) == real {
      append(integer: Int(real))
      return
    }
    let text = real.description
    append(contentsOf: text.hasSuffix(".0") ? text.dropLast(2).utf8 : Substring(text).utf8)
  }

  /// `YYYY-MM-DD`.
  mutating func append(date: CalendarDate) {
    append(contentsOf: date.description.utf8)
  }

  private mutating func append(digits: UInt64, fractionDigits: Int, isNegative: Bool) {
    let start = count
    var rest = digits
    var place = 0
    repeat {
      if place == fractionDigits, place > 0 { append(UInt8(ascii: ".")) }
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      place += 1
    } while rest > 0 || place <= fractionDigits
    if isNegative { append(UInt8(ascii: "-")) }
    self[start...].reverse()
  }
}
