import Tabular

extension Conversions {
  /// Derives the expression of a company's conversion from the names of the assumptions: the company's own factor, or
  /// else the rate of its currency divided by its shares per ADS, or else the factor inferred for its currency.
  ///
  /// JSON has the names but no expressions, so this restores the formulas.
  ///
  /// - Parameters:
  ///   - suffixes: the names that the company may have in assumptions, see ``SecurityNames``; the most specific one
  ///     wins.
  ///   - currency: the currency of its price; nil where it is not known.
  ///   - names: the names of all assumptions.
  /// - Returns: nil where no assumption applies to the company.
  static func expression(suffixes: [String], currency: String?, among names: Set<String>) -> Expression? {
    func input(_ name: String) -> Expression? { names.contains(name) ? .input(name) : nil }
    for suffix in suffixes.reversed() {
      if let own = input("conversion_\(suffix)") { return own }
    }
    guard let currency else { return nil }
    guard let rate = input("fx_\(currency)") else { return input("conversion_\(currency)") }
    return suffixes.last.flatMap { input("ads_\($0)") }.map { rate / $0 } ?? rate
  }
}
