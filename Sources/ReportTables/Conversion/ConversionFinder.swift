import Lexemes
import Tabular
import Document
import ReportReading

/// Finds the conversion of every company from the given numbers and from what the printed PE imply.
struct ConversionFinder {
  let companies: [Company]
  let options: ReportOptions
  /// The printed pairs of each company.
  let pairs: [[PrintedPair]]
  let securities: [Security]
  /// The index of each company's security.
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

  /// The reporting currency of most companies that Chinese houses cover.
  static let home = "CNY"

  // MARK: One currency at a time

  private mutating func resolve(_ currency: String) {
    let all = securities.filter { $0.currency == currency && $0.epsCurrency == nil }
    // A factor given for one company does not affect the others, so its pairs still count as evidence.
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

  /// Resolves a security that has no known market, or EPS in a currency of its own. Only its own pairs can determine
  /// the factor, unless price and EPS are declared to be in the same currency.
  private mutating func resolveAlone(_ security: Security) {
    if settleOwnGiven(security) { return }
    if let currency = security.epsCurrency, currency == security.currency { return settleSame(security) }
    let own = Agreement(security.evidence.compactMap(\.factor))
    if settle([security], name: security.suffix, currency: nil, inferred: own) { return }
    reportMissing(nil, [security])
  }

  /// The largest ratio between factors of one currency: an ADS represents at most 100 shares or 1/100 of one.
  private static let farthest = 100.0

  /// Whether a security's factor is inferred from its own pairs only: they agree with each other and with no others,
  /// like those of an ADS.
  private static func standsAlone(_ security: Security, _ own: Agreement, _ shared: Agreement?) -> Bool {
    // Without a common factor of the currency, every security with consistent pairs has its own.
    guard let shared else { return true }
    let ratio = own.core.midpoint / shared.core.midpoint
    return ratio <= farthest && ratio >= 1 / farthest && !own.interval.overlaps(shared.interval)
      && security.evidence.allSatisfy { !$0.agrees(with: shared.interval) }
  }
}
