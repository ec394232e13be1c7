import Document
import Lexemes

/// A date or range of dates that begins at a digit of running text.
enum DateInProse {
  /// The most characters of a date or range, with some to spare: `2024 年 12 月 30 日 - 2025 年 1 月 3 日`.
  private static let reach = 48

  static func read(_ scalars: [Unicode.Scalar], at start: Int, defaultYear: DefaultYear?) -> Quantity? {
    guard mayBegin(scalars, at: start), mayBeDate(scalars, at: start) else { return nil }
    let window = String(scalars: scalars[start..<min(scalars.count, start + reach)])
    guard let (dates, end) = DateRange.prefix(of: window, defaultYear: defaultYear) else { return nil }
    let length = window.unicodeScalars.distance(from: window.startIndex, to: end)
    let text = scalars[start..<(start + length)]
    // `3/4` is more often a fraction than a date; `7/19-7/21` is a range of days.
    if !text.contains("日"), !text.contains("号"), !text.contains("-"), text.contains("/"), text.count < 8 {
      return nil
    }
    var quantity = Quantity(range: start..<(start + length))
    quantity.kind = .date
    quantity.dates = dates
    return quantity
  }

  /// Whether a date may begin here. A month directly after `年` must not be read without its year: `24 年 6 月 23 日`.
  private static func mayBegin(_ scalars: [Unicode.Scalar], at start: Int) -> Bool {
    guard start > 0 else { return true }
    let before = scalars[start - 1]
    if before.isASCIILetter || ".-/".unicodeScalars.contains(before) { return false }
    return scalars[max(0, start - 3)..<start].last { $0 != " " } != "年"
  }

  /// Whether the character after the digits may be part of a date. Spares most numbers the closer look.
  private static func mayBeDate(_ scalars: [Unicode.Scalar], at start: Int) -> Bool {
    var end = start
    while end < scalars.count, scalars[end].isDecimalDigit, end - start < 5 { end += 1 }
    let sign = scalars.skippingBlanks(from: end)
    guard sign < scalars.count else { return false }
    return "年月-/.".unicodeScalars.contains(scalars[sign])
  }
}
