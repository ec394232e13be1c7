import Lexemes
import Lexicon

/// Which time the visits of a column cover.
enum VisitsPeriod {
  /// Whether a header of visits, folded and without blanks, names another time than the report's own week:
  /// `近30天访问量`, `季访问量`, `去年同期访问量`, `预测访问量`.
  static func isOther(_ label: String) -> Bool {
    var rest = label.lowercased()
    // `周一至周日` and `日期` say nothing of a day's visits, nor does the time that a visit takes.
    for word in PeriodWords.weeks + ["日期", "时长", "时间"] where rest.holds(word) {
      rest = rest.replacing(word, with: "")
    }
    let isWeekly = PeriodWords.weeks.contains { label.holds($0) }
    let said = PeriodWords.others.filter { rest.holds($0) }
    // `周日均访问量` is a day's; `2024年第27周访问量` a week's.
    guard isWeekly else { return !said.isEmpty }
    return said.contains { Self.beside.contains($0) }
  }

  /// What makes another figure of a week's: its days, and times that are not its own.
  private static let beside: Set<String> = [
    "天", "日", "daily", "day", "预测", "预计", "预期", "目标", "同期", "去年", "上年", "forecast", "hour", "小时",
  ]
}
