import Lexemes
import WeeklyReport

/// A printed EPS and PE of one company and year, and the conversion factors that they allow.
struct PrintedPair: Sendable, Hashable {
  /// Index of the company, and of the fiscal year.
  let company: Int
  let year: Int
  let pe: DecimalNumber
  /// (PE ± ½ unit) × (EPS ± ½ unit) ÷ (price ± ½ unit)
  let factor: RoundingInterval

  /// The pairs of a company that print enough and are positive.
  static func all(of company: Company, index: Int) -> [PrintedPair] {
    guard let price = company.price?.value else { return [] }
    return company.estimates.enumerated().compactMap { year, estimate in
      guard let eps = estimate.eps?.value, let pe = estimate.pe?.value,
        let product = RoundingInterval(of: pe) * RoundingInterval(of: eps),
        let factor = product / RoundingInterval(of: price)
      else { return nil }
      return PrintedPair(company: index, year: year, pe: pe, factor: factor)
    }
  }
}

extension RoundingInterval {
  func overlaps(_ other: RoundingInterval) -> Bool { intersection(other) != nil }
}
