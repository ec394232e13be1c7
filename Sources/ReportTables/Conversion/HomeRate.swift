import Document
import Lexemes
import ReportReading
import Tabular

/// What brings a market cap to yuan: nothing, or a rate of the assumptions.
enum HomeRate: Sendable, Hashable {
  case none
  case input(String)

  /// The rate of a currency, told from the assumptions that there are.
  ///
  /// A rate that is given counts. What printed PE imply is a rate where the factor itself tells that EPS are in yuan: HKD
  /// lies near 0.9 yuan, and neither dollars nor an ADS do.
  ///
  /// - Parameters:
  ///   - currency: of the market cap; nil where it is not known.
  ///   - inputs: the assumptions that have a value.
  init?(of currency: String?, among inputs: [String: Double]) {
    guard let currency else { return nil }
    if currency == ConversionFinder.home {
      self = .none
    } else if inputs["fx_\(currency)"] != nil {
      self = .input("fx_\(currency)")
    } else if currency == "HKD", let factor = inputs["conversion_HKD"],
      CurrencyBands.yuanPerHKD.contains(factor)
    {
      self = .input("conversion_HKD")
    } else {
      return nil
    }
  }

  /// The market cap in yuan.
  var expression: Expression {
    switch self {
    case .none: .column("market_cap_mn")
    case .input(let name): .column("market_cap_mn") * .input(name)
    }
  }
}

/// Where factors lie that tell what currency EPS are in, by the currency of the price.
package enum CurrencyBands {
  /// Since 2006 a Hong Kong dollar has cost between 0.78 and 1 yuan; 1 itself would be EPS in the price's currency.
  static let yuanPerHKD = 0.78...0.97
  /// The band that the Hong Kong dollar is held in.
  private static let dollarsPerHKD = 0.126...0.1305
  private static let yuanPerDollar = 6.0...7.6
  private static let same = 0.99...1.01

  /// What EPS are in, where a factor that printed PE confirm tells it.
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
  /// Finds for each company what brings its market cap to yuan, and says for which currencies nothing does.
  mutating func settleHomeRates() {
    for security in securities {
      guard let currency = security.currency, let rate = options.exchangeRates[currency] else { continue }
      // A rate that no PE reads, each company having a factor of its own.
      add("fx_\(currency)", rate, "\(Self.home)/\(currency)", nil, .given, security)
    }
    let inputs = conversions.inputs
    var unknown: Set<String> = []
    for security in securities {
      let rate = HomeRate(of: security.currency, among: inputs)
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

  /// Finds what each company reports in: as printed, as the market implies, or as the factor tells.
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
