/// What a sheet shows of a table beyond its columns: order, statistics, headings, and cells that only a workbook has.
///
/// Formulas are written with names, because only the output knows addresses. `[@pe_fy1]` is this row's cell of a
/// column, `[pe_fy1]` all its cells, and `[pe_fy1:]` these with the header above and the spacer below, so that rows
/// which a reader inserts at either end are counted. `[pe_fy1#median]` is a cell of the statistics, `[^name]` the cell
/// above this row's, `[@..name]` the cells down to this row's, `[name!]` the last cell, `[name@3]` that of the third
/// row, and `[movers:3.name]` a cell of a list beside the table. A table's name may precede the bracket. `{fx_HKD}` is
/// an input. Everything else is the spreadsheet's own syntax.
public struct TablePresentation: Sendable, Hashable {
  /// The formula of the finding above the table; nil shows the table's title.
  public var heading: LocalizedText?
  /// The columns that readers see, first to last; all others follow, folded away.
  public var readerColumns: [String]
  /// Columns to fold away, one after the other, as long as the table is wider than a page.
  public var foldable: [String] = []
  /// Columns that are always folded away; only used where ``readerColumns`` is empty.
  public var folded: [String] = []
  /// The label above adjacent columns, by column, where it differs from the columns' own group.
  public var groups: [String: LocalizedText]
  /// Columns that only the workbook has.
  public var helpers: [HelperColumn]
  /// Formulas for the cells of printed columns, by column: verdicts that follow the cells they judge.
  public var live: [String: LocalizedText]
  /// The column by which rows are sorted, largest first; nil keeps the printed order.
  public var order: String?
  /// The rows of statistics below the table.
  public var statistics: [Statistic]
  /// Formulas, by column, that are true where a cell's value is not meaningful, such as growth from a loss. Such a cell
  /// shows `n.m.`.
  public var notMeaningful: [String: String]
  /// Formulas, by column, that are true where growth is from so low a base that it means little. Such a cell has a
  /// star.
  public var lowBase: [String: String] = [:]
  /// The columns with the lower and the upper bound of a computed cell, by column.
  public var bounds: [String: [String]]
  /// The column with the exported values of another, by column; cells that differ from it are marked.
  public var copies: [String: String]
  /// The formulas of text lines below the table.
  public var lines: [LocalizedText]
  /// A cell above the table in which readers choose a case; nil for none.
  public var choice: InputChoice?
  /// Rows below this table with cells of other tables.
  public var blocks: [BlockSpec]
  /// Lists beside the table.
  public var panels: [PanelSpec]
  /// Whether the table is long and narrow, so that lists and charts are placed at its right.
  public var isNarrow: Bool
  /// Whether the sheet is shown even if sheets of its dataset are otherwise hidden.
  public var isShown = false
  /// Whether other sheets show the same rows; such a sheet is hidden unless all are requested.
  public var isRepeated = false

  /// Creates a value from its parts.
  public init(
    heading: LocalizedText? = nil, readerColumns: [String] = [],
    groups: [String: LocalizedText] = [:], helpers: [HelperColumn] = [],
    live: [String: LocalizedText] = [:], order: String? = nil, statistics: [Statistic] = [],
    notMeaningful: [String: String] = [:], bounds: [String: [String]] = [:], copies: [String: String] = [:],
    lines: [LocalizedText] = [], choice: InputChoice? = nil, blocks: [BlockSpec] = [],
    panels: [PanelSpec] = [],
    isNarrow: Bool = false
  ) {
    self.heading = heading
    self.readerColumns = readerColumns
    self.groups = groups
    self.helpers = helpers
    self.live = live
    self.order = order
    self.statistics = statistics
    self.notMeaningful = notMeaningful
    self.bounds = bounds
    self.copies = copies
    self.lines = lines
    self.choice = choice
    self.blocks = blocks
    self.panels = panels
    self.isNarrow = isNarrow
  }

  /// A table that is shown exactly as its columns define.
  public static let plain = TablePresentation()

  /// The suffix of a column with the comparable values of another and `n.m.` for the rest.
  public static let usableSuffix = "_usable"
}

