import Document
import Lexemes
import Lexicon

/// A title that names its issue: `人工智能周报（24年第27周）`, `计算机周报 20240721`.
struct WeeklyTitle: Sendable, Hashable {
  /// The title without its issue.
  let series: String
  let year: Found<Int>?
  let week: Found<Int>?
  /// Where the issue is named by a day and not by a number.
  private(set) var published: Found<CalendarDate>?
  /// What is printed in place of a week of the year: `第2周` of a month, `第27期`.
  private(set) var unclear: String?

  /// A value and where it is in the title, in Unicode scalars.
  struct Found<Value: Sendable & Hashable>: Sendable, Hashable {
    let value: Value
    let range: Range<Int>
  }

  /// - Returns: nil where no issue is in the title. Two digits of a year are of this century.
  init?(_ title: String) {
    guard title.utf8.count < 400 else { return nil }
    guard let issue = IssueNumber(title) else {
      guard let dated = Self.dated(title) else { return nil }
      self = dated
      return
    }
    // `第27周` alone says no more than a sentence that speaks of some week.
    guard issue.year != nil || Self.isWeekly(title), !issue.series.isEmpty || issue.year != nil else {
      return nil
    }
    series = issue.series
    year = issue.year
    week = issue.week
    unclear = issue.unclear
  }

  private init(series: String, date: DateRange, range: Range<Int>) {
    self.series = series
    year = Found(value: date.end.year, range: range)
    week = nil
    published = date.start == date.end ? Found(value: date.start, range: range) : nil
  }

  /// `2024年7月3日 人工智能周报`: the day stands for the issue, in a title that appears again and again.
  private static func dated(_ title: String) -> WeeklyTitle? {
    guard FrontLabel.isPeriodical(title), let (date, bounds) = DateRange.first(in: title) else { return nil }
    let signs = " ()（）[]【】:：-—·|"
    let before = title[..<bounds.lowerBound].trimmed.trimming(signs)
    return WeeklyTitle(
      series: before.isEmpty ? title[bounds.upperBound...].trimmed.trimming(signs) : before, date: date,
      range: title.scalarRange(bounds))
  }

  /// Whether issues are weeks: those of a fortnightly are none.
  static func isWeekly(_ title: String) -> Bool {
    !title.holds("双周") && FrontPageWords.weeklies.contains { title.holds($0) }
  }
}
