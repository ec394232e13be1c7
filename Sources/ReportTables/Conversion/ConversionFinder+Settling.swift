import Lexemes
import Tabular
import Document
import ReportReading

/// Records the factors of securities and the assumptions that they consist of.
extension ConversionFinder {
  /// - Returns: whether a factor is given for the security itself.
  @discardableResult
  mutating func settleOwnGiven(_ security: Security) -> Bool {
    guard let factor = security.value(in: options.factors) else { return false }
    let name = "conversion_\(security.suffix)"
    let implied = Agreement(security.evidence.compactMap(\.factor))
    add(name, factor, Self.unit(security.currency), implied?.interval, .given, security)
    set(security, .input(name), at: factor.doubleValue)
    compare(security, factor: factor.doubleValue)
    return true
  }

  /// Prices and EPS both in yuan: the factor is 1, whatever the printed PE imply.
  mutating func settleHome(_ members: [Security], _ shared: Agreement?) {
    guard let first = members.first else { return }
    let name = "conversion_\(Self.home)"
    let isAgreed = shared?.interval.contains(1) ?? true
    add(name, DecimalNumber(1), Self.unit(Self.home), isAgreed ? shared?.interval : nil, .assumed, first)
    for security in members { set(security, .input(name), at: 1) }
    if let shared, !isAgreed { reportHomeDisagrees(members, shared) }
  }

  /// A price and EPS that are declared to be in the same foreign currency.
  mutating func settleSame(_ security: Security) {
    let name = "conversion_\(security.suffix)"
    let implied = Agreement(security.evidence.compactMap(\.factor))?.interval
    let bounds = implied.flatMap { $0.contains(1) ? $0 : nil }
    add(name, DecimalNumber(1), Self.unit(security.currency), bounds, .assumed, security)
    set(security, .input(name), at: 1)
  }

  mutating func settle(
    _ members: [Security], rate: DecimalNumber, currency: String, _ shared: Agreement?
  ) {
    guard let first = members.first else { return }
    // If an ADS ratio is involved, the interval that the PE imply does not bound the rate.
    let isPlain = members.allSatisfy { $0.value(in: options.sharesPerADS) == nil }
    let name = "fx_\(currency)"
    add(name, rate, "\(Self.home)/\(currency)", isPlain ? shared?.interval : nil, .given, first)
    for security in members {
      var expression = Expression.input(name)
      var factor = rate.doubleValue
      if !security.isMeasuredWhole, let shares = security.value(in: options.sharesPerADS) {
        let name = "ads_\(security.suffix)"
        add(name, shares, "shares/ADS", nil, .given, security)
        expression = expression / .input(name)
        factor /= shares.doubleValue
      }
      set(security, expression, at: factor)
      compare(security, factor: factor)
    }
  }

  /// - Returns: whether a factor was found; without one, computed PE are missing.
  mutating func settle(
    _ members: [Security], name: String, currency: String?, inferred: Agreement?
  ) -> Bool {
    guard let first = members.first else { return true }
    guard let inferred, let value = inferred.core.shortDecimal else {
      let name = currency.map { "fx_\($0)" } ?? "conversion_\(name)"
      add(name, nil, Self.unit(currency), nil, .assumed, first)
      for security in members { set(security, .input(name), at: nil) }
      return false
    }
    let name = "conversion_\(name)"
    add(name, value, Self.unit(currency), inferred.interval, .inferred, first)
    for security in members {
      set(security, .input(name), at: value.doubleValue)
      for row in security.rows {
        conversions.companies[row].interval = inferred.interval
        conversions.companies[row].agreement = inferred
      }
    }
    reportInferred(name: name, value: value, inferred, currency: currency, members)
    return true
  }

  /// EPS are not always in yuan, so the unit of an inferred factor only names the price's currency.
  static func unit(_ currency: String?) -> String { "EPS currency/\(currency ?? "price currency")" }

  mutating func add(
    _ name: String, _ value: DecimalNumber?, _ unit: String, _ interval: RoundingInterval?,
    _ origin: Conversions.Origin, _ security: Security
  ) {
    guard names.insert(name).inserted else { return }
    conversions.assumptions.append(
      Conversions.Assumption(
        name: name, value: value, unit: unit, low: interval?.lower, high: interval?.upper, origin: origin,
        source: origin == .given ? options.source(of: name, security) : nil,
        line: security.rows.first.map { companies[$0].line }))
  }

  private mutating func set(_ security: Security, _ expression: Expression, at factor: Double?) {
    for row in security.rows {
      conversions.companies[row].expression = expression
      conversions.companies[row].factor = factor
      conversions.companies[row].interval = factor.flatMap { RoundingInterval(lower: $0, upper: $0) }
    }
  }
}
