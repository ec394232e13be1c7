import Lexemes

/// What the user knows beyond the report.
public struct ReportOptions: Sendable, Hashable {
  /// Yuan for one unit of a currency, by its ISO 4217 code: `HKD` 0.9304.
  public var exchangeRates: [String: DecimalNumber]
  /// Ordinary shares behind one traded share, by ticker: `PDD.O` 4.
  public var sharesPerADS: [String: DecimalNumber]

  /// Factors from the price's currency to that of EPS, by ticker; such a factor wins over currency and shares.
  public var factors: [String: DecimalNumber]
  /// Where given numbers come from, by the names they have in the assumptions: `fx_HKD`, `ads_PDD.O`,
  /// `conversion_0005.HK`.
  public var sources: [String: AssumptionSource]
  /// Columns of the user's own.
  public var columns: UserColumns

  public init(
    exchangeRates: [String: DecimalNumber] = [:], sharesPerADS: [String: DecimalNumber] = [:],
    factors: [String: DecimalNumber] = [:], sources: [String: AssumptionSource] = [:],
    columns: UserColumns = UserColumns()
  ) {
    self.exchangeRates = exchangeRates
    self.sharesPerADS = sharesPerADS
    self.factors = factors
    self.sources = sources
    self.columns = columns
  }
}

/// Where a given number comes from.
public struct AssumptionSource: Sendable, Hashable {
  /// The day it held on.
  public var asOf: CalendarDate?
  /// Who says so.
  public var source: String?

  public init(asOf: CalendarDate? = nil, source: String? = nil) {
    self.asOf = asOf
    self.source = source
  }
}
