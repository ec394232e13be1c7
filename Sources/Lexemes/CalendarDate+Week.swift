extension CalendarDate {
  /// The Monday on which an ISO 8601 week begins. A week belongs to the year of its Thursday.
  ///
  /// - Returns: nil if the year has no such week.
  public static func monday(ofWeek week: Int, of year: Int) -> CalendarDate? {
    guard (1...53).contains(week), let january4 = CalendarDate(year: year, month: 1, day: 4) else {
      return nil
    }
    // The fourth of January is always in the first week.
    let monday = january4.daysSince1970 - january4.daysSinceMonday + (week - 1) * 7
    guard CalendarDate(daysSince1970: monday + 3)?.year == year else { return nil }
    return CalendarDate(daysSince1970: monday)
  }

  /// The day of the week, 0 for a Monday. 1970-01-01 was a Thursday, three days after one.
  private var daysSinceMonday: Int { ((daysSince1970 + 3) % 7 + 7) % 7 }

  /// The number of the ISO 8601 week that contains the day.
  public var week: Int {
    let thursday = daysSince1970 - daysSinceMonday + 3
    guard let year = CalendarDate(daysSince1970: thursday)?.year,
      let first = CalendarDate(year: year, month: 1, day: 1)
    else { return 1 }
    return (thursday - first.daysSince1970) / 7 + 1
  }

  /// The last day of an ISO 8601 week, its Sunday; nil if the year has no such week.
  public init?(lastDayOfWeek week: Int, of year: Int) {
    guard let monday = Self.monday(ofWeek: week, of: year) else { return nil }
    self.init(daysSince1970: monday.daysSince1970 + 6)
  }
}
