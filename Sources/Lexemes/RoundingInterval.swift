/// All the amounts a printed number may stand for: from `lower` to `upper`, both included.
///
/// Report 人工智能周报 prints 腾讯 with PE 18, EPS 19.5 and price 379.4. PE is any number from 17.5 to 18.5, EPS
/// any from 19.45 to 19.55, the price any from 379.35 to 379.45. So the factor that turns the price's
/// currency into that of EPS, PE × EPS ÷ price, is at least 17.5 × 19.45 ÷ 379.45 = 340.375 ÷ 379.45 = 0.8970
/// and at most 18.5 × 19.55 ÷ 379.35 = 361.675 ÷ 379.35 = 0.9534. HKD/CNY was 0.930 that week.
///
/// Each bound that a double cannot hold exactly is rounded outward, by one unit in the last place, so the
/// true amount is never left out.
public struct RoundingInterval: Sendable, Hashable {
  /// The least number that rounds to the printed one.
  public let lower: Double
  /// The largest number that rounds to the printed one.
  public let upper: Double

  /// - Returns: nil if a bound is not finite or the lower one is greater than the upper.
  public init?(lower: Double, upper: Double) {
    guard lower.isFinite, upper.isFinite, lower <= upper else { return nil }
    self.lower = lower
    self.upper = upper
  }

  /// Half a unit of the last printed digit to either side: 17.5…18.5 for `18`, 19.45…19.55 for `19.5`.
  ///
  /// Both ends are included, because some houses round halves up and others to even.
  public init(of number: DecimalNumber) {
    // n ± ½ is (10n ± 5) ÷ 10: whole numbers over a power of ten, so only the division rounds.
    let tenths = Int128(number.significand) * 10
    let denominator = (0..<number.fractionDigits).reduce(Double(10)) { power, _ in power * 10 }
    lower = DirectedRounding.quotientBelow(tenths - 5, denominator)
    upper = DirectedRounding.quotientAbove(tenths + 5, denominator)
  }
}

extension RoundingInterval {
  /// The product of two positive intervals; nil if either includes 0 or less, or if the product is not finite.
  public static func * (left: RoundingInterval, right: RoundingInterval) -> RoundingInterval? {
    guard left.lower > 0, right.lower > 0 else { return nil }
    return RoundingInterval(
      lower: DirectedRounding.productBelow(left.lower, right.lower),
      upper: DirectedRounding.productAbove(left.upper, right.upper))
  }

  /// The quotient of two positive intervals; nil if either includes 0 or less, or if the quotient is not finite.
  public static func / (left: RoundingInterval, right: RoundingInterval) -> RoundingInterval? {
    guard left.lower > 0, right.lower > 0 else { return nil }
    return RoundingInterval(
      lower: DirectedRounding.quotientBelow(left.lower, right.upper),
      upper: DirectedRounding.quotientAbove(left.upper, right.lower))
  }

  /// The interval that both have in common; nil if there is none.
  public func intersection(_ other: RoundingInterval) -> RoundingInterval? {
    RoundingInterval(lower: max(lower, other.lower), upper: min(upper, other.upper))
  }

  /// Whether the amount is between the bounds or equal to one.
  public func contains(_ amount: Double) -> Bool { lower <= amount && amount <= upper }

  /// The middle between the bounds.
  public var midpoint: Double { lower + width / 2 }

  /// The distance between the bounds.
  public var width: Double { upper - lower }
}
