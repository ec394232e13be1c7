import Document
import Lexicon
import Tabular

/// The tables of weekly reports.
extension TableSpec {
  /// Forecasts and valuations by company.
  public static let companies = TableSpec(
    CompanyTable.self,
    DatasetDescription(
      "companies", LocalizedText("重点公司", "Companies"), tableName: "Companies",
      meaning: LocalizedText("重点公司盈利预测及投资评级，一家公司一行", "forecasts and ratings, one row a company"),
      sheet: SheetStyle(.figures)),
    sections: [.companies], headings: CompanyWords.headings)

  /// Visits of websites in a week.
  public static let traffic = TableSpec(
    TrafficTable.self,
    DatasetDescription(
      "traffic", LocalizedText("网站流量", "Traffic"), tableName: "Traffic",
      meaning: LocalizedText("AI 相关网站流量数据，一个网站一行", "website visits, one row a site"),
      sheet: SheetStyle(
        .figures,
        charts: [
          ChartSpec(
            "Top sites by visits", LocalizedText("访问量前 15 名", "Top 15 by visits"), .clusteredBars,
            labels: "app", values: ["visits_mn"], limit: 15),
          ChartSpec(
            "Growth of visits", LocalizedText("访问量环比增速", "Growth of visits on the week"), .divergingBars,
            labels: "app", values: ["visits_growth"]),
          ChartSpec(
            "Visits against time on site", LocalizedText("访问量与停留时长", "Visits against time on site"),
            .scatter(logarithmicX: true), labels: "app", values: ["visits_mn", "avg_duration_s"]),
        ])), sections: [.traffic], headings: ["网站流量", "流量数据", "访问量", "website traffic"])

  /// What is announced for the days to come.
  public static let events = TableSpec(
    EventTable.self,
    DatasetDescription(
      "events", LocalizedText("事件预告", "Events"), tableName: "Events",
      meaning: LocalizedText("重点事件预告，一项一行", "announced events, one row each"), sheet: SheetStyle(.reference)),
    sections: [.events])

  /// What the house's own ratings mean.
  public static let ratingScale = TableSpec(
    RatingScaleTable.self,
    DatasetDescription(
      "rating_scale", LocalizedText("评级标准", "Rating scale"), tableName: "RatingScale",
      meaning: LocalizedText("投资评级标准，一级一行", "the rating scale, one row a step"), sheet: SheetStyle(.reference)
    ),
    sections: [.ratingScale, .legal], foreign: [])
}
