import Document

/// The printed unit of a column of amounts.
struct ColumnUnit: Sendable, Hashable {
  /// The unit as printed: `亿元`.
  let text: String
  let exponent: Int

  /// The column's own unit, or else the one in the table's titles or caption. `over` are units in the header of the
  /// rows' names.
  static func find(_ column: HeaderColumn, in placed: PlacedTable, over: [String] = []) -> ColumnUnit? {
    for remarks in placed.units(of: column, over: over) {
      switch MagnitudeWord.reading(of: remarks) {
      case .exponent(let exponent):
        let named = remarks.filter { MagnitudeWord.reading(of: [$0]) != .none }
        return ColumnUnit(text: named.joined(separator: " "), exponent: exponent)
      // The table's unit must not replace a column's unit that cannot be read.
      case .unreadable: return nil
      case .none: continue
      }
    }
    return nil
  }

  /// Reports a column that was converted to millions.
  func noteConversion(
    _ column: HeaderColumn, of dataset: String, as name: String, _ placed: PlacedTable, _ report: inout Report
  ) {
    guard exponent != 6 else { return }
    report.diagnostics.append(
      Diagnostic(
        .unitConverted, "'\(column.text)' is printed in '\(text)'; its figures were converted to millions",
        dataset: dataset, column: name, printed: text, line: placed.table.firstLine))
  }

  /// Reports a column without a readable unit, whose figures are kept as text.
  static func noteMissing(
    _ column: HeaderColumn, of dataset: String, as name: String, _ placed: PlacedTable, _ report: inout Report
  ) {
    report.diagnostics.append(
      Diagnostic(
        .numberUnparsed,
        "'\(column.text)' prints a unit that cannot be read; its figures are in 'tables' as printed",
        dataset: dataset, column: name, printed: column.text, line: placed.table.firstLine))
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// Figures were converted to the unit of the dataset.
  public static let unitConverted = DiagnosticCode(
    "unit-converted", .info,
    "单位已换算为约定单位",
    "figures were converted to the unit of the dataset",
    example: #"总市值（亿元） `602.6` → 60260"#)
}
