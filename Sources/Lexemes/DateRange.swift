/// A range of days that includes both ends. A single day is a range that starts and ends on it.
public struct DateRange: Sendable, Hashable {
  /// The first day.
  public let start: CalendarDate
  /// The last day, which is part of the range.
  public let end: CalendarDate

  /// - Returns: nil if the end is before the start.
  public init?(start: CalendarDate, end: CalendarDate) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }

  /// Creates a range of a single day.
  public init(_ day: CalendarDate) {
    start = day
    end = day
  }
}

extension DateRange: CustomStringConvertible {
  /// An interval as in ISO 8601, `2024-06-26/2024-07-02`; for a single day, just the day.
  public var description: String { start == end ? "\(start)" : "\(start)/\(end)" }
}

extension DateRange {
  /// Reads a text that is one date or range and nothing else: `From June 26, 2024 to July 2, 2024`,
  /// `7 月 19 日-7 月 21 日`, `7月19-21日`, `7月19日至8月2日`, `7/19-7/21`.
  ///
  /// Each end takes what it leaves out from the other. If neither has a year, `defaultYear` gives the year of the
  /// start, and without it the text is unreadable. An end before the start is in the next year only if the range
  /// crosses New Year from the last quarter to the first: 12月30日-1月2日. But 7月30日-2日 and 7月21日-7月19日 run backwards and
  /// are unreadable.
  public static func read(_ text: some StringProtocol, defaultYear: DefaultYear? = nil) -> DateRange? {
    var parser = DateParser(cursor: LexemeCursor(Array(text.utf8)[...]))
    parser.cursor.skipBlanks()
    guard let range = parser.readRange(defaultYear: defaultYear) else { return nil }
    parser.cursor.skipBlanks()
    return parser.cursor.isAtEnd ? range : nil
  }

  /// Reads the date or range at the start of a text and where it ends: before the `：` of `7 月 19 日-7 月 21 日：某会议`.
  /// Leading blanks are skipped.
  public static func prefix(
    of text: String, defaultYear: DefaultYear? = nil
  ) -> (range: DateRange, end: String.Index)? {
    var parser = DateParser(cursor: LexemeCursor(Array(text.utf8)[...]))
    parser.cursor.skipBlanks()
    guard let range = parser.readRange(defaultYear: defaultYear) else { return nil }
    return (range, text.utf8.index(text.utf8.startIndex, offsetBy: parser.cursor.position))
  }

  /// Finds the first date or range in a sentence, in time linear in its length.
  ///
  /// It is stricter than ``prefix(of:defaultYear:)``. A lone `3/4` in prose is more often a fraction than a date, so a
  /// month and day with a slash count only in a range. A date without a year directly after 年 does not count
  /// (`去年7月19日`, `24年6月23日`), because its year is not the default one.
  public static func first(
    in text: String, defaultYear: DefaultYear? = nil
  ) -> (range: DateRange, bounds: Range<String.Index>)? {
    let bytes = Array(text.utf8)
    var search = DateSearch(bytes: bytes[...], defaultYear: defaultYear)
    guard let (range, bounds) = search.next() else { return nil }
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: bounds.lowerBound)
    return (range, start..<text.utf8.index(start, offsetBy: bounds.count))
  }

  /// Finds every date or range in a sentence by the rules of ``first(in:defaultYear:)``.
  public static func all(
    in text: String, defaultYear: DefaultYear? = nil
  ) -> [(range: DateRange, bounds: Range<String.Index>)] {
    var search = DateSearch(bytes: Array(text.utf8)[...], defaultYear: defaultYear)
    var found: [(range: DateRange, bounds: Range<String.Index>)] = []
    while let (range, bounds) = search.next() {
      let start = text.utf8.index(text.utf8.startIndex, offsetBy: bounds.lowerBound)
      found.append((range, start..<text.utf8.index(start, offsetBy: bounds.count)))
    }
    return found
  }
}
