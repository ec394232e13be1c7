import Tabular

/// Where a table's cells are: known before any sheet is laid out, because formulas reach across sheets.
struct TablePlacement {
  let table: TypedTable
  /// The names that the sheets of a table too long for one carry; mostly one.
  let parts: [Part]
  /// The name of the Excel table on each part.
  let tableNames: [String]
  let headers: [String]
  let hasGroups: Bool
  let hasUnits: Bool

  struct Part {
    var sheet: String
    /// The table's rows on this sheet.
    var rows: Range<Int>
  }

  /// Title, meaning, a thin gap; then group labels and units where there are any.
  static let groupRow = 3
  var unitRow: Int { Self.groupRow + (hasGroups ? 1 : 0) }
  var headerRow: Int { unitRow + (hasUnits ? 1 : 0) }
  var firstDataRow: Int { headerRow + 1 }

  var isRecord: Bool { table.description.isRecord }

  /// A cell of the table on its sheet.
  func address(row: Int, column: Int, part: Int = 0) -> CellAddress {
    isRecord
      ? CellAddress(row: firstDataRow + column, column: RecordSheetLayout.valueColumn)
      : CellAddress(row: firstDataRow + row - parts[part].rows.lowerBound, column: column)
  }

  /// All cells of a column; nil where they are spread over sheets.
  func range(ofColumn column: Int) -> CellRange? {
    guard parts.count == 1, !table.rows.isEmpty else { return nil }
    return CellRange(address(row: 0, column: column), address(row: table.rows.count - 1, column: column))
  }
}

/// All tables of a workbook by name, and the names of input cells.
struct Placements {
  let ordered: [TablePlacement]
  let overviewSheet: String
  let sourceSheet: String?
  let chartSheet: String
  let inputNames: [String: String]
  let definedNames: [DefinedNamePlan]
  private let places: [String: Int]

  subscript(table: String) -> TablePlacement? { places[table].map { ordered[$0] } }

  init(_ document: TabularDocument, options: WorkbookOptions, limits: ExcelLimits) throws(WorkbookError) {
    let language = options.language
    var sheets = SheetNames(limit: limits.sheetNameUnits)
    var names = DefinedNames()
    overviewSheet = sheets.unique(Labels.overview.text(in: language))
    var ordered: [TablePlacement] = []
    for table in try Self.tables(document, options) where !table.rows.isEmpty {
      guard table.description.isRecord || table.columns.count <= limits.columns else {
        throw .tooManyColumns(
          dataset: table.description.name, columns: table.columns.count, limit: limits.columns)
      }
      ordered.append(TablePlacement(table, language, limits, &sheets, &names))
    }
    sourceSheet =
      document.sourceLines.isEmpty || options.sheetOrder != nil
      ? nil : sheets.unique(Labels.source.text(in: language))
    chartSheet = sheets.unique(Labels.chartData.text(in: language))
    self.ordered = ordered
    places = Dictionary(
      ordered.enumerated().map { ($0.element.table.description.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    (inputNames, definedNames) = Self.inputs(document, ordered, places, &names)
  }

  private static func tables(
    _ document: TabularDocument, _ options: WorkbookOptions
  ) throws(WorkbookError) -> [TypedTable] {
    // What is a block on another dataset's sheet has none of its own.
    guard let order = options.sheetOrder else {
      return document.tables.filter { $0.description.sheet.host == nil }
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
        let part = placement.parts.firstIndex(where: { $0.rows.contains(cell.row) })
      else { continue }
      let name = names.unique(key)
      let address = placement.address(row: cell.row, column: column, part: part)
      inputNames[key] = name
      plans.append(
        DefinedNamePlan(
          name: name,
          formula: "=\(SheetNames.quoted(placement.parts[part].sheet))!\(address.absolute)"))
    }
    return (inputNames, plans)
  }
}

extension TablePlacement {
  init(
    _ table: TypedTable, _ language: Language, _ limits: ExcelLimits, _ sheets: inout SheetNames,
    _ names: inout DefinedNames
  ) {
    self.table = table
    let isRecord = table.description.isRecord
    hasGroups = !isRecord && table.columns.contains { $0.group != nil }
    hasUnits = !isRecord && table.columns.contains { $0.shownUnit != nil || $0.isComputed }
    headers = Self.headers(table.columns, language)
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

  /// Excel allows 255; this leaves room for what makes a title unique.
  private static let mostHeaderUnits = 200

  /// Column titles, each once: an Excel table has no two columns of one name, whatever the case.
  private static func headers(_ columns: [Column], _ language: Language) -> [String] {
    let words = columns.map { CellText.safe(oneLine($0.title.text(in: language)), limit: mostHeaderUnits) }
    let folded = words.map { $0.lowercased() }
    var counts: [String: Int] = [:]
    for word in folded { counts[word, default: 0] += 1 }
    var taken: Set<String> = []
    return columns.indices.map { index in
      let column = columns[index]
      var title = words[index]
      if counts[folded[index], default: 0] > 1,
        let group = column.group.map({ CellText.safe($0.text(in: language), limit: 40) })
      {
        title = "\(group) \(title)"
      }
      let base = title.isEmpty ? column.name : title
      title = base
      var number = 2
      while !taken.insert(title.lowercased()).inserted {
        title = "\(base) \(number)"
        number += 1
      }
      return title
    }
  }

  private static func oneLine(_ title: String) -> String {
    title.contains(where: \.isNewline) ? String(title.map { $0.isNewline ? " " : $0 }) : title
  }
}
