import Lexemes

extension RoundingInterval {
  /// The decimal of four significant digits or as many as it takes that lies nearest to the middle and inside.
  ///
  /// More digits than the interval is wide would claim a precision that the report does not have.
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
  /// Rounded to so many digits after the point, for messages; data keeps full precision.
  func rounded(digits: Int) -> Double {
    let scale = (0..<digits).reduce(1.0) { power, _ in power * 10 }
    let scaled = (self * scale).rounded()
    return abs(scaled) < 1e15 ? scaled / scale : self
  }
}
