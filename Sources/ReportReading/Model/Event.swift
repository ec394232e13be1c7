import Document
import Lexemes

/// An announced event. Where no year is printed, it is the year that brings the event nearest to the report.
public struct Event: Sendable, Hashable {
  /// The first day; nil where the event is already under way or the day is not known.
  public var start: CalendarDate?
  /// The last day; nil where it is not known yet.
  public var end: CalendarDate?
  /// The name of the event.
  public var name: String
  /// The dates as printed; nil if none are.
  public var printedDates: Printed<DateRange>?
  /// The line of the source, counted from 1.
  public var line: Int

  /// The days from first to last; nil unless both are known.
  public var dates: DateRange? {
    guard let start, let end else { return nil }
    return DateRange(start: start, end: end)
  }
}
