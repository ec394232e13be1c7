import Lexemes
import Document
import ReportReading

/// Findings about single cells: what is printed, what is computed, and which values would agree.
extension ConversionFinder {
  mutating func reportUnchecked(_ row: Int, _ reason: String, severity: Diagnostic.Severity? = nil) {
    diagnostics.append(
      Diagnostic(
        .peUnchecked, "\(name(row)): the PE could not be checked: \(reason)", severity: severity,
        dataset: "companies", row: row + 1, column: "pe_status", line: companies[row].line))
  }

  /// Reports a PE that does not follow from the factor in use.
  mutating func reportContradicted(_ pair: PrintedPair, _ interval: RoundingInterval) {
    let factor = conversions.companies[pair.company].factor
    let computed = factor.flatMap { factor in
      pair.multiple(at: factor).map { "; computed \($0.significant) at the factor \(factor.significant)" }
    }
    report(pair, pair.agreeing(with: interval), why: (impossible(pair) ?? "") + (computed ?? ""))
  }

  /// Reports a PE and EPS that no factor can reconcile.
  mutating func reportImpossible(_ pair: PrintedPair) {
    report(pair, nil, why: impossible(pair) ?? "")
  }

  /// Reports a PE that contradicts another one of the same share, where it is unclear which of the two is wrong.
  mutating func reportConflict(_ pair: PrintedPair, with other: PrintedPair) {
    guard let factor = pair.factor, let rival = other.factor else { return }
    let twin = other.company == pair.company ? "" : "row \(other.company + 1), "
    report(
      pair, pair.agreeing(with: rival),
      why:
        "; its factor is \(factor.text), and \(rival.text) that of \(twin)\(year(other)) with \(other.isOfCompany ? "net profit" : "EPS") \(other.eps) and "
        + "PE \(other.pe)")
  }

  private mutating func report(_ pair: PrintedPair, _ agreeing: ShownRange?, why: String) {
    let isCertain = !pair.isApproximate || pair.factor == nil
    diagnostics.append(
      Diagnostic(
        .peContradicted,
        "\(name(pair.company)) \(year(pair)): the printed PE \(pair.pe) does not follow from "
          + (pair.isOfCompany
            ? "market cap \(pair.price) and net profit \(pair.eps)"
            : "price \(pair.price) and EPS \(pair.eps)")
          + "\(why)\(agreeing.map { "; \($0.english) would agree" } ?? "")",
        chinese: "\(name(pair.company)) \(year(pair))：报告 PE \(pair.pe) 与"
          + (pair.isOfCompany ? "市值 \(pair.price)、净利润 \(pair.eps)" : "股价 \(pair.price)、EPS \(pair.eps)")
          + " 对不上"
          + (agreeing.map { "；相容的 PE 为 \($0.chinese)" } ?? ""),
        severity: isCertain ? nil : .warning, dataset: "companies", row: pair.company + 1,
        column: "pe_printed_fy\(pair.year + 1)", printed: "\(pair.pe)", computed: agreeing?.plain,
        line: companies[pair.company].line))
  }

  /// The reason why no factor can reconcile PE and EPS; nil where one can.
  private func impossible(_ pair: PrintedPair) -> String? {
    guard pair.factor == nil else { return nil }
    if pair.eps.significand == 0 { return "; without earnings there is no PE" }
    return pair.pe.significand == 0 ? "; a PE cannot be 0" : "; their signs are opposite"
  }

  private func year(_ pair: PrintedPair) -> String {
    companies[pair.company].estimates[pair.year].fiscalYear
  }

  private func name(_ row: Int) -> String { security(of: row).suffix }
}

// MARK: Checks

extension DiagnosticCode {
  /// The printed PE does not follow from price and EPS, even with rounding.
  public static let peContradicted = DiagnosticCode(
    "pe-contradicted", .error,
    "报告 PE 与股价、EPS 对不上（已考虑四舍五入）",
    "the printed PE does not follow from price and EPS, even with rounding",
    example: #"股价 · price 10.00，EPS 0.50，PE `25.0`"#)

  /// Too little is printed to check this PE.
  public static let peUnchecked = DiagnosticCode(
    "pe-unchecked", .info,
    "缺少足够数字，PE 未核对",
    "too little is printed to check this PE",
    example: #"PE `-`"#)
}
