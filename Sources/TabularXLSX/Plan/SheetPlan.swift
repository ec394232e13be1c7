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
  /// Columns that are folded away until a reader expands them.
  var folded: [ClosedRange<Int>] = []
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

  func isFolded(_ column: Int) -> Bool { folded.contains { $0.contains(column) } }

  mutating func setHeight(_ height: Double, of row: Int) {
    rowHeights.append(RowHeight(row: row, height: min(height, ExcelLimits.excel.rowHeight)))
  }
}

struct MergePlan: Sendable, Hashable {
  var range: CellRange
  var text: String
  var style: StyleID
}

/// An Excel table: a header row, data rows, filter buttons and a name.
struct TablePlan: Sendable, Hashable {
  var name: String
  var range: CellRange
  var headers: [String]
  var headerStyles: [StyleID]
  var hasFilter = true
}

struct LinkPlan: Sendable, Hashable {
  var at: CellAddress
  /// `internal:'Sheet'!A1`, `https://…`, `mailto:…`.
  var target: String
  /// The name of the link's target.
  var text: String
  var style: StyleID
}

/// Which values may be typed into a cell.
struct ValidationPlan: Sendable, Hashable {
  enum Rule: Sendable, Hashable {
    case between(Double, Double)
    case atLeast(Double)
    case oneOf([String])
    /// One of the texts in these cells of the sheet.
    case listed(CellRange)
  }

  var at: CellAddress
  var rule: Rule
  /// Shown beside the cell, and when something else was typed.
  var title: String
  var message: String
}

/// A note that shows when the pointer rests on a cell.
struct NotePlan: Sendable, Hashable {
  let at: CellAddress
  let text: String

  private static let mostUnits = 2_000

  init(at: CellAddress, _ text: String) {
    self.at = at
    self.text = CellText.safe(text, limit: Self.mostUnits)
  }
}

struct PrintPlan: Sendable, Hashable {
  var isLandscape = false
  var area: CellRange?
  var repeatedRows: ClosedRange<Int>?
  /// Leading columns that are repeated on every page, where several pages are side by side.
  var repeatedColumns: ClosedRange<Int>?
  var pagesAcross = 1
  /// In percent, where the scale is fixed rather than fitted to a number of pages: spreadsheets fit the table and its
  /// charts separately, and charts alone would grow over several pages.
  var scale: Int?
  /// Whether the sheet is fitted to one page.
  var fitsOnePage = false
  /// The first row of each page but the first.
  var breaks: [Int] = []
  var header = ""
  var footer = ""
}

/// A conditional format of a range.
struct ConditionPlan: Sendable, Hashable {
  enum Rule: Sendable, Hashable {
    /// `maximum` is a formula for the value of a full bar; nil means the largest value.
    case dataBar(Color, maximum: String?)
    case scale(low: Double, Color, middle: Color, high: Double, Color)
    case above(Double, font: Color, fill: Color?)
    case below(Double, font: Color, fill: Color?)
    case equalsNumber(Double, font: Color, fill: Color?)
    case equalsText(String, font: Color, fill: Color?)
    /// Where a formula is true, written for the first cell of the range.
    case holds(String, font: Color, fill: Color?)
    /// Where a formula is true, the value is shown in another number format.
    case shown(String, format: String, font: Color)
  }

  var range: CellRange
  var rule: Rule
}
