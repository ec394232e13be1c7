import Tabular

/// One dataset of several reports, as one table.
///
/// Its columns are those of all reports: if one prints three fiscal years and another two, it has three. Computed
/// columns stay expressions if they read only their own row. Ranks and shares were computed within each report and keep
/// those values.
struct StackedTable {
  let table: TypedTable
  /// How many rows precede those of each report.
  let offsets: [Int]

  /// Stacks a dataset of reports, in their order. `standard` has the columns for the widest report, with titles that do
  /// not name the years of any one report.
  init(
    _ description: DatasetDescription, standard: [Column], _ reports: [ArchivedReport]
  ) throws(TableError) {
    let tables = reports.map { $0.report.document.table(description.name) }
    let own = Self.union(standard, tables.compactMap(\.self)).map(\.withoutForeignExpression)
    let leading = LeadingColumns.columns(besides: own)
    var rows: [Row] = []
    var offsets: [Int] = []
    let kept = Set(own.filter(\.isComputed).map(\.name))
    for (report, table) in zip(reports, tables) {
      offsets.append(rows.count)
      guard let table else { continue }
      let start = LeadingColumns.values(of: report, leading)
      let places = Dictionary(
        table.columns.enumerated().map { ($0.element.name, $0.offset) },
        uniquingKeysWith: { first, _ in first })
      let order = own.map { places[$0.name] }
      for row in table.rows {
        var stacked = row
        stacked.values = start
        stacked.values.reserveCapacity(start.count + order.count)
        for place in order { stacked.values.append(place.map { row.values[$0] } ?? .missing) }
        if !row.expressions.isEmpty {
          stacked.expressions = row.expressions.filter { kept.contains($0.key) && $0.value.readsOnlyItsRow }
        }
        rows.append(stacked)
      }
    }
    self.offsets = offsets
    var table = try TypedTable(description.ofRows, columns: leading + own, rows: rows)
    table.charts = []
    self.table = table
  }

  /// The standard columns with the columns that only some reports have, such as a user's own, inserted before `line`.
  private static func union(_ standard: [Column], _ tables: [TypedTable]) -> [Column] {
    var names = Set(standard.map(\.name))
    var added: [Column] = []
    for table in tables {
      for column in table.columns where names.insert(column.name).inserted { added.append(column) }
    }
    let end = standard.firstIndex { $0.name == Column.line.name } ?? standard.count
    return Array(standard[..<end]) + added + Array(standard[end...])
  }
}

extension Column {
  /// The column as plain values instead of an expression, if the expression reads more than its own row.
  fileprivate var withoutForeignExpression: Column {
    guard let expression, !expression.readsOnlyItsRow else { return self }
    return Column(
      name, title, type, unit: unit, meaning: meaning, group: group, familyPattern: familyPattern,
      allowedValues: allowedValues, style: style)
  }
}

extension DatasetDescription {
  /// The same dataset with one row for each report, where a single report has one object.
  var ofRows: DatasetDescription {
    DatasetDescription(
      name, title, tableName: tableName, meaning: meaning,
      sheet: SheetStyle(
        sheet.kind, place: sheet.place, isHidden: sheet.isHidden && name != "report"))
  }
}
