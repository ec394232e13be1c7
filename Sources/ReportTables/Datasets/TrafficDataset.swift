import Tabular
import Document
import ReportReading

/// Website visits as printed, with last week's visits, shares, ranks and hours computed.
enum TrafficDataset: DatasetDefinition {
  static let description = TableSpec.traffic.description

  static func columns(_ shape: ReportShape) -> [Column] { printed + computed }

  private static let printed: [Column] = [
    Column("app", LocalizedText("应用名称", "App"), .text, meaning: LocalizedText("应用名称", "the site as printed")),
    Column(
      "description", LocalizedText("应用说明", "Description"), .text,
      meaning: LocalizedText("应用说明", "what it is for")),
    Column(
      "visits_mn", LocalizedText("周平均访问", "Visits"), .number, unit: Units.millionsAWeek,
      meaning: LocalizedText("周平均访问量", "average visits a week"), group: LocalizedText("报告", "Printed"),
      style: ColumnStyle(mark: .dataBar)),
    Column(
      "visits_growth", LocalizedText("环比增长", "Growth"), .percent, unit: Units.fraction,
      meaning: LocalizedText("访问量环比增长", "growth from the week before"), group: LocalizedText("报告", "Printed"),
      style: ColumnStyle(mark: .trendArrow)),
    Column(
      "avg_duration_s", LocalizedText("平均停留时间", "Time on site"), .duration, unit: Units.seconds,
      meaning: LocalizedText("平均访问停留时间", "average time of a visit"), group: LocalizedText("报告", "Printed")),
  ]

  private static let visits = Expression.column("visits_mn")

  private static let computed: [Column] = [
    Column(
      "visits_prior_mn", LocalizedText("上周访问", "Prior visits"), .number, unit: Units.millionsAWeek,
      meaning: LocalizedText("访问量 ÷（1 + 环比增长）", "visits over 1 plus growth"),
      expression: visits / (1 + .column("visits_growth")), group: LocalizedText("计算", "Computed")),
    Column(
      "visits_change_mn", LocalizedText("访问变动", "Change"), .number, unit: Units.millionsAWeek,
      meaning: LocalizedText("本周访问 − 上周访问", "visits less prior visits"),
      expression: visits - .column("visits_prior_mn"), group: LocalizedText("计算", "Computed"),
      style: ColumnStyle(mark: .trendArrow, decimals: .exactly(2))),
    Column(
      "visits_share", LocalizedText("访问占比", "Share"), .percent, unit: Units.fraction,
      meaning: LocalizedText("占表内访问量合计", "share of the table's sum of visits"),
      expression: visits / .aggregate(.sum, ColumnReference("visits_mn")),
      group: LocalizedText("计算", "Computed"), style: ColumnStyle(mark: .dataBar)),
    Column(
      "rank", LocalizedText("排名", "Rank"), .integer,
      meaning: LocalizedText("按访问量，1 为最高", "by visits, 1 = most"), expression: .rank("visits_mn"),
      group: LocalizedText("计算", "Computed")),
    Column(
      "hours_mn", LocalizedText("总停留时长", "Hours"), .number, unit: Units.millionHours,
      meaning: LocalizedText("访问量 × 平均停留时间 ÷ 3600", "visits × time on site / 3600"),
      expression: visits * .column("avg_duration_s") / 3600, group: LocalizedText("计算", "Computed")),
  ]

  static func rows(_ reading: Reading) -> [Row] {
    let columns = columns(reading.shape)
    return reading.report.traffic.map { site in
      var row = Row(
        columns, line: site.line,
        [
          "app": .text(site.app), "description": Value(site.description), "visits_mn": Value(site.visits),
          "visits_growth": Value(site.growth),
          "avg_duration_s": site.duration?.value.map { .duration(seconds: $0) } ?? .missing,
        ])
      row.setOrigin("visits_mn", site.visits)
      row.setOrigin("visits_growth", site.growth)
      row.setOrigin("avg_duration_s", site.duration)
      return row
    }
  }
}
