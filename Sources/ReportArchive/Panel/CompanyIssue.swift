import Lexemes
import ReportTables
import Tabular

/// What one report prints about one company.
struct CompanyIssue: Sendable {
  /// The normalised code; otherwise the code as printed, or else the name.
  let key: String
  let ticker: Value
  let name: Value
  let price: Value
  let currency: Value
  let marketCap: Value
  let rating: Value
  let targetPrice: Value
  /// Whether printed PEs contradict the printed figures, so that one of them is probably a misprint.
  let isContradicted: Bool
  let conversion: Double?
  let reportingCurrency: Value
  let line: Value
  let page: Value
  let years: [Year]

  /// The figures of one fiscal year.
  struct Year: Sendable {
    let label: Value
    /// nil if the label is not a fiscal year.
    let fiscalYear: FiscalYear?
    let eps: Value
    let netProfit: Value
    let revenue: Value
    let pe: Value

    /// The fiscal year in one spelling, by which the figures of several houses are matched: `2025E` for `25F` and
    /// `FY25E`. The label as printed if it is not a fiscal year.
    var name: Value {
      guard let fiscalYear else { return label }
      let kind = fiscalYear.kind == .forecast ? .estimate : fiscalYear.kind
      return .text("\(fiscalYear.year)\(kind.letter)")
    }
  }

  /// The companies of a report; if a company has two rows, only the first.
  static func all(in table: TypedTable?) -> [CompanyIssue] {
    guard let table else { return [] }
    let places = Places(table)
    var seen: Set<String> = []
    return table.rows.compactMap { row in
      let issue = CompanyIssue(row.values, places)
      return issue.key.isEmpty || !seen.insert(issue.key).inserted ? nil : issue
    }
  }

  /// The indices of a table's columns, looked up once for all rows.
  fileprivate struct Places {
    let normalized, ticker, name, price, currency, marketCap, rating, targetPrice: Int?
    let status, conversion, reportingCurrency, line, page: Int?
    let years: [YearPlaces]

    struct YearPlaces {
      let label, eps, netProfit, revenue, pe, printedPE: Int?
    }

    init(_ table: TypedTable) {
      normalized = table.index(of: "ticker_normalized")
      ticker = table.index(of: "ticker")
      name = table.index(of: "name")
      price = table.index(of: "price")
      currency = table.index(of: "currency")
      marketCap = table.index(of: "market_cap_mn")
      rating = table.index(of: "rating")
      targetPrice = table.index(of: "target_price")
      status = table.index(of: "pe_status")
      conversion = table.index(of: "conversion")
      reportingCurrency = table.index(of: "reporting_currency")
      line = table.index(of: "line")
      page = table.index(of: "source_page")
      years = (1...30).prefix { table.index(of: "fy\($0)") != nil }.map { number in
        YearPlaces(
          label: table.index(of: "fy\(number)"), eps: table.index(of: "eps_fy\(number)"),
          netProfit: table.index(of: "net_profit_fy\(number)"),
          revenue: table.index(of: "revenue_fy\(number)"),
          pe: table.index(of: "pe_fy\(number)"), printedPE: table.index(of: "pe_printed_fy\(number)"))
      }
    }
  }

  private init(_ cells: [Value], _ places: Places) {
    let normalized = cells.cell(places.normalized)
    ticker = normalized == .missing ? cells.cell(places.ticker) : normalized
    name = cells.cell(places.name)
    key = ticker.text ?? name.text ?? ""
    price = cells.cell(places.price)
    currency = cells.cell(places.currency)
    marketCap = cells.cell(places.marketCap)
    rating = cells.cell(places.rating)
    targetPrice = cells.cell(places.targetPrice)
    isContradicted = cells.cell(places.status) == .text("contradicted")
    conversion = cells.cell(places.conversion).number
    reportingCurrency = cells.cell(places.reportingCurrency)
    line = cells.cell(places.line)
    page = cells.cell(places.page)
    years = places.years.compactMap { Year(cells, $0) }
  }

  /// How many rows the company has in the history.
  var rowCount: Int { max(1, years.count) }

  /// The figures of the same fiscal year. An estimate and a reported figure do not match.
  func year(like other: Year) -> Year? {
    guard let wanted = other.fiscalYear else {
      return years.first { $0.fiscalYear == nil && $0.label == other.label && $0.label != .missing }
    }
    return years.first { year in
      guard let found = year.fiscalYear else { return false }
      return found.year == wanted.year && (found.kind == .actual) == (wanted.kind == .actual)
    }
  }

  /// The currency of EPS and profits: printed, or inferred from the factor that reconciles the price with the printed
  /// PE.
  var estimateCurrency: Value {
    if reportingCurrency != .missing { return reportingCurrency }
    guard let factor = conversion, let price = currency.text else { return .missing }
    return Value(CurrencyBands.currency(ofEPS: factor, price: price))
  }
}

extension Value {
  /// The value as printed, or as a person would write it.
  var shown: String {
    switch self {
    case .decimal(let decimal): decimal.description
    case .integer(let integer): "\(integer)"
    case .real(let real): Self.shown(real)
    case .text(let text): text
    case .missing, .duration, .date, .boolean: "—"
    }
  }

  /// With at most four digits after the point.
  private static func shown(_ real: Double) -> String {
    let scaled = (real * 10_000).rounded()
    guard abs(scaled) < 1e15 else { return "\(real)" }
    let text = DecimalNumber(significand: Int64(scaled), fractionDigits: 4)?.description ?? "\(real)"
    let digits = text.reversed().drop { $0 == "0" }
    let plain = String(digits.reversed())
    return plain.hasSuffix(".") ? String(plain.dropLast()) : plain
  }
}

extension CompanyIssue.Year {
  /// The figures of one year in a row; nil if the row has none.
  fileprivate init?(_ cells: [Value], _ places: CompanyIssue.Places.YearPlaces) {
    let pe = cells.cell(places.pe)
    label = cells.cell(places.label)
    fiscalYear = label.text.flatMap { FiscalYear.read($0) }
    eps = cells.cell(places.eps)
    netProfit = cells.cell(places.netProfit)
    revenue = cells.cell(places.revenue)
    self.pe = pe == .missing ? cells.cell(places.printedPE) : pe
    if [label, eps, netProfit, revenue, self.pe].allSatisfy({ $0 == .missing }) { return nil }
  }
}
