// Made by `make docs` from the definitions of the datasets; do not edit by hand.
import Lexemes
import Tabular

extension DatasetKey {
  /// What the report says about itself, one object.
  public static let report = DatasetKey("report")
  /// The key points, one row per item.
  public static let highlights = DatasetKey("highlights")
  /// Forecasts and ratings, one row per company.
  public static let companies = DatasetKey("companies")
  /// Website visits, one row per site.
  public static let traffic = DatasetKey("traffic")
  /// News by category, one row per paragraph or item.
  public static let news = DatasetKey("news")
  /// Announced events, one row each.
  public static let events = DatasetKey("events")
  /// Investment views, one row per paragraph.
  public static let views = DatasetKey("views")
  /// Risks, one row per risk.
  public static let risks = DatasetKey("risks")
  /// Analysts and contacts, one row per person.
  public static let analysts = DatasetKey("analysts")
  /// Related reports, one row each.
  public static let relatedReports = DatasetKey("related_reports")
  /// Figures, one row each.
  public static let figures = DatasetKey("figures")
  /// Table of contents, one row per entry.
  public static let contents = DatasetKey("contents")
  /// The rating scale, one row per step.
  public static let ratingScale = DatasetKey("rating_scale")
  /// Every heading with its own prose, one row per heading.
  public static let sections = DatasetKey("sections")
  /// Cells that no dataset claims, one row per cell.
  public static let tables = DatasetKey("tables")
  /// Quantities in prose, one row each.
  public static let facts = DatasetKey("facts")
  /// The inputs of computed columns, one row each.
  public static let assumptions = DatasetKey("assumptions")
  /// Statistics of the companies, one row per statistic.
  public static let companyStats = DatasetKey("company_stats")
  /// Visits by description; the last row is the total.
  public static let trafficGroups = DatasetKey("traffic_groups")
  /// What a reader should know, one row per finding.
  public static let checks = DatasetKey("checks")
}

extension ColumnKey<Bool> {
  /// Whether a table comes with it.
  public static var hasData: Self { Self("has_data") }
}

extension ColumnKey<CalendarDate> {
  /// The date of a given value.
  public static var asOf: Self { Self("as_of") }
  /// Last day.
  public static var endDate: Self { Self("end_date") }
  /// Last day of the traffic window.
  public static var periodEnd: Self { Self("period_end") }
  /// First day of the traffic window.
  public static var periodStart: Self { Self("period_start") }
  /// The printed date of publication, if any. This is of `report`; also a column of `related_reports`.
  public static var published: Self { Self("published") }
  /// First day; where no year is printed, the one nearest to the report.
  public static var startDate: Self { Self("start_date") }
}

