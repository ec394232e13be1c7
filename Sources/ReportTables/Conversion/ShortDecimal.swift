import Lexemes

extension RoundingInterval {
  /// The decimal closest to the midpoint with at least four significant digits, and as many as it takes to lie inside.
  ///
  /// More digits than the width justifies would claim a precision that the report does not have.
  var shortDecimal: DecimalNumber? {
    for digits in 0...12 {
      let scale = (0..<digits).reduce(1.0) { power, _ in power * 10 }
      let scaled = (midpoint * scale).rounded()
      guard abs(scaled) < 1e15, scaled >= 1000 || digits == 12,
        let decimal = DecimalNumber(significand: Int64(scaled), fractionDigits: digits),
        contains(decimal.doubleValue)
      else { continue }
      return decimal
    }
    return nil
  }
}

extension Double {
  /// Rounded to a number of fraction digits, for messages; data keeps full precision.
  func rounded(digits: Int) -> Double {
    let scale = (0..<digits).reduce(1.0) { power, _ in power * 10 }
    let scaled = (self * scale).rounded()
    return abs(scaled) < 1e15 ? scaled / scale : self
  }

  /// The number with four significant digits for messages, however small it is: `0.001234`, `18.17`, `35000`.
  var significant: String {
    var scaled = self
    var digits = 0
    while abs(scaled) < 999.95, digits < DecimalNumber.maximumFractionDigits {
      scaled *= 10
      digits += 1
    }
    guard abs(scaled) < 1e15,
      let decimal = DecimalNumber(significand: Int64(scaled.rounded()), fractionDigits: digits)
    else { return "\(self)" }
    return decimal.trimmed.description
  }
}
