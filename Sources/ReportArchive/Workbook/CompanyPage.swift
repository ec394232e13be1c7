import Lexemes
import Tabular

/// One company, chosen by the reader, over the weeks: the price within the range of its own PE, and EPS by house.
struct CompanyPage {
  static let name = "company_trend"
  static let tickerChoice = "panel_ticker"
  static let yearChoice = "panel_year"
  private static let mostWeeks = 120
  private static let mostHouses = 8

  private let history: PanelCells
  private let weeks: [CalendarDate]
  private let houses: [String]
  private let tickers: [String]
  private let years: [String]
  private let ticker: String
  private let year: String
  /// The columns of price and EPS; those for current shares if there was a split.
  private let price: String
  private let eps: String

  /// Creates the page, which at first shows the preferred company if it has a history.
  init?(_ tables: [TypedTable], preferred: String?) {
    guard let history = PanelCells(tables, "company_history") else { return nil }
    self.history = history
    price = SharesOfNow.name(of: "price", in: history)
    eps = SharesOfNow.name(of: "eps", in: history)
    var rows: [String: Int] = [:]
    var weeksOfTicker: [String: Set<CalendarDate>] = [:]
    var rowsOfHouse: [String: Int] = [:]
    var rowsOfYear: [String: [String: Int]] = [:]
    for row in 0..<history.count {
      guard let ticker = history.text(row, "ticker_normalized"), ticker.isPlainCriterion else { continue }
      rows[ticker, default: 0] += 1
      if let week = history.week(row) { weeksOfTicker[ticker, default: []].insert(week) }
      if let house = history.text(row, "publisher"), house.isPlainCriterion {
        rowsOfHouse[house, default: 0] += 1
      }
      if let year = history.text(row, "fiscal_year"), year.isPlainCriterion {
        rowsOfYear[ticker, default: [:]][year, default: 0] += 1
      }
    }
    tickers = rows.keys.sorted()
    houses = Array(rowsOfHouse.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostHouses))
      .map(\.key)
      .sorted()
    weeks = history.weeks(most: Self.mostWeeks)
    years = Set(rowsOfYear.values.flatMap(\.keys)).sorted()
    // A company that appears in only one week has no course over time.
    let known = rows.filter { weeksOfTicker[$0.key, default: []].count > 1 }
    let most = known.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    guard let ticker = preferred.flatMap({ known[$0] == nil ? nil : $0 }) ?? most,
      let year = rowsOfYear[ticker]?.max(by: { Self.rank($0, $1) < Self.rank($1, $0) })?.key
    else { return nil }
    self.ticker = ticker
    self.year = year
  }

  /// How well a fiscal year suits the page: years with more rows first, then estimates before reported figures, then
  /// the earlier year.
  private static func rank(
    _ year: (key: String, value: Int), _ other: (key: String, value: Int)
  ) -> (Int, Int, String) {
    (year.value, year.key.closes(with: "E") ? 1 : 0, other.key)
  }

  var spec: PageSpec {
    PageSpec(
      Self.name, LocalizedText("公司走势", "Company trend"),
      meaning: LocalizedText(
        "选择公司与财年，图表随之变化；均为公式，取自公司历史，拆并股之前的股价与 EPS 已按现有股份折算",
        "Choose a company and a fiscal year; all formulas over the company history, on the current number of shares"
      ),
      choices: [
        PageChoice(
          Self.tickerChoice, LocalizedText("证券代码", "Ticker"), options: tickers,
          selected: tickers.firstIndex(of: ticker) ?? 0,
          note:
            "IFERROR(INDEX(company_history[name],MATCH({\(Self.tickerChoice)},company_history[ticker_normalized],0)),\"\")",
          noteValue: firstName),
        PageChoice(
          Self.yearChoice, LocalizedText("财年", "Fiscal year"), options: years,
          selected: years.firstIndex(of: year) ?? 0),
      ], blocks: [block])
  }

  /// Whether figures from before a split are adjusted, and so not as printed.
  private var isAdjusted: Bool { price != "price" }

  private var firstName: Value {
    (0..<history.count).first { history.text($0, "ticker_normalized") == ticker }.map { history[$0, "name"] }
      ?? .missing
  }

  // MARK: The block

  private struct Key: Hashable {
    let week: CalendarDate
    let house: String?
    let column: String
  }

  /// Week, price, EPS, PE, the price at the lowest, median and highest PE, then EPS of each house.
  private var block: PageBlock {
    let means = means
    let prices = weeks.map { means[Key(week: $0, house: nil, column: price)] }
    let pes = weeks.map { means[Key(week: $0, house: nil, column: "pe")] }
    let numbers = pes.compactMap(\.number).sorted()
    let bounds = [numbers.first, Self.median(numbers), numbers.last]
    var rows: [[PageCell]] = []
    for (place, week) in weeks.enumerated() {
      func mean(_ column: String, _ house: (name: String, place: Int)? = nil) -> PageCell {
        .formula(formula(column, house?.place), means[Key(week: week, house: house?.name, column: column)])
      }
      let band = zip(["MIN", "MEDIAN", "MAX"], bounds).map { function, bound -> PageCell in
        let value = prices[place].number.flatMap { price in
          pes[place].number.flatMap { pe in bound.map { pe == 0 ? .nan : price / pe * $0 } }
        }
        return .formula(
          "IF(AND(ISNUMBER(«@1»),ISNUMBER(«@3»)),«@1»/«@3»*\(function)(«#3»),\"\")", Value(finite: value))
      }
      rows.append(
        [.value(.date(week)), mean(price), mean(eps), mean("pe")] + band
          + houses.enumerated().map { mean(eps, ($0.element, $0.offset)) })
    }
    return PageBlock(
      isAdjusted
        ? LocalizedText(
          "逐周数据（各机构均值，按现有股份折算；估值带 = 股价 ÷ PE × 区间内 PE）",
          "Week by week (means of the houses, on current shares)"
        )
        : LocalizedText("逐周数据（各机构均值；估值带 = 股价 ÷ PE × 区间内 PE）", "Week by week (means of the houses)"),
      columns: columns,
      rows: rows, charts: charts)
  }

  private var columns: [PageColumn] {
    [
      PageColumn(LocalizedText("周一", "Week of"), .date, width: 12),
      PageColumn(LocalizedText("股价", "Price"), .number),
      PageColumn(LocalizedText("EPS 均值", "EPS, mean"), .number, style: ColumnStyle(decimals: .exactly(3))),
      PageColumn(LocalizedText("PE 均值", "PE, mean"), .multiple),
      PageColumn(LocalizedText("最低 PE 价", "At lowest PE"), .number),
      PageColumn(LocalizedText("中位 PE 价", "At median PE"), .number),
      PageColumn(LocalizedText("最高 PE 价", "At highest PE"), .number),
    ]
      + houses.map {
        PageColumn(LocalizedText(same: $0), .number, width: 11, style: ColumnStyle(decimals: .exactly(3)))
      }
  }

  private var charts: [PageChart] {
    [
      PageChart(
        isAdjusted
          ? LocalizedText(
            "估值带（拆并股已折算）：最低、中位、最高 PE 的价格",
            "PE bands, split-adjusted: lowest, median, highest")
          : LocalizedText(
            "估值带：股价与按区间内最低、中位、最高 PE 折算的价格", "PE bands: price at lowest, median and highest PE"),
        .lines,
        series: [.init(1), .init(4, isBound: true), .init(5, isBound: true), .init(6, isBound: true)]),
      revisions,
    ]
  }

  /// EPS over the weeks: a line for each house, or the mean if no report names its house.
  private var revisions: PageChart {
    houses.isEmpty
      ? PageChart(
        LocalizedText("盈利预测修正：所选财年 EPS 的预测均值", "Revisions: mean EPS of the chosen year"), .lines,
        series: [.init(2)])
      : PageChart(
        LocalizedText("盈利预测修正：各机构对所选财年 EPS 的预测", "Revisions: EPS of the chosen year by house"), .lines,
        series: houses.indices.map { .init(7 + $0) })
  }

  private func formula(_ column: String, _ house: Int?) -> String {
    let own = [
      ("ticker_normalized", "{\(Self.tickerChoice)}"), ("fiscal_year", "{\(Self.yearChoice)}"),
      ("week_start", "«@0»"),
    ]
    return meanFormula(
      "company_history", column, where: own + (house.map { [("publisher", "«^\($0 + 7)»")] } ?? []))
  }

  private var means: GroupedMeans<Key> {
    var means = GroupedMeans<Key>()
    for row in 0..<history.count
    where history.text(row, "ticker_normalized") == ticker && history.text(row, "fiscal_year") == year {
      guard let week = history.week(row) else { continue }
      for column in [price, eps, "pe"] {
        let number = history[row, column].number
        means.add(number, to: Key(week: week, house: nil, column: column))
        if let house = history.text(row, "publisher") {
          means.add(number, to: Key(week: week, house: house, column: column))
        }
      }
    }
    return means
  }

  private static func median(_ sorted: [Double]) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// The fiscal year that pages show at first.
  var selectedYear: String { year }
}
