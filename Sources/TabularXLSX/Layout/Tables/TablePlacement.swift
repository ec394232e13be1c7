import Lexemes
import Tabular

/// The positions of a table's cells: known before any sheet is laid out, because formulas refer across sheets.
///
/// A sheet has the table's columns in reading order, its rows in the order of the presentation, and columns that only
/// the workbook has. This maps rows and columns of the dataset to their positions.
///
/// Immutable, and used by every formula: a class, because passing a structure would copy its fifteen lists.
final class TablePlacement: Sendable {
  let table: TypedTable
  /// The sheets that hold the table: one, or several if it is too long for one.
  let parts: [Part]
  /// The name of the Excel table on each part.
  let tableNames: [String]
  /// The columns of the sheet, first to last.
  let columns: [PlacedColumn]
  let headers: [String]
  /// The dataset's rows in the order of the sheet.
  let rows: [Int]
  let hasGroups: Bool
  let hasUnits: Bool
  let isHidden: Bool
  /// The first of the collapsed columns at the right.
  let firstCollapsed: Int
  /// The widths of the columns' contents, where they were already measured to fit the table on a page.
  let contentWidths: [PlacedColumn.ID: Int]
  private let rowPlaces: [Int]
  private let columnPlaces: [Int?]

  init(
    _ table: TypedTable, _ language: Language, _ limits: ExcelLimits, isHidden: Bool,
    contentWidths: [PlacedColumn.ID: Int] = [:], _ sheets: inout SheetNames, _ names: inout DefinedNames
  ) {
    self.table = table
    self.isHidden = isHidden
    self.contentWidths = contentWidths
    let isRecord = table.description.isRecord
    let placed = Self.placed(table, language)
    columns = placed.columns
    firstCollapsed = placed.firstCollapsed
    var columnPlaces = [Int?](repeating: nil, count: table.columns.count)
    for (place, column) in placed.columns.enumerated() {
      if let data = column.data { columnPlaces[data] = place }
    }
    self.columnPlaces = columnPlaces
    rows = table.rows(orderedBy: table.presentation.order)
    var rowPlaces = [Int](repeating: 0, count: table.rows.count)
    for (place, row) in rows.enumerated() { rowPlaces[row] = place }
    self.rowPlaces = rowPlaces
    hasGroups =
      !isRecord && !table.presentation.isNarrow && placed.columns.contains { $0.group != nil }
    hasUnits = !isRecord && placed.columns.contains { $0.column.shownUnit != nil }
    headers = Self.headers(placed.columns.map(\.column), language)
    let first = Self.groupRow + (hasGroups ? 1 : 0) + (hasUnits ? 1 : 0) + 1
    let room = max(1, limits.rows - first)
    var parts: [Part] = []
    var tableNames: [String] = []
    var start = 0
    repeat {
      let end = isRecord ? table.rows.count : min(table.rows.count, start + room)
      parts.append(Part(sheet: sheets.unique(table.description.title.text(in: language)), rows: start..<end))
      tableNames.append(names.unique(table.description.tableName))
      start = end
    } while start < table.rows.count
    self.parts = parts
    self.tableNames = tableNames
  }

  struct Part {
    var sheet: String
    /// The sheet's rows, as indices of ``TablePlacement/rows``.
    var rows: Range<Int>
  }

  /// The row below title, meaning and a thin gap: here group labels and units come first, where there are any.
  static let groupRow = 3
  var unitRow: Int { Self.groupRow + (hasGroups ? 1 : 0) }
  var headerRow: Int { unitRow + (hasUnits ? 1 : 0) }
  var firstDataRow: Int { headerRow + 1 }
  /// A thin row that the statistics' ranges include, so that a row inserted above it is counted too.
  var spacerRow: Int { firstDataRow + rows.count }
  var firstStatisticRow: Int { spacerRow + 1 }

