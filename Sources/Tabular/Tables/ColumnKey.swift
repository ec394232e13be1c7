import Lexemes

/// The name of a dataset, as a type that lets the compiler catch typos: `report[.companies]`.
///
/// The datasets of this package are static members; for your own, use `DatasetKey("buybacks")` or add a static member.
public struct DatasetKey: Sendable, Hashable {
  /// The machine name.
  public let name: String

  /// Creates the key of a dataset.
  public init(_ name: String) { self.name = name }
}

/// The name of a column and the type of its cells: `companies[.price, 0]` is a number or nil.
///
/// The columns of this package are static members; for your own, use `ColumnKey<Double>("amount")`.
public struct ColumnKey<Content: CellContent>: Sendable, Hashable {
  /// The machine name.
  public let name: String

  /// Creates the key of a column.
  public init(_ name: String) { self.name = name }
}

extension ColumnKey<Double> {
  /// The same column with exact decimals for printed numbers; computed numbers are nil.
  public var exactly: ColumnKey<DecimalNumber> { ColumnKey<DecimalNumber>(name) }
}

/// A Swift type that the value of a cell can be converted to.
public protocol CellContent: Sendable {
  /// The value of a cell; nil where it is empty or of another type.
  init?(cell value: Value)
}

extension String: CellContent {
  /// The characters of a text.
  public init?(cell value: Value) {
    guard let text = value.text else { return nil }
    self = text
  }
}

extension Double: CellContent {
  /// Any number; a duration in seconds.
  public init?(cell value: Value) {
    guard let number = value.number else { return nil }
    self = number
  }
}

extension DecimalNumber: CellContent {
  /// The exact decimal of a printed number.
  public init?(cell value: Value) {
    guard case .decimal(let decimal) = value else { return nil }
    self = decimal
  }
}

extension Int: CellContent {
  /// A whole number, or the seconds of a duration.
  public init?(cell value: Value) {
    switch value {
    case .integer(let integer): self = integer
    case .duration(let seconds): self = seconds
    case .missing, .text, .decimal, .real, .date, .boolean: return nil
    }
  }
}

extension CalendarDate: CellContent {
  /// A date.
  public init?(cell value: Value) {
    guard case .date(let date) = value else { return nil }
    self = date
  }
}

extension Bool: CellContent {
  /// A truth value.
  public init?(cell value: Value) {
    guard case .boolean(let boolean) = value else { return nil }
    self = boolean
  }
}

extension TypedTable {
  /// The value of a cell; nil where the table has no such column or row, or the cell is empty or of another type.
  public subscript<Content>(key: ColumnKey<Content>, row: Int) -> Content? {
    value(key.name, row: row).flatMap(Content.init(cell:))
  }

  /// The values of a column from top to bottom; all nil where there is no such column.
  public subscript<Content>(key: ColumnKey<Content>) -> [Content?] {
    guard let place = index(of: key.name) else { return Array(repeating: nil, count: rows.count) }
    return rows.map { Content(cell: $0.values[place]) }
  }
}

extension TabularDocument {
  /// A dataset; nil where the document lacks it.
  public subscript(key: DatasetKey) -> TypedTable? { table(key.name) }
}
