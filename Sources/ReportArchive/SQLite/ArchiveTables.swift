import ReportTables
import Tabular

/// The tables of an archive: one for each dataset, with the report's and the row's number in front.
struct ArchiveTables {
  /// A table that holds a dataset's rows.
  struct Table: Sendable {
    let name: String
    var columns: [Column]
  }

  /// The first columns of a dataset's table.
  private static let keys = ["report_id", "row_number"]

  static func create(_ table: Table) -> String {
    let columns = table.columns.map { "  \(quoted($0.name)) \($0.sqlType.rawValue)" }.joined(separator: ",\n")
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
    insert(table.name, keys + table.columns.map(\.name))
  }

  static func insert(_ table: String, _ columns: [String]) -> String {
    let names = columns.map(quoted)
    let places = Array(repeating: "?", count: names.count).joined(separator: ",")
    return "INSERT INTO \(quoted(table)) (\(names.joined(separator: ","))) VALUES (\(places))"
  }

  static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"") + "\""
  }
}

/// The column types of an archive.
enum SQLiteType: String, Sendable {
  case any = "ANY"
  case text = "TEXT"
  case integer = "INTEGER"
  case real = "REAL"
}

extension Column {
  /// The type of the column in a table.
  var sqlType: SQLiteType {
    if holdsNumbersAndText { return .any }
    switch type {
    case .text, .code, .date: return .text
    case .integer, .duration, .boolean: return .integer
    case .number, .percent, .multiple: return .real
    }
  }
}

extension SQLiteValue {
  /// A cell as a value of a column's type; null if it cannot be converted.
  init(_ value: Value, as type: SQLiteType) {
    switch (value, type) {
    case (.missing, _): self = .null
    case (.text(let text), .any), (.text(let text), .text): self = .text(text)
    case (.date(let date), .text): self = .text(date.description)
    case (_, .text): self = .text(value.shown)
    case (.boolean(let boolean), .integer): self = .integer(boolean ? 1 : 0)
    case (.duration(let seconds), .integer): self = .integer(Int64(seconds))
    case (.integer(let integer), .integer): self = .integer(Int64(integer))
    case (_, .integer):
      self = value.number.flatMap { Int64(exactly: $0.rounded()) }.map(SQLiteValue.integer) ?? .null
    default: self = value.number.map(SQLiteValue.real) ?? .null
    }
  }
}
