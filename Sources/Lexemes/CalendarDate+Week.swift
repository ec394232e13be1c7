extension CalendarDate {
  /// The day so many days after 1970-01-01. After Howard Hinnant's `civil_from_days`.
  ///
  /// - Returns: nil outside 1900…2199.
  public init?(daysSince1970 days: Int) {
    guard (-30_000...90_000).contains(days) else { return nil }
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9)
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The Monday that an ISO 8601 week begins with: the first week of a year has its 4 January.
  ///
  /// - Returns: nil where no year has such a week.
  public static func monday(ofWeek week: Int, of year: Int) -> CalendarDate? {
    guard (1...53).contains(week), let january4 = CalendarDate(year: year, month: 1, day: 4) else {
      return nil
    }
    // 1970-01-01 was a Thursday, three days after a Monday.
    let weekday = ((january4.daysSince1970 + 3) % 7 + 7) % 7
    return CalendarDate(daysSince1970: january4.daysSince1970 - weekday + (week - 1) * 7)
  }
}
