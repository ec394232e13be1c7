import Document
import Lexemes

/// The number of an issue: a year and a week.
struct IssueNumber {
  let series: String
  private(set) var year: WeeklyTitle.Found<Int>?
  private(set) var week: WeeklyTitle.Found<Int>?
  private(set) var unclear: String?

  init?(_ title: String) {
    // Spaces and widths do not matter for the issue, but the series keeps them.
    let printed = title.scalarArray
    let places = printed.indices.filter { !printed[$0].isWhitespace }
    let folded = places.map { printed[$0].narrowed }
    let week = IssueDigits.ordinal(in: folded, before: "周")
    let coded = week == nil ? IssueDigits.coded(in: folded) ?? IssueDigits.english(in: folded) : nil
    guard let issue = week ?? coded?.week ?? IssueDigits.ordinal(in: folded, before: "期"),
      (1...53).contains(issue.value),
      week != nil || coded != nil || WeeklyTitle.isWeekly(title)
    else { return nil }
    let year =
      coded?.year ?? IssueDigits.year(in: folded[..<issue.start], atEnd: true)
      ?? IssueDigits.year(in: folded[...])
    let fullYear = year.map { $0.value < 100 ? 2000 + $0.value : $0.value }
    if let fullYear, !(1990...2199).contains(fullYear) { return nil }
    func found(_ value: Int, _ number: IssueDigits.Number) -> WeeklyTitle.Found<Int> {
      WeeklyTitle.Found(value: value, range: places[number.start]..<(places[number.end - 1] + 1))
    }
    if let year, let fullYear { self.year = found(fullYear, year) }
    let isOfMonth = issue.start > 0 && folded[issue.start - 1] == "月"
    if isOfMonth || issue.isRange || week == nil && coded == nil {
      unclear = String(scalars: folded[issue.start...].prefix { $0 != ")" && $0 != "）" })
    }
    // The number of a weekly's issue is taken for the week of the year; a week of a month is not one.
    self.week = isOfMonth || issue.isRange ? nil : found(issue.value, issue)
    let month = isOfMonth ? folded[..<(issue.start - 1)].trailingDigits.count + 1 : 0
    let start = min(year?.start ?? issue.start, issue.start - month)
    let isBracketed = folded[..<start].last.map { "([【".unicodeScalars.contains($0) } ?? false
    let before = String(scalars: printed[..<places[start - (isBracketed ? 1 : 0)]]).trimming(" :：-—·|,，")
    series = before.isEmpty ? Self.behind(printed, places, folded, issue.end) : before
  }

  /// The words after an issue at the start of the title.
  private static func behind(
    _ printed: [Unicode.Scalar], _ places: [Int], _ folded: [Unicode.Scalar], _ end: Int
  ) -> String {
    guard end < places.count else { return "" }
    return String(scalars: printed[places[end]...]).trimming(" )）]】:：-—·|")
  }
}

extension Unicode.Scalar {
  /// The ASCII form of a full-width character; any other is unchanged.
  fileprivate var narrowed: Unicode.Scalar {
    (0xFF01...0xFF5E).contains(value) ? Unicode.Scalar(value - 0xFEE0) ?? self : self
  }
}
