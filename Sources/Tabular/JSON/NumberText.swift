import Lexemes

/// The notation of numbers and dates that JSON and CSV share.
extension [UInt8] {
  mutating func append(integer: Int) {
    append(digits: UInt64(integer.magnitude), fractionDigits: 0, isNegative: integer < 0)
  }

  /// Appends a decimal as printed, digit for digit: `12.0` stays `12.0`.
  mutating func append(decimal: DecimalNumber) {
    append(
      digits: decimal.significand.magnitude, fractionDigits: decimal.fractionDigits,
      isNegative: decimal.significand < 0)
  }

  /// Appends the shortest text that reads back as the same double. Whole numbers lose their `.0`, as in JavaScript and
  /// jq, and zero has no sign; both read back as equal everywhere.
  mutating func append(finite real: Double) {
    if real.magnitude < 1e15, Double(Int(real)) == real {
      append(integer: Int(real))
      return
    }
    var text = real.description
    text.withUTF8 { digits in
      let isWhole = digits.suffix(2).elementsEqual(".0".utf8)
      append(contentsOf: UnsafeBufferPointer(rebasing: digits.dropLast(isWhole ? 2 : 0)))
    }
  }

  /// Appends `YYYY-MM-DD`.
  mutating func append(date: CalendarDate) {
    append(contentsOf: date.description.utf8)
  }

  private mutating func append(digits: UInt64, fractionDigits: Int, isNegative: Bool) {
    // Built from the last digit to the first and then appended in one step.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24 + fractionDigits) { text in
      var start = text.count
      func put(_ byte: UInt8) {
        start -= 1
        text[start] = byte
      }
      var rest = digits
      var place = 0
      repeat {
        if place == fractionDigits, place > 0 { put(UInt8(ascii: ".")) }
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
        place += 1
      } while rest > 0 || place <= fractionDigits
      if isNegative { put(UInt8(ascii: "-")) }
      append(contentsOf: UnsafeMutableBufferPointer(rebasing: text[start...]))
    }
  }
}
