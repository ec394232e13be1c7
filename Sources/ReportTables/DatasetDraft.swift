import Tabular
import Document
import ReportReading

/// A dataset before its cells are computed: its columns, including the user's, and its rows.
struct DatasetDraft: Sendable {
  let description: DatasetDescription
  let columns: [Column]
  var rows: [Row]

  var name: String { description.name }

  /// Creates a draft from a report, with empty cells for the user's columns.
  init(_ definition: CatalogEntry, _ reading: Reading, _ user: UserColumns) {
    description = definition.description
    columns = user.columns(of: definition, reading.shape)
    let added = user.items(of: definition, reading.shape).count
    let printed = definition.rows(reading)
    guard added > 0 else {
      rows = printed
      return
    }
    rows = printed.map { row in
      var row = row
      row.values.insert(contentsOf: repeatElement(.missing, count: added), at: row.values.count - 1)
      return row
    }
  }

  init(_ description: DatasetDescription, columns: [Column], rows: [Row]) {
    self.description = description
    self.columns = columns
    self.rows = rows
  }

  func index(of column: String) -> Int? { columns.firstIndex { $0.name == column } }

  /// The values of a column; empty where the dataset lacks it.
  func values(of column: String) -> [Value] {
    guard let place = index(of: column) else { return [] }
    return rows.map { $0.values[place] }
  }

  /// The finished table, with findings attached to the cells they name.
  ///
  /// Rows that nobody else holds are filled in where they are. Otherwise each of them would be copied.
  consuming func table(_ diagnostics: [Diagnostic], _ context: TableContext) throws(TableError) -> TypedTable
  {
    let (description, columns) = (description, columns)
    var rows = takeRows()
    CellNotes.attach(diagnostics, to: &rows, of: description.name)
    return try TypedTable(description, columns: columns, rows: rows, context: context)
  }

  private mutating func takeRows() -> [Row] {
    defer { rows = [] }
    return rows
  }
}
