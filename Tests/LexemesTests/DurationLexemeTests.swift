import Testing

@testable import Lexemes

@Suite("A duration lexeme")
struct DurationLexemeTests {
  @Test(
    "reads clock and Chinese forms to whole seconds",
    arguments: [
      ("00:06:34", 394), ("0:06:34", 394), ("00：06：34", 394), ("００：０６：３４", 394), ("00: 06: 34", 394),
      ("100:00:00", 360_000), ("6分34秒", 394), ("6 分 34 秒", 394), ("1小时2分", 3720), ("1小时2分3秒", 3723),
      ("1时2分", 3720), ("45秒", 45), ("90分钟", 5400), ("2小时", 7200), ("1小时05秒", 3605), (" 00:00:00 ", 0),
      ("6'34\"", 394), ("6′34″", 394), ("6’ 34”", 394), ("0'08''", 8),
    ])
  func reads(text: String, seconds: Int) {
    #expect(DurationLexeme.read(text) == .value(DurationLexeme(seconds: seconds)))
  }

  @Test(
    "is unreadable for a stated reason",
    arguments: [
      ("6:34", DurationProblem.twoFields), ("00:06", .twoFields), ("00:60:00", .fieldTooLarge),
      ("00:00:60", .fieldTooLarge), ("1小时75分", .fieldTooLarge), ("6分60秒", .fieldTooLarge),
      ("1234567:00:00", .fieldTooLarge), ("00:6:34", .fieldWidth), ("00:006:34", .fieldWidth),
      ("34秒6分", .fieldOrder), ("6分6分", .fieldOrder), ("394", .trailingText), ("6.5分钟", .trailingText),
      ("00:06:34s", .trailingText), ("00:06:34:12", .trailingText), ("6分半", .trailingText),
      ("6分34", .trailingText),
      ("6'", .notADuration), ("34\"", .trailingText), ("6'4\"", .fieldWidth), ("5'11", .trailingText),
      ("6'75\"", .fieldTooLarge),
      ("-00:06:34", .notADuration), ("abc", .notADuration), ("00::34", .notADuration),
      ("00:06:", .notADuration),
    ])
  func unreadable(text: String, problem: DurationProblem) {
    #expect(DurationLexeme.read(text) == .unreadable(problem))
  }

  @Test(
    "is missing where a mark means that there is no value",
    arguments: ["", "-", "--", "—", "N/A", "\u{3000}"])
  func missing(text: String) {
    #expect(DurationLexeme.read(text) == .missing)
  }

  @Test("of every second of a day reads back from clock and Chinese forms")
  func everySecond() {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let misread = (0..<86_400).filter { seconds in
      let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
      let expected = DurationReading.value(DurationLexeme(seconds: seconds))
      return DurationLexeme.read("\(two(hour)):\(two(minute)):\(two(second))") != expected
        || DurationLexeme.read("\(hour)小时\(minute)分\(second)秒") != expected
    }
    #expect(misread.isEmpty)
  }
}
