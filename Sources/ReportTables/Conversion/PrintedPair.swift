import Lexemes
import Document
import ReportReading

/// A printed EPS and PE of one company and year, and the conversion factors that they allow; where a report prints no
/// EPS, the net profit and the market cap in place of EPS and price.
struct PrintedPair: Sendable, Hashable {
  /// Index of the company, and of the fiscal year.
  let company: Int
  let year: Int
  let price: DecimalNumber
  let eps: DecimalNumber
  let pe: DecimalNumber
  /// Whether these are a market cap and a net profit, in the units of print.
  let isOfCompany: Bool
  /// The unit of the net profit over that of the market cap; 1 for EPS and price.
  let scale: Double
  /// (PE ± ½ unit) × (EPS ± ½ unit) ÷ (price ± ½ unit); nil where no factor above 0 can bring them together.
  let factor: RoundingInterval?
  /// Whether a number of it is printed as approximate: then half a unit is not all that it may be off by.
  let isApproximate: Bool

  /// The pairs of a company that print enough. Nothing over nothing says nothing.
  static func all(of company: Company, index: Int) -> [PrintedPair] {
    guard company.printsEPS || !company.printsNetProfit else { return ofCompany(company, index: index) }
    guard let price = company.price?.value, RoundingInterval(of: price).lower > 0 else { return [] }
    return company.estimates.enumerated().compactMap { year, estimate in
      guard let eps = estimate.eps?.value, let pe = estimate.pe?.value,
        eps.significand != 0 || pe.significand != 0
      else { return nil }
      return PrintedPair(
        company: index, year: year, price: price, eps: eps, pe: pe, isOfCompany: false, scale: 1,
        factor: Self.factor(price, eps, pe),
        isApproximate: [company.price, estimate.eps, estimate.pe].contains { $0?.isApproximate == true })
    }
  }

  /// A pair of exact numbers.
  init(company: Int, year: Int, price: DecimalNumber, eps: DecimalNumber, pe: DecimalNumber) {
    self.init(
      company: company, year: year, price: price, eps: eps, pe: pe, isOfCompany: false, scale: 1,
      factor: Self.factor(price, eps, pe), isApproximate: false)
  }

  private init(
    company: Int, year: Int, price: DecimalNumber, eps: DecimalNumber, pe: DecimalNumber,
    isOfCompany: Bool, scale: Double, factor: RoundingInterval?, isApproximate: Bool
  ) {
    (self.company, self.year, self.price, self.eps, self.pe) = (company, year, price, eps, pe)
    (self.isOfCompany, self.scale) = (isOfCompany, scale)
    (self.factor, self.isApproximate) = (factor, isApproximate)
  }

  /// The pairs of net profit and PE. Numbers are taken as printed: `324` 亿 is rounded to a hundred million.
  private static func ofCompany(_ company: Company, index: Int) -> [PrintedPair] {
    guard let cap = company.marketCap.flatMap(AsPrinted.init), RoundingInterval(of: cap.number).lower > 0
    else {
      return []
    }
    return company.estimates.enumerated().compactMap { year, estimate in
      guard let profit = estimate.netProfit.flatMap(AsPrinted.init), let pe = estimate.pe?.value,
        profit.number.significand != 0
      else { return nil }
      let scale = profit.unit / cap.unit
      let factor = Self.factor(cap.number, profit.number, pe).flatMap { factor in
        RoundingInterval(lower: (factor.lower * scale).nextDown, upper: (factor.upper * scale).nextUp)
      }
      return PrintedPair(
        company: index, year: year, price: cap.number, eps: profit.number, pe: pe, isOfCompany: true,
        scale: scale,
        factor: factor,
        isApproximate: [company.marketCap, estimate.netProfit, estimate.pe].contains {
          $0?.isApproximate == true
        })
    }
  }

  /// Whether it bounds the factor from both sides, so that it can help to find it.
  var isEvidence: Bool { !isApproximate && eps.significand != 0 && factor != nil }

