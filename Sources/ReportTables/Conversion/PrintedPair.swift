import Lexemes
import Document
import ReportReading

/// The printed EPS and PE of one company and year, with the conversion factors that they allow. If a report prints no
/// EPS, net profit and market cap take the place of EPS and price.
struct PrintedPair: Sendable, Hashable {
  /// The index of the company, and of the fiscal year.
  let company: Int
  let year: Int
  let price: DecimalNumber
  let eps: DecimalNumber
  let pe: DecimalNumber
  /// Whether these are market cap and net profit, in their printed units.
  let isOfCompany: Bool
  /// The unit of net profit divided by that of market cap; 1 for EPS and price.
  let scale: Double
  /// (PE ± ½ unit) × (EPS ± ½ unit) ÷ (price ± ½ unit); nil where no positive factor can reconcile them.
  let factor: RoundingInterval?
  /// Whether one of the numbers is printed as approximate, so that its error may exceed half a unit.
  let isApproximate: Bool

  /// The pairs of a company that prints enough. EPS of 0 beside a PE of 0 is skipped, because it shows nothing.
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

  /// Creates a pair of exact numbers.
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

  /// The pairs of net profit and PE, in printed units, because `324` 亿 is rounded to a hundred million.
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

  /// Whether the pair bounds the factor from both sides, so that it can help to find it.
  var isEvidence: Bool { !isApproximate && eps.significand != 0 && factor != nil }

  private static func factor(
    _ price: DecimalNumber, _ eps: DecimalNumber, _ pe: DecimalNumber
  ) -> RoundingInterval? {
    // A loss has a negative PE or none; opposite signs are an error.
    if eps.significand < 0, pe.significand < 0, let eps = eps.negated, let pe = pe.negated {
      return factor(price, eps, pe)
    }
    if eps.significand == 0 { return factorOfNothing(price, eps, pe) }
    guard let product = RoundingInterval(of: pe) * RoundingInterval(of: eps) else { return nil }
    return product / RoundingInterval(of: price)
  }

  /// EPS of `0.0` may be anything below 0.05 of either sign; EPS of `0` is exactly zero.
  private static func factorOfNothing(
    _ price: DecimalNumber, _ eps: DecimalNumber, _ pe: DecimalNumber
  ) -> RoundingInterval? {
    guard eps.fractionDigits > 0 else { return nil }
    let multiple = RoundingInterval(of: pe)
    let most = max(multiple.upper, -multiple.lower) * RoundingInterval(of: eps).upper
    return RoundingInterval(lower: 0, upper: (most / RoundingInterval(of: price).lower).nextUp)
  }

  /// Whether the pair follows from some factor in an interval.
  func agrees(with interval: RoundingInterval) -> Bool { factor?.overlaps(interval) ?? false }
}

extension PrintedPair {
  /// The PE at a factor; nil where the printed EPS is zero.
  func multiple(at factor: Double) -> Double? {
    eps.significand == 0 ? nil : price.doubleValue * factor / (eps.doubleValue * scale)
  }

  /// The range of printed PE that would agree with some factor in an interval, allowing for rounding of price and EPS:
  /// `17.9 to 18.4`. Nil where none would, because EPS is exactly zero.
  func agreeing(with interval: RoundingInterval) -> ShownRange? {
    if eps.significand == 0, eps.fractionDigits == 0 { return nil }
    let isLoss = eps.significand < 0
    let prices = RoundingInterval(of: price)
    let earnings = RoundingInterval(of: isLoss ? eps.negated ?? eps : eps)
    let low = prices.lower * interval.lower / (earnings.upper * scale)
    // EPS of 0.0 may be arbitrarily small, and PE arbitrarily large.
    guard earnings.lower > 0 else { return ShownRange("\(low.significant)", nil) }
    let high = prices.upper * interval.upper / (earnings.lower * scale)
    return isLoss
      ? ShownRange("-\(high.significant)", "-\(low.significant)")
      : ShownRange("\(low.significant)", "\(high.significant)")
  }
}

extension RoundingInterval {
  func overlaps(_ other: RoundingInterval) -> Bool { intersection(other) != nil }

  /// Whether another interval lies entirely inside.
  func covers(_ other: RoundingInterval) -> Bool { lower <= other.lower && other.upper <= upper }

  /// Both bounds in a message: `0.9226 to 0.9447`.
  var text: String { shown.english }
  var shown: ShownRange { ShownRange("\(lower.significant)", "\(upper.significant)") }
}

/// A number as printed, and the value of its unit in the unit of its column.
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

  /// Whether its PE follow from market cap and net profit, because it prints no EPS.
  var isMeasuredWhole: Bool { !printsEPS && printsNetProfit }
}
