import ReportTables
import Tabular

/// The datasets that only several reports make, and their columns.
enum PanelDatasets {
  struct Definition: Sendable {
    let description: DatasetDescription
    /// All columns: first the leading ones; `line` and `source_page` are last.
    let columns: [Column]

    /// The columns that a workbook shows at first; all if this is empty.
    var readerColumns: [String] = []

    var presentation: TablePresentation { TablePresentation(readerColumns: readerColumns) }

    /// The columns without the leading ones that show which report a row is from.
    var ownColumns: [Column] { Array(columns.dropFirst(LeadingColumns.all.count)) }
  }

  static let all = [companyHistory, trafficHistory, estimates, consensus, changes]

  static let companyHistory = definition(
    "company_history", "公司历史", "Company history", "CompanyHistory",
    "一家公司、一份报告、一个财年一行，并与该机构同系列上一期比较",
    "one row per company, report and fiscal year, compared with the house's previous report",
    [ticker, name] + [
      number("price", "股价", "Price", "昨收盘价", "last close", unit: Units.currencyPerShare),
      code("currency", "股价币种", "Currency", "股价币种（ISO 4217）", "ISO 4217 of the price"),
      number(
        "market_cap_mn", "总市值", "Market cap", "总市值，百万", "market capitalisation, millions",
        unit: Units.millionsOfCurrency),
      text("rating", "评级", "Rating", "报告所载的评级", "the rating as printed"),
      code(
        "fiscal_year", "财年", "Fiscal year", "财年，统一写法，如 2025E",
        "the fiscal year in one spelling, such as 2025E"),
      number("eps", "每股收益", "EPS", "报告所载的每股收益", "printed earnings per share", unit: Units.epsPerShare),
      number(
        "net_profit", "净利润", "Net profit", "报告所载的净利润，百万", "printed net profit, millions",
        unit: Units.millionsOfReporting),
      Column(
        "pe", LocalizedText("市盈率", "PE"), .multiple,
        meaning: LocalizedText("计算的市盈率，无法计算时为报告值", "computed PE, the printed one where it cannot be computed")
      ),
      number(
        "split_factor", "拆股系数", "Split factor", "上期一股现为几股，无拆并股为 1",
        "shares now for each share in the previous report; 1 without a split"),
      number("price_before", "上期股价", "Price before", "上期的股价", "the price in the previous report"),
      number(
        "eps_before", "上期 EPS", "EPS before", "上期同一财年的 EPS", "EPS of the same year in the previous report"),
      number(
        "net_profit_before", "上期净利润", "Net profit before", "上期同一财年的净利润",
        "net profit of the same year in the previous report"),
      text("rating_before", "上期评级", "Rating before", "上期的评级", "the rating in the previous report"),
      change(
        "price_change", "股价变动", "Price change", "股价 × 拆股系数 ÷ 上期股价 − 1",
        "price × split factor / previous price − 1", "price", "price_before", isPerShare: true),
      change(
        "eps_revision", "EPS 修正", "EPS revision", "EPS × 拆股系数 ÷ 上期 EPS − 1；上期不为正时留空",
        "EPS × split factor / previous EPS − 1; empty unless the previous EPS is above 0", "eps",
        "eps_before", isPerShare: true),
      change(
        "net_profit_revision", "净利润修正", "Net profit revision", "净利润 ÷ 上期净利润 − 1；上期不为正时留空",
        "net profit / previous net profit − 1; empty unless the previous one is above 0", "net_profit",
        "net_profit_before", isPerShare: false),
      Column(
        "rating_change", LocalizedText("评级变动", "Rating change"), .text,
        meaning: LocalizedText(
          "raised 上调、lowered 下调、unchanged 不变、new 首次出现；无上一期时留空",
          "raised, lowered, unchanged or new; empty if there is no previous report"),
        allowedValues: RatingChange.allCases.map(\.rawValue),
        style: ColumnStyle(words: PanelWords.ratingChanges)),
      weekStart,
    ])

