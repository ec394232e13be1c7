/// A completely laid out sheet, before it is written to a file.
struct SheetPlan: Sendable {
  var name: String
  var tabColor: Color
  var cells: [CellPlan] = []
  /// Rows that are laid out only as they are written.
  var body: TableBody?
  /// How many links and notes were already written with rows that are laid out only then.
  var writtenLinks = 0
  var writtenNotes = 0
  var merges: [MergePlan] = []
  var table: TablePlan?
  /// The range with filter buttons, where it is not an Excel table.
  var filter: CellRange?
  /// In half-width characters, from column A.
  var columnWidths: [Double] = []
  /// In points, where a row differs from the rest.
  var rowHeights: [RowHeight] = []
  var defaultRowHeight = Theme.figureRowHeight
  /// How many rows and columns stay in view when the sheet scrolls.
  var frozen = CellAddress(row: 0, column: 0)
  var links: [LinkPlan] = []
  /// Whether a link was left out for lack of room; reported once.
  var isFullOfLinks = false
  var notes: [NotePlan] = []
  /// Whether a note was left out for lack of room; reported once.
  var isFullOfNotes = false
  var isFullOfHeaderNotes = false
  var conditions: [ConditionPlan] = []
  var charts: [PlacedChart] = []
  /// Text that may look like numbers and formulas that may differ from their neighbors: no green corners there.
  var textRanges: [CellRange] = []
  var formulaRanges: [CellRange] = []
  /// Ranges of rows that no page break may split.
  var keptRows: [ClosedRange<Int>] = []
  var print = PrintPlan()
  var showsGridlines = true
  var zoom = 100
  /// Columns in groups that are collapsed until a reader expands them.
  var collapsed: [ClosedRange<Int>] = []
  var validations: [ValidationPlan] = []
  /// Whether the sheet's tab is hidden.
  var isHidden = false

  init(name: String, tabColor: Color) {
    self.name = name
    self.tabColor = tabColor
  }

  struct RowHeight: Sendable, Hashable {
    var row: Int
    var height: Double
  }

  /// Replaces the Excel table by a header of plain cells with filter buttons.
  mutating func dissolveTable() {
    guard let table else { return }
    for (index, header) in table.headers.enumerated() {
      put(table.range.first.row, table.range.first.column + index, .text(header), table.headerStyles[index])
    }
    if table.hasFilter { filter = table.range }
    self.table = nil
  }

  mutating func put(_ row: Int, _ column: Int, _ content: CellContent, _ style: StyleID) {
    cells.append(CellPlan(row: row, column: column, content: content, style: style))
  }

  func isCollapsed(_ column: Int) -> Bool { collapsed.contains { $0.contains(column) } }

  mutating func setHeight(_ height: Double, of row: Int) {
    rowHeights.append(RowHeight(row: row, height: min(height, ExcelLimits.excel.rowHeight)))
  }
}
