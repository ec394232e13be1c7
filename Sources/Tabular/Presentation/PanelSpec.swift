/// A list beside a table: subtotals, the largest changes.
public struct PanelSpec: Sendable, Hashable {
  /// A stable name; formulas refer to the list's cells as `[name:row.column]`.
  public let name: String
  /// The title that is shown.
  public let title: LocalizedText
  /// The columns, from left to right.
  public var columns: [PanelColumn]
  /// How many rows the list has.
  public var rowCount: Int
  /// A cell in the heading in which readers set a limit; nil for none.
  public var input: PanelInput?

  /// Creates a list; `rowCount` is the number of its rows below the header.
  public init(
    _ name: String, _ title: LocalizedText, columns: [PanelColumn], rowCount: Int, input: PanelInput? = nil
  ) {
    self.name = name
    self.title = title
    self.columns = columns
    self.rowCount = rowCount
    self.input = input
  }
}

/// A column of a list, with a formula for each row.
public struct PanelColumn: Sendable, Hashable {
  /// A stable name, which formulas use.
  public let name: String
  /// The title that is shown.
  public let title: LocalizedText
  /// The unit of its numbers.
  public let unit: LocalizedText?
  /// The type of its values.
  public let type: ColumnType
  /// How its cells are shown.
  public let style: ColumnStyle
  /// Whether readers see it.
  public let isShown: Bool
  /// The formula of each row.
  public var formulas: [LocalizedText]

  /// Creates a column from the formula of each row, first to last.
  public init(
    _ name: String, _ title: LocalizedText, _ type: ColumnType, unit: LocalizedText? = nil,
    style: ColumnStyle = .automatic, isShown: Bool = true, formulas: [LocalizedText]
  ) {
    self.name = name
    self.title = title
    self.type = type
    self.unit = unit
    self.style = style
    self.isShown = isShown
    self.formulas = formulas
  }
}

/// A cell in which readers set a limit.
public struct PanelInput: Sendable, Hashable {
  /// The defined name of the cell.
  public let name: String
  /// The words beside it.
  public let label: LocalizedText
  /// The unit of its numbers.
  public let unit: LocalizedText
  /// The initial limit.
  public let value: Double

  /// Creates a limit with the value that the cell has at first.
  public init(_ name: String, _ label: LocalizedText, unit: LocalizedText, value: Double) {
    self.name = name
    self.label = label
    self.unit = unit
    self.value = value
  }
}
