import Lexemes

/// `1M`, `12M`, `YTD`: over which time a column says how a price has moved.
enum TimeSpan {
  /// One or two digits and the letter of a day, week, month, quarter or year. As a figure `1M` would be a million, which no
  /// table prints without a point among others.
  static func isShort(_ text: String) -> Bool {
    let scalars = text.scalarArray
    guard (2...3).contains(scalars.count), let unit = scalars.last, "DWMQY".unicodeScalars.contains(unit)
    else {
      return false
    }
    return scalars.dropLast().allSatisfy(\.isDecimalDigit)
  }

  /// Whether a heading ends with such a time: `Share Price 3M`, `Price YTD` are changes of a price.
  static func ends(_ heading: String) -> Bool {
    guard let last = heading.split(at: " ").last else { return false }
    return isShort(last) || ["YTD", "MTD", "QTD", "WTD", "12mth", "1mth", "3mth", "6mth"].contains(last)
  }
}