  static let trafficHistory = definition(
    "traffic_history", "流量历史", "Traffic history", "TrafficHistory",
    "一个网站一期一行，并与上一期比较", "one row per site and report, compared with the previous report",
    [
      text("app", "应用名称", "App", "应用名称", "the site as printed"),
      number(
        "visits_mn", "周平均访问", "Visits", "周平均访问量，百万", "average visits a week, millions",
        unit: Units.millionsAWeek),
      percent("visits_growth", "报告环比", "Printed growth", "报告所载的环比增长", "growth as printed"),
      number(
        "visits_before_mn", "上周访问", "Visits before", "上一周报告的访问量", "visits in the previous week's report"),
      Column(
        "visits_growth_computed", LocalizedText("计算环比", "Computed growth"), .percent,
        meaning: LocalizedText("访问量 ÷ 上周访问 − 1", "visits / visits of the previous week − 1"),
        expression: (.column("visits_mn") / .column("visits_before_mn") - 1).whenPositive(
          .column("visits_before_mn"))),
      Column(
        "growth_gap", LocalizedText("环比差异", "Growth gap"), .percent,
        meaning: LocalizedText("报告环比 − 计算环比", "printed growth − computed growth"),
        expression: .column("visits_growth") - .column("visits_growth_computed")),
      Column(
        "avg_duration_s", LocalizedText("平均停留时间", "Time on site"), .duration,
        meaning: LocalizedText("平均访问停留时间", "average time of a visit")),
      integer("rank", "排名", "Rank", "期内按访问量的排名", "by visits within the report, 1 = most"),
      integer("rank_before", "上期排名", "Rank before", "上期的排名", "the rank in the previous report"),
      Column(
        "rank_change", LocalizedText("排名变动", "Rank change"), .integer,
        meaning: LocalizedText("上期排名 − 本期排名，正数为上升", "previous rank − rank; above 0 = up"),
        expression: .column("rank_before") - .column("rank")),
      weekStart,
    ])

  static let estimates = definition(
    "estimates", "盈利预测", "Estimates", "Estimates", "一家公司、一个指标、一个财年一行",
    "one row per company, metric and fiscal year",
    [
      ticker, name, metric, basis,
      code("fiscal_year", "财年", "Fiscal year", "财年，统一写法", "the fiscal year in one spelling"),
      number("value", "数值", "Value", "预测值", "the estimate"), unit,
      code("currency", "币种", "Currency", "数值的币种，未知则留空", "ISO 4217 of the value, empty where it is not known"),
    ])

  static let consensus = definition(
    "consensus", "一致预期", "Consensus", "Consensus", "各机构最新一期报告的预测汇总",
    "estimates of the newest report of each house",
    [
      ticker, name, metric, basis, code("currency", "币种", "Currency", "币种", "ISO 4217"), unit,
      code("fiscal_year", "财年", "Fiscal year", "财年", "the fiscal year"),
      integer("n", "机构数", "Houses", "机构数", "how many houses"),
      number("mean", "均值", "Mean", "均值", "mean"), number("median", "中位数", "Median", "中位数", "median"),
      number("high", "最高", "High", "最高", "highest"), number("low", "最低", "Low", "最低", "lowest"),
      text("houses", "机构", "Which houses", "机构，以 ; 分隔", "their names, ; between them"),
    ])

  static let changes = definition(
    "changes", "变化", "Changes", "Changes", "与该机构同系列上一期相比的变化，大者在前",
    "what changed since the house's previous report, largest first",
    [
      Column(
        "kind", LocalizedText("类别", "Kind"), .text, meaning: LocalizedText("变化的类别", "the kind of change"),
        allowedValues: ChangeKind.allCases.map(\.rawValue),
        style: ColumnStyle(words: PanelWords.kinds)), ticker, name,
      Column(
        "metric", LocalizedText("指标", "Metric"), .code, meaning: LocalizedText("所涉指标", "which metric"),
        style: ColumnStyle(words: PanelWords.changedFigures)),
      code("fiscal_year", "财年", "Fiscal year", "财年", "the fiscal year"),
      figureOrWord("before", "之前", "Before", "上期的值", "what it was"),
      figureOrWord("after", "之后", "After", "本期的值", "what it is"),
      percent("change", "变动", "Change", "相对变动", "relative change"),
      Column(
        "text", LocalizedText("说明", "In words"), .text, meaning: LocalizedText("一句话说明", "a sentence"),
        style: ColumnStyle(width: .wrapped(sentenceWidth), edition: .chinese)),
      weekStart,
    ])

  /// Wide enough for a change on one line: house, company, code, figure, both numbers, percentage.
  static let sentenceWidth = 76

  // MARK: Columns

  private static let weekStart = Column(
    "week_start", LocalizedText("周一", "Week of"), .date,
    meaning: LocalizedText(
      "报告所在周的周一，便于各机构按周对齐", "the Monday of the report's week, to line houses up by week"))

