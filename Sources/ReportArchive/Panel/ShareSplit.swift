import Lexemes
import Tabular

/// A split, a bonus issue or a consolidation between two reports of a house: price and EPS change by the same factor,
/// and the value of the company does not.
enum ShareSplit {
  /// How far the ratio of share counts, computed from printed market caps and prices, may be from a whole ratio.
  private static let countTolerance = 0.03
  /// How far EPS may be from a whole ratio, since the same report may revise them.
  private static let epsTolerance = 0.25
  /// How far EPS may be from the ratio of a bonus issue, in addition to rounding.
  private static let bonusTolerance = 0.03
  /// The ratios of splits.
  private static let ratios: [Double] = [2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 50, 100]
  /// How many shares a bonus issue makes of one: `10 转 4` makes 1.4. A smaller ratio cannot be distinguished from a
  /// sale of new shares.
  private static let bonus = 1.15...3.95
  /// A smaller change in the number of shares is not reported: printed market caps are rounded and may cover different
  /// kinds of shares.
  private static let notableCount = 1.1

  /// Into how many shares one share was split; below 1 for a consolidation; nil if neither is evident.
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

  /// The ratio of the number of shares to that in the previous report, if the change is notable. If it is not a split,
  /// shares were issued or redeemed, a figure is misprinted, or the house revised its estimates in the same report.
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

  /// The ratio of a bonus issue. A ratio in tenths or twentieths (`10 转 4`, `10 送 3.5`) rarely fits by chance, so EPS
  /// may be revised as well; for other ratios EPS must agree.
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

  /// Without market caps, there is a split only if EPS of at least two years changed by one whole ratio, and the price
  /// with them.
  private static func withoutCaps(_ earnings: Earnings, price: Double) -> Double? {
    guard earnings.perShare > 1 else { return nil }
    let candidates = ratios + ratios.map { 1 / $0 }
    return candidates.first { factor in
      explains(factor, change: price, power: 4)
        && earnings.changes.allSatisfy { $0.slack < 0.03 && abs($0.ratio * factor - 1) <= $0.slack }
    }
  }

  /// Whether a figure per share fell as the number of shares grew. What remains of its change may be at most the square
  /// root of the factor (for power 2) or its fourth root (for power 4).
  private static func explains(_ factor: Double, change: Double, power: Int) -> Bool {
    let left = (0..<power).reduce(1) { product, _ in product * change * factor }
    let most = max(factor, 1 / factor)
    return left < most && left > 1 / most
  }

  /// The ratio of share counts according to market caps and prices, with their rounding; nil if they are not printed.
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

  /// How EPS changed in the years that two reports have in common. If they print no EPS, net profit per share.
  private struct Earnings {
    struct Change {
      let ratio: Double
      /// How far rounding may move the ratio, as a fraction of it.
      let slack: Double
    }

    private(set) var changes: [Change] = []
    /// How many of the changes are of EPS.
    private(set) var perShare = 0
    /// Whether a printed PE contradicts the figures of either report, so that one of the years may be a misprint.
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

    /// Whether all years changed as in a split; if one may be a misprint, whether most did.
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
  /// The range of values that a printed number may mean. Zeros at the end of a whole number may be due to its unit: 415
  /// 亿 is 41,500 millions.
  fileprivate var roundedInterval: RoundingInterval? {
    guard let exact else { return number.flatMap { RoundingInterval(lower: $0, upper: $0) } }
    guard exact.fractionDigits == 0, exact.significand != 0 else { return RoundingInterval(of: exact) }
    var (rest, unit) = (exact.significand, 1.0)
    while rest % 10 == 0 { (rest, unit) = (rest / 10, unit * 10) }
    let number = exact.doubleValue
    return RoundingInterval(lower: number - unit / 2, upper: number + unit / 2)
  }
}
