/// The year of a date that is printed without one.
public enum DefaultYear: Sendable, Hashable {
  /// The given year, for any day.
  case fixed(Int)
  /// The year that brings the day closest to a reference day: in a report of late December, 7 January is in the next
  /// year.
  case nearest(to: CalendarDate)

  /// The year of a month and day.
  func year(month: Int, day: Int) -> Int {
    switch self {
    case .fixed(let year): return year
    case .nearest(let reference):
      let days = (reference.year - 1...reference.year + 1).compactMap {
        CalendarDate(year: $0, month: month, day: day)
      }
      let nearest = days.min {
        abs($0.daysSince1970 - reference.daysSince1970) < abs($1.daysSince1970 - reference.daysSince1970)
      }
      return nearest?.year ?? reference.year
    }
  }
}

extension DefaultYear: ExpressibleByIntegerLiteral {
  /// Creates a fixed year from a number in the code.
  public init(integerLiteral year: Int) { self = .fixed(year) }
}
