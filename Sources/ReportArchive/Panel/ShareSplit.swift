import Lexemes

/// A split or consolidation of shares between two reports of a house: price and EPS change by the same factor, and what
/// the company is worth does not.
enum ShareSplit {
  /// How far the count of shares, which printed caps and prices tell, may be from a plain ratio.
  private static let countTolerance = 0.03
  /// How far EPS may be from the ratio: they may be revised in the same report.
  private static let epsTolerance = 0.25
  /// Ratios that are met with; smaller ones cannot be told from a move of the price.
  private static let ratios: [Double] = [2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 50, 100]

  /// Into how many shares one was divided; below 1 where shares were merged; nil where neither is plain.
  static func factor(from before: CompanyIssue, to after: CompanyIssue) -> Double? {
    guard let count = shareCountRatio(before, after), before.currency == after.currency else { return nil }
    let candidates = ratios + ratios.map { 1 / $0 }
    guard let factor = candidates.first(where: { abs(count / $0 - 1) <= countTolerance }) else { return nil }
    let changes = after.years.compactMap { year -> Double? in
      guard let old = before.year(like: year)?.eps.number, let new = year.eps.number, old > 0, new > 0 else {
        return nil
      }
      return new / old
    }
    guard !changes.isEmpty, changes.allSatisfy({ abs($0 * factor - 1) <= epsTolerance }) else { return nil }
    return factor
  }

  private static func shareCountRatio(_ before: CompanyIssue, _ after: CompanyIssue) -> Double? {
    guard let oldPrice = before.price.number, let newPrice = after.price.number, oldPrice > 0, newPrice > 0,
      let oldCap = before.marketCap.number, let newCap = after.marketCap.number, oldCap > 0, newCap > 0
    else { return nil }
    return (newCap / newPrice) / (oldCap / oldPrice)
  }
}
