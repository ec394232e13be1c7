import Document
import Lexemes

/// A currency's sign right before a number: `US$1.5bn`, `€35.2`. A bare `$` does not say whose dollar it is, nor `¥` in English
/// whether it is the yuan or the yen.
struct CurrencyPrefix {
  /// ISO 4217, or `$` or `¥`.
  let unit: String
  /// Where the sign begins.
  let start: Int

  /// Names of the alphabet count in capitals only: `cad` may be a word.
  private static let signs: [(text: [Unicode.Scalar], unit: String)] =
    (Currency.spellings.filter { $0.word.unicodeScalars.allSatisfy { !$0.isIdeograph } } + [("＄", .dollar)])
    .map { ($0.word.uppercased().scalarArray, $0.currency.rawValue) }
    .sorted { $0.0.count > $1.0.count }

  /// - Returns: nil where no sign is there, a blank at most between.
  init?(before number: Int, in scalars: [Unicode.Scalar]) {
    let end = number > 0 && scalars[number - 1] == " " ? number - 1 : number
    let found = Self.signs.first { sign in
      end >= sign.text.count && scalars[(end - sign.text.count)..<end].elementsEqual(sign.text)
    }
    guard let found else { return nil }
    let isYuanOrYen = found.text == ["¥"] || found.text == ["￥"]
    unit = isYuanOrYen && !scalars.contains(where: \.isHan) ? "¥" : found.unit
    start = end - found.text.count
  }

  /// The letter behind an amount, `$300m`, and what it multiplies by; nil where other letters are there.
  static func scale(_ scalars: [Unicode.Scalar], at end: Int) -> (exponent: Int, end: Int)? {
    guard end < scalars.count, scalars[end].isASCIILetter else { return (0, end) }
    // `$5b` and `$5B` are one, `$5t` may be tonnes.
    let letter = scalars[end]
    let lower = letter.value < 0x61 ? Unicode.Scalar(letter.value + 0x20) : letter
    guard letter != "t", let exponent = MagnitudeWords.letters.first(where: { $0.letter == lower })?.exponent
    else { return nil }
    let next = end + 1
    if next < scalars.count, scalars[next].isASCIILetter || scalars[next].isDecimalDigit { return nil }
    return (exponent, next)
  }
}
