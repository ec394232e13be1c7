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
    guard text.utf8.count <= 60 else { return false }
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

  // MARK: One word

  /// What is counted, without a magnitude.
  private static let ones: Set<String> = [
    "元", "港元", "美元", "港币", "人民币", "人民币元", "次", "人次", "hk$", "us$", "rmb", "hkd", "usd", "cny", "日元", "欧元",
  ]
  /// What may stand around a magnitude, longer ones before those they begin with.
  private static let companions = [
    "人民币", "单位", "港元", "港币", "美元", "美金", "日元", "欧元", "韩元", "新台币", "人次", "元", "次", "人", "股", "hk$", "us$",
    "rmb",
    "hkd", "usd", "cny", "¥",
  ]
  private static func exponent(of sign: Character) -> Int? {
    switch sign {
    case "十": 1
    case "百": 2
    case "千": 3
    case "万": 4
    case "亿": 8
    default: nil
    }
  }

  private static let names: [(String, Int)] = [
    ("trillion", 12), ("billion", 9), ("million", 6), ("thousand", 3), ("tn", 12), ("bn", 9), ("mln", 6),
    ("mn", 6), ("m", 6), ("b", 9), ("k", 3),
  ]

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
        let namesMagnitude = word.contains { Self.exponent(of: $0) != nil } || word.holds("illion")
        return namesMagnitude ? .unreadable : .none
      }
    }
    return exponent.map { .exponent($0) } ?? .none
  }

  /// Takes a product of numerals and magnitudes off the start: 10 for `百亿` and for `100亿`.
  private static func magnitude(_ rest: inout Substring) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let signs = rest.dropFirst(digits.count).prefix { Self.exponent(of: $0) != nil }
    guard digits.isEmpty || isPowerOfTen(digits) else { return nil }
    var exponents = signs.compactMap(Self.exponent)
    var end = signs.endIndex
    if signs.isEmpty, let name = names.first(where: { rest[digits.endIndex...].opens(with: $0.0) }) {
      exponents = [name.1]
      end = rest.index(digits.endIndex, offsetBy: name.0.count)
      if rest[end...].opens(with: "s") { end = rest.index(after: end) }
    }
    // 百亿 and 万亿 go up; 亿万 is no measure.
    guard !exponents.isEmpty, zip(exponents, exponents.dropFirst()).allSatisfy({ $0 < $1 }) else {
      return nil
    }
    rest = rest[end...]
    return exponents.reduce(max(0, digits.count - 1), +)
  }

  private static func isPowerOfTen(_ digits: Substring) -> Bool {
    digits.first == "1" && digits.count <= 5 && digits.dropFirst().allSatisfy { $0 == "0" }
  }
}