  var isRecord: Bool { table.description.isRecord }
  var presentation: TablePresentation { table.presentation }
  /// Whether this is a sheet of figures laid out for paper, with narrow headers without filter buttons.
  var isCompact: Bool {
    let kind = table.description.sheet.kind
    return !presentation.readerColumns.isEmpty && (kind == .figures || kind == .inputs)
  }
  var hasStatistics: Bool { !presentation.statistics.isEmpty && parts.count == 1 }

  /// The address of a dataset's cell on its sheet.
  func address(row: Int, column: Int, part: Int = 0) -> CellAddress {
    isRecord
      ? CellAddress(row: firstDataRow + column, column: RecordSheetLayout.valueColumn)
      : CellAddress(row: sheetRow(ofPlace: rowPlaces[row], part: part), column: columnPlaces[column] ?? 0)
  }

  /// The sheet's row for an index in ``rows``.
  func sheetRow(ofPlace place: Int, part: Int = 0) -> Int {
    firstDataRow + place - parts[part].rows.lowerBound
  }

  /// The sheet's column for a dataset's column; nil where the sheet lacks it.
  func sheetColumn(of column: Int) -> Int? { isRecord ? RecordSheetLayout.valueColumn : columnPlaces[column] }

  /// The sheet's column of that name, whether the dataset's or the workbook's own.
  func sheetColumn(named name: String) -> Int? { columns.firstIndex { $0.column.name == name } }

  /// All cells of a dataset's column; nil where they are spread over several sheets.
  func range(ofColumn column: Int) -> CellRange? {
    if isRecord {
      return table.rows.isEmpty
        ? nil : CellRange(address(row: 0, column: column), address(row: 0, column: column))
    }
    return sheetColumn(of: column).flatMap(range(ofSheetColumn:))
  }

  /// All cells of a sheet's column.
  func range(ofSheetColumn column: Int) -> CellRange? {
    guard parts.count == 1, !rows.isEmpty else { return nil }
    return CellRange(rows: firstDataRow...(firstDataRow + rows.count - 1), column: column)
  }

  /// The values of a column, in the dataset's order; `missing` for formulas that are not yet computed.
  func values(of placed: PlacedColumn) -> ColumnValues {
    if let data = placed.data { return .data(table.rows, data) }
    return .helper(placed.helper?.cells ?? [])
  }

  /// The column of a table of figures that names the row and is set in bold.
  var boldColumn: Int? {
    table.description.sheet.kind == .figures ? columns.firstIndex { !$0.column.type.isNumeric } : nil
  }

  /// The address of a statistic of a column.
  func statistic(_ name: String, column: String) -> CellAddress? {
    guard hasStatistics, let row = presentation.statistics.firstIndex(where: { $0.name == name }),
      presentation.statistics[row].formulas[column] != nil, let place = sheetColumn(named: column)
    else { return nil }
    return CellAddress(row: firstStatisticRow + row, column: place)
  }
}

/// The values of a column of a sheet, read from the rows that hold them: a long column is not copied.
enum ColumnValues: RandomAccessCollection {
  case data([Row], Int)
  case helper([HelperCell])

  var startIndex: Int { 0 }
  var endIndex: Int {
    switch self {
    case .data(let rows, _): rows.count
    case .helper(let cells): cells.count
    }
  }

  subscript(row: Int) -> Value {
    switch self {
    case .data(let rows, let column): return rows[row].values[column]
    case .helper(let cells):
      switch cells[row] {
      case .value(let value): return value
      case .text(let text):
        let isWider = TextWidth.of(text.chinese) > TextWidth.of(text.english)
        return .text(isWider ? text.chinese : text.english)
      case .formula: return .missing
      }
    }
  }
}

/// A column of a sheet: one of the dataset's, or one that only the workbook has.
struct PlacedColumn {
  let column: Column
  /// Its index in the dataset; nil for the workbook's own.
  let data: Int?
  let helper: HelperColumn?
  /// The group label above it and its neighbors.
  let group: LocalizedText?

