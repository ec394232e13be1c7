import ReportTables
import Tabular

/// Why an archive cannot be read or written.
public enum ArchiveError: Error, Sendable, Hashable {
  /// SQLite's message when a call failed, and the beginning of the statement, if there is one.
  case database(message: String, statement: String?)
  /// The same for a file that is not a database.
  case notADatabase(message: String, statement: String?)
  /// A database of another program.
  case otherProgram
  /// An archive of a newer version of this program.
  case newerVersion
  /// The archive has no report with that number.
  case noReport(Int64)
  /// The archive lists a report but does not hold its document.
  case noDocument(Int64)
  /// A report's document is not JSON.
  case brokenJSON(Int64, JSONError)
  /// A report's document is JSON, but not that of a report.
  case brokenDocument(Int64, DocumentError)
  /// A definition contradicts itself; no archive can cause it.
  case table(TableError)
  case outOfMemory

  /// Whether the file is not an archive of this program or is one of a newer version, rather than an archive that
  /// cannot be read or written.
  public var isForeign: Bool {
    switch self {
    case .notADatabase, .otherProgram, .newerVersion: true
    default: false
    }
  }
}

extension ArchiveError: CustomStringConvertible {
  /// The text that messages show.
  public var description: String {
    switch self {
    case .database(let message, let statement), .notADatabase(let message, let statement):
      message + (statement.map { " (\($0))" } ?? "")
    case .otherProgram: "this is a database of another program"
    case .newerVersion: "this archive was made by a newer version of this program"
    case .noReport(let id): "there is no report \(id) in this archive"
    case .noDocument(let id): "the archive has no document for report \(id)"
    case .brokenJSON(let id, let error): "the document of report \(id) cannot be read: \(error)"
    case .brokenDocument(let id, let error): "the document of report \(id) cannot be read: \(error)"
    case .table(let error): "\(error)"
    case .outOfMemory: "out of memory"
    }
  }
}
