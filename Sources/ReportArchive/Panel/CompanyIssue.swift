import Lexemes
import ReportTables
import Tabular

/// What one report says of one company.
struct CompanyIssue: Sendable {
  /// The code in one spelling; as printed, or the name, where there is none.
  let key: String
  let ticker: Value
  let name: Value
  let price: Value
  let currency: Value
  let marketCap: Value
  let rating: Value
  let ratingRank: Value
  let targetPrice: Value
  /// Whether the printed PE contradict the printed figures, so that one of them is likely a misprint.
  let isContradicted: Bool
  let conversion: Double?
  let reportingCurrency: Value
  let line: Value
  let page: Value
  let years: [Year]

  /// The figures of one fiscal year.
  struct Year: Sendable {
    let label: Value
    /// Nil where the label is not a fiscal year.
    let fiscalYear: FiscalYear?
    let eps: Value
    let netProfit: Value
    let revenue: Value
    let pe: Value
  }

  /// The companies of a report; of two rows of one company the first.
  static func all(in table: TypedTable?) -> [CompanyIssue] {
    guard let table else { return [] }
    let places = Dictionary(
      table.columns.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    let years = Array((1...30).prefix { places["fy\($0)"] != nil })
    var seen: Set<String> = []
    return table.rows.compactMap { row in
      let issue = CompanyIssue(years: years) { name in places[name].map { row.values[$0] } ?? .missing }
      return issue.key.isEmpty || !seen.insert(issue.key).inserted ? nil : issue
    }
  }

  private init(years numbers: [Int], cell: (String) -> Value) {
    let normalized = cell("ticker_normalized")
    ticker = normalized == .missing ? cell("ticker") : normalized
    name = cell("name")
    key = ticker.text ?? name.text ?? ""
    price = cell("price")
    currency = cell("currency")
    marketCap = cell("market_cap_mn")
    rating = cell("rating")
    ratingRank = cell("rating_rank")
    targetPrice = cell("target_price")
    isContradicted = cell("pe_status") == .text("contradicted")
    conversion = cell("conversion").number
    reportingCurrency = cell("reporting_currency")
    line = cell("line")
    page = cell("source_page")
    years = numbers.compactMap { number in
      let label = cell("fy\(number)")
      let pe = cell("pe_fy\(number)")
      let year = Year(
        label: label, fiscalYear: label.text.flatMap { FiscalYear.read($0) }, eps: cell("eps_fy\(number)"),
        netProfit: cell("net_profit_fy\(number)"), revenue: cell("revenue_fy\(number)"),
        pe: pe == .missing ? cell("pe_printed_fy\(number)") : pe)
      let isEmpty = [label, year.eps, year.netProfit, year.revenue, year.pe].allSatisfy { $0 == .missing }
      return isEmpty ? nil : year
    }
  }

  /// The figures of the same fiscal year; an estimate is none of a year that is closed.
  func year(like other: Year) -> Year? {
    guard let wanted = other.fiscalYear else {
      return years.first { $0.fiscalYear == nil && $0.label == other.label && $0.label != .missing }
    }
    return years.first { year in
      guard let found = year.fiscalYear else { return false }
      return found.year == wanted.year && (found.kind == .actual) == (wanted.kind == .actual)
    }
  }

  /// What EPS and profits are in: printed, or told by the factor that makes the printed PE of the price.
  var estimateCurrency: Value {
    if reportingCurrency != .missing { return reportingCurrency }
    guard let factor = conversion, let price = currency.text else { return .missing }
    return Value(CurrencyBands.currency(ofEPS: factor, price: price))
  }
}

extension Value {
  /// A number as it was printed, or as a person would write it.
  var shown: String {
    switch self {
    case .decimal(let decimal): decimal.description
    case .integer(let integer): "\(integer)"
    case .real(let real): Self.shown(real)
    case .text(let text): text
    case .missing, .duration, .date, .boolean: "—"
    }
  }

  /// At most four digits behind the point.
  private static func shown(_ real: Double) -> String {
    let scaled = (real * 10_000).rounded()
    guard abs(scaled) < 1e15 else { return "\(real)" }
    let text = DecimalNumber(significand: Int64(scaled), fractionDigits: 4)?.description ?? "\(real)"
    let digits = text.reversed().drop { $0 == "0" }
    let plain = String(digits.reversed())
    return plain.hasSuffix(".") ? String(plain.dropLast()) : plain
  }
}
