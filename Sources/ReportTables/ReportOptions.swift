import Lexemes
import Document
import ReportReading

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
  /// What findings call the inputs that they ask for.
  public var words: InputWords

  /// Creates a value from its parts.
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
  /// One spelling for all spellings of a code that is known, `0700.HK` for `700 HK`; others stay as they are.
  public static func tickerKey(_ text: String) -> String { Ticker(printed: text)?.code ?? text }

  /// The same with every code in its one spelling.
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
    // In the order of the keys, so that of two spellings the same one counts in every run.
    given.sorted { $0.key < $1.key }.reduce(into: [:]) { $0[tickerKey($1.key)] = $1.value }
  }

  /// Where an assumption's number comes from: noted under its name, or under another spelling of the security's.
  func source(of name: String, _ security: Security) -> AssumptionSource? {
    let kind = name.prefix { $0 != "_" }
    return sources[name] ?? security.keys.lazy.compactMap { sources["\(kind)_\($0)"] }.first
  }
}

/// Where a given number comes from.
public struct AssumptionSource: Sendable, Hashable {
  /// The day it held on.
  public var asOf: CalendarDate?
  /// Who says so.
  public var source: String?

  /// Creates a value from its parts.
  public init(asOf: CalendarDate? = nil, source: String? = nil) {
    self.asOf = asOf
    self.source = source
  }
}
