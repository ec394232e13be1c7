/// What kind of value a column holds; decides its notation in every output.
///
/// The table in `Docs/datasets.md` and the JSON Schema are made from these.
public enum ColumnType: String, Sendable, CaseIterable {
  case text
  /// Text that looks like a number but is none: tickers, licences, phones. Leading zeros stay.
  case code
  case integer
  case number
  /// A fraction: 0.05 is five percent.
  case percent
  /// A price multiple such as a PE: 18 reads `18.0x` in a workbook.
  case multiple
  /// Whole seconds in JSON and CSV, a fraction of a day in XLSX.
  case duration
  case date
  case boolean

  /// Whether the values take part in arithmetic.
  public var isNumeric: Bool {
    switch self {
    case .integer, .number, .percent, .multiple, .duration: true
    case .text, .code, .date, .boolean: false
    }
  }
}
