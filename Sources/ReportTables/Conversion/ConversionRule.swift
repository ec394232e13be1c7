import Tabular

extension Conversions {
  /// Which assumptions a company's conversion reads, told from their names alone: a factor of its own, then the
  /// rate of its currency over its shares an ADS, then what its currency's PE imply.
  ///
  /// JSON holds the names and no expressions, so this is what brings the formulas back.
  ///
  /// - Parameters:
  ///   - suffixes: what the company may be called in names, see ``SecurityNames``; the most particular counts.
  ///   - currency: of its price; nil where it is not known.
  ///   - names: of all assumptions.
  /// - Returns: nil where no assumption is meant for the company.
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