  private static let ticker = code(
    "ticker_normalized", "证券代码", "Ticker", "统一写法的证券代码", "the code in one spelling")
  private static let name = text("name", "公司名称", "Name", "名称", "the name as printed")
  private static let metric = Column(
    "metric", LocalizedText("指标", "Metric"), .code, meaning: LocalizedText("指标", "which figure"),
    allowedValues: EstimateMetric.allCases.map(\.rawValue), style: ColumnStyle(words: PanelWords.metrics))
  private static let basis = Column(
    "basis", LocalizedText("口径", "Basis"), .code,
    meaning: LocalizedText("reported 报告口径，adjusted 调整后", "as reported, or adjusted"),
    allowedValues: ["reported", "adjusted"], style: ColumnStyle(words: PanelWords.bases))
  private static let unit = Column(
    "unit", LocalizedText("单位", "Unit"), .code,
    meaning: LocalizedText("per_share 每股、mn 百万、x 倍", "per_share, mn for millions, x for times"),
    style: ColumnStyle(words: PanelWords.units))

  /// A column of numbers, or of words for changes of ratings.
  private static func figureOrWord(
    _ name: String, _ chinese: String, _ english: String, _ meaning: String, _ englishMeaning: String
  ) -> Column {
    let words: [ChangeKind] = [.ratingRaised, .ratingLowered, .covered, .dropped]
    let kinds = Dictionary(uniqueKeysWithValues: words.map { ($0.rawValue, ColumnType.text) })
    return Column(
      name, LocalizedText(chinese, english), .number, meaning: LocalizedText(meaning, englishMeaning),
      style: ColumnStyle(kinds: .init(in: "kind", kinds)))
  }

  private static func definition(
    _ name: String, _ chinese: String, _ english: String, _ table: String, _ meaning: String,
    _ englishMeaning: String, _ columns: [Column]
  ) -> Definition {
    let isList = ["changes"].contains(name)
    return Definition(
      description: DatasetDescription(
        name, LocalizedText(chinese, english), tableName: table,
        meaning: LocalizedText(meaning, englishMeaning),
        sheet: SheetStyle(isList ? .reference : .figures, place: isList ? -11 : -10)),
      columns: LeadingColumns.all + columns + [.line, .sourcePage],
      readerColumns: isList
        ? ["week_start", "text", "text_english", "before", "after", "change", "source_name", "line"] : [])
  }

  private static func column(
    _ name: String, _ type: ColumnType, _ chinese: String, _ english: String, _ meaning: String,
    _ englishMeaning: String
  ) -> Column {
    Column(name, LocalizedText(chinese, english), type, meaning: LocalizedText(meaning, englishMeaning))
  }

  private static func text(_ name: String, _ zh: String, _ en: String, _ meaning: String, _ m: String)
    -> Column
  {
    column(name, .text, zh, en, meaning, m)
  }
  private static func code(_ name: String, _ zh: String, _ en: String, _ meaning: String, _ m: String)
    -> Column
  {
    column(name, .code, zh, en, meaning, m)
  }
  private static func number(
    _ name: String, _ zh: String, _ en: String, _ meaning: String, _ m: String, unit: LocalizedText? = nil
  ) -> Column {
    Column(
      name, LocalizedText(zh, en), .number, unit: unit, meaning: LocalizedText(meaning, m))
  }
  private static func percent(_ name: String, _ zh: String, _ en: String, _ meaning: String, _ m: String)
    -> Column
  {
    column(name, .percent, zh, en, meaning, m)
  }
  private static func integer(_ name: String, _ zh: String, _ en: String, _ meaning: String, _ m: String)
    -> Column
  {
    column(name, .integer, zh, en, meaning, m)
  }

  private static func change(
    _ name: String, _ chinese: String, _ english: String, _ meaning: String, _ englishMeaning: String,
    _ now: String, _ before: String, isPerShare: Bool
  ) -> Column {
    let value: Expression = isPerShare ? .column(now) * .column("split_factor") : .column(now)
    return Column(
      name, LocalizedText(chinese, english), .percent, meaning: LocalizedText(meaning, englishMeaning),
      expression: (value / .column(before) - 1).whenPositive(.column(before)),
      style: ColumnStyle(mark: .trendArrow))
  }
}

/// How a rating changed.
enum RatingChange: String, Sendable, CaseIterable {
  case raised, lowered, unchanged, new
}

/// The figures that houses estimate.
enum EstimateMetric: String, Sendable, CaseIterable {
  case eps, netProfit = "net_profit", revenue, pe, targetPrice = "target_price"
}
