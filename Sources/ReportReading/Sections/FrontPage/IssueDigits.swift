import Document
import Lexemes

/// Finds the numbers of an issue in a title without spaces and with full-width characters folded.
enum IssueDigits {
  struct Number {
    let value: Int
    /// The bounds of the number, including the characters `第` before and `周`, `期` or `年` after it.
    let start: Int
    let end: Int
    /// Whether it is the end of a range: `第27-28周`.
    var isRange = false
  }

  /// An ordinal number: `第27周`, `第三十周`, `第27-28周`.
  static func ordinal(in scalars: [Unicode.Scalar], before sign: Unicode.Scalar) -> Number? {
    for end in scalars.indices where scalars[end] == sign {
      guard let (value, start) = number(in: scalars[..<end]), start > 0 else { continue }
      if scalars[start - 1] == "第" { return Number(value: value, start: start - 1, end: end + 1) }
      guard "-–—~至".unicodeScalars.contains(scalars[start - 1]),
        let (_, first) = number(in: scalars[..<(start - 1)]), first > 0, scalars[first - 1] == "第"
      else { continue }
      return Number(value: value, start: first - 1, end: end + 1, isRange: true)
    }
    return nil
  }

  /// A year: `2024年`, `24年`; only the last word if it must be `atEnd`, as before the number of an issue.
  static func year(in scalars: ArraySlice<Unicode.Scalar>, atEnd: Bool = false) -> Number? {
    for end in scalars.indices where scalars[end] == "年" && (!atEnd || end + 1 == scalars.endIndex) {
      let digits = scalars[..<end].trailingDigits
      guard (1...4).contains(digits.count), let value = Int(String(scalars: digits)) else { continue }
      return Number(value: value, start: end - digits.count, end: end + 1)
    }
    return nil
  }

  /// A week in ISO 8601 notation: `2024W30`, `2024-W30`.
  static func coded(in scalars: [Unicode.Scalar]) -> (year: Number, week: Number)? {
    for place in scalars.indices where scalars[place] == "W" || scalars[place] == "w" {
      let week = scalars[(place + 1)...].prefix { $0.isDecimalDigit }
      var end = place
      if end > 0, scalars[end - 1] == "-" { end -= 1 }
      let year = scalars[..<end].trailingDigits
      guard (1...2).contains(week.count), year.count == 4, let number = Int(String(scalars: week)),
        let value = Int(String(scalars: year))
      else { continue }
      return (
        Number(value: value, start: end - year.count, end: end),
        Number(value: number, start: place, end: week.endIndex)
      )
    }
    return nil
  }

  /// A week in an English title: `Week 44, 2025`, `2025 Week 44`, without the spaces.
  static func english(in scalars: [Unicode.Scalar]) -> (year: Number, week: Number)? {
    let word = Array("week".unicodeScalars)
    for place in scalars.indices.dropLast(word.count) {
      guard zip(scalars[place...], word).allSatisfy({ $0.properties.lowercaseMapping == String($1) }) else {
        continue
      }
      let digits = scalars[(place + word.count)...].prefix { $0.isDecimalDigit }
      // `Week 44 2025` without the spaces.
      let week = digits.count > 4 ? digits.dropLast(4) : digits
      let behind = scalars[week.endIndex...].drop { ",/-".unicodeScalars.contains($0) }.prefix {
        $0.isDecimalDigit
      }
      var end = place
      if end > 0, ",/-".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
      let ahead = scalars[..<end].trailingDigits
      let year = behind.count == 4 ? behind : ahead.count == 4 ? scalars[(end - 4)..<end] : []
      guard (1...2).contains(week.count), let number = Int(String(scalars: week)),
        let value = Int(String(scalars: year)), (1990...2199).contains(value)
      else { continue }
      return (
        Number(value: value, start: year.startIndex, end: year.endIndex),
        Number(value: number, start: place, end: week.endIndex)
      )
    }
    return nil
  }

  /// The number at the end, in digits or in Chinese up to 99, and where it starts.
  private static func number(in scalars: ArraySlice<Unicode.Scalar>) -> (value: Int, start: Int)? {
    let digits = scalars.trailingDigits
    if (1...4).contains(digits.count), let value = Int(String(scalars: digits)) {
      return (value, scalars.endIndex - digits.count)
    }
    let words = Array(scalars.reversed().prefix { ChineseNumeral.isDigit($0) }.reversed())
    guard let value = ChineseNumeral.value(words) else { return nil }
    return (value, scalars.endIndex - words.count)
  }
}
