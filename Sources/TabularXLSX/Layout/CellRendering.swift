import Lexemes
import Tabular

/// Converts values to the contents of cells.
enum CellRendering {
  static let secondsPerDay = 86_400.0
  /// The serial number of 1970-01-01 in a spreadsheet.
  static let epoch = 25_569

  static func content(_ value: Value, type: ColumnType) -> CellContent {
    switch value {
    case .missing: .blank
    case .text(let text): .text(text)
    case .boolean(let boolean): .boolean(boolean)
    case .date(let date): .number(Double(date.daysSince1970 + epoch))
    case .duration(let seconds): .number(Double(seconds) / secondsPerDay)
    case .integer, .decimal, .real:
      // A computed duration is in seconds; its cell is in days.
      value.number.map { .number(type == .duration ? $0 / secondsPerDay : $0) } ?? .blank
    }
  }

  /// The value of a formula cell before it is recalculated; an empty text where the value is missing.
  static func cached(_ value: Value, type: ColumnType) -> CachedValue {
    switch content(value, type: type) {
    case .number(let number): return .number(number)
    case .text(let text): return .text(CellText.safe(text))
    case .boolean(let boolean): return .text(boolean ? "TRUE" : "FALSE")
    case .blank, .formula, .rich: return .text("")
    }
  }
}

/// The styles of one column's cells; builds each style only once.
struct ColumnStyles {
  private let column: Column
  private let base: CellStyle
  private let magnitude: Double
  private let trend: Bool
  /// So few that a linear search is faster than hashing.
  private var known: [(key: Key, id: StyleID)] = []

  /// What distinguishes the styles of a column's cells.
  private struct Key: Equatable {
    var precision: Int
    var type: ColumnType
    var isInput: Bool
    var severity: CellNote.Severity?
  }

  init(_ column: Column, base: CellStyle, values: some Sequence<Value>) {
    self.column = column
    self.base = base
    trend = column.style.mark == .trendArrow
    var magnitude = 0.0
    for case .real(let real) in values { magnitude = max(magnitude, abs(real)) }
    // A parameter that is passed through shows its own digits, whatever its size.
    if case .input = column.expression { magnitude = 0 }
    self.magnitude = magnitude
  }

  /// Returns the style of a cell.
  ///
  /// - Parameters:
  ///   - value: the cell's value.
  ///   - type: the type that the cell's row declares, where it differs from the column's.
  ///   - severity: the severity of the check that concerns the cell.
  ///   - isInput: whether the user may change the cell.
  ///   - pool: receives a new style.
  /// - Returns: the style's index in the pool.
  mutating func style(
    for value: Value, as type: ColumnType? = nil, severity: CellNote.Severity?, isInput: Bool,
    _ pool: inout StylePool
  ) -> StyleID {
    let type = type ?? column.type
    let key = Key(
      precision: Self.precision(of: value), type: type, isInput: isInput, severity: severity)
    if let found = known.first(where: { $0.key == key }) { return found.id }
    var style = base
    style.numberFormat = format(value, type)
    if column.style.isSigned, !style.numberFormat.isEmpty {
      style.numberFormat = NumberFormat.signed(style.numberFormat)
    }
    if isInput {
      style.color = Theme.inputFont
      style.fill = Theme.inputFill
    }
    if let severity {
      style.fill = Theme.fill(severity) ?? style.fill
      style.color = severity == .info ? style.color : Theme.font(severity)
    }
    let id = pool.id(style)
    known.append((key, id))
    return id
  }

  /// The format of a value in this column.
  private func format(_ value: Value, _ type: ColumnType) -> String {
    switch value {
    case .text: ""
    case .boolean: base.numberFormat
    case .date: NumberFormat.date
    case .duration: NumberFormat.duration
    case .decimal, .integer, .real, .missing:
      digits(value, type).map { NumberFormat.fixed(type, digits: $0, trend: trend) } ?? ownFormat(value, type)
    }
  }

  /// The number of fraction digits that the column's style asks for; nil where the value decides.
  private func digits(_ value: Value, _ type: ColumnType) -> Int? {
    guard type == .number || type == .percent || type == .multiple else { return nil }
    switch (column.style.decimals, value) {
    case (nil, _): return nil
    case (.exactly(let digits), _): return digits
    case (.atLeast(let least), .decimal(let decimal)):
      return max(least, decimal.fractionDigits - (type == .percent ? 2 : 0))
    case (.atLeast(let least), _): return max(least, NumberFormat.digits(for: magnitude))
    }
  }

  /// The format with as many fraction digits as were printed, or as the magnitude calls for.
  private func ownFormat(_ value: Value, _ type: ColumnType) -> String {
    switch value {
    case .decimal(let decimal):
      // A column that mixes kinds of values has no common precision to keep.
      column.style.kinds != nil && type == .percent
        ? NumberFormat.percent(digits: max(0, decimal.fractionDigits - 2))
        : NumberFormat.printed(type, fractionDigits: decimal.fractionDigits, trend: trend)
    case .integer: NumberFormat.printed(type, fractionDigits: 0, trend: trend)
    default: NumberFormat.computed(type, magnitude: magnitude, trend: trend)
    }
  }

  /// Distinguishes formats: the kind of value and its number of digits.
  private static func precision(of value: Value) -> Int {
    switch value {
    case .missing, .real: 0
    case .text, .boolean: 1
    case .integer: 2
    case .date: 3
    case .duration: 4
    case .decimal(let decimal): 5 + decimal.fractionDigits
    }
  }
}
