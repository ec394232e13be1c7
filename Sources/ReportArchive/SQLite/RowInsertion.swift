import Tabular

/// Writes the rows of one dataset for many reports with one prepared statement.
final class RowInsertion {
  private let statement: PreparedStatement
  private let names: [String]
  private let types: [SQLiteType]

  /// Prepares the statement. `columns` are the table's columns after the numbers of report and row.
  init(
    _ table: String, _ columns: ArraySlice<Column>, in database: borrowing SQLiteDatabase
  ) throws(ArchiveError) {
    names = columns.map(\.name)
    types = columns.map(\.sqlType)
    let whole = ArchiveTables.Table(name: table, columns: Array(columns))
    statement = PreparedStatement(try database.prepare(ArchiveTables.insert(whole)))
  }

  /// Whether the rows of a report have the columns for which this was made.
  func isFor(_ columns: ArraySlice<Column>) -> Bool {
    guard columns.count == names.count else { return false }
    return names.indices.allSatisfy { index in
      let place = columns.startIndex + index
      return columns[place].name == names[index] && columns[place].sqlType == types[index]
    }
  }

  /// Writes the rows of a report, numbered from 1, with their cells from index `first` on.
  func run(_ rows: [Row], from first: Int, report: Int64) throws(ArchiveError) {
    // The texts of one row, one after the other.
    var bytes: [UInt8] = []
    var texts: [SQLiteStatement.Text] = []
    for (index, row) in rows.enumerated() {
      bytes.removeAll(keepingCapacity: true)
      texts.removeAll(keepingCapacity: true)
      try statement.statement.bind(.integer(report), at: 1)
      try statement.statement.bind(.integer(Int64(index + 1)), at: 2)
      var place: Int32 = 2
      for (cell, type) in zip(row.values[first...], types) {
        place += 1
        switch SQLiteValue(cell, as: type) {
        case .null: break
        case .text(let text):
          let start = bytes.count
          bytes.append(contentsOf: text.utf8)
          texts.append(.init(place: place, range: start..<bytes.count))
        case let value: try statement.statement.bind(value, at: place)
        }
      }
      try statement.statement.run(texts, of: bytes)
    }
  }
}
