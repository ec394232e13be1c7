/// Rows and columns below a heading, with their charts above it.
public struct PageBlock: Sendable, Hashable {
  /// The words above it.
  public let heading: LocalizedText
  /// The columns, from left to right.
  public var columns: [PageColumn]
  /// The cells, row by row.
  public var rows: [[PageCell]]
  /// The charts above it.
  public var charts: [PageChart]

  /// Creates a block; each row has one cell for each column.
  public init(
    _ heading: LocalizedText, columns: [PageColumn], rows: [[PageCell]], charts: [PageChart] = []
  ) {
    self.heading = heading
    self.columns = columns
    self.rows = rows
    self.charts = charts
  }
}

/// A column of a block.
public struct PageColumn: Sendable, Hashable {
  /// The title that is shown.
  public let title: LocalizedText
  /// The type of its values.
  public let type: ColumnType
  /// How its cells are shown.
  public let style: ColumnStyle
  /// The width in half-width characters.
  public let width: Double

  /// Creates a column; its width is in characters.
  public init(
    _ title: LocalizedText, _ type: ColumnType, width: Double = 10, style: ColumnStyle = .automatic
  ) {
    self.title = title
    self.type = type
    self.width = width
    self.style = style
  }
}

/// A cell of a block.
public enum PageCell: Sendable, Hashable {
  case empty
  /// A fixed value.
  case value(Value)
  /// Words in the workbook's language.
  case words(LocalizedText)
  /// A formula, which may depend on the language, and its current value.
  case formula(LocalizedText, Value)
  /// The value of a dataset's cell, with a link to where it was printed or to that cell.
  case source(table: String, row: Int, column: String)

  /// A formula that is the same in both languages.
  public static func formula(_ text: String, _ value: Value) -> PageCell {
    .formula(LocalizedText(same: text), value)
  }

  /// The current value of a cell that is not taken from a dataset.
  public var value: Value {
    switch self {
    case .empty, .source: .missing
    case .value(let value), .formula(_, let value): value
    case .words(let words): .text(words.chinese)
    }
  }
}
