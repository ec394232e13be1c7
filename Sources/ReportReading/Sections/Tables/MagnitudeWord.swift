import Document
import Lexemes

/// The power of ten that the words of a unit stand for.
///
/// Numerals and magnitudes multiply: 百亿 is 10, 100亿 too, 十万 is 5. A word that names a magnitude and has more in
/// it than is known here has no exponent at all: half of it would be off by powers of ten.
enum MagnitudeWord {
  /// What some words say of the unit.
  enum Reading: Sendable, Hashable {
    /// Nothing.
    case none
    case exponent(Int)
    /// They name a magnitude that cannot be told for certain.
    case unreadable
  }

  /// What a header's remarks say together: 8 for `亿元`, 0 for `元`, 9 for `US$` and `bn`.
  static func reading(of remarks: [String]) -> Reading {
    let words = remarks.flatMap { split($0) }.map(reading(ofWord:))
    guard !words.contains(.unreadable) else { return .unreadable }
    let exponents = Set(words.compactMap { if case .exponent(let exponent) = $0 { exponent } else { nil } })
    // `US$ bn` says once that it is money and once how much of it.
    let magnitudes = exponents.count > 1 ? exponents.subtracting([0]) : exponents
    guard let first = magnitudes.first else { return .none }
    return magnitudes.count == 1 ? .exponent(first) : .unreadable
  }

  /// Whether a text is a unit and nothing else: `亿元`, `%`, `x`.
  static func isUnit(_ text: String) -> Bool {
    // Names of units are short.
    guard text.utf8.count <= 60, text.unicodeScalars.allSatisfy(mayBeUnit) else { return false }
    let folded = text.lowercased()
    if ["%", "x", "倍", "秒", "分钟"].contains(folded) { return true }
    let words = split(folded)
    // A letter alone heads many a column.
    guard !words.isEmpty, !["b", "k"].contains(folded) else { return false }
    return words.allSatisfy { if case .exponent = reading(ofWord: $0) { true } else { false } }
  }

  private static let separators: Signs = " /,:;()、，：；（）"

  private static func split(_ text: String) -> [String] {
    text.lowercased().split(atScalars: { separators.contains($0) || $0.isWhitespace })
  }

  /// Whether a sign may be in the name of a unit: most headers have one that may not.
  private static func mayBeUnit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII || scalar.isWhitespace || separators.contains(scalar) || unitSigns.contains(scalar)
      || MagnitudeWords.exponent(of: scalar) != nil
  }

  private static let unitSigns: Set<Unicode.Scalar> = Set(
    (Array(ones) + companions + names.map(\.0) + ["倍", "秒", "分钟"])
      .flatMap { ($0 + $0.uppercased()).unicodeScalars })

  // MARK: One word

  private static let currencies = Currency.spellings.filter { $0.currency != .dollar }.map(\.word)
  /// Signs of money that do not say whose it is, or whose has no price here.
  private static let otherCurrencies = ["$", "rs.", "rs", "inr", "₹"]
  /// What is counted, without a magnitude.
  private static let ones = Set(currencies + ["次", "人次", "股"])
  /// What may be around a magnitude, longer ones before those they begin with.
  private static let companions = (currencies + otherCurrencies + ["单位", "人次", "次", "人", "股"]).sorted {
    $0.utf8.count > $1.utf8.count
  }

  private static let names =
    // `$mm`; in running text it is a length.
    [("mm", 6)] + MagnitudeWords.names
    + MagnitudeWords.letters.filter { $0.letter != "t" }.map { (String($0.letter), $0.exponent) }

  private static func reading(ofWord word: String) -> Reading {
    if ones.contains(word) { return .exponent(0) }
    var rest = Substring(word)
    var exponent: Int?
    while !rest.isEmpty {
      if let companion = companions.first(where: { rest.opens(with: $0) }) {
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

  /// Takes a product of numerals and magnitudes off the start: 10 for `百亿` and for `100亿`.
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
