import Lexemes
import Lexicon

/// The period that the visits in a column cover.
enum VisitsPeriod {
  /// Whether a header of visits, folded and without spaces, names a period other than the report's week: `近30天访问量`,
  /// `季访问量`, `去年同期访问量`, `预测访问量`.
  static func isOther(_ label: String) -> Bool {
    var rest = label.lowercased()
    if PeriodWords.severalWeeks.contains(where: rest.holds) { return true }
    // `周一至周日`, `日期` and the duration of a visit do not mean visits of a day.
    for word in PeriodWords.weeks + ["日期", "时长", "时间"] where rest.holds(word) {
      rest = rest.replacing(word, with: "")
    }
    let isWeekly = PeriodWords.weeks.contains { label.holds($0) }
    let said = PeriodWords.others.filter { rest.holds($0) }
    // `周日均访问量` is the visits of a day, `2024年第27周访问量` those of a week.
    guard isWeekly else { return !said.isEmpty }
    return said.contains { Self.beside.contains($0) }
  }

  /// Words that change the meaning of a weekly figure: days of the week, and other periods.
  private static let beside: Set<String> = [
    "天", "日", "daily", "day", "预测", "预计", "预期", "目标", "同期", "去年", "上年", "forecast", "hour", "小时",
  ]
}
