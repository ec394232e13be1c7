import Lexemes
import Tabular
import WeeklyReport

/// Finds the conversion of every company, from what is given and what the printed PE imply.
struct ConversionFinder {
  private let companies: [Company]
  private let options: ReportOptions
  private let pairs: [[PrintedPair]]
  private(set) var conversions = Conversions()
  private(set) var diagnostics: [Diagnostic] = []
  private var names: Set<String> = []

  init(_ report: Report, options: ReportOptions) {
    companies = report.companies.companies
    self.options = options
    pairs = companies.enumerated().map { PrintedPair.all(of: $0.element, index: $0.offset) }
    conversions.companies = companies.map { _ in
      Conversions.Company(expression: nil, interval: nil, status: .unchecked, contradictedYears: [])
    }
    var currencies: [String] = []
    for case let currency? in companies.map(\.ticker.value?.currency) where !currencies.contains(currency) {
      currencies.append(currency)
    }
    for currency in currencies { resolve(currency) }
    judge()
  }

  // MARK: One currency at a time

  private mutating func resolve(_ currency: String) {
    let members = companies.indices.filter { companies[$0].ticker.value?.currency == currency }
    let shared = Agreement(members.flatMap { pairs[$0] }.map(\.factor))
    var rest: [Int] = []
    for company in members {
      if let own = own(company), standsAlone(company, own, shared, isOnly: members.count == 1) {
        settle([company], name: companies[company].inputSuffix, currency: currency, inferred: own)
      } else {
        rest.append(company)
      }
    }
    guard !rest.isEmpty else { return }
    settle(rest, name: currency, currency: currency, inferred: shared)
  }

  /// What a company's own pairs agree on, where there are two at least and all agree.
  private func own(_ company: Int) -> Agreement? {
    guard pairs[company].count > 1, let agreement = Agreement(pairs[company].map(\.factor)) else {
      return nil
    }
    return agreement.count == pairs[company].count ? agreement : nil
  }

  /// Whether a company is measured by its own pairs: the only one of its currency, or one whose pairs agree
  /// with each other and with nothing else, as those of an ADS do.
  private func standsAlone(_ company: Int, _ own: Agreement, _ shared: Agreement?, isOnly: Bool) -> Bool {
    if isOnly { return companies[company].ticker.value?.currency != Self.home }
    guard let shared else { return false }
    return !own.interval.overlaps(shared.interval)
      && pairs[company].allSatisfy { !$0.factor.overlaps(shared.interval) }
  }

  /// The currency in which the companies that Chinese houses cover report.
  private static let home = "CNY"

  private mutating func settle(_ members: [Int], name: String, currency: String, inferred: Agreement?) {
    if let rate = options.exchangeRates[currency] {
      settleGiven(members, rate: rate, currency: currency, inferred: inferred)
    } else if currency == Self.home, inferred?.interval.contains(1) ?? true {
      assume(members, "conversion_\(name)", value: DecimalNumber(1), currency, inferred, origin: .assumed)
    } else if let inferred, let value = inferred.interval.shortDecimal {
      assume(members, "conversion_\(name)", value: value, currency, inferred, origin: .inferred)
      reportInferred(name: name, value: value, inferred, members)
    } else {
      assume(members, "fx_\(currency)", value: nil, currency, nil, origin: .assumed)
      reportMissing(currency, members)
    }
  }

  private mutating func settleGiven(
    _ members: [Int], rate: DecimalNumber, currency: String, inferred: Agreement?
  ) {
    add(
      "fx_\(currency)", value: rate, unit: "\(Self.home)/\(currency)", interval: nil, origin: .given,
      members.first)
    for member in members {
      var expression = Expression.input("fx_\(currency)")
      var factor = rate.doubleValue
      if let shares = companies[member].sharesPerADS(options) {
        let name = "ads_\(companies[member].inputSuffix)"
        add(name, value: shares, unit: "shares/ADS", interval: nil, origin: .given, member)
        expression = expression / .input(name)
        factor /= shares.doubleValue
      }
      set(member, expression, RoundingInterval(lower: factor, upper: factor))
      compare(member, factor: factor)
    }
  }

  private mutating func assume(
    _ members: [Int], _ name: String, value: DecimalNumber?, _ currency: String, _ agreement: Agreement?,
    origin: Conversions.Origin
  ) {
    let unit = "\(Self.home)/\(currency)"
    add(name, value: value, unit: unit, interval: agreement?.interval, origin: origin, members.first)
    let exact = value.flatMap { RoundingInterval(lower: $0.doubleValue, upper: $0.doubleValue) }
    let interval = origin == .inferred ? agreement?.interval : exact
    for member in members { set(member, .input(name), interval) }
  }

  private mutating func add(
    _ name: String, value: DecimalNumber?, unit: String, interval: RoundingInterval?,
    origin: Conversions.Origin,
    _ company: Int?
  ) {
    guard names.insert(name).inserted else { return }
    conversions.assumptions.append(
      Conversions.Assumption(
        name: name, value: value, unit: unit, low: interval?.lower, high: interval?.upper, origin: origin,
        line: company.map { companies[$0].line }))
  }

