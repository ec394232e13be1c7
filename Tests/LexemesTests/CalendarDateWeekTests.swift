import Testing

@testable import Lexemes

@Suite struct `Days and weeks` {
  @Test func `every day comes back from its number`() throws {
    let first = try #require(CalendarDate(year: 1900, month: 1, day: 1)).daysSince1970
    let last = try #require(CalendarDate(year: 2199, month: 12, day: 31)).daysSince1970
    for days in first...last {
      #expect(CalendarDate(daysSince1970: days)?.daysSince1970 == days)
    }
    #expect(CalendarDate(daysSince1970: first - 1) == nil)
    #expect(CalendarDate(daysSince1970: last + 1) == nil)
  }

  @Test(arguments: [
    (2024, 27, "2024-07-01"), (2024, 1, "2024-01-01"), (2025, 1, "2024-12-30"), (2020, 53, "2020-12-28"),
    (2021, 1, "2021-01-04"),
  ])
  func `a week begins on its Monday`(year: Int, week: Int, monday: String) {
    #expect(CalendarDate.monday(ofWeek: week, of: year)?.description == monday)
  }

  @Test(arguments: [0, 53, 54]) func `there is no such week`(week: Int) {
    #expect(CalendarDate.monday(ofWeek: week, of: 2024) == nil)
  }

  @Test(arguments: [(2024, 7, 7, 27), (2024, 12, 30, 1), (2021, 1, 3, 53), (2020, 1, 1, 1), (2023, 1, 1, 52)])
  func `a day is in the ISO week of its Thursday`(year: Int, month: Int, day: Int, week: Int) throws {
    #expect(try #require(CalendarDate(year: year, month: month, day: day)).week == week)
  }
}
