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
  /// The columns that readers see, first to last; all others follow in collapsed groups.
  public var readerColumns: [String]
  /// Columns to collapse, one after the other, as long as the table is wider than a page.
  public var collapsible: [String] = []
  /// Columns that are always collapsed; only used where ``readerColumns`` is empty.
  public var collapsed: [String] = []
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

  /// Creates a presentation; by default the table alone, with all its columns, in the order of its rows.
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
