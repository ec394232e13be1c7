import TestSupport

extension SeededGenerator {
  /// A decimal of 1…18 digits, any number of them after the point, either sign.
  mutating func decimalText() -> String {
    let digits = (0..<Int.random(in: 1...18, using: &self)).map { _ in
      Character(String(Int.random(in: 0...9, using: &self)))
    }
    let sign = Bool.random(using: &self) ? "-" : ""
    let wholeDigits = Int.random(in: 1...digits.count, using: &self)
    let whole = String(digits.prefix(wholeDigits))
    return sign + whole + (wholeDigits < digits.count ? "." + String(digits.dropFirst(wholeDigits)) : "")
  }
}
