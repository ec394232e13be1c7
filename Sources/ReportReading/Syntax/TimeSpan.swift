import Lexemes

/// The period of a price change in a column header: `1M`, `12M`, `YTD`.
enum TimeSpan {
  /// Whether a text is one or two digits and the letter of a day, week, month, quarter or year. `1M` is not a million
  /// here, since tables do not print figures this way.
  static func isShort(_ text: String) -> Bool {
    let scalars = text.scalarArray
    guard (2...3).contains(scalars.count), let unit = scalars.last, "DWMQY".unicodeScalars.contains(unit)
    else {
      return false
    }
    return scalars.dropLast().allSatisfy(\.isDecimalDigit)
  }

  /// Whether a heading ends with such a period, so that it is a change of a price: `Share Price 3M`, `Price YTD`.
  static func ends(_ heading: String) -> Bool {
    guard let last = heading.split(at: " ").last else { return false }
    return isShort(last) || ["YTD", "MTD", "QTD", "WTD", "12mth", "1mth", "3mth", "6mth"].contains(last)
  }
}
