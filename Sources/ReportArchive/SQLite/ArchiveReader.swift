import Tabular

/// Reads the reports of an archive, each as the JSON document that was added.
public enum ArchiveReader {
  /// The first bytes of every SQLite file.
  public static let magic = Array("SQLite format 3\u{0}".utf8)

  /// A report of an archive.
  public struct Entry: Sendable, Hashable {
    /// The report's number in the archive.
    public let id: Int64
    /// The name of the file that it was read from.
    public let sourceName: String
  }

  /// The reports of an archive, in the order of their dates.
  public static func entries(_ path: String) throws(ArchiveError) -> [Entry] {
    try entries(Array(path.utf8CString))
  }

  /// The JSON document of a report.
  public static func document(_ id: Int64, in path: String) throws(ArchiveError) -> [UInt8] {
    try document(id, in: Array(path.utf8CString))
  }

  /// The same for a path as C functions take it, which need not be UTF-8.
  package static func entries(_ path: [CChar]) throws(ArchiveError) -> [Entry] {
    let database = try opened(path)
    let statement = try database.prepare(
      "SELECT id, source_name FROM reports ORDER BY report_date IS NULL, report_date, id")
    var entries: [Entry] = []
    while try statement.step() {
      guard let id = statement.integer(0) else { continue }
      entries.append(Entry(id: id, sourceName: statement.text(1) ?? ""))
    }
    return entries
  }

  /// The same for a path as C functions take it, which need not be UTF-8.
  package static func document(_ id: Int64, in path: [CChar]) throws(ArchiveError) -> [UInt8] {
    let database = try opened(path)
    let statement = try database.prepare("SELECT json FROM documents WHERE report_id = ?")
    try statement.bind([.integer(id)])
    guard try statement.step(), let json = statement.text(0) else {
      throw ArchiveError.noReport(id)
    }
    return Array(json.utf8)
  }

  private static func opened(_ path: [CChar]) throws(ArchiveError) -> SQLiteDatabase {
    let database = try SQLiteDatabase(path, .reading)
    guard try database.integer("PRAGMA application_id") == ArchiveSchema.applicationID else {
      throw ArchiveError.otherProgram
    }
    return database
  }
}
