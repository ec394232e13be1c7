import Document
import Lexemes

/// A percentage with a comma in place of the decimal point: `0,46%`.
///
/// Two digits after a comma are not a group of thousands, and percentages are not listed this way. `2,5%` may be two
/// numbers.
enum DecimalComma {
  static func read(_ scalars: [Unicode.Scalar], at start: Int) -> (lexeme: NumberLexeme, end: Int)? {
    guard let (comma, end) = parts(scalars, at: start) else { return nil }
    var digits = Array(scalars[start..<end])
    digits[comma - start] = "."
    let sign = scalars.skippingBlanks(from: end)
    guard let lexeme = NumberLexeme.read(String(scalars: digits + [scalars[sign]])).value else { return nil }
    return (lexeme, sign + 1)
  }

  /// Whether a number that was read has a decimal comma.
  static func stands(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    parts(scalars, at: range.lowerBound) != nil
  }

  /// The place of the comma and the end of the digits; nil if the number is not of this kind.
  private static func parts(_ scalars: [Unicode.Scalar], at start: Int) -> (comma: Int, end: Int)? {
    let whole = scalars[start...].prefix(3).prefix { $0.isDecimalDigit }
    let comma = whole.endIndex
    guard (1...2).contains(whole.count), comma < scalars.count, scalars[comma] == "," else { return nil }
    let fraction = scalars[(comma + 1)...].prefix(3).prefix { $0.isDecimalDigit }
    let isZero = whole.elementsEqual(["0"])
    guard fraction.count == 2 || isZero && fraction.count == 1 else { return nil }
    let sign = scalars.skippingBlanks(from: fraction.endIndex)
    guard sign < scalars.count, "%％".unicodeScalars.contains(scalars[sign]) else { return nil }
    return (comma, fraction.endIndex)
  }
}