/// A column that only the workbook has: bounds, copies of exported values, counts that a verdict is based on.
public struct HelperColumn: Sendable, Hashable {
  /// A stable name, which formulas use.
  public let name: String
  /// The title that is shown.
  public let title: LocalizedText
  /// The type of its values.
  public let type: ColumnType
  /// The unit of its numbers.
  public let unit: LocalizedText?
  /// Its meaning, in one sentence.
  public let meaning: LocalizedText
  /// The formula of every cell; nil where ``cells`` defines them.
  public let formula: LocalizedText?
  /// The formula or value of each row of the dataset; empty where all rows share the formula.
  public let cells: [HelperCell]
  /// The formula's value in each row of the dataset, where known; long tables are then laid out much faster.
  public var initial: [Value] = []
  /// How its cells are shown.
  public let style: ColumnStyle
  /// The label above it and its neighbors.
  public let group: LocalizedText?

  /// Creates a value from its parts.
  public init(
    _ name: String, _ title: LocalizedText, _ type: ColumnType, unit: LocalizedText? = nil,
    meaning: LocalizedText, formula: LocalizedText? = nil, cells: [HelperCell] = [],
    group: LocalizedText? = nil, style: ColumnStyle = ColumnStyle(isAdministrative: true)
  ) {
    self.name = name
    self.title = title
    self.type = type
    self.unit = unit
    self.meaning = meaning
    self.formula = formula
    self.cells = cells
    self.group = group
    self.style = style
  }

  /// The column in the form that tables use.
  public var column: Column {
    Column(name, title, type, unit: unit, meaning: meaning, group: group, style: style)
  }
}

/// A cell of a helper column.
public enum HelperCell: Sendable, Hashable {
  /// A fixed value.
  case value(Value)
  /// Words in the workbook's language.
  case text(LocalizedText)
  /// A formula, which may depend on the language.
  case formula(LocalizedText)
}

/// A row of statistics below a table.
public struct Statistic: Sendable, Hashable {
  /// A stable name, which formulas use.
  public let name: String
  /// The words beside it.
  public let label: LocalizedText
  /// Whether it is set in bold.
  public let isStrong: Bool
  /// Whether its cells are counts, whatever the column holds.
  public let isCount: Bool
  /// The formulas, by column.
  public var formulas: [String: String]

  /// Creates a value from its parts.
  public init(
    _ name: String, _ label: LocalizedText, isStrong: Bool = false, isCount: Bool = false,
    formulas: [String: String]
  ) {
    self.name = name
    self.label = label
    self.isStrong = isStrong
    self.isCount = isCount
    self.formulas = formulas
  }
}

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

  /// Creates a value from its parts.
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

/// Rows below a table with cells of other tables, so that figures are next to what they depend on.
public struct BlockSpec: Sendable, Hashable {
  /// The title that is shown.
  public let title: LocalizedText
  /// The columns, each with the table column that it is placed under.
  public var columns: [(under: String, column: PanelColumn)] {
    get { zip(places, specs).map { ($0, $1) } }
    set { (places, specs) = (newValue.map(\.under), newValue.map(\.column)) }
  }
  private var places: [String]
  private var specs: [PanelColumn]
  /// The number of rows.
  public var rowCount: Int
  /// Formulas of lines of text below the rows.
  public var lines: [LocalizedText]
  /// The dataset whose sheet the title links to.
  public var target: String?

  /// Creates a value from its parts.
  public init(
    _ title: LocalizedText, columns: [(under: String, column: PanelColumn)], rowCount: Int,
    lines: [LocalizedText] = [], target: String? = nil
  ) {
    self.title = title
    places = columns.map(\.under)
    specs = columns.map(\.column)
    self.rowCount = rowCount
    self.lines = lines
    self.target = target
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

  /// Creates a value from its parts.
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

/// A cell in which readers choose one of several cases.
public struct InputChoice: Sendable, Hashable {
  /// The defined name of the cell.
  public let name: String
  /// The words beside it.
  public let label: LocalizedText
  /// The cases to choose from.
  public let options: [LocalizedText]
  /// The index of the initial option.
  public let selected: Int

  /// Creates a value from its parts.
  public init(_ name: String, _ label: LocalizedText, options: [LocalizedText], selected: Int) {
    self.name = name
    self.label = label
    self.options = options
    self.selected = selected
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

  /// Creates a value from its parts.
  public init(_ name: String, _ label: LocalizedText, unit: LocalizedText, value: Double) {
    self.name = name
    self.label = label
    self.unit = unit
    self.value = value
  }
}
