import Lexemes

/// What the user knows beyond the report.
public struct ReportOptions: Sendable, Hashable {
  /// Yuan for one unit of a currency, by its ISO 4217 code: `HKD` 0.9304.
  public var exchangeRates: [String: DecimalNumber]
  /// Ordinary shares behind one traded share, by ticker: `PDD.O` 4.
  public var sharesPerADS: [String: DecimalNumber]

  public init(exchangeRates: [String: DecimalNumber] = [:], sharesPerADS: [String: DecimalNumber] = [:]) {
    self.exchangeRates = exchangeRates
    self.sharesPerADS = sharesPerADS
  }
}