extension ColumnKey<Double> {
  /// Price currency per traded share to EPS currency per share, from the assumptions.
  public static var conversion: Self { Self("conversion") }
  /// Printed dividend yield.
  public static func dividendYieldPrinted(fy number: Int) -> Self {
    Self("dividend_yield_printed_fy\(number)")
  }
  /// 1 over computed PE.
  public static var earningsYieldFy1: Self { Self("earnings_yield_fy1") }
  /// Printed earnings per share.
  public static func eps(fy number: Int) -> Self {
    Self("eps_fy\(number)")
  }
  /// EPS / EPS of the year before − 1; empty unless the latter is above 0.
  public static func epsGrowth(fy number: Int) -> Self {
    Self("eps_growth_fy\(number)")
  }
  /// Printed enterprise value to EBITDA.
  public static func evEbitdaPrinted(fy number: Int) -> Self {
    Self("ev_ebitda_printed_fy\(number)")
  }
  /// The highest that the printed PE allow.
  public static var high: Self { Self("high") }
  /// Visits × time on site / 3600.
  public static var hoursMn: Self { Self("hours_mn") }
  /// The lowest that the printed PE allow.
  public static var low: Self { Self("low") }
  /// Market cap times the rate to the yuan, from the assumptions; empty where none is known.
  public static var marketCapCnyMn: Self { Self("market_cap_cny_mn") }
  /// Market capitalisation.
  public static var marketCapMn: Self { Self("market_cap_mn") }
  /// Printed net profit.
  public static func netProfit(fy number: Int) -> Self {
    Self("net_profit_fy\(number)")
  }
  /// This year / the year before − 1; empty unless the year before is above 0.
  public static func netProfitGrowth(fy number: Int) -> Self {
    Self("net_profit_growth_fy\(number)")
  }
  /// Market cap in yuan over the computed PE.
  public static func netProfitImplied(fy number: Int) -> Self {
    Self("net_profit_implied_fy\(number)")
  }
  /// Market cap in yuan over the printed PE.
  public static func netProfitImpliedPrinted(fy number: Int) -> Self {
    Self("net_profit_implied_printed_fy\(number)")
  }
  /// Printed price to book.
  public static func pbPrinted(fy number: Int) -> Self {
    Self("pb_printed_fy\(number)")
  }
  /// Price × conversion / EPS; empty where EPS is not above 0.
  public static func pe(fy number: Int) -> Self {
    Self("pe_fy\(number)")
  }
  /// Computed PE / printed PE − 1.
  public static func peGap(fy number: Int) -> Self {
    Self("pe_gap_fy\(number)")
  }
  /// Printed price to earnings.
  public static func pePrinted(fy number: Int) -> Self {
    Self("pe_printed_fy\(number)")
  }
  /// PE over EPS growth in percent; empty where growth is not above 0.
  public static var peg: Self { Self("peg") }
  /// Printed PE to growth.
  public static func pegPrinted(fy number: Int) -> Self {
    Self("peg_printed_fy\(number)")
  }
  /// Computed PE / the table's median − 1.
  public static var premiumToMedianFy1: Self { Self("premium_to_median_fy1") }
  /// Last close.
  public static var price: Self { Self("price") }
  /// Printed price to sales.
  public static func psPrinted(fy number: Int) -> Self {
    Self("ps_printed_fy\(number)")
  }
  /// Printed revenue.
  public static func revenue(fy number: Int) -> Self {
    Self("revenue_fy\(number)")
  }
  /// This year / the year before − 1; empty unless the year before is above 0.
  public static func revenueGrowth(fy number: Int) -> Self {
    Self("revenue_growth_fy\(number)")
  }
  /// Printed return on equity.
  public static func roePrinted(fy number: Int) -> Self {
    Self("roe_printed_fy\(number)")
  }
  /// Market cap over price.
  public static var sharesMn: Self { Self("shares_mn") }
  /// The price that the house expects.
  public static var targetPrice: Self { Self("target_price") }
  /// Target price / price − 1.
  public static var upside: Self { Self("upside") }
  /// The number, if the cell is one. This is of `tables`; also a column of `facts`, `assumptions`.
  public static var value: Self { Self("value") }
  /// Visits less prior visits. This is of `traffic`; also a column of `traffic_groups`.
  public static var visitsChangeMn: Self { Self("visits_change_mn") }
  /// Growth from the week before. This is of `traffic`; also a column of `traffic_groups`.
  public static var visitsGrowth: Self { Self("visits_growth") }
  /// Average visits a week. This is of `traffic`; also a column of `traffic_groups`.
  public static var visitsMn: Self { Self("visits_mn") }
  /// Visits over 1 plus growth. This is of `traffic`; also a column of `traffic_groups`.
  public static var visitsPriorMn: Self { Self("visits_prior_mn") }
  /// Share of the table's sum of visits.
  public static var visitsShare: Self { Self("visits_share") }
}

extension ColumnKey<Int> {
  /// Average time of a visit.
  public static var avgDurationS: Self { Self("avg_duration_s") }
  /// Column in the table.
  public static var column: Self { Self("column") }
  /// 1 for a chapter, 2 for a part of one. This is of `contents`; also a column of `sections`.
  public static var level: Self { Self("level") }
  /// 1-based line of the source where the row begins.
  public static var line: Self { Self("line") }
  /// Its last line.
  public static var lineEnd: Self { Self("line_end") }
  /// The source line of the heading that it refers to.
  public static var matchedLine: Self { Self("matched_line") }
  /// Place within the category, from 1. This is of `highlights`; also a column of `news`, `views`, `risks`, `figures`.
  public static var number: Self { Self("number") }
  /// The page in the list of figures. This is of `figures`; also a column of `contents`.
  public static var page: Self { Self("page") }
  /// How many pages the PDF has; null for Markdown.
  public static var pageCount: Self { Self("page_count") }
  /// By visits, 1 = most.
  public static var rank: Self { Self("rank") }
  /// Place on the rating scale, 1 is best; empty without a rating.
  public static var ratingRank: Self { Self("rating_rank") }
  /// Row in the table; 0 for title rows. This is of `tables`; also a column of `checks`.
  public static var row: Self { Self("row") }
  /// How many sites.
  public static var sites: Self { Self("sites") }
  /// 1-based page of the PDF where the row begins; null for Markdown.
  public static var sourcePage: Self { Self("source_page") }
  /// Number of the table in the report.
  public static var table: Self { Self("table") }
  /// The week of the issue.
  public static var week: Self { Self("week") }
  /// The year of the issue, else of the day of publication.
  public static var year: Self { Self("year") }
}

