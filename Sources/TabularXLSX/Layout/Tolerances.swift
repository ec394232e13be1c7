import Tabular

/// Computed cells that rounding alone does not explain: marked where they stand, and counted on the overview.
enum Tolerances {
  /// Marks the cells of a column that lie outside what the rounding of printed numbers allows.
  ///
  /// - Returns: whether any row of the column has such bounds.
  static func mark(
    _ column: Column, at index: Int, of placement: TablePlacement, part: Int, on sheet: inout SheetPlan
  ) -> Bool {
    var isBounded = false
    for row in placement.parts[part].rows {
      guard let bounds = placement.table.rows[row].tolerances[column.name] else { continue }
      isBounded = true
      let address = placement.address(row: row, column: index, part: part)
      let outside =
        "OR(\(address.a1)<\(literal(bounds.lowerBound)),\(address.a1)>\(literal(bounds.upperBound)))"
      sheet.conditions.append(
        ConditionPlan(
          range: CellRange(address, address),
          rule: .holds(
            "AND(ISNUMBER(\(address.a1)),\(outside))", font: Theme.attentionFont, fill: Theme.attentionFill)))
    }
    return isBounded
  }

  /// How many cells of all tables lie outside their bounds.
  struct Count {
    let formula: String
    let value: Int
  }

  /// A formula may be 8,192 characters long.
  private static let mostCharacters = 7_500

  /// - Returns: nil where no table has such bounds, or more than a formula can hold.
  static func count(_ placements: Placements) -> Count? {
    var terms: [String] = []
    var value = 0
    for placement in placements.ordered {
      for (index, column) in placement.table.columns.enumerated() {
        let bounds = placement.table.rows.map { $0.tolerances[column.name] }
        guard bounds.contains(where: { $0 != nil }), let range = placement.range(ofColumn: index) else {
          continue
        }
        terms.append(term("\(SheetNames.quoted(placement.parts[0].sheet))!\(range.absolute)", bounds))
        value += zip(placement.table.rows, bounds).count { row, bounds in
          guard let number = row.values[index].number, let bounds else { return false }
          return number < rounded(bounds.lowerBound) || number > rounded(bounds.upperBound)
        }
      }
    }
    let formula = "=" + terms.joined(separator: "+")
    guard !terms.isEmpty, formula.utf8.count < mostCharacters else { return nil }
    return Count(formula: formula, value: value)
  }

  private static func term(_ range: String, _ bounds: [ClosedRange<Double>?]) -> String {
    let lower = bounds.map { $0.map { literal($0.lowerBound) } ?? "-1E+300" }.joined(separator: ";")
    let upper = bounds.map { $0.map { literal($0.upperBound) } ?? "1E+300" }.joined(separator: ";")
    return "SUMPRODUCT(ISNUMBER(\(range))*((\(range)<{\(lower)})+(\(range)>{\(upper)})))"
  }

  /// Six digits say enough of a bound, and keep formulas short.
  private static func rounded(_ bound: Double) -> Double { (bound * 1e6).rounded() / 1e6 }

  private static func literal(_ bound: Double) -> String { "\(rounded(bound))".uppercased() }
}
