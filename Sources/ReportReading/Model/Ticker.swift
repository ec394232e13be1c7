import Document

/// A listed security's code and market.
public struct Ticker: Sendable, Hashable {
  /// The normalised code: `0700.HK`, `PDD.O`, `600000.SH`.
  public let code: String
  /// The ISO 4217 code of the price's currency, by the market; nil where the market is not known.
  public let currency: String?

  /// Creates a ticker from a normalised code and the currency of its price, nil where the market is not known.
  public init(code: String, currency: String?) {
    self.code = code
    self.currency = currency
  }
}
