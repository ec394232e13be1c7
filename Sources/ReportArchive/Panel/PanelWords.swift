import Tabular

/// What a workbook shows in place of the codes in the panel's datasets. CSV and JSON keep the codes.
enum PanelWords {
  static let kinds = Dictionary(uniqueKeysWithValues: ChangeKind.allCases.map { ($0.rawValue, $0.title) })

  static let ratingChanges = [
    RatingChange.raised.rawValue: LocalizedText("上调", "raised"),
    RatingChange.lowered.rawValue: LocalizedText("下调", "lowered"),
    RatingChange.unchanged.rawValue: LocalizedText("不变", "unchanged"),
    RatingChange.new.rawValue: LocalizedText("首次出现", "new"),
  ]

  static let metrics = [
    EstimateMetric.eps.rawValue: LocalizedText(same: "EPS"),
    EstimateMetric.netProfit.rawValue: LocalizedText("净利润", "Net profit"),
    EstimateMetric.revenue.rawValue: LocalizedText("收入", "Revenue"),
    EstimateMetric.pe.rawValue: LocalizedText(same: "PE"),
    EstimateMetric.targetPrice.rawValue: LocalizedText("目标价", "Target price"),
  ]

  /// These metrics and the other figures that can change.
  static let changedFigures = metrics.merging(
    [
      "rating": LocalizedText("评级", "Rating"), "visits_mn": LocalizedText("周访问量", "Visits a week"),
      "rank": LocalizedText("排名", "Rank"),
    ]
  ) { first, _ in first }

  /// Whether a change concerns a site rather than a company. A company may lack a code, too.
  static func isOfSite(_ metric: String?) -> Bool { metric == "visits_mn" || metric == "rank" }

  static let bases = [
    "reported": LocalizedText("报告口径", "reported"), "adjusted": LocalizedText("调整后", "adjusted"),
  ]

  static let units = [
    "per_share": LocalizedText("每股", "per share"), "mn": LocalizedText("百万", "mn"),
    "x": LocalizedText("倍", "x"),
  ]
}
