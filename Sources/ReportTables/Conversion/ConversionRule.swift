import Tabular

extension Conversions {
  /// Which assumptions a company's conversion reads, told from their names alone: a factor of its own, then the
  /// rate of its currency over its shares an ADS, then what its currency's PE imply.
  ///
  /// JSON holds the names and no expressions, so this is what brings the formulas back.
  ///
  /// - Parameters:
  ///   - ticker: the company's code, normalised where it can be.
  ///   - currency: of its price; nil where it is not known.
  ///   - names: of all assumptions.
  /// - Returns: nil where no assumption is meant for the company.
  static func expression(ticker: String, currency: String?, among names: Set<String>) -> Expression? {
    func input(_ name: String) -> Expression? { names.contains(name) ? .input(name) : nil }
    if let own = input("conversion_\(ticker)") { return own }
    guard let currency else { return nil }
    guard let rate = input("fx_\(currency)") else { return input("conversion_\(currency)") }
    return input("ads_\(ticker)").map { rate / $0 } ?? rate
  }
}

extension ConversionFinder {
  /// One ticker has one factor, even where it stands in two rows that imply unlike ones.
  mutating func settleTwins() {
    let names = Set(conversions.assumptions.map(\.name))
    for (index, company) in companies.enumerated() {
      let expression = Conversions.expression(
        ticker: company.inputSuffix, currency: company.ticker.value?.currency, among: names)
      guard expression != conversions.companies[index].expression,
        let twin = conversions.companies.first(where: { $0.expression == expression })
      else { continue }
      conversions.companies[index].expression = twin.expression
      conversions.companies[index].interval = twin.interval
    }
  }
}
