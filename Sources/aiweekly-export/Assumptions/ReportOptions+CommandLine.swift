import Lexemes
import ReportTables
import Document
import ReportReading

extension ReportOptions {
  /// Overrides the assumptions file with values from the command line.
  ///
  /// A rate and a share ratio together are a whole factor, so they also override the file's `conversion` of the ticker.
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