  /// The same for the same column, wherever it is placed.
  struct ID: Hashable {
    let name: String
    let isHelper: Bool
  }

  var id: ID { ID(name: column.name, isHelper: helper != nil) }
}

/// All tables of a workbook by name, and the names of input cells.
struct Placements {
  let ordered: [TablePlacement]
  let overviewSheet: String
  let sourceSheet: String?
  /// The prefix of links to cells of the source sheet.
  let sourceTarget: String
  let chartSheet: String
  let pages: [PagePlacement]
  /// Whether tables are Excel tables: a workbook with too many cells is written row by row, without them.
  let hasTables: Bool
  private let mostTableColumns: Int
  private(set) var inputNames: [String: String]
  let definedNames: [DefinedNamePlan]
  private let places: [String: Int]

  subscript(table: String) -> TablePlacement? { places[table].map { ordered[$0] } }

  /// Whether a sheet with that many columns has an Excel table.
  func isTable(columns count: Int) -> Bool { hasTables && count <= mostTableColumns }

  init(_ document: TabularDocument, options: WorkbookOptions, limits: ExcelLimits) throws(WorkbookError) {
    let language = options.language
    var sheets = SheetNames(limit: limits.sheetNameUnits)
    var names = DefinedNames()
    overviewSheet = sheets.unique(Labels.overview.text(in: language))
    pages =
      options.sheetOrder == nil
      ? document.pages.map { PagePlacement($0, sheet: sheets.unique($0.title.text(in: language))) } : []
    ordered = try Self.placed(document, options, limits, &sheets, &names)
    sourceSheet =
      document.sourceLines.isEmpty || options.sheetOrder != nil
      ? nil : sheets.unique(Labels.source.text(in: language))
    sourceTarget = sourceSheet.map { "internal:\(SheetNames.quoted($0))!" } ?? ""
    chartSheet = sheets.unique(Labels.chartData.text(in: language))
    let cells = ordered.reduce(0) { $0 + $1.columns.count * $1.rows.count }
    hasTables = cells <= limits.tableCells
    mostTableColumns = limits.tableColumns
    places = Dictionary(
      ordered.enumerated().map { ($0.element.table.description.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var (inputNames, plans) = Self.inputs(document, ordered, places, &names)
    var choiceNames: [String: String] = [:]
    for (name, address, sheet) in Self.choices(ordered, pages) {
      let own = names.unique(name)
      choiceNames[name] = own
      plans.append(
        DefinedNamePlan(name: own, formula: "=\(SheetNames.quoted(sheet))!\(address.absolute)"))
    }
    inputNames.merge(choiceNames) { first, _ in first }
    self.inputNames = inputNames
    definedNames = plans
  }

  /// The placements of all tables that get a sheet.
  private static func placed(
    _ document: TabularDocument, _ options: WorkbookOptions, _ limits: ExcelLimits,
    _ sheets: inout SheetNames, _ names: inout DefinedNames
  ) throws(WorkbookError) -> [TablePlacement] {
    var placed: [TablePlacement] = []
    for table in try tables(document, options)
    where !table.rows.isEmpty && (table.description.sheet.host == nil || options.sheetOrder != nil) {
      guard table.description.isRecord || table.columns.count <= limits.columns else {
        throw .tooManyColumns(
          dataset: table.description.name, columns: table.columns.count, limit: limits.columns)
      }
      let isAsked =
        options.showsAllSheets || table.presentation.isShown
        || document.leading.contains(table.description.name)
      let isHidden =
        (table.description.sheet.isHidden || table.presentation.isRepeated) && options.sheetOrder == nil
        && !isAsked
      let (fitted, contentWidths) = TablePlacement.fitted(table, options.language, limits)
      placed.append(
        TablePlacement(
          fitted, options.language, limits, isHidden: isHidden, contentWidths: contentWidths, &sheets, &names)
      )
    }
    return placed
  }

  /// The cells in which a reader chooses what formulas show, beside tables, in their panels and on pages.
  private static func choices(
    _ ordered: [TablePlacement], _ pages: [PagePlacement]
  ) -> [(name: String, address: CellAddress, sheet: String)] {
    var found: [(name: String, address: CellAddress, sheet: String)] = []
    for placement in ordered where placement.parts.count == 1 {
      let sheet = placement.parts[0].sheet
      if let choice = placement.presentation.choice {
        found.append((choice.name, InputRules.choiceAddress, sheet))
      }
      for (index, panel) in placement.presentation.panels.enumerated() {
        guard let input = panel.input else { continue }
        found.append((input.name, PanelPlacement(placement).inputAddress(index), sheet))
      }
    }
    for page in pages {
      found += page.spec.choices.enumerated().map { ($1.name, page.choiceAddress($0), page.sheet) }
    }
    return found
  }

  /// The column of an input table that formulas read instead of the one that readers type into: it holds the value for
  /// the chosen case.
  static let usedColumn = "used"

  private static func tables(
    _ document: TabularDocument, _ options: WorkbookOptions
  ) throws(WorkbookError) -> [TypedTable] {
    guard let order = options.sheetOrder else {
      return document.tables.enumerated().sorted { left, right in
        let keys = [left, right].map { item in
          let name = item.element.description.name
          let lead = document.leading.firstIndex(of: name) ?? document.leading.count
          return (lead, item.element.description.sheet.place, item.offset)
        }
        return keys[0] < keys[1]
      }.map(\.element)
    }
    var tables: [TypedTable] = []
    for name in order {
      guard let table = document.table(name) else { throw .unknownDataset(name: name) }
      tables.append(table)
    }
    return tables
  }

  private static func inputs(
    _ document: TabularDocument, _ ordered: [TablePlacement], _ places: [String: Int],
    _ names: inout DefinedNames
  ) -> ([String: String], [DefinedNamePlan]) {
    var inputNames: [String: String] = [:]
    var plans: [DefinedNamePlan] = []
    for (key, cell) in document.inputs.sorted(by: { $0.key < $1.key }) {
      guard let placement = places[cell.table].map({ ordered[$0] }),
        let column = placement.table.index(of: cell.column), placement.table.rows.indices.contains(cell.row),
        let part = placement.parts.firstIndex(where: { $0.rows.contains(placement.place(ofRow: cell.row)) })
      else { continue }
      let name = names.unique(key)
      let address = placement.address(row: cell.row, column: column, part: part)
      inputNames[key] = name
      if let used = placement.sheetColumn(named: Self.usedColumn), placement.parts.count == 1 {
        let usedName = names.unique(key + "_used")
        inputNames[key] = usedName
        let cell = CellAddress(row: address.row, column: used)
        plans.append(
          DefinedNamePlan(
            name: usedName, formula: "=\(SheetNames.quoted(placement.parts[part].sheet))!\(cell.absolute)"))
      }
      plans.append(
        DefinedNamePlan(
          name: name,
          formula: "=\(SheetNames.quoted(placement.parts[part].sheet))!\(address.absolute)"))
    }
    return (inputNames, plans)
  }
}

extension TablePlacement {
  /// Folds columns away, one at a time, while the table is wider than a landscape page. Their contents are measured once.
  static func fitted(
    _ table: TypedTable, _ language: Language, _ limits: ExcelLimits
  ) -> (table: TypedTable, contentWidths: [PlacedColumn.ID: Int]) {
    var fitted = table
    var contentWidths: [PlacedColumn.ID: Int] = [:]
    for name in table.presentation.collapsible {
      var (sheets, names) = (SheetNames(limit: limits.sheetNameUnits), DefinedNames())
      let placement = TablePlacement(
        fitted, language, limits, isHidden: false, contentWidths: contentWidths, &sheets, &names)
      contentWidths = ColumnWidths.contents(of: placement)
      let widths = ColumnWidths(placement, units: TableHeaderLayout.units(placement, language)).widths
      let pixels = widths[..<placement.firstCollapsed].reduce(0) { $0 + ($1 * 7 + 5).rounded(.down) }
      guard pixels > PageFit.widestLying else { break }
      if fitted.presentation.readerColumns.isEmpty {
        fitted.presentation.collapsed.append(name)
      } else {
        fitted.presentation.readerColumns.removeAll { $0 == name }
      }
    }
    return (fitted, contentWidths)
  }

  /// The position of a dataset's row on its sheet.
  func place(ofRow row: Int) -> Int { rowPlaces[row] }

  /// The columns in reading order: those named, then those collapsed.
  private static func placed(
    _ table: TypedTable, _ language: Language
  ) -> (columns: [PlacedColumn], firstCollapsed: Int) {
    let data = table.columns.enumerated().compactMap { index, column in
      column.style.edition.map { $0 == language } ?? true
        ? PlacedColumn(
          column: column, data: index, helper: nil,
          group: table.presentation.groups[column.name] ?? column.group) : nil
    }
    let helpers = table.presentation.helpers.filter { $0.style.edition.map { $0 == language } ?? true }
      .map { helper in
        PlacedColumn(
          column: helper.column, data: nil, helper: helper,
          group: table.presentation.groups[helper.name] ?? helper.group)
      }
    let all = table.description.isRecord ? data : data + helpers
    guard !table.description.isRecord else { return (all, all.count) }
    guard !table.presentation.readerColumns.isEmpty else {
      // A column without any values is of no use to a reader.
      let collapsed = Set(table.presentation.collapsed)
      let isShown = { (column: PlacedColumn) in
        isFilled(column, table) && !collapsed.contains(column.column.name)
      }
      let shown = all.filter(isShown)
      return (shown + all.filter { !isShown($0) }, max(1, shown.count))
    }
    let places = Dictionary(
      all.enumerated().map { ($0.element.column.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var wanted: Set<String> = []
    let named = table.presentation.readerColumns.filter { wanted.insert($0).inserted }
      .compactMap { places[$0].map { all[$0] } }
    let others = all.filter { !wanted.contains($0.column.name) }
    return (named + others, named.count)
  }

  private static func isFilled(_ column: PlacedColumn, _ table: TypedTable) -> Bool {
    guard let data = column.data, !table.rows.isEmpty, !column.column.style.isInput else { return true }
    return table.rows.contains { $0.values[data] != .missing }
  }

  /// Excel allows 255; this leaves room for the suffix that makes a title unique.
  private static let mostHeaderUnits = 200

  /// Unique column titles: an Excel table cannot have two columns of the same name, ignoring case.
  private static func headers(_ columns: [Column], _ language: Language) -> [String] {
    let words = columns.map { CellText.safe(oneLine($0.title.text(in: language)), limit: mostHeaderUnits) }
    let caseless = words.map { CaselessText($0) }
    let counts = Dictionary(caseless.map { ($0, 1) }, uniquingKeysWith: +)
    var taken: Set<CaselessText> = []
    /// The last number appended to a title.
    var numbers: [String: Int] = [:]
    return columns.indices.map { index in
      var title = words[index]
      if let group = columns[index].group.map({ CellText.safe($0.text(in: language), limit: 40) }),
        counts[caseless[index], default: 1] > 1
      {
        title = "\(group) \(title)"
      }
      let base = title.isEmpty ? columns[index].name : title
      title = base
      var number = numbers[base] ?? 1
      while !taken.insert(CaselessText(title)).inserted {
        number += 1
        title = "\(base) \(number)"
      }
      numbers[base] = number
      return title
    }
  }

  private static func oneLine(_ title: String) -> String {
    title.contains(where: \.isNewline) ? String(title.map { $0.isNewline ? " " : $0 }) : title
  }
}
