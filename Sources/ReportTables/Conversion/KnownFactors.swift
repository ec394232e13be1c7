import Lexemes

/// Known reasons for a share's factor to differ from the others of its currency. Any other factor may be due to an ADS
/// too, but a misprinted price looks the same, so it is reported.
enum KnownFactors {
  /// The band to which the Hong Kong dollar is pegged, in US dollars for one Hong Kong dollar.
  private static let pegged = RoundingInterval(lower: 1 / 7.85, upper: 1 / 7.75)
  /// The most common numbers of ordinary shares per ADS. Not 10: a lost decimal point in a price looks the same.
  private static let sharesInADS = [2, 3, 4, 5, 6, 8]
  /// The common numbers of ADS per ordinary share.
  private static let adsInShare = [2, 3, 5]

  /// Whether a share may have its own factor, different from the others of its currency.
  ///
  /// On dollar markets depositary shares represent any number of ordinary shares. Elsewhere only EPS in US dollars or
  /// in the price's currency explain another factor, and a factor of 1 that is only known to some percent may just as
  /// well be due to a misprinted price.
  static func allow(_ own: RoundingInterval, currency: String?, beside shared: RoundingInterval) -> Bool {
    if currency == "USD" { return true }
    if own.contains(1) { return own.width <= narrow * own.midpoint }
    return explain(own, currency: currency, beside: shared)
  }

  private static let narrow = 0.02

  /// Whether there is a known reason for the share's own factor.
  ///
  /// - Parameters:
  ///   - own: the interval on which the share's own pairs agree.
  ///   - currency: the currency of its price.
  ///   - shared: the interval on which the others of its currency agree.
  /// - Returns: whether such a reason explains the factor.
  static func explain(_ own: RoundingInterval, currency: String?, beside shared: RoundingInterval?) -> Bool {
    // EPS are in the price's currency.
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
