import Document
import Lexemes
import Lexicon

/// Words that may follow a number and say what it counts.
///
/// A Chinese measure word may also be the first character of another word (`5 家电`, `2024 人工智能大会`), so each is listed
/// with the characters that must not follow it.
struct FactUnits: Sendable {
  /// A word and the characters that must not follow it.
  private struct Word: Sendable {
    let scalars: [Unicode.Scalar]
    let unit: String
    let barred: Signs
  }

  private let words: [Unicode.Scalar: [Word]]

  private init(_ list: [(word: String, barred: String)]) {
    var words: [Unicode.Scalar: [Word]] = [:]
    for (text, barred) in list {
      let scalars = text.scalarArray
      guard let first = scalars.first else { continue }
      // `4 个小时` and `4 小时` are the same.
      let isPlain = scalars.count > 1 && first == "个"
      let unit = isPlain ? String(text.unicodeScalars.dropFirst()) : text
      words[first, default: []].append(
        Word(scalars: scalars, unit: unit, barred: Signs(barred.unicodeScalars)))
    }
    self.words = words.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
  }

  /// The unit that begins at a place, and where it ends; nil if there is none. `字 / 秒` is `字/秒`.
  func read(_ scalars: [Unicode.Scalar], at start: Int) -> (unit: String, end: Int)? {
    guard let (unit, end) = word(scalars, at: start) else { return nil }
    return Self.withRate(unit, scalars, end)
  }

  /// A unit with the denominator after it, such as `/ 秒`, if there is one.
  static func withRate(_ unit: String, _ scalars: [Unicode.Scalar], _ end: Int) -> (unit: String, end: Int) {
    let slash = scalars.skippingBlanks(from: end)
    guard slash < scalars.count, "/／每".unicodeScalars.contains(scalars[slash]),
      let (denominator, last) = denominator(scalars, at: scalars.skippingBlanks(from: slash + 1))
    else { return (unit, end) }
    // `元/MW・日`: a product.
    if last < scalars.count, products.contains(scalars[last]),
      let (factor, end) = rates.word(scalars, at: last + 1)
    {
      return ("\(unit)/\(denominator)·\(factor)", end)
    }
    return ("\(unit)/\(denominator)", last)
  }

  /// A currency with the denominator after it, such as `/ 千 tokens`; nil if the words after the slash are not a known
  /// denominator, since a price per unit is not a sum of money.
  static func withMoneyRate(
    _ unit: String, _ scalars: [Unicode.Scalar], _ end: Int
  ) -> (unit: String, end: Int)? {
    let reading = withRate(unit, scalars, end)
    let behind = scalars.skippingBlanks(from: reading.end)
    guard behind < scalars.count else { return reading }
    if products.contains(scalars[behind]), behind == reading.end, reading.end > end { return nil }
    // `15 美元每百万 tokens`: a rate in words is not read.
    if ["每", "per "].contains(where: { scalars[behind...].starts(with: $0.unicodeScalars) }) { return nil }
    guard "/／".unicodeScalars.contains(scalars[behind]) else { return reading }
    // `20 美元/月/人` and `美元 / 1M tokens` are not read; `5 亿元/8 亿元` are two sums.
    guard reading.end == end else { return nil }
    let next = scalars.skippingBlanks(from: behind + 1)
    guard next < scalars.count else { return reading }
    let digits = NumberPrefix.digitsEnd(scalars, next)
    let isScaled = digits > next && digits < scalars.count && scalars[digits].isASCIILetter
    return scalars[next].properties.isAlphabetic || isScaled ? nil : reading
  }

  /// The denominator that begins at a place: `千 tokens`, `盎司`.
  private static func denominator(_ scalars: [Unicode.Scalar], at start: Int) -> (String, end: Int)? {
    let scale = MagnitudeWords.product(scalars, at: start)?.count ?? 0
    if let (word, end) = rates.word(scalars, at: scalars.skippingBlanks(from: start + scale)) {
      let unit = word.lowercased().opens(with: "token") ? "tokens" : word
      return (String(scalars: scalars[start..<(start + scale)]) + unit, end)
    }
    // `元/千瓦时`: the magnitude is part of the unit.
    return rates.word(scalars, at: start).map { ($0.unit, $0.end) }
  }

  private func word(_ scalars: [Unicode.Scalar], at start: Int) -> (unit: String, end: Int)? {
    guard start < scalars.count, let candidates = words[scalars[start]] else { return nil }
    for candidate in candidates where scalars[start...].starts(with: candidate.scalars) {
      let end = start + candidate.scalars.count
      guard end < scalars.count else { return (candidate.unit, end) }
      let next = scalars[end]
      let goesOn = scalars[end - 1].isASCIILetter && (next.isASCIILetter || next.isDecimalDigit)
      // `810cm²`
      if scalars[end - 1].isASCIILetter, Self.powers.contains(next) {
        return (candidate.unit + String(next), end + 1)
      }
      if !goesOn, !candidate.barred.contains(next) { return (candidate.unit, end) }
      // `5 家电` must not be read with a shorter word either.
      return nil
    }
    return nil
  }

  private static let powers: Signs = "²³"
  /// The points between the factors of a unit.
  private static let products: Signs = "·・⋅•"

  static let all = FactUnits(MeasureWords.measures + MeasureWords.units.map { ($0, "") })

  /// Words for denominators of rates.
  private static let rates = FactUnits(
    MeasureWords.denominatorMeasures + MeasureWords.denominators.map { ($0, "") })
}

extension Array where Element == Unicode.Scalar {
  /// The first place from `start` on that is not a space.
  func skippingBlanks(from start: Int) -> Int {
    var place = start
    while place < count, self[place] == " " || self[place] == "\u{A0}" { place += 1 }
    return place
  }
}
