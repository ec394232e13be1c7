import TestSupport
import Testing

@testable import Lexemes

@Suite("A date range")
struct DateRangeTests {
  @Test(
    "reads both ends, each filling in what the other leaves out",
    arguments: [
      ("From June 26, 2024 to July 2, 2024", "2024-06-26/2024-07-02"),
      ("7 月 19 日-7 月 21 日", "2024-07-19/2024-07-21"),
      ("7月19日-21日", "2024-07-19/2024-07-21"), ("7月19-21日", "2024-07-19/2024-07-21"),
      ("7月19日至8月2日", "2024-07-19/2024-08-02"), ("7/19-7/21", "2024-07-19/2024-07-21"),
      ("7/19 — 7/21", "2024-07-19/2024-07-21"), ("12月30日-1月2日", "2024-12-30/2025-01-02"),
      ("2023年12月30日-1月2日", "2023-12-30/2024-01-02"), ("12月30日-2024年1月2日", "2023-12-30/2024-01-02"),
      ("2024-06-26~2024-07-02", "2024-06-26/2024-07-02"), ("2024-06-26-2024-07-02", "2024-06-26/2024-07-02"),
      ("2024.06.26-2024.07.02", "2024-06-26/2024-07-02"), ("20240626-20240702", "2024-06-26/2024-07-02"),
      ("2024年6月26日到7月2日", "2024-06-26/2024-07-02"), ("June 26 - July 2, 2024", "2024-06-26/2024-07-02"),
      ("June 26-28, 2024", "2024-06-26/2024-06-28"), ("July 19-21", "2024-07-19/2024-07-21"),
      ("7月19日（周五）-21日（周日）", "2024-07-19/2024-07-21"),
      ("December 30 to January 2, 2024", "2023-12-30/2024-01-02"),
      ("自7月19日至21日", "2024-07-19/2024-07-21"), ("7月19日", "2024-07-19"), ("2024-06-26", "2024-06-26"),
      ("6月26日-6月26日", "2024-06-26"), ("26 June - 2 July", "2024-06-26/2024-07-02"),
    ])
  func reads(text: String, expected: String) {
    #expect(DateRange.read(text, defaultYear: 2024)?.description == expected)
  }

  @Test(
    "does not read what runs backwards, is cut short or is not a date",
    arguments: [
      "7月30日-2日", "7月21日-7月19日", "2024-07-02-2024-06-26", "7月19日-", "7月19日-7月", "7/19-21", "7.19-7.21",
      "19日-21日", "7月19-21",
      "7月19日至今", "15-20x", "2月30日-3月1日", "", "7/19-7/21/2024",
    ])
  func rejects(text: String) {
    #expect(DateRange.read(text, defaultYear: 2024) == nil)
  }

  @Test("needs a year from somewhere")
  func needsYear() {
    #expect(DateRange.read("7月19日-21日") == nil)
    #expect(DateRange.read("2024年7月19日-21日") != nil)
  }

  @Test(
    "at the head of a text ends where its last character does",
    arguments: [
      ("7 月 19 日-7 月 21 日：某会议", "2024-07-19/2024-07-21", "：某会议"), ("7月19日某会议", "2024-07-19", "某会议"),
      ("7月19日-某会议", "2024-07-19", "-某会议"), (" 7/19-7/21 会议", "2024-07-19/2024-07-21", " 会议"),
      ("7月19日至今", "2024-07-19", "至今"), ("7月19日2024世界大会", "2024-07-19", "2024世界大会"),
      ("From June 26, 2024 to July 2, 2024 Weekly", "2024-06-26/2024-07-02", " Weekly"),
      ("７月１９日：😀", "2024-07-19", "：😀"),
    ])
  func prefix(text: String, expected: String, rest: String) throws {
    let found = try #require(DateRange.prefix(of: text, defaultYear: 2024))
    #expect(found.range.description == expected)
    #expect(String(text[found.end...]) == rest)
  }

  @Test(
    "is not at the head of a text that begins otherwise",
    arguments: ["会议7月19日", "24年7月19日", "7月30日-2日：会议", "7/19-5：会议", "20240719abc", "2024.07.19.5"])
  func noPrefix(text: String) {
    #expect(DateRange.prefix(of: text, defaultYear: 2024)?.range == nil)
  }

  @Test(
    "is found in a sentence",
    arguments: [
      (
        "AI 流量 From June 26, 2024 to July 2, 2024 小组", "2024-06-26/2024-07-02",
        "From June 26, 2024 to July 2, 2024"
      ),
      ("大会于7月4日至6日在上海举行，7月8日闭幕", "2024-07-04/2024-07-06", "7月4日至6日"),
      ("PE 3/4 与 7/19-7/21", "2024-07-19/2024-07-21", "7/19-7/21"), ("1. 7月4日开幕", "2024-07-04", "7月4日"),
      ("增长12.5%，2024-07-04公布", "2024-07-04", "2024-07-04"), ("去年7月4日，今8月5日", "2024-08-05", "8月5日"),
    ])
  func first(text: String, expected: String, printed: String) throws {
    let found = try #require(DateRange.first(in: text, defaultYear: 2024))
    #expect(found.range.description == expected)
    #expect(String(text[found.bounds]) == printed)
  }

  @Test(
    "is not found where there is none",
    arguments: [
      "", "PE 3/4", "24年6月23日", "电话 13820240623", "S20240623", "编号 1-2024-06-23", "2024.06.23.5", "约15-20x",
      "2024年第27周", "世界人工智能大会",
    ])
  func noneFound(text: String) {
    #expect(DateRange.first(in: text, defaultYear: 2024)?.range == nil)
  }

  @Test("reads back every pair of days it prints, with and without years")
  func randomPairs() throws {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<5_000 {
      let day = { (generator: inout SeededGenerator) in
        CalendarDate(
          year: .random(in: 2000...2099, using: &generator), month: .random(in: 1...12, using: &generator),
          day: .random(in: 1...28, using: &generator))
      }
      let days = try [#require(day(&generator)), #require(day(&generator))].sorted()
      let range = try #require(DateRange(start: days[0], end: days[1]))
      #expect(DateRange.read("\(days[0])至\(days[1])") == range)
      #expect(DateRange(start: days[1], end: days[0]) == (days[0] == days[1] ? range : nil))

      let short = DateRange.read(
        "\(days[0].month)月\(days[0].day)日-\(days[1].month)月\(days[1].day)日", defaultYear: 2024)
      let crosses = (days[1].month, days[1].day) < (days[0].month, days[0].day)
      let isOverNewYear = days[0].month >= 10 && days[1].month <= 3
      #expect(short?.start.year == (crosses && !isOverNewYear ? nil : 2024))
      #expect(short?.end.year == (!crosses ? 2024 : isOverNewYear ? 2025 : nil))
    }
  }
}
