/// The days from one to another, both included; a single day starts and ends on itself.
public struct DateRange: Sendable, Hashable {
  /// The first day.
  public let start: CalendarDate
  /// The last day, which belongs to the range.
  public let end: CalendarDate

  /// - Returns: nil where the end is before the start.
  public init?(start: CalendarDate, end: CalendarDate) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }

  /// One day.
  public init(_ day: CalendarDate) {
    start = day
    end = day
  }
}

extension DateRange: CustomStringConvertible {
  /// As ISO 8601 writes an interval: `2024-06-26/2024-07-02`; of a single day, the day.
  public var description: String { start == end ? "\(start)" : "\(start)/\(end)" }
}

extension DateRange {
  /// Reads a text that is one date or range and nothing else: `From June 26, 2024 to July 2, 2024`,
  /// `7 月 19 日-7 月 21 日`, `7月19-21日`, `7月19日至8月2日`, `7/19-7/21`.
  ///
  /// What one end leaves out, the other says. Where neither has a year, `defaultYear` tells that of the start.
  /// An end before the start is in the next year only where New Year lies between the last quarter and the first:
  /// 12月30日-1月2日. But 7月30日-2日 and 7月21日-7月19日 run backwards and are unreadable, and so is a text without a year
  /// where `defaultYear` is nil.
  public static func read(_ text: some StringProtocol, defaultYear: DefaultYear? = nil) -> DateRange? {
    var parser = DateParser(cursor: LexemeCursor(Array(text.utf8)[...]))
    parser.cursor.skipBlanks()
    guard let range = parser.readRange(defaultYear: defaultYear) else { return nil }
    parser.cursor.skipBlanks()
    return parser.cursor.isAtEnd ? range : nil
  }

  /// Reads the date or range a text begins with, and tells where it stopped: before the `：` of
  /// `7 月 19 日-7 月 21 日：某会议`. Leading blanks are skipped.
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
  /// Stricter than ``prefix(of:defaultYear:)``: a lone `3/4` in prose is more often a fraction than a date,
  /// so month and day with a slash count only in a range. And a date without a year right behind 年 does not
  /// count (`去年7月19日`, `24年6月23日`), because its year is not the default one.
  public static func first(
    in text: String, defaultYear: DefaultYear? = nil
  ) -> (range: DateRange, bounds: Range<String.Index>)? {
    let bytes = Array(text.utf8)
    var search = DateSearch(bytes: bytes[...], defaultYear: defaultYear)
    guard let (range, bounds) = search.next() else { return nil }
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: bounds.lowerBound)
    return (range, start..<text.utf8.index(start, offsetBy: bounds.count))
  }

  /// Finds every date or range in a sentence, as ``first(in:defaultYear:)`` finds the first.
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
