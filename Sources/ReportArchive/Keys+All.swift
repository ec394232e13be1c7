// Made by `make docs` from the definitions of the datasets; do not edit by hand.
import Lexemes
import Tabular

extension DatasetKey {
  /// One row per company, report and fiscal year, compared with the house's previous report.
  public static let companyHistory = DatasetKey("company_history")
  /// One row per site and report, compared with the previous report.
  public static let trafficHistory = DatasetKey("traffic_history")
  /// One row per company, metric and fiscal year.
  public static let estimates = DatasetKey("estimates")
  /// Estimates of the newest report of each house.
  public static let consensus = DatasetKey("consensus")
  /// What changed since the house's previous report, largest first.
  public static let changes = DatasetKey("changes")
}

extension ColumnKey<CalendarDate> {
  /// The day that the report of the row was published.
  public static var reportPublished: Self { Self("report_published") }
  /// The Monday of the report's week, to line houses up by week.
  public static var weekStart: Self { Self("week_start") }
}

extension ColumnKey<Double> {
  /// What it is.
  public static var after: Self { Self("after") }
  /// What it was.
  public static var before: Self { Self("before") }
  /// Relative change.
  public static var change: Self { Self("change") }
  /// Printed earnings per share.
  public static var eps: Self { Self("eps") }
  /// EPS of the same year in the previous report.
  public static var epsBefore: Self { Self("eps_before") }
  /// EPS × split factor / previous EPS − 1; empty unless the previous EPS is above 0.
  public static var epsRevision: Self { Self("eps_revision") }
  /// Printed growth − computed growth.
  public static var growthGap: Self { Self("growth_gap") }
  /// Mean.
  public static var mean: Self { Self("mean") }
  /// Median.
  public static var median: Self { Self("median") }
  /// Printed net profit, millions.
  public static var netProfit: Self { Self("net_profit") }
  /// Net profit of the same year in the previous report.
  public static var netProfitBefore: Self { Self("net_profit_before") }
  /// Net profit / previous net profit − 1; empty unless the previous one is above 0.
  public static var netProfitRevision: Self { Self("net_profit_revision") }
  /// Computed PE, the printed one where it cannot be computed.
  public static var pe: Self { Self("pe") }
  /// The price in the previous report.
  public static var priceBefore: Self { Self("price_before") }
  /// Price × split factor / previous price − 1.
  public static var priceChange: Self { Self("price_change") }
  /// Shares now for each share in the previous report; 1 without a split.
  public static var splitFactor: Self { Self("split_factor") }
  /// Visits in the previous week's report.
  public static var visitsBeforeMn: Self { Self("visits_before_mn") }
  /// Visits / visits of the previous week − 1.
  public static var visitsGrowthComputed: Self { Self("visits_growth_computed") }
}

extension ColumnKey<Int> {
  /// How many houses.
  public static var n: Self { Self("n") }
  /// The rank in the previous report.
  public static var rankBefore: Self { Self("rank_before") }
  /// Previous rank − rank; above 0 = up.
  public static var rankChange: Self { Self("rank_change") }
}

extension ColumnKey<String> {
  /// The fiscal year in one spelling, such as 2025E. This is of `company_history`; also a column of `estimates`, `consensus`, `changes`.
  public static var fiscalYear: Self { Self("fiscal_year") }
  /// Their names, ; between them.
  public static var houses: Self { Self("houses") }
  /// Which figure. This is of `estimates`; also a column of `consensus`, `changes`.
  public static var metric: Self { Self("metric") }
  /// The rating in the previous report.
  public static var ratingBefore: Self { Self("rating_before") }
  /// Raised, lowered, unchanged or new; empty if there is no previous report.
  public static var ratingChange: Self { Self("rating_change") }
  /// The file of the report that the row is from.
  public static var sourceName: Self { Self("source_name") }
}
