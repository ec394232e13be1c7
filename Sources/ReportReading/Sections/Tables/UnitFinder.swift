import Document

/// What unit a column of amounts is printed in.
struct ColumnUnit: Sendable, Hashable {
  /// As printed: `亿元`.
  let text: String
  let exponent: Int

  /// The column's own unit, else the one that the table's titles or caption name.
  /// `over` is a unit that is in the header over the names of the rows.
  static func find(_ column: HeaderColumn, in placed: PlacedTable, over: [String] = []) -> ColumnUnit? {
    let named = placed.namedUnits.first { $0.isOf(column) }.map { [$0.unit] } ?? []
    for remarks in [column.remarks, named, over, placed.units] {
      switch MagnitudeWord.reading(of: remarks) {
      case .exponent(let exponent):
        let named = remarks.filter { MagnitudeWord.reading(of: [$0]) != .none }
        return ColumnUnit(text: named.joined(separator: " "), exponent: exponent)
      // What the table says as a whole is not an answer to what the column says and cannot be read.
      case .unreadable: return nil
      case .none: continue
      }
    }
    return nil
  }

  /// Says that a column was converted to millions, where it was.
  func noteConversion(
    _ column: HeaderColumn, of dataset: String, as name: String, _ placed: PlacedTable, _ report: inout Report
  ) {
    guard exponent != 6 else { return }
    report.diagnostics.append(
      Diagnostic(
        .unitConverted, "'\(column.text)' is printed in '\(text)'; its figures were converted to millions",
        dataset: dataset, column: name, printed: text, line: placed.table.firstLine))
  }

  /// Says that a column prints no unit, or one that cannot be read, so that its figures stay as text.
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
  /// A unit was converted to the contract's.
  public static let unitConverted = DiagnosticCode(
    "unit-converted", .info,
    "单位已换算为约定单位",
    "figures were converted to the unit of the dataset",
    example: #"总市值（亿元） `602.6` → 60260"#)
}