  private mutating func set(_ company: Int, _ expression: Expression, _ interval: RoundingInterval?) {
    conversions.companies[company].expression = expression
    conversions.companies[company].interval = interval
  }

  // MARK: Does every printed PE follow?

  private mutating func judge() {
    let support = pairsBehindInferred()
    for company in companies.indices {
      guard let interval = conversions.companies[company].interval, !pairs[company].isEmpty else { continue }
      let wrong = pairs[company].filter { !$0.factor.overlaps(interval) }
      conversions.companies[company].contradictedYears = wrong.map(\.year)
      // A factor that rests on this one pair alone says nothing about it.
      let isCircular = conversions.companies[company].expression.flatMap { support[$0] } == 1
      conversions.companies[company].status =
        wrong.isEmpty ? (isCircular ? .unchecked : .reconciled) : .contradicted
      for pair in wrong { reportContradicted(pair, interval) }
    }
  }

  /// How many printed pairs each inferred factor was inferred from.
  private func pairsBehindInferred() -> [Expression: Int] {
    var support: [Expression: Int] = [:]
    for item in conversions.assumptions where item.origin == .inferred { support[.input(item.name)] = 0 }
    for (company, conversion) in conversions.companies.enumerated() {
      if let expression = conversion.expression, support[expression] != nil {
        support[expression, default: 0] += pairs[company].count
      }
    }
    return support
  }
}

// MARK: - What is said of it

extension ConversionFinder {
  private mutating func reportInferred(
    name: String, value: DecimalNumber, _ agreement: Agreement, _ members: [Int]
  ) {
    let total = members.reduce(0) { $0 + pairs[$1].count }
    let interval = agreement.interval
    diagnostics.append(
      Diagnostic(
        .conversionInferred,
        "conversion_\(name) = \(value) is inferred: \(agreement.count) of \(total) printed PE agree on "
          + "\(interval.lower.rounded(digits: 4)) to \(interval.upper.rounded(digits: 4)); give --fx to replace it",
        dataset: "assumptions", column: "value", computed: "\(value)",
        line: members.first.map { companies[$0].line }))
  }

  private mutating func reportMissing(_ currency: String, _ members: [Int]) {
    diagnostics.append(
      Diagnostic(
        .conversionMissing,
        "prices are in \(currency) and no factor to the currency of EPS is known; give --fx \(currency)=RATE",
        dataset: "companies", row: members.first.map { $0 + 1 }, column: "conversion",
        line: members.first.map { companies[$0].line }))
  }

  /// Holds a given factor against what the company's printed PE imply.
  private mutating func compare(_ company: Int, factor: Double) {
    guard let implied = Agreement(pairs[company].map(\.factor))?.interval, !implied.contains(factor) else {
      return
    }
    let nearest = factor < implied.lower ? implied.lower : implied.upper
    let gap = (factor / nearest - 1) * 100
    let hint = Self.sharesHint(factor, implied).map { "; \($0) ordinary shares an ADS would fit" } ?? ""
    diagnostics.append(
      Diagnostic(
        .conversionDisagrees,
        "the given factor \(factor.rounded(digits: 4)) for \(companies[company].ticker.raw) lies "
          + "\(abs(gap).rounded(digits: 1))% outside \(implied.lower.rounded(digits: 4)) to "
          + "\(implied.upper.rounded(digits: 4)), which the printed PE imply\(hint)",
        dataset: "companies", row: company + 1, column: "conversion", printed: "\(factor.rounded(digits: 4))",
        computed: "\(implied.lower.rounded(digits: 4)) to \(implied.upper.rounded(digits: 4))",
        line: companies[company].line))
  }

  private static func sharesHint(_ factor: Double, _ implied: RoundingInterval) -> Int? {
    (2...50).first { implied.contains(factor / Double($0)) }
  }

  private mutating func reportContradicted(_ pair: PrintedPair, _ interval: RoundingInterval) {
    let company = companies[pair.company]
    let estimate = company.estimates[pair.year]
    guard let price = company.price?.value, let eps = estimate.eps?.value else { return }
    let low = price.doubleValue * interval.lower / eps.doubleValue
    let high = price.doubleValue * interval.upper / eps.doubleValue
    let computed =
      low == high ? "\(low.rounded(digits: 2))" : "\(low.rounded(digits: 2)) to \(high.rounded(digits: 2))"
    diagnostics.append(
      Diagnostic(
        .peContradicted,
        "\(company.ticker.raw) \(estimate.fiscalYear): the printed PE \(pair.pe) does not follow from price \(price) "
          + "and EPS \(eps); \(computed) would agree",
        dataset: "companies", row: pair.company + 1, column: "pe_printed_fy\(pair.year + 1)",
        printed: "\(pair.pe)",
        computed: computed, line: company.line))
  }
}

extension Company {
  /// The end of the names of this company's own inputs: its code.
  fileprivate var inputSuffix: String { ticker.value?.code ?? ticker.raw }

  fileprivate func sharesPerADS(_ options: ReportOptions) -> DecimalNumber? {
    options.sharesPerADS[ticker.raw] ?? ticker.value.flatMap { options.sharesPerADS[$0.code] }
  }
}
