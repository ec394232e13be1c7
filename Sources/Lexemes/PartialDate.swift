/// A date as far as it is printed; a range may leave to one end what the other says.
struct PartialDate: Equatable {
  var year: Int?
  var month: Int?
  var day: Int
  /// How the date is written, which decides what may follow it.
  var style: Style
  /// False for `7月19`, which is a date only as the first end of `7月19-21日`.
  var isClosed = true
  /// Whether it is said to be in the year after the first end's: `次年 1 月 3 日`.
  var isNextYear = false

  enum Style: Equatable {
    /// Ends with 日 or 号, so anything may follow.
    case chinese
    /// Digits and separators, or English.
    case plain
    /// `7/19`: month and day, or three quarters of something else. Where a date is expected, `7.19` and `07-19` too.
    case slashed
  }

  func resolved(defaultYear: DefaultYear?) -> CalendarDate? {
    guard let month, let year = year ?? defaultYear?.year(month: month, day: day) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
