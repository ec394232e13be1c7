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

  /// Whether a text is a quarter or half of a year: `25Q1`, `2025Q1`, `1Q25`, `24H2`.
  static func isQuarter(_ text: String) -> Bool {
    let parts =
      text.split(separator: "Q", omittingEmptySubsequences: false).count == 2
      ? text.split(separator: "Q") : text.split(separator: "H")
    guard parts.count == 2, (4...7).contains(text.utf8.count), text.utf8.last != UInt8(ascii: "Q"),
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) })
    else { return false }
    return parts[0].utf8.count + parts[1].utf8.count == text.utf8.count - 1
      && (parts[0].utf8.count == 1) != (parts[1].utf8.count == 1)
  }

  /// Whether a heading ends with such a period, so that it is a change of a price: `Share Price 3M`, `Price YTD`.
  static func ends(_ heading: String) -> Bool {
    guard let last = heading.split(at: " ").last else { return false }
    return isShort(last) || ["YTD", "MTD", "QTD", "WTD", "12mth", "1mth", "3mth", "6mth"].contains(last)
  }
}
