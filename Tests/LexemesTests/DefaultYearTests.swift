import Testing

@testable import Lexemes

struct DefaultYearTests {
  @Test(arguments: [
    ("1月7日-10日", 2024, 12, 29, "2025-01-07/2025-01-10"), ("12月31日", 2025, 1, 5, "2024-12-31"),
    ("12月30日-1月2日", 2025, 1, 5, "2024-12-30/2025-01-02"), ("7月19日", 2024, 7, 2, "2024-07-19"),
    ("2月29日", 2024, 2, 1, "2024-02-29"), ("2023年1月7日", 2024, 12, 29, "2023-01-07"),
  ])
  func `a date without a year is in the year that brings it nearest`(
    text: String, year: Int, month: Int, day: Int, expected: String
  ) throws {
    let reference = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(DateRange.read(text, defaultYear: .nearest(to: reference))?.description == expected)
  }

  @Test(arguments: [
    (2024, 27, "2024-07-07"), (2024, 1, "2024-01-07"), (2024, 52, "2024-12-29"), (2021, 1, "2021-01-10"),
    (2020, 53, "2021-01-03"),
  ])
  func `a week ends on its Sunday`(year: Int, week: Int, expected: String) {
    #expect(CalendarDate(lastDayOfWeek: week, of: year)?.description == expected)
  }

  @Test func `days since 1970 lead back to the day`() throws {
    for days in stride(from: -25_567, through: 84_000, by: 37) {
      #expect(try #require(CalendarDate(daysSince1970: days)).daysSince1970 == days)
    }
  }
}
