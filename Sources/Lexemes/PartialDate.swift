/// A date as far as it is printed. In a range, an end may leave out what the other one has.
struct PartialDate: Equatable {
  var year: Int?
  var month: Int?
  var day: Int
  /// How the date is written, which decides what may follow it.
  var style: Style
  /// False for `7月19`, which is a date only as the first end of `7月19-21日`.
  var isClosed = true
  /// Whether it is in the year after that of the first end: `次年 1 月 3 日`.
  var isNextYear = false

  enum Style: Equatable {
    /// Ends with 日 or 号, so anything may follow.
    case chinese
    /// Digits and separators, or an English date.
    case plain
    /// `7/19`, which may be a month and day or a fraction. Where a date is expected, also `7.19` and `07-19`.
    case slashed
  }

  func resolved(defaultYear: DefaultYear?) -> CalendarDate? {
    guard let month, let year = year ?? defaultYear?.year(month: month, day: day) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
