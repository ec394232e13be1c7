import Lexemes
import Document
import ReportReading

/// Finds EPS above the price, that is, a PE below 1: the columns have probably shifted.
///
/// EPS in yuan can exceed a price in dollars. If the two are in different currencies, there is no finding as long as
/// the printed PE are consistent.
enum EarningsCheck {
  static func all(_ report: Report, _ conversions: Conversions) -> [Diagnostic] {
    zip(report.companies, conversions.companies).enumerated().flatMap { index, pair in
      let (company, conversion) = pair
      let isConverted = conversion.status == .reconciled && conversion.interval?.contains(1) == false
      return isConverted ? [] : epsAbovePrice(company, row: index + 1)
    }
  }

  private static func epsAbovePrice(_ company: Company, row: Int) -> [Diagnostic] {
    guard let price = company.price?.value, price.significand > 0, company.ticker.value != nil else {
      return []
    }
    return company.estimates.enumerated().compactMap { year, estimate in
      guard let eps = estimate.eps, let value = eps.value, value > price else { return nil }
      return Diagnostic(
        .valueKind, "EPS \(eps.raw) is above the price \(price): columns may have shifted",
        dataset: "companies", row: row, column: "eps_fy\(year + 1)", printed: eps.raw,
        line: eps.location.line)
    }
  }
}
