import Testing

@testable import Lexemes

@Suite("A calendar date")
struct CalendarDateTests {
  @Test("of every day from 1900 to 2199 prints as it is read, one day after the other")
  func roundTripsEveryDay() {
    let days = (1900...2199).flatMap { year in
      (1...12).flatMap { month in
        (1...CalendarDate.days(inMonth: month, of: year)).compactMap { day in
          CalendarDate(year: year, month: month, day: day)
        }
      }
    }
    #expect(days.filter { DateLexeme.read($0.description) != $0 }.isEmpty)
    let steps = zip(days, days.dropFirst())
    #expect(steps.filter { $1.daysSince1970 != $0.daysSince1970 + 1 || !($0 < $1) }.isEmpty)
    // 300 years of 365 days and 73 leap days: 1900, 2100 are none.
    #expect(days.count == 300 * 365 + 73)
  }

  @Test("counts from the first of January 1970")
  func countsFromEpoch() {
    #expect(CalendarDate(year: 1970, month: 1, day: 1)?.daysSince1970 == 0)
    #expect(CalendarDate(year: 2024, month: 6, day: 26)?.daysSince1970 == 19_900)
    #expect(CalendarDate(year: 1969, month: 12, day: 31)?.daysSince1970 == -1)
  }

  @Test(
    "does not exist outside the calendar",
    arguments: [
      (2023, 2, 29), (1900, 2, 29), (2024, 2, 30), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0),
      (1899, 12, 31), (2200, 1, 1),
    ])
  func rejects(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }
}
