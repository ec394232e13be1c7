import Document
import Lexemes

/// Detects digits before a number that may be its beginning, separated by a converter or a typing error.
///
/// `1 2.3%` may be 12.3%, and `1、234 万元` may be 1,234 万元. Reading the second half alone would give a wrong figure.
enum NumberCut {
  static func isCut(before start: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let before = scalars[start - 1]
    if before == " " || before == "\u{A0}" { return isCutByBlank(start, scalars) }
    let isDigit = start > 1 && scalars[start - 2].isDecimalDigit
    if marks.contains(before) { return isDigit }
    if before == "、" { return isDigit && isThousand(start, behind: start - 2, scalars) }
    if MagnitudeWords.exponent(of: before) != nil { return !endsAmount(start, scalars) }
    return false
  }

  /// Characters that occur between two digits only in place of a point or comma.
  private static let marks: Signs = "。·'’‘`•|｜¸"

  /// Whether a digit, or a digit with a point or comma, precedes the space: `9 7.6%`, `97 . 6 %`, `1, 234 万元`.
  private static func isCutByBlank(_ start: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard let last = visible(before: start, scalars) else { return false }
    if scalars[last].isDecimalDigit { return !endsWord(last, scalars) }
    guard let digit = visible(before: last, scalars), scalars[digit].isDecimalDigit else { return false }
    switch scalars[last] {
    case ".", "．": return !isListNumber(endingAt: digit, scalars)
    case ",", "，": return digit < last - 1 || isThousand(start, behind: digit, scalars)
    case "、": return isThousand(start, behind: digit, scalars)
    default: return false
    }
  }

  private static func visible(before end: Int, _ scalars: [Unicode.Scalar]) -> Int? {
    let place = scalars[max(0, end - 4)..<end].lastIndex { $0 != " " && $0 != "\u{A0}" }
    return place
  }

  /// Whether the digits belong to a word: `Q1 5.2 亿元`.
  private static func endsWord(_ last: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let number = scalars[...last].suffix(8).reversed().prefix { $0.isDecimalDigit || $0 == "." }
    let start = last + 1 - number.count
    let letters = scalars[..<start].suffix(7).reversed().prefix { $0.isASCIILetter }
    // `PE2 2x` is 22x with a space inside.
    return !letters.isEmpty && !NumberSurroundings.isMeasure(String(scalars: letters.reversed()))
  }

  /// Whether the digits are the number of a list item, at the beginning of a sentence: `2. 5%的企业`.
  static func isListNumber(endingAt digit: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let digits = scalars[...digit].suffix(3).trailingDigits
    guard digits.count <= 2 else { return false }
    guard let before = scalars[..<digits.startIndex].suffix(4).last(where: { $0 != " " }) else { return true }
    return "。；;！？\n".unicodeScalars.contains(before)
  }

  /// Whether exactly three digits follow, as after a thousands separator, and at most three precede that are not the
  /// number of a list item.
  private static func isThousand(_ start: Int, behind digit: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let group = scalars[start...].prefix(4).prefix { $0.isDecimalDigit }.count
    guard group == 3, !isListNumber(endingAt: digit, scalars) else { return false }
    let clause = scalars[max(0, start - 40)..<start].reversed()
      .prefix { !"，；;。".unicodeScalars.contains($0) }
    return scalars[...digit].suffix(4).trailingDigits.count <= 3
      && !String(scalars: clause.reversed()).holds("分别")
  }

  /// Whether the previous step of an amount is in digits, for ``CompoundAmounts`` to add up: `3亿5千万元`. `三亿5千万元` would
  /// be half an amount.
  private static func endsAmount(_ start: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let number = scalars[..<start].suffix(8).last { MagnitudeWords.exponent(of: $0) == nil && $0 != " " }
    guard let number else { return true }
    return number.isDecimalDigit || !"一二三四五六七八九两几数半零〇".unicodeScalars.contains(number)
  }
}
