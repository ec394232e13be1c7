import Document
import Lexemes
import ReportReading

/// Holds market cap over net profit against the printed PE where EPS is printed too, since PE then follows from EPS and
/// price, and a market cap or a profit in another unit would show nowhere else.
enum MarketCapCheck: ReportCheck {
  static func all(_ report: Report) -> [Diagnostic] {
    report.companies.enumerated().compactMap { contradiction($1, row: $0 + 1) }
  }

  /// Returns nil unless all years with a profit and a PE contradict the market cap.
  private static func contradiction(_ company: Company, row: Int) -> Diagnostic? {
    guard let cap = company.marketCap?.value?.doubleValue, cap > 0,
      company.epsCurrency == nil || company.epsCurrency == company.ticker.value?.currency
    else { return nil }
    let most = company.ticker.value?.currency == "CNY" ? mostTimes : mostTimesAbroad
    let years = company.estimates.compactMap {
      estimate -> (year: String, pe: String, times: Double, off: Double)? in
      guard estimate.eps?.value != nil, let profit = estimate.netProfit?.value?.doubleValue, profit > 0,
        let pe = estimate.pe, let multiple = pe.value?.doubleValue, multiple > 0
      else { return nil }
      return (estimate.fiscalYear, pe.raw, cap / profit, cap / profit / multiple)
    }
    guard let first = years.first, years.allSatisfy({ $0.off > most || $0.off < 1 / most }) else {
      return nil
    }
    let name = company.name ?? company.ticker.raw
    let computed = "\(first.times.rounded(digits: 2))"
    return Diagnostic(
      .marketCapContradicted,
      "\(name) \(first.year): market cap over net profit is \(computed), and the printed PE \(first.pe); one of them "
        + "may be in another unit",
      chinese: "\(name) \(first.year)：总市值÷净利润为 \(computed)，与报告 PE \(first.pe) 相差悬殊，单位可能有误",
      dataset: "companies", row: row, column: "market_cap_mn", printed: company.marketCap?.raw,
      computed: computed, line: company.line)
  }

  /// A profit may be adjusted, and a market cap that of one class of shares.
  private static let mostTimes = 3.0
  /// Abroad, profit may also be in another currency.
  private static let mostTimesAbroad = 30.0
}

// MARK: Checks

extension DiagnosticCode {
  /// Market cap over net profit is far from the printed PE, so that one of them may be in another unit.
  public static let marketCapContradicted = DiagnosticCode(
    "market-cap-contradicted", .error,
    "总市值÷净利润与报告 PE 相差悬殊，单位可能有误",
    "market cap over net profit is far from the printed PE, so that one of them may be in another unit",
    example: #"总市值（百万元）· market cap in millions `1,667`，净利润 · net profit `5,170`，PE `32.2`"#)
}
