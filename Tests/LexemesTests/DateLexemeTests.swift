import Testing

@testable import Lexemes

@Suite("A date lexeme")
struct DateLexemeTests {
  @Test(
    "reads every printed form that names its year",
    arguments: [
      "2024-06-23", "2024-6-23", "2024/6/23", "2024.06.23", "2024. 06. 23", "2024年6月23日", "2024 年 6 月 23 日",
      "2024年06月23号", "20240623", "June 23, 2024", "23 June 2024", "Jun 23, 2024", "Jun. 23 2024",
      "June 23rd, 2024",
      "23rd June 2024", "JUNE 23,2024", " 2024-06-23 ", "２０２４年６月２３日", "2024–06–23",
    ])
  func reads(text: String) {
    #expect(DateLexeme.read(text) == CalendarDate(year: 2024, month: 6, day: 23))
    // A year that is printed wins over the default.
    #expect(DateLexeme.read(text, defaultYear: 1999) == CalendarDate(year: 2024, month: 6, day: 23))
  }

  @Test(
    "reads a date without a year only where the caller knows it",
    arguments: ["6月23日", "6 月 23 日", "6/23", "June 23", "23 June"])
  func defaultYear(text: String) {
    #expect(DateLexeme.read(text) == nil)
    #expect(DateLexeme.read(text, defaultYear: 2024) == CalendarDate(year: 2024, month: 6, day: 23))
  }

  @Test(
    "does not read what is not a date or may be two",
    arguments: [
      "", "-", "2024", "2024-06", "2024年6月", "6月", "23日", "6-23", "6.23", "06/07/2024", "24-06-23",
      "24年6月23日",
      "2024-06/23", "2024-13-01", "2023-02-29", "2024-06-234", "202406234", "2024062", "20240631",
      "Smarch 3, 2024",
      "June 2024", "2024-06-23 10:00", "6月23", "7/19-7/21", "2024-06-23x", "1899-12-31", "June 23, 24",
    ])
  func rejects(text: String) {
    #expect(DateLexeme.read(text, defaultYear: 2023) == nil)
  }

  @Test("reads every day of a leap year in every form")
  func everyDay() throws {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November",
      "December",
    ]
    for month in 1...12 {
      for day in 1...CalendarDate.days(inMonth: month, of: 2024) {
        let date = try #require(CalendarDate(year: 2024, month: month, day: day))
        let name = names[month - 1]
        let compact = String(2024 * 10_000 + month * 100 + day)
        for text in [
          "2024/\(month)/\(day)", "2024.\(month).\(day)", "2024年\(month)月\(day)日", "\(name) \(day), 2024",
          "\(name.prefix(3)) \(day), 2024", "\(day) \(name) 2024", compact,
        ] {
          #expect(DateLexeme.read(text) == date, "\(text)")
        }
        #expect(DateLexeme.read("\(month)月\(day)日", defaultYear: 2024) == date)
        #expect(DateLexeme.read("\(month)/\(day)", defaultYear: 2024) == date)
      }
    }
  }
}
