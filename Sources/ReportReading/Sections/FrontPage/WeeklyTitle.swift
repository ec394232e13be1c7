import Document
import Lexemes
import Lexicon

/// A title with its issue: `人工智能周报（24年第27周）`, `计算机周报 20240721`.
struct WeeklyTitle: Sendable, Hashable {
  /// The title without its issue.
  let series: String
  let year: Found<Int>?
  let week: Found<Int>?
  /// The date of publication, if the title has it in place of a number.
  private(set) var published: Found<CalendarDate>?
  /// The text printed in place of a week of the year: `第2周` of a month, `第27期`.
  private(set) var unclear: String?

  /// A value and its range in the title, in Unicode scalars.
  struct Found<Value: Sendable & Hashable>: Sendable, Hashable {
    let value: Value
    let range: Range<Int>
  }

  /// - Returns: nil where the title has no issue. A two-digit year is of this century.
  init?(_ title: String) {
    guard title.utf8.count < 400 else { return nil }
    guard let issue = IssueNumber(title) else {
      guard let dated = Self.dated(title) else { return nil }
      self = dated
      return
    }
    // `第27周` without a year may also be in a sentence about some week.
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

  /// Reads the title of a periodical with a date in place of the issue: `2024年7月3日 人工智能周报`.
  private static func dated(_ title: String) -> WeeklyTitle? {
    guard FrontLabel.isPeriodical(title), let (date, bounds) = DateRange.first(in: title) else { return nil }
    let signs = " ()（）[]【】:：-—·|"
    let before = title[..<bounds.lowerBound].trimmed.trimming(signs)
    return WeeklyTitle(
      series: before.isEmpty ? title[bounds.upperBound...].trimmed.trimming(signs) : before, date: date,
      range: title.scalarRange(bounds))
  }

  /// Whether the title is that of a weekly. Issues of a fortnightly are not weeks.
  static func isWeekly(_ title: String) -> Bool {
    !title.holds("双周") && FrontPageWords.weeklies.contains { title.holds($0) }
  }
}
