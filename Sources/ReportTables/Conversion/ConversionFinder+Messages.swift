import Lexemes
import WeeklyReport

extension ConversionFinder {
  mutating func reportInferred(
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

  mutating func reportUnchecked(_ company: Int, _ reason: String) {
    diagnostics.append(
      Diagnostic(
        .peUnchecked, "\(companies[company].inputSuffix): the PE could not be checked: \(reason)",
        dataset: "companies", row: company + 1, column: "pe_status", line: companies[company].line))
  }

  mutating func reportMissing(_ currency: String?, _ members: [Int]) {
    let price = currency.map { "prices are in \($0)" } ?? "the price's currency is not known"
    let wayOut = currency.map { "--fx \($0)=RATE" } ?? "a factor for the ticker with --assumptions"
    diagnostics.append(
      Diagnostic(
        .conversionMissing, "\(price) and no factor to the currency of EPS is known; give \(wayOut)",
        dataset: "companies", row: members.first.map { $0 + 1 }, column: "conversion",
        line: members.first.map { companies[$0].line }))
  }

  /// Holds a given factor against what the company's printed PE imply.
  mutating func compare(_ company: Int, factor: Double) {
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

  mutating func reportContradicted(_ pair: PrintedPair, _ interval: RoundingInterval) {
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
