import Document
import Lexemes

/// Formulas: `$…$`, `$$…$$` and `\(…\)`.
///
/// Converters take percentages and amounts for mathematics and write `$9 7 . 6 \%$`. A formula of characters and
/// plain words becomes plain text; any other stays as it is.
extension InlineText {
  /// The most characters of a formula. A longer one in a sentence is two unrelated dollar signs.
  private static var longestFormula: Int { 400 }

  /// Reads `$…$` by pandoc's rule: no space inside the dollar signs, and no digit after the closing one. Spaces
  /// inside are allowed where they cannot be those of a price: `$ 5.0 $`.
  mutating func readFormula() {
    let sign = startsDisplay ? 2 : 1
    let start = position + sign
    guard !isCurrencySign, let close = closingDollar(from: start), close > start,
      close - position <= Self.longestFormula, sign == 1 || follows("$", close),
      !(close + sign < scalars.count && scalars[close + sign].isDecimalDigit),
      mayBlank(scalars[start..<close]), appendFormula(start..<close)
    else { return keep() }
    position = close + sign
  }

  /// The next dollar sign that is not escaped. `$\$5.0$` contains one that is.
  private mutating func closingDollar(from start: Int) -> Int? {
    var place = find("$", from: start)
    while let found = place, found > 0, scalars[found - 1] == "\\" { place = find("$", from: found + 1) }
    return place
  }

  private var startsDisplay: Bool { follows("$", position) }

  private func follows(_ sign: Unicode.Scalar, _ place: Int) -> Bool {
    place + 1 < scalars.count && scalars[place + 1] == sign
  }

  /// Whether the dollar sign belongs to a currency and does not open a formula: `US$5`.
  private var isCurrencySign: Bool {
    let letters = scalars[max(0, position - 3)..<position].reversed().prefix { $0.isASCIILetter }
    return ["US", "HK", "NT", "A", "C", "S"].contains(String(scalars: letters.reversed()))
  }

  /// Whether spaces at the ends of a formula, if any, were put in by a converter.
  private func mayBlank(_ formula: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = formula.first, let last = formula.last else { return false }
    guard first.isWhitespace || last.isWhitespace else { return true }
    if formula.contains(where: { "\\^_{".unicodeScalars.contains($0) }) {
      return formula.allSatisfy { $0.isASCII }
    }
    return first.isWhitespace && last.isWhitespace
      && formula.allSatisfy { $0.isDecimalDigit || $0.isWhitespace || ".,%+-".unicodeScalars.contains($0) }
  }

  /// Reads `\(…\)`. Markdown also escapes parentheses this way, so it is a formula only where its content looks like
  /// TeX.
  ///
  /// - Returns: whether a formula was read.
  mutating func readBracketedFormula() -> Bool {
    let start = position + 2
    let reach = scalars[start...].prefix(Self.longestFormula)
    let close = reach.indices.first { scalars[$0] == "\\" && follows(")", $0) }
    guard let close, close > start, isTeX(scalars[start..<close]), appendFormula(start..<close) else {
      return false
    }
    position = close + 2
    return true
  }

  private func isTeX(_ formula: ArraySlice<Unicode.Scalar>) -> Bool {
    guard formula.allSatisfy(\.isASCII) else { return false }
    let hasSign = formula.contains { "\\^_{".unicodeScalars.contains($0) }
    let spaced = zip(formula, formula.dropFirst())
      .contains {
        ($0.isDecimalDigit || $0 == ".") && $1 == " " || $0 == " " && ($1.isDecimalDigit || $1 == ".")
      }
    return hasSign || spaced
  }

  /// - Returns: whether the formula could be written as plain text.
  private mutating func appendFormula(_ range: Range<Int>) -> Bool {
    guard let plain = TeXText.plain(scalars[range]) else { return false }
    if plain.unicodeScalars.first?.isDecimalDigit == true { closeGapInNumber() }
    append(plain)
    return true
  }

  /// Closes the gap in a number whose second half a converter took for a formula: `68. $86 \%$`.
  ///
  /// A point after a number at the beginning, `1. $86 \%$`, is that of a list.
  private mutating func closeGapInNumber() {
    let tail = plainTail(24)
    guard tail.last == " ", tail.dropLast().last == "." else { return }
    let whole = tail.dropLast(2).reversed().prefix { $0.isDecimalDigit }
    guard !whole.isEmpty, let before = tail.dropLast(2 + whole.count).last, !before.isWhitespace,
      !"。；;！？.,，".unicodeScalars.contains(before)
    else { return }
    dropLastBlank()
  }
}
