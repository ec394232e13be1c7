import Testing

@testable import Lexemes

struct AnnouncedDatesTests {
  /// The stretches of days at the head of a text, an end that is missing as `?`.
  private func read(_ text: String) -> (days: [String], rest: String)? {
    AnnouncedDates.prefix(of: text, defaultYear: 2024).map { dates, end in
      let days = dates.map {
        "\($0.start.map(String.init(describing:)) ?? "?")/\($0.end.map(String.init(describing:)) ?? "?")"
      }
      return (days, String(text[end...]))
    }
  }

  @Test(arguments: [
    ("7 月 19 日（周五）-21 日（周日）：展", ["2024-07-19/2024-07-21"], "：展"),
    ("7月19日 周五 展", ["2024-07-19/2024-07-19"], " 展"),
    ("7.26-7.28：展", ["2024-07-26/2024-07-28"], "：展"), ("7.26-28：展", ["2024-07-26/2024-07-28"], "：展"),
    ("07-26：展", ["2024-07-26/2024-07-26"], "：展"), ("7/26-28 展", ["2024-07-26/2024-07-28"], " 展"),
    ("7.26 展", ["2024-07-26/2024-07-26"], " 展"), ("July 19-21: Expo", ["2024-07-19/2024-07-21"], ": Expo"),
    ("20-22 May 2025: Expo", ["2025-05-20/2025-05-22"], ": Expo"),
    ("19th to 21st July: Expo", ["2024-07-19/2024-07-21"], ": Expo"),
    ("19–21 Jul: Expo", ["2024-07-19/2024-07-21"], ": Expo"),
    ("7 月 19 日、20 日：展", ["2024-07-19/2024-07-20"], "：展"),
    ("7月19日、25日和8月1日：展", ["2024-07-19/2024-07-19", "2024-07-25/2024-07-25", "2024-08-01/2024-08-01"], "：展"),
    ("7月19日-20日、25日-26日：展", ["2024-07-19/2024-07-20", "2024-07-25/2024-07-26"], "：展"),
    ("7月19日-21日（周五至周日）：展", ["2024-07-19/2024-07-21"], "：展"), ("即日起至 7 月 21 日：展", ["?/2024-07-21"], "：展"),
    ("8 月 5 日起：展", ["2024-08-05/?"], "：展"),
    ("7月19日和平论坛", ["2024-07-19/2024-07-19"], "和平论坛"),
  ])
  func `days are read at the head of an announcement`(text: String, days: [String], rest: String) throws {
    let found = try #require(read(text))
    #expect(found.days == days && found.rest == rest)
  }

  @Test(arguments: ["7月21日-7月19日：展", "7月30日-2日：展", "8.20-8.18：展"])
  func `an end before the start is left out and reported`(text: String) throws {
    let dates = try #require(AnnouncedDates.prefix(of: text, defaultYear: 2024)?.dates.first)
    #expect(dates.start != nil && dates.end == nil && dates.runsBackwards)
  }

  @Test(arguments: [
    "7 月 32 日：展", "8 月下旬：展", "1.2 版发布", "10-12月：展", "1.2-1.5 亿元融资", "2.5D 大会", "7月19日-32日：展", "13.1：展",
    "GPT 发布会", "",
  ])
  func `what is not a day is not read as one`(text: String) {
    #expect(read(text) == nil)
  }
}
