import Document
import Lexemes
import ReportReading
import Tabular

/// How a market cap is converted to yuan: not at all, or at a rate of the assumptions.
enum HomeRate: Sendable, Hashable {
  case none
  case input(String)

  /// Determines the rate of a currency from the assumptions; nil where none is known.
  ///
  /// A given rate takes precedence. A factor inferred from printed PE is used as a rate only if it shows by itself that
  /// EPS are in yuan: a Hong Kong dollar is worth about 0.9 yuan, which neither US dollars nor an ADS are near.
  ///
  /// - Parameters:
  ///   - currency: the currency of the market cap; nil where it is not known.
  ///   - suffixes: the names that the company may have in assumptions: a single company has a factor of its own.
  ///   - inputs: the assumptions with a value.
  init?(of currency: String?, suffixes: [String], among inputs: [String: Double]) {
    guard let currency else { return nil }
    if currency == ConversionFinder.home {
      self = .none
    } else if inputs["fx_\(currency)"] != nil {
      self = .input("fx_\(currency)")
    } else if currency == "HKD",
      let name = (["HKD"] + suffixes.reversed()).lazy.map({ "conversion_" + $0 }).first(where: { name in
        inputs[name].map(CurrencyBands.yuanPerHKD.contains) ?? false
      })
    {
      self = .input(name)
    } else {
      return nil
    }
  }

  /// The expression of the market cap in yuan.
  var expression: Expression {
    switch self {
    case .none: .column("market_cap_mn")
    case .input(let name): .column("market_cap_mn") * .input(name)
    }
  }
}

/// Ranges of factors that reveal the currency of EPS, by the currency of the price.
package enum CurrencyBands {
  /// Since 2006 a Hong Kong dollar has been worth 0.78 to 1 yuan; a factor of 1 would mean EPS in the price's currency.
  static let yuanPerHKD = 0.78...0.97
  /// The band to which the Hong Kong dollar is pegged.
  private static let dollarsPerHKD = 0.126...0.1305
  private static let yuanPerDollar = 6.0...7.6
  private static let same = 0.99...1.01

  /// The currency of EPS, if a factor confirmed by printed PE determines it.
  package static func currency(ofEPS factor: Double, price: String) -> String? {
    if same.contains(factor) { return price }
    switch price {
    case "HKD":
      if yuanPerHKD.contains(factor) { return "CNY" }
      return dollarsPerHKD.contains(factor) ? "USD" : nil
    case "USD": return yuanPerDollar.contains(factor) ? "CNY" : nil
    default: return nil
    }
  }
}

extension ConversionFinder {
  /// Finds how each company's market cap is converted to yuan, and reports currencies without a known rate.
  mutating func settleHomeRates() {
    for security in securities {
      guard let currency = security.currency, let rate = options.exchangeRates[currency] else { continue }
      // A given rate that no PE uses, because each company has its own factor.
      add("fx_\(currency)", rate, "\(Self.home)/\(currency)", nil, .given, security)
    }
    let inputs = conversions.inputs
    var unknown: Set<String> = []
    for security in securities {
      let rate = HomeRate(of: security.currency, suffixes: [security.suffix], among: inputs)
      for row in security.rows { conversions.companies[row].homeRate = rate }
      guard rate == nil, let row = security.rows.first(where: { companies[$0].marketCap?.value != nil }),
        unknown.insert(security.currency ?? "").inserted
      else { continue }
      reportUnconverted(row, security.currency)
    }
  }

  private mutating func reportUnconverted(_ row: Int, _ currency: String?) {
    let hint = currency.map { "; give \(options.words.rate(of: $0).english)" } ?? ""
    diagnostics.append(
      Diagnostic(
        .capUnconverted,
        "no rate from \(currency ?? "the currency of the market cap") to \(Self.home) is known: market caps in "
          + "\(Self.home) are empty\(hint)",
        chinese: "\(currency.map { AssumptionLabel.currency($0).chinese } ?? "市值币种")兑人民币的汇率未知，人民币市值留空",
        dataset: "companies", row: row + 1, column: "market_cap_cny_mn", line: companies[row].line))
  }

  /// Determines each company's reporting currency: as printed, as implied by the market, or from the factor.
  mutating func tellReportingCurrencies() {
    for row in companies.indices {
      conversions.companies[row].reportingCurrency = reportingCurrency(row)
    }
  }

  private func reportingCurrency(_ row: Int) -> String? {
    if let printed = companies[row].epsCurrency { return printed }
    guard let price = companies[row].ticker.value?.currency else { return nil }
    if price == Self.home { return price }
    let conversion = conversions.companies[row]
    guard conversion.status == .reconciled, let factor = conversion.factor else { return nil }
    // A rate to yuan that the printed PE confirm.
    if let expression = conversion.expression, expression.inputsRead.contains("fx_\(price)") {
      return Self.home
    }
    return CurrencyBands.currency(ofEPS: factor, price: price)
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// No rate to the yuan is known for a market cap.
  public static let capUnconverted = DiagnosticCode(
    "cap-unconverted", .info,
    "汇率未知，无法换算人民币市值",
    "no rate to the yuan is known for a market cap",
    example: #"`PDD.O` 总市值 `190,734`，未给定 `fx_USD` · market cap in dollars without a rate"#)
}
