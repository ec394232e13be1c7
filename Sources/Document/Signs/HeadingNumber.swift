import Lexemes

/// The number that a heading or an entry starts with, in any of the styles that Chinese reports use.
package struct HeadingNumber: Sendable, Hashable {
  package enum Style: Sendable, Hashable {
    /// `（一）`, `(一)`
    case chineseInParentheses
    /// `一、`
    case chinese
    /// `（1）`, `(1)`
    case arabicInParentheses
    /// `1.`, `1、`, `1．`, `1)`
    case arabic
    /// `1.2`, `1.2.3`: as deep as it has parts
    case decimal(depth: Int)
  }

  package let style: Style
  /// The number's last part: 2 for `（二）` and for `1.2`.
  package let ordinal: Int

  /// Takes the number off the start of a text.
  ///
  /// - Returns: the number, nil where there is none, and the words behind it.
  package static func split(_ text: String) -> (number: HeadingNumber?, rest: String) {
    let scalars = text.scalarArray
    for read in [chinese, parenthesized, decimal] {
      guard let (number, length) = read(scalars) else { continue }
      let words = String(scalars: scalars[length...]).trimmed
      // A number alone is no numbered heading, and `24年` or `3D` none either.
      if !words.isEmpty { return (number, words) }
    }
    return (nil, text)
  }

  private static func chinese(_ scalars: [Unicode.Scalar]) -> (HeadingNumber, Int)? {
    let length = scalars.prefix { ChineseNumeral.isDigit($0) }.count
    guard let value = ChineseNumeral.value(scalars[..<length]), length < scalars.count,
      "、.．".unicodeScalars.contains(scalars[length])
    else { return nil }
    return (HeadingNumber(style: .chinese, ordinal: value), length + 1)
  }

  private static func parenthesized(_ scalars: [Unicode.Scalar]) -> (HeadingNumber, Int)? {
    guard let open = scalars.first, open == "(" || open == "（",
      let close = scalars.prefix(6).firstIndex(where: { $0 == ")" || $0 == "）" })
    else { return nil }
    let inside = scalars[1..<close].filter { $0 != " " }
    if let value = ChineseNumeral.value(inside) {
      return (HeadingNumber(style: .chineseInParentheses, ordinal: value), close + 1)
    }
    guard inside.count <= 3, let value = Int(String(scalars: inside)) else { return nil }
    return (HeadingNumber(style: .arabicInParentheses, ordinal: value), close + 1)
  }

  private static func decimal(_ scalars: [Unicode.Scalar]) -> (HeadingNumber, Int)? {
    var parts: [Int] = []
    var index = 0
    while index < scalars.count, parts.count < 6 {
      let length = scalars[index...].prefix { ("0"..."9").contains($0) }.count
      guard (1...2).contains(length),
        let value = Int(String(scalars: scalars[index..<(index + length)]))
      else { break }
      parts.append(value)
      index += length
      guard index < scalars.count, ".．".unicodeScalars.contains(scalars[index]) else { break }
      index += 1
    }
    guard let ordinal = parts.last, index < scalars.count else { return nil }
    let before = scalars[index - 1]
    if parts.count > 1 {
      return (HeadingNumber(style: .decimal(depth: parts.count), ordinal: ordinal), index)
    }
    if ".．".unicodeScalars.contains(before) {
      return (HeadingNumber(style: .arabic, ordinal: ordinal), index)
    }
    guard "、)）".unicodeScalars.contains(scalars[index]) else { return nil }
    return (HeadingNumber(style: .arabic, ordinal: ordinal), index + 1)
  }
}
