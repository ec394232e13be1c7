import Lexemes

/// Factors that a share beside others of its currency may well have. Anything else may be an ADS too, but a misprinted
/// price looks the same, so it is pointed out.
enum KnownFactors {
  /// The band that the Hong Kong dollar is held in: dollars for one of it.
  private static let pegged = RoundingInterval(lower: 1 / 7.85, upper: 1 / 7.75)
  /// How many ordinary shares are behind an ADS most often. Not 10: a lost point in a price looks like it.
  private static let sharesInADS = [2, 3, 4, 5, 6, 8]
  /// How many ADS stand for one ordinary share.
  private static let adsInShare = [2, 3, 5]

  /// Whether a share beside others of its currency may be priced at a factor of its own at all.
  ///
  /// In dollar markets depositary shares stand for any number of ordinary ones. Elsewhere only EPS in the currency of
  /// the price or in dollars explain another factor; and a factor of 1 that is known to some percent only is as easily a
  /// misprinted price.
  static func allow(_ own: RoundingInterval, currency: String?, beside shared: RoundingInterval) -> Bool {
    if currency == "USD" { return true }
    if own.contains(1) { return own.width <= narrow * own.midpoint }
    return explain(own, currency: currency, beside: shared)
  }

  private static let narrow = 0.02

  /// - Parameters:
  ///   - own: what the share's own pairs agree on.
  ///   - currency: of its price.
  ///   - shared: what the others of its currency agree on.
  /// - Returns: whether the share may well be at its own factor.
  static func explain(_ own: RoundingInterval, currency: String?, beside shared: RoundingInterval?) -> Bool {
    // EPS in the currency of the price.
    if own.contains(1) { return true }
    switch currency {
    case "HKD":
      return pegged.map(own.overlaps) ?? false
    case "USD":
      guard let shared else { return true }
      let ratios = sharesInADS.map { 1 / Double($0) } + adsInShare.map(Double.init)
      return ratios.contains { ratio in
        RoundingInterval(lower: shared.lower * ratio, upper: shared.upper * ratio).map(own.overlaps) ?? false
      }
    default:
      return false
    }
  }
}
