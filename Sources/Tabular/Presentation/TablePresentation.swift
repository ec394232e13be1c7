/// What a sheet shows of a table beyond its columns: order, statistics, headings, cells that only a workbook has.
///
/// Formulas are written with names, for it is the output that knows addresses: `[@pe_fy1]` is this row's cell of a
/// column, `[pe_fy1]` all its cells, `[pe_fy1:]` these with the header above and the spacer below, so that rows which
/// a reader inserts at either end are counted, `[pe_fy1#median]` a cell of the statistics, `[^name]` the cell above
/// this row's, `[@..name]` the cells down to this row's, `[name!]` the last of all, `[name@3]` that of the third row,
/// `[movers:3.name]` a cell of a list beside the table. The table's name may come before the bracket. `{fx_HKD}` is an
/// input. All else is the
/// spreadsheet's own.
public struct TablePresentation: Sendable, Hashable {
  /// The formula of the finding above the table; nil shows the table's title.
  public var heading: LocalizedText?
  /// The columns that readers look at, first to last; the others follow them, folded away.
  public var readerColumns: [String]
  /// Those of them, or of all columns, that are folded away too, first to last, where all are wider than a page.
  public var foldable: [String] = []
  /// Columns that are folded away where readers look at all others in the dataset's order.
  public var folded: [String] = []
  /// What is over neighbouring columns, by column, where it is not the columns' own group.
  public var groups: [String: LocalizedText]
  /// Columns that only the workbook has.
  public var helpers: [HelperColumn]
  /// Formulas for cells of printed columns, by column: verdicts that follow what they judge.
  public var live: [String: LocalizedText]
  /// The column whose largest value comes first; nil keeps the printed order.
  public var order: String?
  /// Rows below the table.
  public var statistics: [Statistic]
  /// Formulas that hold where a cell's value says nothing, by column: growth from a loss. Such a cell shows `n.m.`.
  public var notMeaningful: [String: String]
  /// Formulas that hold where a cell is growth from so low a base that it says little, by column: it bears a star.
  public var lowBase: [String: String] = [:]
  /// The columns between whose cells a computed cell must lie, by column: the least, then the most.
  public var bounds: [String: [String]]
  /// Pairs of a column and the copy of what it was at the export: cells that differ are marked.
  public var copies: [String: String]
  /// Formulas of lines of text below the table.
  public var lines: [LocalizedText]
  /// A cell above the table in which readers choose a case.
  public var choice: InputChoice?
  /// Rows of another table's cells, below this one's.
  public var blocks: [BlockSpec]
  /// Lists beside the table.
  public var panels: [PanelSpec]
  /// Whether the table is long and narrow, so that lists and charts are at its right.
  public var isNarrow: Bool
  /// Whether readers see the sheet although sheets of its dataset are hidden otherwise.
  public var isShown = false
  /// Whether other sheets show the same rows: such a sheet is hidden unless all are asked for.
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

  /// A table that is shown as its columns say.
  public static let plain = TablePresentation()

  /// How the name of a column ends that has of another what can be compared, and `n.m.` for the rest.
  public static let usableSuffix = "_usable"
}

/// A column that only the workbook has: bounds, copies of what was exported, counts that a verdict rests on.
public struct HelperColumn: Sendable, Hashable {
  /// A stable name, which formulas use.
  public let name: String
  /// The title that is shown.
  public let title: LocalizedText
  /// What kind of values it has.
  public let type: ColumnType
  /// The unit of its numbers.
  public let unit: LocalizedText?
  /// What it means, in a sentence.
  public let meaning: LocalizedText
  /// The formula of every cell; nil where they hold values.
  public let formula: LocalizedText?
  /// A formula or value of its own for each row of the dataset; empty where all share the formula.
  public let cells: [HelperCell]
  /// What the formula comes to in each row of the dataset, where that is known; a long table is laid out much faster then.
  public var initial: [Value] = []
  /// How its cells are shown.
  public let style: ColumnStyle
  /// The words over it and its neighbours.
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

  /// The column as tables have them.
  public var column: Column {
    Column(name, title, type, unit: unit, meaning: meaning, group: group, style: style)
  }
}

/// A cell of a helper column.
public enum HelperCell: Sendable, Hashable {
  case value(Value)
  /// Words in the workbook's language.
  case text(LocalizedText)
  case formula(LocalizedText)
}

/// A row of figures below a table.
public struct Statistic: Sendable, Hashable {
  /// A stable name, which formulas use.
  public let name: String
  /// The words beside it.
  public let label: LocalizedText
  /// Whether it is set in bold.
  public let isStrong: Bool
  /// Whether its cells are counts, whatever the column holds.
  public let isCount: Bool
  /// By column.
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
  /// A stable name; cells of the list are `[name:row.column]` in formulas.
  public let name: String
  /// The title that is shown.
  public let title: LocalizedText
  /// The columns, from left to right.
  public var columns: [PanelColumn]
  /// How many rows the list has.
  public var rowCount: Int
  /// A cell that readers may change, in the heading: the least that counts.
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

/// Rows below a table that show cells of other tables, so that what they depend on is read beside them.
public struct BlockSpec: Sendable, Hashable {
  /// The title that is shown.
  public let title: LocalizedText
  /// Each with the column of the table under which it is; the rest of the row is its room.
  public var columns: [(under: String, column: PanelColumn)] {
    get { zip(places, specs).map { ($0, $1) } }
    set { (places, specs) = (newValue.map(\.under), newValue.map(\.column)) }
  }
  private var places: [String]
  private var specs: [PanelColumn]
  /// How many rows the list has.
  public var rowCount: Int
  /// Formulas of lines of text below the rows.
  public var lines: [LocalizedText]
  /// The dataset to whose sheet the title leads.
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

/// A column of a list, a formula a row.
public struct PanelColumn: Sendable, Hashable {
  /// A stable name, which formulas use.
  public let name: String
  /// The title that is shown.
  public let title: LocalizedText
  /// The unit of its numbers.
  public let unit: LocalizedText?
  /// What kind of values it has.
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
  /// The option that holds at first.
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
  /// The limit that holds at first.
  public let value: Double

  /// Creates a value from its parts.
  public init(_ name: String, _ label: LocalizedText, unit: LocalizedText, value: Double) {
    self.name = name
    self.label = label
    self.unit = unit
    self.value = value
  }
}
