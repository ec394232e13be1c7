/// Dates as reports print them.
///
/// `2024-06-23`, `2024/6/23`, `2024.06.23`, `20240623`, `2024 年 6 月 23 日`, `June 26, 2024`, `26 June 2024`,
/// `Jun. 26 2024`; and, if the caller knows the year, `6月23日`, `6/23` and `June 26`. Ambiguous dates are not read:
/// `06/07/2024`, `6-23`, `6.23`, `24-06-23`.
public enum DateLexeme {
  /// Reads a text that is one date and nothing else.
  ///
  /// `defaultYear` gives the year of a date that prints none; without it, such a date is unreadable.
  public static func read(_ text: some StringProtocol, defaultYear: DefaultYear? = nil) -> CalendarDate? {
    var parser = DateParser(cursor: LexemeCursor(Array(text.utf8)[...]))
    parser.cursor.skipBlanks()
    guard let date = parser.readDate(), date.isClosed else { return nil }
    parser.cursor.skipBlanks()
    guard parser.cursor.isAtEnd else { return nil }
    return date.resolved(defaultYear: defaultYear)
  }
}
