import Document
import Lexemes

/// A currency sign directly before a number: `US$1.5bn`, `€35.2`. Which dollar a bare `$` is cannot be determined,
/// nor whether `¥` in an English text is the yuan or the yen.
struct CurrencyPrefix {
  /// The ISO 4217 code, or `$` or `¥` where the currency cannot be determined.
  let unit: String
  /// The index of the start of the sign.
  let start: Int

  /// The signs, longest first. Codes in Latin letters must be in capitals, since `cad` may be a word.
  private static let signs: [(text: [Unicode.Scalar], unit: String)] =
    ((Currency.spellings.filter { $0.word.unicodeScalars.allSatisfy { !$0.isHan } } + [("＄", .dollar)])
    .map { ($0.word.uppercased().scalarArray, $0.currency.rawValue) } + [("Rmb".scalarArray, "CNY")])
    .sorted { $0.0.count > $1.0.count }

  /// - Returns: nil where no sign precedes the number, with at most a space between them.
  init?(before number: Int, in scalars: [Unicode.Scalar]) {
    let end = number > 0 && scalars[number - 1] == " " ? number - 1 : number
    let found = Self.signs.first { sign in
      let start = end - sign.text.count
      return start >= 0 && scalars[start..<end].elementsEqual(sign.text)
        && !Self.isInFormula(sign.text, at: start, scalars)
    }
    guard let found else { return nil }
    if found.text == ["$"], let named = Self.country(before: end - 1, in: scalars) {
      (unit, start) = named
      return
    }
    let isYuanOrYen = found.text == ["¥"] || found.text == ["￥"]
    unit = isYuanOrYen && !scalars.contains(where: \.isHan) ? "¥" : found.unit
    start = end - found.text.count
  }

  /// The dollar of a country that is printed apart from the sign, `HK $31bn`, and where its name begins.
  private static func country(before sign: Int, in scalars: [Unicode.Scalar]) -> (unit: String, start: Int)? {
    let name = sign - 3
    guard name >= 0, scalars[sign - 1] == " " else { return nil }
    let letters = String(scalars: scalars[name..<(sign - 1)])
    guard let unit = ["US": "USD", "HK": "HKD", "NT": "TWD"][letters],
      name == 0 || !scalars[name - 1].isASCIILetter || scalars[name - 1] == "c"
    else { return nil }
    return (unit, name)
  }

  /// Whether a letter and a dollar sign are the end of a formula that was not converted: `$A$5` is not five Australian
  /// dollars.
  private static func isInFormula(_ sign: [Unicode.Scalar], at start: Int, _ scalars: [Unicode.Scalar])
    -> Bool
  {
    sign.count == 2 && sign.last == "$" && start > 0 && scalars[start - 1] == "$"
  }

  /// The power of ten of the letter after an amount, such as `$300m`, and where it ends; nil if other letters follow.
  static func scale(_ scalars: [Unicode.Scalar], at end: Int) -> (exponent: Int, end: Int)? {
    guard end < scalars.count, scalars[end].isASCIILetter else { return (0, end) }
    // `$5b` and `$5B` mean the same; `$5t` may be tonnes.
    let letter = scalars[end]
    let lower = letter.value < 0x61 ? Unicode.Scalar(letter.value + 0x20) : letter
    guard letter != "t", let exponent = MagnitudeWords.letters.first(where: { $0.letter == lower })?.exponent
    else { return nil }
    let next = end + 1
    if next < scalars.count, scalars[next].isASCIILetter || scalars[next].isDecimalDigit { return nil }
    return (exponent, next)
  }
}
