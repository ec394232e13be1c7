/// A sheet of a workbook that is not a dataset: blocks of formulas over the datasets, and charts of them.
///
/// Formulas are written with names, as in ``TablePresentation``. Besides, `«@2»` is the cell of this row in the block's third
/// column, `«#2»` all cells of that column and `«^2»` its header; `{name}` is a choice of any page.
public struct PageSpec: Sendable, Hashable {
  /// A stable English name.
  public let name: String
  /// What the sheet is called.
  public let title: LocalizedText
  /// What the page shows, in a sentence.
  public let meaning: LocalizedText
  /// The cells in which readers choose what is shown.
  public var choices: [PageChoice]
  /// One below the other.
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
  /// The option that holds at first.
  public let selected: Int
  /// The formula of the words beside the cell, and what it comes to at first.
  public let note: String?
  /// The value of the note at first.
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

/// Rows and columns under a heading, the charts of them above.
public struct PageBlock: Sendable, Hashable {
  /// The words above it.
  public let heading: LocalizedText
  /// The columns, from left to right.
  public var columns: [PageColumn]
  /// The cells, row by row.
  public var rows: [[PageCell]]
  /// The charts beside it.
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
  /// What kind of values it has.
  public let type: ColumnType
  /// How its cells are shown.
  public let style: ColumnStyle
  /// In half-width characters.
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
  case value(Value)
  /// Words of the edition.
  case words(LocalizedText)
  /// A formula, which may look for words of the edition, and what it comes to now.
  case formula(LocalizedText, Value)
  /// What a dataset holds in a row and column, with the way there.
  case source(table: String, row: Int, column: String)

  /// A formula that is the same in both editions.
  public static func formula(_ text: String, _ value: Value) -> PageCell {
    .formula(LocalizedText(same: text), value)
  }

  /// What the cell shows now, for cells that are not a dataset's.
  public var value: Value {
    switch self {
    case .empty, .source: .missing
    case .value(let value), .formula(_, let value): value
    case .words(let words): .text(words.chinese)
    }
  }
}

/// A picture of a block.
public struct PageChart: Sendable, Hashable {
  /// What the chart is drawn with.
  public enum Shape: Sendable, Hashable {
    case lines
    /// Columns up and down from zero in one place.
    case columns
  }

  /// One line or set of bars.
  public struct Series: Sendable, Hashable {
    /// The block's column.
    public let column: Int
    /// Whether it is a bound that others are held against: drawn thin and dashed.
    public let isBound: Bool

    /// Creates a value from its parts.
    public init(_ column: Int, isBound: Bool = false) {
      self.column = column
      self.isBound = isBound
    }
  }

  /// The words above it.
  public let heading: LocalizedText
  /// What the chart is drawn with.
  public let shape: Shape
  /// The block's column of days along the axis.
  public let categories: Int
  /// What is drawn, in order.
  public let series: [Series]

  /// Creates a value from its parts.
  public init(_ heading: LocalizedText, _ shape: Shape, categories: Int = 0, series: [Series]) {
    self.heading = heading
    self.shape = shape
    self.categories = categories
    self.series = series
  }
}
