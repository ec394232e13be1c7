import Lexemes

/// The name of a dataset, so that the compiler knows a slip: `report[.companies]`.
///
/// Those of this package are static members; a dataset of one's own is `DatasetKey("buybacks")`, or one more static member.
public struct DatasetKey: Sendable, Hashable {
  /// The machine name.
  public let name: String

  /// A dataset of that name.
  public init(_ name: String) { self.name = name }
}

/// The name of a column and what its cells hold: `companies[.price, 0]` is a number or nil.
///
/// Those of this package are static members; a column of one's own is `ColumnKey<Double>("amount")`.
public struct ColumnKey<Content: CellContent>: Sendable, Hashable {
  /// The machine name.
  public let name: String

  /// A column of that name.
  public init(_ name: String) { self.name = name }
}

extension ColumnKey<Double> {
  /// The same column, its printed numbers digit by digit; computed ones, which have no digits of their own, are nil.
  public var exactly: ColumnKey<DecimalNumber> { ColumnKey<DecimalNumber>(name) }
}

/// What a cell may hold, as Swift has it.
public protocol CellContent: Sendable {
  /// What a cell holds; nil where it is empty or holds something else.
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
  /// The amount of any number, of a duration in seconds.
  public init?(cell value: Value) {
    guard let number = value.number else { return nil }
    self = number
  }
}

extension DecimalNumber: CellContent {
  /// The digits of a printed number.
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
  /// A day.
  public init?(cell value: Value) {
    guard case .date(let date) = value else { return nil }
    self = date
  }
}

extension Bool: CellContent {
  /// Yes or no.
  public init?(cell value: Value) {
    guard case .boolean(let boolean) = value else { return nil }
    self = boolean
  }
}

extension TypedTable {
  /// A cell; nil where the table has no such column or row, or the cell is empty.
  public subscript<Content>(key: ColumnKey<Content>, row: Int) -> Content? {
    value(key.name, row: row).flatMap(Content.init(cell:))
  }

  /// A column's cells from top to bottom; all nil where there is no such column.
  public subscript<Content>(key: ColumnKey<Content>) -> [Content?] {
    guard let place = index(of: key.name) else { return Array(repeating: nil, count: rows.count) }
    return rows.map { Content(cell: $0.values[place]) }
  }
}

extension TabularDocument {
  /// A dataset; nil where the document does not have it.
  public subscript(key: DatasetKey) -> TypedTable? { table(key.name) }
}
