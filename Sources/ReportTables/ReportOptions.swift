import Lexemes
import Document
import ReportReading

/// What the user knows in addition to the report.
public struct ReportOptions: Sendable, Hashable {
  /// The price in yuan of one unit of a currency, by ISO 4217 code: `HKD` 0.9304.
  public var exchangeRates: [String: DecimalNumber]
  /// The number of ordinary shares per traded share, by ticker: `PDD.O` 4.
  public var sharesPerADS: [String: DecimalNumber]

  /// Factors from the price's currency to that of EPS, by ticker; they take precedence over exchange rates and ADS
  /// ratios.
  public var factors: [String: DecimalNumber]
  /// The sources of given numbers, by their names in the assumptions: `fx_HKD`, `ads_PDD.O`, `conversion_0005.HK`.
  public var sources: [String: AssumptionSource]
  /// The user's own columns.
  public var columns: UserColumns
  /// The words by which findings ask for inputs.
  public var words: InputWords

  /// Creates options; whatever is left out is taken from the report itself, or stays unknown.
  public init(
    exchangeRates: [String: DecimalNumber] = [:], sharesPerADS: [String: DecimalNumber] = [:],
    factors: [String: DecimalNumber] = [:], sources: [String: AssumptionSource] = [:],
    columns: UserColumns = UserColumns(), words: InputWords = InputWords()
  ) {
    self.exchangeRates = exchangeRates
    self.sharesPerADS = sharesPerADS
    self.factors = factors
    self.sources = sources
    self.columns = columns
    self.words = words
  }
}

extension ReportOptions {
  /// The normalized spelling of a known code, `0700.HK` for `700 HK`; other texts are unchanged.
  public static func tickerKey(_ text: String) -> String { Ticker(printed: text)?.code ?? text }

  /// The options with all codes in their normalized spelling.
  var normalized: ReportOptions {
    var options = self
    options.sharesPerADS = Self.normalized(sharesPerADS)
    options.factors = Self.normalized(factors)
    options.sources = [:]
    for (name, source) in sources {
      let kind = name.prefix { $0 != "_" }
      options.sources["\(kind)_\(Self.tickerKey(String(name.dropFirst(kind.count + 1))))"] = source
    }
    return options
  }

  private static func normalized(_ given: [String: DecimalNumber]) -> [String: DecimalNumber] {
    // In the order of the keys, so that of two spellings the same one wins in every run.
    given.sorted { $0.key < $1.key }.reduce(into: [:]) { $0[tickerKey($1.key)] = $1.value }
  }

  /// The source of an assumption's number, under its name or another spelling of the security.
  func source(of name: String, _ security: Security) -> AssumptionSource? {
    let kind = name.prefix { $0 != "_" }
    return sources[name] ?? security.keys.lazy.compactMap { sources["\(kind)_\($0)"] }.first
  }
}

/// The source of a given number.
public struct AssumptionSource: Sendable, Hashable {
  /// The day on which it was valid.
  public var asOf: CalendarDate?
  /// Who states it.
  public var source: String?

  /// Names the day and the origin of a value; nil for what is not known.
  public init(asOf: CalendarDate? = nil, source: String? = nil) {
    self.asOf = asOf
    self.source = source
  }
}
