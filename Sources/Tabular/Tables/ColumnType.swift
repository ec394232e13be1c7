/// The type of a column's values, which determines their notation in every output.
///
/// `Docs/datasets.md` and the JSON Schema are generated from it.
public enum ColumnType: String, Sendable, CaseIterable {
  /// Free text.
  case text
  /// Text that looks like a number but is not one: tickers, licenses, phone numbers. Leading zeros are kept.
  case code
  /// A whole number.
  case integer
  /// A number, with the unit of its column.
  case number
  /// A fraction: 0.05 is five percent.
  case percent
  /// A price multiple such as a PE: 18 is shown as `18.0x` in a workbook.
  case multiple
  /// Whole seconds in JSON and CSV, a fraction of a day in XLSX.
  case duration
  /// A day, `YYYY-MM-DD` in JSON and CSV.
  case date
  /// True or false.
  case boolean

  /// Whether the values can be used in arithmetic.
  public var isNumeric: Bool {
    switch self {
    case .integer, .number, .percent, .multiple, .duration: true
    case .text, .code, .date, .boolean: false
    }
  }
}