extension ColumnKey<String> {
  /// The site as printed.
  public static var app: Self { Self("app") }
  /// How ratings are measured.
  public static var basis: Self { Self("basis") }
  /// The bold label it is under. This is of `highlights`; also a column of `news`.
  public static var category: Self { Self("category") }
  /// The column it concerns.
  public static var checksColumn: Self { Self("column") }
  /// The kind of finding, see Docs/checks.md.
  public static var code: Self { Self("code") }
  /// The note under the forecast table.
  public static var companiesSource: Self { Self("companies_source") }
  /// What follows from its other figures.
  public static var computed: Self { Self("computed") }
  /// ISO 4217 of the price, from the code's suffix.
  public static var currency: Self { Self("currency") }
  /// The dataset it concerns.
  public static var dataset: Self { Self("dataset") }
  /// What it means.
  public static var definition: Self { Self("definition") }
  /// What it is for. This is of `traffic`; also a column of `traffic_groups`.
  public static var description: Self { Self("description") }
  /// E-mail.
  public static var email: Self { Self("email") }
  /// Printed fiscal year 1; two digits are written as four.
  public static func fiscalYear(fy number: Int) -> Self {
    Self("fy\(number)")
  }
  /// The header of the column.
  public static var header: Self { Self("header") }
  /// The headline above it, below the category.
  public static var heading: Self { Self("heading") }
  /// The sentence under the title.
  public static var headline: Self { Self("headline") }
  /// Its place in the outline.
  public static var id: Self { Self("id") }
  /// The industry it covers.
  public static var industry: Self { Self("industry") }
  /// Paragraph or list item. This is of `news`; also a column of `sections`, `facts`.
  public static var kind: Self { Self("kind") }
  /// Securities licence.
  public static var licence: Self { Self("licence") }
  /// The list number as printed.
  public static var marker: Self { Self("marker") }
  /// What was found.
  public static var message: Self { Self("message") }
  /// What was found, in Chinese.
  public static var messageZh: Self { Self("message_zh") }
  /// The name as printed. This is of `companies`; also a column of `events`, `analysts`, `assumptions`.
  public static var name: Self { Self("name") }
  /// Given, inferred or default.
  public static var origin: Self { Self("origin") }
  /// Whether the printed PE follow from price and EPS, rounding allowed for.
  public static var peStatus: Self { Self("pe_status") }
  /// Telephone.
  public static var phone: Self { Self("phone") }
  /// What the report prints.
  public static var printed: Self { Self("printed") }
  /// The house that publishes it.
  public static var publisher: Self { Self("publisher") }
  /// The industry's rating. This is of `report`; also a column of `companies`, `rating_scale`.
  public static var rating: Self { Self("rating") }
  /// Maintained, raised and so on.
  public static var ratingAction: Self { Self("rating_action") }
  /// The report's own scale, or a usual one.
  public static var ratingScaleSource: Self { Self("rating_scale_source") }
  /// ISO 4217 of EPS, profit and revenue; empty where neither printed nor known.
  public static var reportingCurrency: Self { Self("reporting_currency") }
  /// Analyst or contact.
  public static var role: Self { Self("role") }
  /// What is rated.
  public static var scope: Self { Self("scope") }
  /// The section it is in.
  public static var section: Self { Self("section") }
  /// The title without its issue.
  public static var series: Self { Self("series") }
  /// Error, warning or info.
  public static var severity: Self { Self("severity") }
  /// The note under it. This is of `figures`; also a column of `assumptions`.
  public static var source: Self { Self("source") }
  /// N: companies with a value; weighted: the sum; for PE, market caps / implied profits of all companies.
  public static var statistic: Self { Self("statistic") }
  /// The name it belongs to, from a list of names matched to numbers.
  public static var subject: Self { Self("subject") }
  /// The item. This is of `highlights`; also a column of `news`, `views`, `risks`, `sections`, `tables`, `facts`.
  public static var text: Self { Self("text") }
  /// The code as printed.
  public static var ticker: Self { Self("ticker") }
  /// The code in one spelling, 0700.HK.
  public static var tickerNormalized: Self { Self("ticker_normalized") }
  /// The title as printed. This is of `report`; also a column of `related_reports`, `figures`, `contents`, `sections`.
  public static var title: Self { Self("title") }
  /// The label over several categories.
  public static var topic: Self { Self("topic") }
  /// The note under the traffic table.
  public static var trafficSource: Self { Self("traffic_source") }
  /// The unit in its parentheses. This is of `figures`; also a column of `facts`, `assumptions`.
  public static var unit: Self { Self("unit") }
}
