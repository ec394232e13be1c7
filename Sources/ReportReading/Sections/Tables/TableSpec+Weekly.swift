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
      meaning: LocalizedText("重点公司盈利预测及投资评级，一家公司一行", "forecasts and ratings, one row per company"),
      sheet: SheetStyle(.figures, place: 1)),
    sections: [.companies], headings: CompanyWords.headings)

  /// Weekly visits of websites.
  public static let traffic = TableSpec(
    TrafficTable.self,
    DatasetDescription(
      "traffic", LocalizedText("网站流量", "Traffic"), tableName: "Traffic",
      meaning: LocalizedText("AI 相关网站流量数据，一个网站一行", "website visits, one row per site"),
      sheet: SheetStyle(.figures, place: 2)), sections: [.traffic],
    headings: ["网站流量", "流量数据", "访问量", "website traffic"])

  /// Announced events.
  public static let events = TableSpec(
    EventTable.self,
    DatasetDescription(
      "events", LocalizedText("事件预告", "Events"), tableName: "Events",
      meaning: LocalizedText("重点事件预告，一项一行", "announced events, one row each"),
      sheet: SheetStyle(.reference, place: 7)),
    sections: [.events])

  /// The definitions of the house's ratings.
  public static let ratingScale = TableSpec(
    RatingScaleTable.self,
    DatasetDescription(
      "rating_scale", LocalizedText("评级标准", "Rating scale"), tableName: "RatingScale",
      meaning: LocalizedText("投资评级标准，一级一行", "the rating scale, one row per step"),
      sheet: SheetStyle(.reference, place: 30, isHidden: true)
    ),
    sections: [.ratingScale, .legal], foreign: [])
}
