import Lexemes
import ReportTables
import Document
import ReportReading

extension ReportOptions {
  /// Takes what the command line gives in place of what the assumptions file says.
  ///
  /// A rate over shares is a whole factor, so together they also win over the file's `conversion` of the ticker.
  mutating func overrule(rates: [String: DecimalNumber], shares: [String: DecimalNumber]) {
    for (currency, rate) in rates {
      exchangeRates[currency] = rate
      sources["fx_\(currency)"] = nil
    }
    for (ticker, count) in shares {
      sharesPerADS[ticker] = count
      sources["ads_\(ticker)"] = nil
      guard let currency = Ticker(printed: ticker)?.currency, exchangeRates[currency] != nil else { continue }
      factors[ticker] = nil
      sources["conversion_\(ticker)"] = nil
    }
  }
}
