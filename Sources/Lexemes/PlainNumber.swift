extension NumberLexeme {
  /// Reads what most cells of figures hold: `12`, `-12.50`, `3.9%`, in ASCII and without blanks. Nil for any other text,
  /// which ``NumberParser`` reads: it gives the same result for these, but examines every mark that a number may have.
  init?(plain bytes: UnsafeBufferPointer<UInt8>) {
    var place = 0
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { place = 1 }
    guard bytes.count <= DecimalNumber.maximumDigits, place < bytes.count, bytes[place].isASCIIDigit else {
      return nil
    }
    var significand = Self.digits(bytes, &place, after: 0)
    // `007` is a code, not a number.
    if bytes[isNegative ? 1 : 0] == UInt8(ascii: "0"), place > (isNegative ? 2 : 1) { return nil }
    var fractionDigits = 0
    if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
      place += 1
      let start = place
      significand = Self.digits(bytes, &place, after: significand)
      fractionDigits = place - start
      guard fractionDigits > 0 else { return nil }
    }
    let isPercent = place + 1 == bytes.count && bytes[place] == UInt8(ascii: "%")
    guard isPercent || place == bytes.count,
      let value = DecimalNumber(
        significand: isNegative ? -significand : significand, fractionDigits: fractionDigits)
    else { return nil }
    self.init(value: value, suffix: isPercent ? .percent : .none)
  }

  /// The number formed by the digits from a place on and those before it, too few to overflow.
  private static func digits(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int, after start: Int64
  ) -> Int64 {
    var number = start
    while place < bytes.count, bytes[place].isASCIIDigit {
      number = number * 10 + Int64(bytes[place] - UInt8(ascii: "0"))
      place += 1
    }
    return number
  }
}