  private static func factor(
    _ price: DecimalNumber, _ eps: DecimalNumber, _ pe: DecimalNumber
  ) -> RoundingInterval? {
    // A loss has a negative PE or none; a positive one beside it is a slip, and so is the reverse.
    if eps.significand < 0, pe.significand < 0, let eps = eps.negated, let pe = pe.negated {
      return factor(price, eps, pe)
    }
    if eps.significand == 0 { return factorOfNothing(price, eps, pe) }
    guard let product = RoundingInterval(of: pe) * RoundingInterval(of: eps) else { return nil }
    return product / RoundingInterval(of: price)
  }

  /// EPS of `0.0` may be anything below 0.05 of either sign; EPS of `0` is nothing.
  private static func factorOfNothing(
    _ price: DecimalNumber, _ eps: DecimalNumber, _ pe: DecimalNumber
  ) -> RoundingInterval? {
    guard eps.fractionDigits > 0 else { return nil }
    let multiple = RoundingInterval(of: pe)
    let most = max(multiple.upper, -multiple.lower) * RoundingInterval(of: eps).upper
    return RoundingInterval(lower: 0, upper: (most / RoundingInterval(of: price).lower).nextUp)
  }

  /// Whether it follows from a factor somewhere in an interval.
  func agrees(with interval: RoundingInterval) -> Bool { factor?.overlaps(interval) ?? false }
}

extension PrintedPair {
  /// The PE at a factor; nil where EPS prints as nothing.
  func multiple(at factor: Double) -> Double? {
    eps.significand == 0 ? nil : price.doubleValue * factor / (eps.doubleValue * scale)
  }

  /// From where to where a printed PE would agree with a factor somewhere in an interval, rounding of price and EPS
  /// allowed for: `17.9 to 18.4`. nil where none would, EPS being nothing.
  func agreeing(with interval: RoundingInterval) -> String? {
    if eps.significand == 0, eps.fractionDigits == 0 { return nil }
    let isLoss = eps.significand < 0
    let prices = RoundingInterval(of: price)
    let earnings = RoundingInterval(of: isLoss ? eps.negated ?? eps : eps)
    let low = prices.lower * interval.lower / (earnings.upper * scale)
    // EPS of 0.0 may be as small as one likes, and PE as large.
    guard earnings.lower > 0 else { return "\(low.significant) or more" }
    let high = prices.upper * interval.upper / (earnings.lower * scale)
    return isLoss
      ? "-\(high.significant) to -\(low.significant)" : "\(low.significant) to \(high.significant)"
  }
}

extension RoundingInterval {
  func overlaps(_ other: RoundingInterval) -> Bool { intersection(other) != nil }

  /// Whether all of another lies inside.
  func covers(_ other: RoundingInterval) -> Bool { lower <= other.lower && other.upper <= upper }

  /// Both bounds for a message: `0.9226 to 0.9447`.
  var text: String { "\(lower.significant) to \(upper.significant)" }
}

/// A number as it is in print, and what its unit is worth in that of its column.
private struct AsPrinted {
  let number: DecimalNumber
  let unit: Double

  init?(_ printed: Printed<DecimalNumber>) {
    guard let value = printed.value, let lexeme = NumberLexeme.read(printed.raw).value,
      lexeme.value.significand != 0
    else { return nil }
    number = lexeme.value
    unit = value.doubleValue / lexeme.value.doubleValue
  }
}

extension Company {
  /// Whether any fiscal year has EPS.
  var printsEPS: Bool { estimates.contains { $0.eps?.value != nil } }

  /// Whether any fiscal year has a net profit.
  var printsNetProfit: Bool { estimates.contains { $0.netProfit?.value != nil } }

  /// Whether its PE follow from the market cap and the net profit, for want of EPS.
  var isMeasuredWhole: Bool { !printsEPS && printsNetProfit }
}
