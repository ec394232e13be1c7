/// Words in headers for the time that a figure covers.
package enum PeriodWords {
  /// Words for a week, including `wow` (week on week).
  package static let weeks = ["周", "星期", "7天", "7日", "七天", "七日", "week", "wow"]

  /// Words for several weeks, which contain the word for one.
  package static let severalWeeks = ["双周", "两周", "四周", "三周", "biweek", "bi-week", "fortnight"]

  /// Longer and shorter spans, and words for figures that were not counted in the report's own week.
  package static let others = [
    "天", "日", "月", "季", "年", "小时", "累计", "累积", "历史", "同期", "去年", "上年", "预测", "预计", "预期", "目标", "平均每",
    "daily", "day", "month", "quarter", "year", "annual", "hour", "cumulative", "forecast",
  ]
  /// Words for people who visit and for how often each does so, which are not numbers of visits.
  package static let visitors = [
    "独立访", "访问人数", "访问用户", "访客", "频次", "uniquevisitor", "uniqueuser", "visitsper", "frequency",
  ]
  /// Words for what grows besides visits.
  package static let otherGrowths = [
    "用户", "付费", "转化", "收入", "下载", "user", "paid", "conversion", "revenue", "download",
  ]
  /// Words over a table in which every figure is the visits of a week.
  package static let weeklyVisits = ["周访问", "每周访问", "周度访问", "周流量", "weeklyvisits"]
}
