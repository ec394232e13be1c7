/// A sheet of a workbook that is not a dataset: blocks of formulas over the datasets, and charts of them.
///
/// Formulas are written with names, as in ``TablePresentation``. In addition, `«@2»` is this row's cell in the block's
/// third column, `«#2»` all cells of that column and `«^2»` its header; `{name}` is a choice of any page.
public struct PageSpec: Sendable, Hashable {
  /// A stable English name.
  public let name: String
  /// The title of the sheet.
  public let title: LocalizedText
  /// What the page shows, in a sentence.
  public let meaning: LocalizedText
  /// The cells in which readers choose what is shown.
  public var choices: [PageChoice]
  /// The blocks, from top to bottom.
  public var blocks: [PageBlock]

  /// Creates a value from its parts.
  public init(
    _ name: String, _ title: LocalizedText, meaning: LocalizedText, choices: [PageChoice] = [],
    blocks: [PageBlock]
  ) {
    self.name = name
    self.title = title
    self.meaning = meaning
    self.choices = choices
    self.blocks = blocks
  }
}

/// A cell in which a reader chooses what the page shows.
public struct PageChoice: Sendable, Hashable {
  /// The defined name of the cell.
  public let name: String
  /// The words beside the cell.
  public let label: LocalizedText
  /// The values to choose from.
  public let options: [String]
  /// The index of the initial option.
  public let selected: Int
  /// The formula of a note beside the cell; nil for none.
  public let note: String?
  /// The initial value of the note.
  public let noteValue: Value

  /// Creates a value from its parts.
  public init(
    _ name: String, _ label: LocalizedText, options: [String], selected: Int, note: String? = nil,
    noteValue: Value = .missing
  ) {
    self.name = name
    self.label = label
    self.options = options
    self.selected = selected
    self.note = note
    self.noteValue = noteValue
  }
}

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

  /// Creates a value from its parts.
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

  /// Creates a value from its parts.
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

/// A chart of a block.
public struct PageChart: Sendable, Hashable {
  /// The kinds of charts.
  public enum Shape: Sendable, Hashable {
    /// One line for each series.
    case lines
    /// Columns above and below zero; the columns of all series overlap.
    case columns
  }

  /// One line or set of bars.
  public struct Series: Sendable, Hashable {
    /// The block's column.
    public let column: Int
    /// Whether the series is a bound for the others, drawn as a thin dashed line.
    public let isBound: Bool

    /// Creates a value from its parts.
    public init(_ column: Int, isBound: Bool = false) {
      self.column = column
      self.isBound = isBound
    }
  }

  /// The words above it.
  public let heading: LocalizedText
  /// The kind of chart.
  public let shape: Shape
  /// The index of the block's column along the axis, usually days.
  public let categories: Int
  /// The series, in order.
  public let series: [Series]

  /// Creates a value from its parts.
  public init(_ heading: LocalizedText, _ shape: Shape, categories: Int = 0, series: [Series]) {
    self.heading = heading
    self.shape = shape
    self.categories = categories
    self.series = series
  }
}
