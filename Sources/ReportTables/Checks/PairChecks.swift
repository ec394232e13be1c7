import Document
import Lexemes
import ReportReading

/// Compares EPS and PE of different years where no price is printed: their product must be the same price in all years.
enum PairChecks: ReportCheck {
  static func all(_ report: Report) -> [Diagnostic] {
    report.companies.enumerated().compactMap { index, company in
      guard company.price?.value == nil else { return nil }
      if let odd = company.estimates.first(where: hasUnlikeSigns) {
        return finding(
          company, index, "\(odd.fiscalYear) EPS \(odd.eps?.raw ?? ""), PE \(odd.pe?.raw ?? "")",
          ofSigns: true)
      }
      let pairs = company.estimates.compactMap(pair)
      guard let first = pairs.first, pairs.count > 1 else { return nil }
      var common: RoundingInterval? = first.price
      for pair in pairs.dropFirst() { common = common.flatMap { $0.intersection(pair.price) } }
      guard common == nil else { return nil }
      let prices = pairs.map { "\($0.year) \($0.price.midpoint.significant)" }.joined(separator: ", ")
      return finding(company, index, prices, ofSigns: false)
    }
  }

  /// Whether EPS and PE have opposite signs: a loss has a negative PE or none.
  private static func hasUnlikeSigns(_ estimate: Company.Estimate) -> Bool {
    guard let eps = estimate.eps?.value, let pe = estimate.pe?.value else { return false }
    return eps.significand.signum() * pe.significand.signum() < 0
  }

  private static func finding(_ company: Company, _ index: Int, _ printed: String, ofSigns: Bool)
    -> Diagnostic
  {
    let name = company.name ?? company.ticker.raw
    return Diagnostic(
      .pairsDisagree,
      ofSigns
        ? "\(name): EPS and PE have opposite signs: \(printed)"
        : "\(name): EPS times PE, which is the price, differs between years: \(printed)",
      chinese: ofSigns ? "\(name)：EPS 与 PE 正负号不一致：\(printed)" : "\(name)：EPS × PE 即股价，各年不一致：\(printed)",
      dataset: "companies", row: index + 1, printed: printed, line: company.line)
  }

  private static func pair(_ estimate: Company.Estimate) -> (year: String, price: RoundingInterval)? {
    guard let eps = estimate.eps, let pe = estimate.pe, !eps.isApproximate, !pe.isApproximate,
      let earnings = eps.value, let multiple = pe.value,
      earnings.significand.signum() * multiple.significand.signum() > 0,
      // The product of a loss and its negative PE is the price as well.
      let earned = earnings.significand < 0 ? earnings.negated : earnings,
      let times = multiple.significand < 0 ? multiple.negated : multiple,
      let price = RoundingInterval(of: earned) * RoundingInterval(of: times)
    else { return nil }
    return (estimate.fiscalYear, price)
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// EPS times PE, which is the price, differs between the years of a row.
  public static let pairsDisagree = DiagnosticCode(
    "pairs-disagree", .warning,
    "各年 EPS × PE（即股价）不一致（已考虑四舍五入）",
    "EPS times PE, which is the price, differs between the years of a row",
    example: #"EPS `1.07`、`1.15`，PE `14.8`、`10.7`；无股价 · no price"#)
}
