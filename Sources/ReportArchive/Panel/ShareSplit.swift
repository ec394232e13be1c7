import Lexemes
import Tabular

/// A split, bonus shares or a consolidation between two reports of a house: price and EPS change by the same factor, and
/// what the company is worth does not.
enum ShareSplit {
  /// How far the count of shares, which printed caps and prices tell, may be from a whole ratio.
  private static let countTolerance = 0.03
  /// How far EPS may be from a whole ratio: they may be revised in the same report.
  private static let epsTolerance = 0.25
  /// How far EPS may be from the ratio of bonus shares, beside rounding.
  private static let bonusTolerance = 0.03
  /// Ratios of splits.
  private static let ratios: [Double] = [2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 50, 100]
  /// How many shares bonus shares make of one: `10 转 4` makes 1.4. Less cannot be told from shares that were sold.
  private static let bonus = 1.15...3.95
  /// A count of shares that changed by less is not told: caps are printed of several kinds of shares, and rounded.
  private static let notableCount = 1.1

  /// Into how many shares one was divided; below 1 where shares were merged; nil where neither is plain.
  static func factor(from before: CompanyIssue, to after: CompanyIssue) -> Double? {
    guard before.currency == after.currency, let oldPrice = before.price.number, oldPrice > 0,
      let newPrice = after.price.number, newPrice > 0
    else { return nil }
    let earnings = Earnings(before, after)
    guard !earnings.changes.isEmpty else { return nil }
    guard let count = shareCountRatio(before, after) else {
      return withoutCaps(earnings, price: newPrice / oldPrice)
    }
    let factor = whole(count.midpoint, earnings) ?? bonus(count, earnings)
    guard let factor, explains(factor, change: newPrice / oldPrice, power: 2) else { return nil }
    return factor
  }

  /// How many times as many shares there are as in the report before, where that is notable. Unless it is a split, shares
  /// were sold or redeemed, a figure is misprinted, or the house revised what it expects in the same report.
  static func countRatio(from before: CompanyIssue, to after: CompanyIssue) -> Double? {
    guard before.currency == after.currency, let count = shareCountRatio(before, after),
      count.lower > notableCount || count.upper < 1 / notableCount
    else { return nil }
    return count.midpoint
  }

  // MARK: Ratios

  private static func whole(_ count: Double, _ earnings: Earnings) -> Double? {
    let candidates = ratios + ratios.map { 1 / $0 }
    guard let factor = candidates.first(where: { abs(count / $0 - 1) <= countTolerance }),
      earnings.follow({ abs($0.ratio * factor - 1) <= epsTolerance })
    else { return nil }
    return factor
  }

  /// `10 转 4`, `10 送 3.5`: tenths or twentieths, of which few other counts are so near by chance that EPS may be revised as
  /// well; else hundredths.
  private static func bonus(_ count: RoundingInterval, _ earnings: Earnings) -> Double? {
    let ratio = count.midpoint
    guard bonus.contains(ratio) else { return nil }
    func nearest(_ steps: Double, _ tolerance: Double) -> Double? {
      let factor = (ratio * steps).rounded() / steps
      return abs(ratio / factor - 1) <= tolerance ? factor : nil
    }
    if let factor = nearest(10, 0.003) ?? nearest(20, 0.003),
      earnings.follow({ explains(factor, change: $0.ratio, power: 2) })
    {
      return factor
    }
    guard let factor = nearest(100, 0.003) ?? nearest(10, 0.01),
      earnings.follow({ abs($0.ratio * factor - 1) <= bonusTolerance + $0.slack })
    else { return nil }
    return factor
  }

  /// Without market caps only EPS of two years that both changed by one whole ratio, and the price with them, are a split.
  private static func withoutCaps(_ earnings: Earnings, price: Double) -> Double? {
    guard earnings.perShare > 1 else { return nil }
    let candidates = ratios + ratios.map { 1 / $0 }
    return candidates.first { factor in
      explains(factor, change: price, power: 4)
        && earnings.changes.allSatisfy { $0.slack < 0.03 && abs($0.ratio * factor - 1) <= $0.slack }
    }
  }

  /// Whether a figure for each share fell as shares became more. What is left of its change may be the square root of the factor at most,
  /// or its fourth root.
  private static func explains(_ factor: Double, change: Double, power: Int) -> Bool {
    let left = (0..<power).reduce(1) { product, _ in product * change * factor }
    let most = max(factor, 1 / factor)
    return left < most && left > 1 / most
  }

  /// What caps and prices say of the count of shares, with their rounding; nil where they print too little.
  private static func shareCountRatio(_ before: CompanyIssue, _ after: CompanyIssue) -> RoundingInterval? {
    guard let now = shareCount(after), let old = shareCount(before) else { return nil }
    return now / old
  }

  private static func shareCount(_ company: CompanyIssue) -> RoundingInterval? {
    guard let cap = company.marketCap.roundedInterval, let price = company.price.roundedInterval else {
      return nil
    }
    return cap / price
  }

  /// How EPS of the years that two reports have in common changed; where they print none, net profit for each share.
  private struct Earnings {
    struct Change {
      let ratio: Double
      /// How far rounding may move the ratio, as a part of it.
      let slack: Double
    }

    private(set) var changes: [Change] = []
    /// How many of the changes are of EPS.
    private(set) var perShare = 0
    /// Whether a printed PE contradicts the figures of one of the two reports, so that one of the years may be a misprint.
    private let isDoubtful: Bool

    init(_ before: CompanyIssue, _ after: CompanyIssue) {
      isDoubtful = before.isContradicted || after.isContradicted
      let years = after.years.compactMap { year in before.year(like: year).map { (old: $0, new: year) } }
      changes = years.compactMap { Self.change($0.old.eps, $0.new.eps) }
      perShare = changes.count
      guard changes.isEmpty, let count = shareCountRatio(before, after)?.midpoint else { return }
      changes = years.compactMap { year in
        Self.change(year.old.netProfit, year.new.netProfit).map {
          Change(ratio: $0.ratio / count, slack: $0.slack)
        }
      }
    }

    /// Whether all years changed as a split makes them change; most of them where one may be a misprint.
    func follow(_ rule: (Change) -> Bool) -> Bool {
      let count = changes.count(where: rule)
      return count == changes.count || isDoubtful && count * 2 > changes.count
    }

    private static func change(_ old: Value, _ new: Value) -> Change? {
      guard let before = old.number, let after = new.number, before > 0, after > 0 else { return nil }
      let widths = [(old, before), (new, after)].map { value, number in
        (value.exact.map { RoundingInterval(of: $0).width } ?? 0) / 2 / number
      }
      return Change(ratio: after / before, slack: widths.reduce(1e-6, +))
    }
  }
}

extension Value {
  /// What a printed number may stand for. Zeros at the end of a whole number may come of its unit: 415 亿 is 41500 millions.
  fileprivate var roundedInterval: RoundingInterval? {
    guard let exact else { return number.flatMap { RoundingInterval(lower: $0, upper: $0) } }
    guard exact.fractionDigits == 0, exact.significand != 0 else { return RoundingInterval(of: exact) }
    var (rest, unit) = (exact.significand, 1.0)
    while rest % 10 == 0 { (rest, unit) = (rest / 10, unit * 10) }
    let number = exact.doubleValue
    return RoundingInterval(lower: number - unit / 2, upper: number + unit / 2)
  }
}
