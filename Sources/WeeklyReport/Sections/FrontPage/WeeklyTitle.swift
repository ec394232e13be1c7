import Lexemes

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

  /// A value and where it stands in the title, in Unicode scalars.
  struct Found<Value: Sendable & Hashable>: Sendable, Hashable {
    let value: Value
    let range: Range<Int>
  }

  /// - Returns: nil where no issue stands in the title. Two digits of a year are of this century.
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

  /// `2024年7月3日 人工智能周报`: the day stands for the issue, in a title that says what appears weekly.
  private static func dated(_ title: String) -> WeeklyTitle? {
    guard isWeekly(title), let (date, bounds) = DateRange.first(in: title) else { return nil }
    let signs = " ()（）[]【】:：-—·|"
    let before = title[..<bounds.lowerBound].trimmed.trimming(signs)
    return WeeklyTitle(
      series: before.isEmpty ? title[bounds.upperBound...].trimmed.trimming(signs) : before, date: date,
      range: title.scalarRange(bounds))
  }

  static func isWeekly(_ title: String) -> Bool {
    ["周报", "周刊", "周观点", "周观察", "周度"].contains { title.holds($0) }
  }
}

/// The number of an issue: a year, and a week of it.
private struct IssueNumber {
  let series: String
  private(set) var year: WeeklyTitle.Found<Int>?
  private(set) var week: WeeklyTitle.Found<Int>?
  private(set) var unclear: String?

  init?(_ title: String) {
    // Blanks and widths do not matter for finding the issue, but the series keeps its own.
    let printed = title.scalarArray
    let places = printed.indices.filter { !printed[$0].isWhitespace }
    let folded = places.map { printed[$0].narrowed }
    let week = Self.number(in: folded, after: "第", before: "周")
    guard let issue = week ?? Self.number(in: folded, after: "第", before: "期"),
      (1...53).contains(issue.value),
      week != nil || WeeklyTitle.isWeekly(title)
    else { return nil }
    let year = Self.number(in: folded, after: nil, before: "年")
    let fullYear = year.map { $0.value < 100 ? 2000 + $0.value : $0.value }
    if let fullYear, !(1990...2199).contains(fullYear) { return nil }
    func found(_ value: Int, _ number: (value: Int, start: Int, end: Int)) -> WeeklyTitle.Found<Int> {
      WeeklyTitle.Found(value: value, range: places[number.start]..<(places[number.end - 1] + 1))
    }
    if let year, let fullYear { self.year = found(fullYear, year) }
    let isOfMonth = issue.start > 0 && folded[issue.start - 1] == "月"
    if isOfMonth || week == nil {
      unclear = String(scalars: folded[issue.start...].prefix { $0 != ")" && $0 != "）" })
    }
    // A weekly's issues of a year are taken for its weeks; weeks of a month are no weeks of the year.
    self.week = isOfMonth ? nil : found(issue.value, issue)
    let start = min(year?.start ?? issue.start, issue.start)
    let isBracketed = folded[..<start].last.map { "([【".unicodeScalars.contains($0) } ?? false
    let before = String(scalars: printed[..<places[start - (isBracketed ? 1 : 0)]]).trimming(" :：-—·|")
    series = before.isEmpty ? Self.behind(printed, places, folded, issue.end) : before
  }

  /// The words behind an issue that opens the title.
  private static func behind(
    _ printed: [Unicode.Scalar], _ places: [Int], _ folded: [Unicode.Scalar], _ end: Int
  ) -> String {
    guard end < places.count else { return "" }
    return String(scalars: printed[places[end]...]).trimming(" )）]】:：-—·|")
  }

  /// The digits right before a sign, where they start, and where the sign ends.
  private static func number(
    in scalars: [Unicode.Scalar], after prefix: Unicode.Scalar?, before sign: Unicode.Scalar
  ) -> (value: Int, start: Int, end: Int)? {
    for end in scalars.indices where scalars[end] == sign {
      let digits = scalars[..<end].reversed().prefix { ("0"..."9").contains($0) }.count
      guard (1...4).contains(digits), let value = Int(String(scalars: scalars[(end - digits)..<end])) else {
        continue
      }
      let start = end - digits
      guard let prefix else { return (value, start, end + 1) }
      if start > 0, scalars[start - 1] == prefix { return (value, start - 1, end + 1) }
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// The ASCII character that a full-width one stands for; any other as it is.
  fileprivate var narrowed: Unicode.Scalar {
    (0xFF01...0xFF5E).contains(value) ? Unicode.Scalar(value - 0xFEE0) ?? self : self
  }
}
