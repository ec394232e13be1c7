/// The notations that a report is written in.
enum OutputFormat: String, Sendable, Hashable, CaseIterable {
  case xlsx, csv, json, ndjson
  /// A database of SQLite, which only the name of a file asks for.
  case database = "db"

  /// The format that a file's extension stands for; nil for any other extension.
  init?(pathExtension: String) {
    switch pathExtension {
    case "jsonl": self = .ndjson
    case "sqlite", "sqlite3": self = .database
    default: self.init(rawValue: pathExtension)
    }
  }

  var option: String { "--\(rawValue)" }
}
