import Lexemes
import Tabular
import WeeklyReport

/// Finds the conversion of every company, from what is given and what the printed PE imply.
struct ConversionFinder {
  let companies: [Company]
  private let options: ReportOptions
  let pairs: [[PrintedPair]]
  var conversions = Conversions()
  var diagnostics: [Diagnostic] = []
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
    for company in companies.indices where companies[company].ticker.value?.currency == nil {
      resolveAlone(company)
    }
    settleTwins()
    judge()
  }

  // MARK: One currency at a time

  private mutating func resolve(_ currency: String) {
    var members = companies.indices.filter { companies[$0].ticker.value?.currency == currency }
    for company in members {
      guard let factor = companies[company].value(in: options.factors) else { continue }
      settleGiven(company, factor: factor, currency: currency)
    }
    members.removeAll { companies[$0].value(in: options.factors) != nil }
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

  /// A company whose code names no market: its price is in some currency, so only its own pairs can tell.
  private mutating func resolveAlone(_ company: Int) {
    if let factor = companies[company].value(in: options.factors) {
      settleGiven(company, factor: factor, currency: nil)
    } else {
      let name = companies[company].inputSuffix
      settle([company], name: name, currency: nil, inferred: own(company))
    }
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

  private mutating func settle(_ members: [Int], name: String, currency: String?, inferred: Agreement?) {
    if let currency, let rate = options.exchangeRates[currency] {
      settleGiven(members, rate: rate, currency: currency, inferred: inferred)
    } else if currency == Self.home, inferred?.interval.contains(1) ?? true {
      assume(members, "conversion_\(name)", value: DecimalNumber(1), currency, inferred, origin: .assumed)
    } else if let inferred, let value = inferred.interval.shortDecimal {
      assume(members, "conversion_\(name)", value: value, currency, inferred, origin: .inferred)
      reportInferred(name: name, value: value, inferred, members)
    } else {
      assume(
        members, currency.map { "fx_\($0)" } ?? "conversion_\(name)", value: nil, currency, nil,
        origin: .assumed)
      reportMissing(currency, members)
    }
  }

  private mutating func settleGiven(
    _ members: [Int], rate: DecimalNumber, currency: String, inferred: Agreement?
  ) {
    // Where an ADS stands between, what the PE imply is no bound of the rate.
    let isPlain = members.allSatisfy { companies[$0].value(in: options.sharesPerADS) == nil }
    add(
      "fx_\(currency)", value: rate, unit: "\(Self.home)/\(currency)",
      interval: isPlain ? inferred?.interval : nil, origin: .given, members.first)
    for member in members {
      var expression = Expression.input("fx_\(currency)")
      var factor = rate.doubleValue
      if let shares = companies[member].value(in: options.sharesPerADS) {
        let name = "ads_\(companies[member].inputSuffix)"
        add(name, value: shares, unit: "shares/ADS", interval: nil, origin: .given, member)
        expression = expression / .input(name)
        factor /= shares.doubleValue
      }
      set(member, expression, RoundingInterval(lower: factor, upper: factor))
      compare(member, factor: factor)
    }
  }

  private mutating func settleGiven(_ company: Int, factor: DecimalNumber, currency: String?) {
    let name = "conversion_\(companies[company].inputSuffix)"
    add(name, value: factor, unit: Self.unit(currency), interval: nil, origin: .given, company)
    set(company, .input(name), RoundingInterval(lower: factor.doubleValue, upper: factor.doubleValue))
    compare(company, factor: factor.doubleValue)
  }

  private mutating func assume(
    _ members: [Int], _ name: String, value: DecimalNumber?, _ currency: String?, _ agreement: Agreement?,
    origin: Conversions.Origin
  ) {
    add(
      name, value: value, unit: Self.unit(currency), interval: agreement?.interval, origin: origin,
      members.first)
    let exact = value.flatMap { RoundingInterval(lower: $0.doubleValue, upper: $0.doubleValue) }
    let interval = origin == .inferred ? agreement?.interval : exact
    for member in members { set(member, .input(name), interval) }
  }

  /// What EPS are stated in is not always yuan, so an inferred factor only says from what.
  private static func unit(_ currency: String?) -> String { "EPS currency/\(currency ?? "price currency")" }

  private mutating func add(
    _ name: String, value: DecimalNumber?, unit: String, interval: RoundingInterval?,
    origin: Conversions.Origin,
    _ company: Int?
  ) {
    guard names.insert(name).inserted else { return }
    conversions.assumptions.append(
      Conversions.Assumption(
        name: name, value: value, unit: unit, low: interval?.lower, high: interval?.upper, origin: origin,
        source: origin == .given ? options.sources[name] : nil, line: company.map { companies[$0].line }))
  }

  private mutating func set(_ company: Int, _ expression: Expression, _ interval: RoundingInterval?) {
    conversions.companies[company].expression = expression
    conversions.companies[company].interval = interval
  }

  // MARK: Does every printed PE follow?

  private mutating func judge() {
    let support = pairsBehindInferred()
    for company in companies.indices {
      if pairs[company].isEmpty { reportUnchecked(company, "too little is printed") }
      guard let interval = conversions.companies[company].interval, !pairs[company].isEmpty else { continue }
      let wrong = pairs[company].filter { !$0.factor.overlaps(interval) }
      conversions.companies[company].contradictedYears = wrong.map(\.year)
      // A factor that rests on this one pair alone says nothing about it.
      let isCircular = conversions.companies[company].expression.flatMap { support[$0] } == 1
      conversions.companies[company].status =
        wrong.isEmpty ? (isCircular ? .unchecked : .reconciled) : .contradicted
      if wrong.isEmpty, isCircular {
        reportUnchecked(company, "the factor was inferred from its only pair of EPS and PE")
      }
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

extension Company {
  /// The end of the names of this company's own inputs: its code.
  var inputSuffix: String { ticker.value?.code ?? ticker.raw }

  /// What is given for this ticker, as printed or normalised.
  func value(in given: [String: DecimalNumber]) -> DecimalNumber? {
    given[ticker.raw] ?? ticker.value.flatMap { given[$0.code] }
  }
}
