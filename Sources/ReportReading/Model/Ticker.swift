import Document

/// A listed security's code and market.
public struct Ticker: Sendable, Hashable {
  /// As the contract writes it: `0700.HK`, `PDD.O`, `600000.SH`.
  public let code: String
  /// ISO 4217 of the price, by the market; nil where the market is not known.
  public let currency: String?

  /// Creates a value from its parts.
  public init(code: String, currency: String?) {
    self.code = code
    self.currency = currency
  }
}
