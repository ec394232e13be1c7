/// Dates as reports print them.
///
/// `2024-06-23`, `2024/6/23`, `2024.06.23`, `20240623`, `2024 年 6 月 23 日`, `June 26, 2024`, `26 June 2024`,
/// `Jun. 26 2024`; and, where the caller knows the year, `6月23日`, `6/23` and `June 26`. Not read, because
/// they can mean two things: `06/07/2024`, `6-23`, `6.23`, `24-06-23`.
public enum DateLexeme {
  /// Reads a text that is one date and nothing else.
  ///
  /// A date that prints no year is in the year that `defaultYear` tells, and unreadable where that is nil.
  public static func read(_ text: some StringProtocol, defaultYear: DefaultYear? = nil) -> CalendarDate? {
    var parser = DateParser(cursor: LexemeCursor(Array(text.utf8)[...]))
    parser.cursor.skipBlanks()
    guard let date = parser.readDate(), date.isClosed else { return nil }
    parser.cursor.skipBlanks()
    guard parser.cursor.isAtEnd else { return nil }
    return date.resolved(defaultYear: defaultYear)
  }
}
