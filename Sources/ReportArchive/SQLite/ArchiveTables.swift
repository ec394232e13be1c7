import ReportTables
import Tabular

/// The tables of an archive: one a dataset, with a row's report and its number in front.
struct ArchiveTables {
  /// A table that holds a dataset's rows.
  struct Table: Sendable {
    let name: String
    var columns: [Column]
  }

  /// What a row of a dataset begins with in a database.
  private static let keys = ["report_id", "row_number"]

  /// The rows of a dataset of one report, as their table takes them.
  static func values(_ row: Row, _ columns: [Column], report: Int64, number: Int) -> [SQLiteValue] {
    [.integer(report), .integer(Int64(number))]
      + zip(columns, row.values).map { SQLiteValue($0.1, as: $0.0) }
  }

  static func create(_ table: Table) -> String {
    let columns = table.columns.map { "  \(quoted($0.name)) \($0.sqlType)" }.joined(separator: ",\n")
    return """
      CREATE TABLE IF NOT EXISTS \(quoted(table.name)) (
        report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
        row_number INTEGER NOT NULL,
      \(columns),
        PRIMARY KEY (report_id, row_number)
      ) STRICT, WITHOUT ROWID
      """
  }

  static func insert(_ table: Table) -> String {
    let names = (keys + table.columns.map(\.name)).map(quoted)
    let places = Array(repeating: "?", count: names.count).joined(separator: ",")
    return "INSERT INTO \(quoted(table.name)) (\(names.joined(separator: ","))) VALUES (\(places))"
  }

  static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"") + "\""
  }
}

extension Column {
  /// The type of the column in a table.
  var sqlType: String {
    if holdsNumbersAndText { return "ANY" }
    switch type {
    case .text, .code, .date: return "TEXT"
    case .integer, .duration, .boolean: return "INTEGER"
    case .number, .percent, .multiple: return "REAL"
    }
  }
}

extension SQLiteValue {
  /// A cell as a column of a type takes it; null where it is of another kind.
  init(_ value: Value, as column: Column) {
    switch (value, column.sqlType) {
    case (.missing, _): self = .null
    case (.text(let text), "ANY"): self = .text(text)
    case (.date(let date), "TEXT"): self = .text(date.description)
    case (_, "TEXT"): self = .text(value.shown)
    case (.boolean(let boolean), "INTEGER"): self = .integer(boolean ? 1 : 0)
    case (.duration(let seconds), "INTEGER"): self = .integer(Int64(seconds))
    case (.integer(let integer), "INTEGER"): self = .integer(Int64(integer))
    case (_, "INTEGER"):
      self = value.number.flatMap { Int64(exactly: $0.rounded()) }.map(SQLiteValue.integer) ?? .null
    default: self = value.number.map(SQLiteValue.real) ?? .null
    }
  }
}
