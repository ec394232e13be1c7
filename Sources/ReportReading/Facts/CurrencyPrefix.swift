import Document
import Lexemes

/// A currency's sign right before a number: `US$1.5bn`, `€35.2`. A bare `$` does not say whose dollar it is.
struct CurrencyPrefix {
  /// ISO 4217, or `$`.
  let unit: String
  /// Where the sign begins.
  let start: Int

  private static let signs: [(text: [Unicode.Scalar], unit: String)] = [
    ("US$", "USD"), ("HK$", "HKD"), ("NT$", "TWD"), ("RMB", "CNY"), ("CNY", "CNY"), ("USD", "USD"),
    ("HKD", "HKD"),
    ("$", "$"), ("＄", "$"), ("€", "EUR"), ("£", "GBP"), ("¥", "CNY"), ("￥", "CNY"), ("₩", "KRW"),
  ].map { ($0.0.scalarArray, $0.1) }

  /// - Returns: nil where no sign stands there, a blank at most between.
  init?(before number: Int, in scalars: [Unicode.Scalar]) {
    let end = number > 0 && scalars[number - 1] == " " ? number - 1 : number
    let found = Self.signs.first { sign in
      end >= sign.text.count && scalars[(end - sign.text.count)..<end].elementsEqual(sign.text)
    }
    guard let found else { return nil }
    unit = found.unit
    start = end - found.text.count
  }

  private static let scales: [Unicode.Scalar: Int] = [
    "k": 3, "K": 3, "m": 6, "M": 6, "b": 9, "B": 9, "T": 12,
  ]

  /// The letter behind an amount, `$300m`, and what it multiplies by; nil where other letters stand there.
  static func scale(_ scalars: [Unicode.Scalar], at end: Int) -> (exponent: Int, end: Int)? {
    guard end < scalars.count, scalars[end].isASCIILetter else { return (0, end) }
    guard let exponent = scales[scalars[end]] else { return nil }
    let next = end + 1
    if next < scalars.count, scalars[next].isASCIILetter || scalars[next].isDecimalDigit { return nil }
    return (exponent, next)
  }
}
