import Document
import Lexemes
import Lexicon

/// Reads the power of ten of a unit's words.
///
/// Numerals and magnitudes multiply: 10 for `百亿` and `100亿`, 5 for `十万`. A word with a magnitude and unknown parts
/// has no exponent at all, since reading half of it would be wrong by powers of ten.
enum MagnitudeWord {
  /// The magnitude of some words.
  enum Reading: Sendable, Hashable {
    /// The words have no magnitude.
    case none
    case exponent(Int)
    /// The words have a magnitude that cannot be determined with certainty.
    case unreadable
  }

  /// The magnitude of a header's remarks together: 8 for `亿元`, 0 for `元`, 9 for `US$` and `bn`.
  static func reading(of remarks: [String]) -> Reading {
    let words = remarks.flatMap { split($0) }.map(reading(ofWord:))
    guard !words.contains(.unreadable) else { return .unreadable }
    let exponents = Set(words.compactMap { if case .exponent(let exponent) = $0 { exponent } else { nil } })
    // In `US$ bn`, the currency has exponent 0 and only `bn` has a magnitude.
    let magnitudes = exponents.count > 1 ? exponents.subtracting([0]) : exponents
    guard let first = magnitudes.first else { return .none }
    return magnitudes.count == 1 ? .exponent(first) : .unreadable
  }

  /// Whether a text is only a unit: `亿元`, `%`, `x`.
  static func isUnit(_ text: String) -> Bool {
    // Names of units are short.
    guard text.utf8.count <= 60, text.unicodeScalars.allSatisfy(mayBeUnit) else { return false }
    let folded = text.lowercased()
    if ["%", "x", "倍", "秒", "分钟"].contains(folded) { return true }
    let words = split(folded)
    // Columns may be headed by a single letter.
    guard !words.isEmpty, !["b", "k"].contains(folded) else { return false }
    return words.allSatisfy { if case .exponent = reading(ofWord: $0) { true } else { false } }
  }

  private static let separators: Signs = " /,:;()、，：；（）"

  private static func split(_ text: String) -> [String] {
    text.lowercased().split(atScalars: { separators.contains($0) || $0.isWhitespace })
  }

  /// Whether a character may occur in a unit. Most headers have one that may not.
  private static func mayBeUnit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII || scalar.isWhitespace || separators.contains(scalar) || unitSigns.contains(scalar)
      || MagnitudeWords.exponent(of: scalar) != nil
  }

  private static let unitSigns = Signs(
    (ones.words + companions.words + names.map(\.0) + ["倍", "秒", "分钟"])
      .flatMap { ($0 + $0.uppercased()).unicodeScalars })

  // MARK: One word

  private static let currencies =
    Currency.spellings.filter { $0.currency != .dollar }.map(\.word)
    + ExchangeWords.currencies.map { $0.lowercased() }.sorted()
  /// Currency signs that are ambiguous, or of unsupported currencies.
  private static let otherCurrencies = ["$", "rs.", "rs"]
  /// Units without a magnitude.
  private static let ones = WordSet(currencies + ["次", "人次", "股"])
  /// Words that may surround a magnitude.
  private static let companions = WordSet(currencies + otherCurrencies + ["单位", "人次", "次", "人", "股"])

  private static let names =
    // As in `$mm` and `Rs cr`; in running text it is a length, and chromium.
    [("mm", 6)] + MagnitudeWords.names + [("cr", 7)]
    + MagnitudeWords.letters.filter { $0.letter != "t" }.map { (String($0.letter), $0.exponent) }

  private static func reading(ofWord word: String) -> Reading {
    if ones.contains(word) { return .exponent(0) }
    var rest = Substring(word)
    var exponent: Int?
    while !rest.isEmpty {
      if let companion = companions.opening(rest) {
        rest = rest.dropFirst(companion.count)
      } else if exponent == nil, let found = magnitude(&rest) {
        exponent = found
      } else {
        let namesMagnitude =
          word.unicodeScalars.contains { MagnitudeWords.exponent(of: $0) != nil } || word.holds("illion")
        return namesMagnitude ? .unreadable : .none
      }
    }
    return exponent.map { .exponent($0) } ?? .none
  }

  /// Removes a product of numerals and magnitudes from the start, and returns its exponent: 10 for `百亿` and `100亿`.
  private static func magnitude(_ rest: inout Substring) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard digits.isEmpty || isPowerOfTen(digits) else { return nil }
    let behind = rest[digits.endIndex...]
    var exponent: Int?
    var end = digits.endIndex
    if let product = MagnitudeWords.product(behind.prefix(6).flatMap { Array($0.unicodeScalars) }, at: 0) {
      exponent = product.exponent
      end = rest.index(end, offsetBy: product.count)
    } else if let name = names.first(where: { behind.opens(with: $0.0) }) {
      exponent = name.1
      end = rest.index(end, offsetBy: name.0.count)
      if rest[end...].opens(with: "s") { end = rest.index(after: end) }
    }
    guard let exponent else { return nil }
    rest = rest[end...]
    return exponent + max(0, digits.count - 1)
  }

  private static func isPowerOfTen(_ digits: Substring) -> Bool {
    digits.first == "1" && digits.count <= 5 && digits.dropFirst().allSatisfy { $0 == "0" }
  }
}
