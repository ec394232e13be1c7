import Lexemes

/// The number at the start of a heading.
struct HeadingNumber: Sendable, Hashable {
  /// The styles of numbering, from the outermost to the innermost where a report uses several.
  enum Style: Int, Sendable, Hashable, Comparable {
    /// `一、`
    case chinese
    /// `（一）`
    case bracketedChinese
    /// `1.`, `1、`, `1.2`
    case decimal

    static func < (left: Style, right: Style) -> Bool { left.rawValue < right.rawValue }
  }

  let style: Style
  /// 1 for `一、` and `1.`, 2 for `（一）` and `1.2`.
  let depth: Int

  init?(_ text: String) {
    let scalars = Array(text.unicodeScalars.prefix(16))
    let chinese = scalars.prefix { Self.numerals.contains($0) }.count
    if chinese > 0 {
      guard chinese < scalars.count, "、.．".unicodeScalars.contains(scalars[chinese]) else { return nil }
      (style, depth) = (.chinese, 1)
    } else if scalars.count > 2, "（(".unicodeScalars.contains(scalars[0]), Self.numerals.contains(scalars[1])
    {
      (style, depth) = (.bracketedChinese, 2)
    } else {
      guard let depth = Self.decimalDepth(scalars) else { return nil }
      (style, self.depth) = (.decimal, depth)
    }
  }

  /// The depth of a decimal number: `1、`, `1. `, `2.3`, `2.3.1 `; nil for `3.5%`, `2024年`, `15.2亿元`.
  private static func decimalDepth(_ scalars: [Unicode.Scalar]) -> Int? {
    var depth = 0
    var index = 0
    while true {
      let digits = scalars[index...].prefix { $0.isASCIIDigit }
      guard (1...2).contains(digits.count), depth > 0 || digits.first != "0" else { break }
      depth += 1
      index += digits.count
      guard index < scalars.count, ".．、".unicodeScalars.contains(scalars[index]) else { break }
      index += 1
      // `2.1、5G`: this sign ends the number.
      if scalars[index - 1] == "、" { break }
    }
    guard depth > 0, index < scalars.count else { return nil }
    let endsInPoint = ".．、".unicodeScalars.contains(scalars[index - 1])
    guard endsInPoint || depth > 1 || scalars[index] == " " else { return nil }
    guard let next = scalars[index...].first(where: { $0 != " " }) else { return nil }
    if depth == 2, !endsInPoint, scalars[index] != " ", isUnit(scalars[index...]) { return nil }
    // `11.21GW` is a figure with its unit.
    if depth > 1, !endsInPoint, scalars[index].isASCIILetter, scalars[index - 2].isASCIIDigit {
      return nil
    }
    if depth > 1, isWordsBehindFigure(scalars[index...], behind: scalars[index - 1]) { return depth }
    return next.isHan || next.isASCIILetter || "“《【".unicodeScalars.contains(next) ? depth : nil
  }

  /// Whether a title begins with a year, a month or a name such as `5G` behind the number's space or `、`: `1.1 2025年复盘`.
  private static func isWordsBehindFigure(_ scalars: ArraySlice<Unicode.Scalar>, behind sign: Unicode.Scalar)
    -> Bool
  {
    let rest = scalars.drop { $0 == " " }
    let figure = rest.prefix { $0.isASCIIDigit || CellText.isDash($0) }
    guard sign == "、" || rest.count < scalars.count, figure.first?.isASCIIDigit == true,
      figure.count < rest.count
    else { return false }
    let next = rest[figure.endIndex]
    if next == "年" { return CellText.isCentury(String(scalars: figure.prefix(4))) }
    return figure.count < 3 && ("月季".unicodeScalars.contains(next) || sign == "、" && next.isASCIILetter)
  }

  /// Whether a figure is followed by its unit: `15.2亿元`, `1.2美元`. `1.2美国` is a title.
  private static func isUnit(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = scalars.first, units.contains(first) else { return false }
    guard currencies.contains(first) else { return true }
    return scalars.dropFirst().first.map { "元圆币".unicodeScalars.contains($0) } ?? true
  }

  private static let numerals = Set("一二三四五六七八九十".unicodeScalars)
  private static let currencies = Set("美日港".unicodeScalars)
  private static let units = Set("亿万元倍个年月日美港千百pxP".unicodeScalars)
}
