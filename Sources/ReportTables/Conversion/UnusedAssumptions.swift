import Lexemes
import Document
import ReportReading

/// Reports given numbers that no company of the report uses, usually because of a typo in their name.
extension ConversionFinder {
  mutating func reportUnused() {
    for currency in options.exchangeRates.keys.sorted() where !isUsed("fx_\(currency)") {
      reportUnused("fx_\(currency)", whyUnused(rateOf: currency))
    }
    for key in options.sharesPerADS.keys.sorted() {
      let security = securities.first { $0.key(in: options.sharesPerADS) == key }
      if let security, isUsed("ads_\(security.suffix)") { continue }
      reportUnused("ads_\(key)", whyUnused(sharesOf: key, security))
    }
    for key in options.factors.keys.sorted()
    where !securities.contains(where: { $0.key(in: options.factors) == key }) {
      reportUnused("conversion_\(key)", unknown(key))
    }
  }

  private func isUsed(_ name: String) -> Bool {
    conversions.assumptions.contains { $0.name == name && $0.origin == .given }
  }

  private func whyUnused(rateOf currency: String) -> String {
    if currency == Self.home { return "rates are in \(currency) already" }
    if securities.contains(where: { $0.currency == currency }) {
      return "every company priced in \(currency) is given its own factor"
    }
    let known = securities.compactMap(\.currency).uniqued().sorted()
    return known.isEmpty
      ? "no company has a price in a known currency"
      : "no company is priced in \(currency); prices are in \(known.joined(separator: ", "))"
  }

  private func whyUnused(sharesOf key: String, _ security: Security?) -> String {
    guard let security else { return unknown(key) }
    if security.value(in: options.factors) != nil {
      return "'conversion' of \(security.suffix) is given and is the whole factor"
    }
    let factor = options.words.factor(of: security.suffix).english
    guard let currency = security.currency else {
      return "the price's currency is not known; give \(factor) instead"
    }
    return currency == Self.home
      ? "price and EPS are both in \(currency); give \(factor) if they are not per the same share"
      : "it divides a rate, and none is given; add \(options.words.rate(of: currency).english)"
  }

  private func unknown(_ key: String) -> String {
    let codes = securities.prefix(8).map(\.suffix).joined(separator: ", ")
    return securities.isEmpty
      ? "the report has no companies"
      : "no company is called '\(key)'; the companies are \(codes)\(securities.count > 8 ? " …" : "")"
  }

  private mutating func reportUnused(_ name: String, _ reason: String) {
    diagnostics.append(
      Diagnostic(
        .assumptionUnused, "\(name) is given but not used: \(reason)", dataset: "assumptions",
        column: "name", printed: name))
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A given rate, share ratio or factor that no company uses.
  public static let assumptionUnused = DiagnosticCode(
    "assumption-unused", .warning,
    "给定的汇率、股数或换算系数没有公司使用",
    "a given rate, share ratio or factor that no company uses",
    example: #"`ads_FOO.O` 为 `4`，报告无此公司 · a company that the report lacks"#)
}
