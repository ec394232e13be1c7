import Lexemes
import Tabular
import Document
import ReportReading

/// Finds the conversion of every company, from what is given and what the printed PE imply.
struct ConversionFinder {
  let companies: [Company]
  let options: ReportOptions
  /// For each company.
  let pairs: [[PrintedPair]]
  let securities: [Security]
  /// For each company, the index of its security.
  private let places: [Int]
  var conversions = Conversions()
  var diagnostics: [Diagnostic] = []
  var names: Set<String> = []

  init(_ report: Report, options: ReportOptions) {
    companies = report.companies
    self.options = options.normalized
    pairs = companies.enumerated().map { PrintedPair.all(of: $0.element, index: $0.offset) }
    securities = Security.all(of: companies, pairs: pairs)
    let owners = securities.enumerated().flatMap { index, security in security.rows.map { ($0, index) } }
    places = owners.sorted { $0.0 < $1.0 }.map(\.1)
    conversions.companies = companies.map { _ in Conversions.Company() }
    var currencies: [String] = []
    for case let currency? in securities.filter({ $0.epsCurrency == nil }).map(\.currency)
    where !currencies.contains(currency) {
      currencies.append(currency)
    }
    for currency in currencies { resolve(currency) }
    for security in securities where security.currency == nil || security.epsCurrency != nil {
      resolveAlone(security)
    }
    judge()
    settleHomeRates()
    tellReportingCurrencies()
    reportUnused()
  }

  func security(of row: Int) -> Security { securities[places[row]] }

  /// The currency in which the companies that Chinese houses cover report.
  static let home = "CNY"

  // MARK: One currency at a time

  private mutating func resolve(_ currency: String) {
    let all = securities.filter { $0.currency == currency && $0.epsCurrency == nil }
    // A factor that is given for one company changes nothing for the others: its pairs still count.
    let shared = Agreement(all.flatMap(\.evidence).compactMap(\.factor))
    for security in all { settleOwnGiven(security) }
    let members = all.filter { $0.value(in: options.factors) == nil }
    if currency == Self.home {
      settleHome(members, shared)
    } else if let rate = options.exchangeRates[currency] {
      settle(members, rate: rate, currency: currency, shared)
    } else {
      infer(members, currency: currency, shared, isOnly: all.count == 1)
    }
  }

  private mutating func infer(
    _ members: [Security], currency: String, _ shared: Agreement?, isOnly: Bool
  ) {
    var rest: [Security] = []
    for security in members {
      let own = security.own
      if let own, !isOnly, Self.standsAlone(security, own, shared), let shared,
        !KnownFactors.allow(own.interval, currency: currency, beside: shared.interval)
      {
        warnUnexplained(security, own, shared)
        rest.append(security)
      } else if let own, isOnly || Self.standsAlone(security, own, shared) {
        let isInferred = settle([security], name: security.suffix, currency: currency, inferred: own)
        if isInferred, !isOnly { warnAlone(security, own, shared) }
      } else {
        rest.append(security)
      }
    }
    guard !rest.isEmpty else { return }
    if settle(rest, name: currency, currency: currency, inferred: shared) { return }
    reportMissing(currency, rest)
  }

  /// A security whose code names no market, or whose EPS are in a currency of their own: only its own pairs can tell,
  /// save where both are said to be in one.
  private mutating func resolveAlone(_ security: Security) {
    if settleOwnGiven(security) { return }
    if let currency = security.epsCurrency, currency == security.currency { return settleSame(security) }
    let own = Agreement(security.evidence.compactMap(\.factor))
    if settle([security], name: security.suffix, currency: nil, inferred: own) { return }
    reportMissing(nil, [security])
  }

  /// The factors of one currency are within this of each other: no ADS stands for more shares, or for less of one.
  private static let farthest = 100.0

  /// Whether a security beside others is measured by its own pairs: they agree with each other and with nothing
  /// else, as those of an ADS do.
  private static func standsAlone(_ security: Security, _ own: Agreement, _ shared: Agreement?) -> Bool {
    // Without a factor of the currency, each that is at one with itself is at its own.
    guard let shared else { return true }
    let ratio = own.core.midpoint / shared.core.midpoint
    return ratio <= farthest && ratio >= 1 / farthest && !own.interval.overlaps(shared.interval)
      && security.evidence.allSatisfy { !$0.agrees(with: shared.interval) }
  }
}
