import Lexemes
import Tabular

/// How far a computed PE may lie from the printed one because price, EPS and PE are printed rounded.
enum RoundingTolerances {
  static func attach(to rows: inout [Row], _ columns: [Column]) {
    let places = Dictionary(
      columns.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    for column in columns where column.name.opens(with: prefix) {
      let year = column.name.dropFirst(prefix.count)
      let sources = ["price", "eps_fy\(year)", "pe_printed_fy\(year)"].compactMap { places[$0] }
      guard sources.count == 3 else { continue }
      for row in rows.indices {
        let printed = sources.compactMap { rows[row].values[$0].decimal }
        guard printed.count == 3 else { continue }
        rows[row].tolerances[column.name] = gap(price: printed[0], eps: printed[1], pe: printed[2])
      }
    }
  }

  private static let prefix = "pe_gap_fy"

  /// With the factors that the printed numbers allow, PE is between these fractions off the printed one.
  private static func gap(price: DecimalNumber, eps: DecimalNumber, pe: DecimalNumber) -> ClosedRange<Double>?
  {
    guard let product = RoundingInterval(of: pe) * RoundingInterval(of: eps),
      let factor = product / RoundingInterval(of: price)
    else { return nil }
    let unit = price.doubleValue / (eps.doubleValue * pe.doubleValue)
    // A hair of slack, for a cell is computed in another order.
    return (factor.lower * unit - 1 - 1e-6)...(factor.upper * unit - 1 + 1e-6)
  }
}

extension Value {
  fileprivate var decimal: DecimalNumber? {
    if case .decimal(let decimal) = self { decimal } else { nil }
  }
}
