import Document
import ReportTables
import Tabular

/// A database of reports: each one whole or absent, each one once, and the panel that they make.
///
/// A report is added in one transaction, so that a program that is killed leaves what was there before or the whole report.
/// Its comparison with the report before, and that of the next one with it, are part of the same transaction.
public struct ReportArchive: ~Copyable {
  private let database: SQLiteDatabase
  private var tables: [String: ArchiveTables.Table] = [:]
  /// The panel's rows of which reports are up to date is decided by these: the last reports that were added or read.
  private var recent: [Int64: ArchivedReport] = [:]
  /// Statements that every report needs.
  private var statements: [String: PreparedStatement] = [:]

  /// What became of a report that was given.
  public enum Outcome: Sendable, Hashable {
    case added, replaced
    /// The archive holds an edition that was published later.
    case olderEdition
  }

  /// How an archive is written.
  public enum Durability: Sendable {
    /// Beside what is there: kill-safe, and a reader sees one state or the next.
    case inPlace
    /// A file that nobody else knows yet, and that is thrown away if the program ends before it is whole.
    case scratch
  }

  /// Opens an archive, and makes it where it is missing. A file of another program is an error, and stays as it is.
  public static func opened(
    _ path: String, _ durability: Durability = .inPlace
  ) throws(ArchiveError) -> ReportArchive {
    try opened(Array(path.utf8CString), durability)
  }

  /// The same with a path as C functions take it, which may not be UTF-8.
  package static func opened(
    _ path: [CChar], _ durability: Durability = .inPlace
  ) throws(ArchiveError) -> ReportArchive {
    var archive = ReportArchive(try database(path, durability))
    try archive.create()
    return archive
  }

  private init(_ database: consuming SQLiteDatabase) {
    self.database = database
  }

  private static func database(_ path: [CChar], _ durability: Durability) throws(ArchiveError)
    -> SQLiteDatabase
  {
    let database = try SQLiteDatabase(path, .writing)
    try checkOrigin(database)
    switch durability {
    case .inPlace: try database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    case .scratch: try database.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
    }
    try database.execute("PRAGMA foreign_keys = ON; PRAGMA cache_size = -32000")
    return database
  }

  /// Leaves one file: what the log beside it holds goes into it.
  public consuming func close() throws(ArchiveError) {
    statements = [:]
    try database.execute("PRAGMA optimize; PRAGMA journal_mode = DELETE")
  }

  private static func checkOrigin(_ database: borrowing SQLiteDatabase) throws(ArchiveError) {
    let id = try database.integer("PRAGMA application_id") ?? 0
    let count = try database.integer("SELECT COUNT(*) FROM sqlite_master") ?? 0
    guard id == ArchiveSchema.applicationID || (id == 0 && count == 0) else {
      throw ArchiveError.otherProgram
    }
    let version = try database.integer("PRAGMA user_version") ?? 0
    guard version <= ArchiveSchema.version else {
      throw ArchiveError.newerVersion
    }
  }

  // MARK: Tables

  private mutating func create() throws(ArchiveError) {
    try database.execute("BEGIN IMMEDIATE")
    do throws(ArchiveError) {
      try database.execute(ArchiveSchema.reports)
      for (description, columns) in DatasetCatalog.definitions() {
        try ensure(description.isRecord ? "reports" : description.name, columns)
      }
      for panel in PanelDatasets.all where panel.description.name != "consensus" {
        try ensure(panel.description.name + "_rows", panel.ownColumns)
      }
      try database.execute(ArchiveSchema.indexes)
      if try database.integer("PRAGMA user_version") != ArchiveSchema.version {
        for view in ArchiveSchema.views { try database.execute("DROP VIEW IF EXISTS \(view)") }
        try database.execute(ArchiveSchema.latestReports)
        try database.execute(ArchiveSchema.consensus)
        for panel in PanelDatasets.all where panel.description.name != "consensus" {
          try database.execute(
            ArchiveSchema.panelView(panel.description.name, columns: panel.ownColumns.map(\.name)))
        }
      }
      try database.execute(
        "PRAGMA application_id = \(ArchiveSchema.applicationID); PRAGMA user_version = \(ArchiveSchema.version)"
      )
      try database.execute("COMMIT")
    } catch {
      try? database.execute("ROLLBACK")
      throw error
    }
  }

  /// Makes a table that has at least these columns: reports with more fiscal years add more.
  private mutating func ensure(_ name: String, _ columns: [Column]) throws(ArchiveError) {
    if let table = tables[name] {
      let known = Set(table.columns.map(\.name))
      let new = columns.filter { !known.contains($0.name) }
      guard !new.isEmpty else { return }
      for column in new { try add(column, to: name) }
      tables[name]?.columns += new
      return
    }
    if name != "reports" { try database.execute(ArchiveTables.create(.init(name: name, columns: columns))) }
    let present = try database.prepare("SELECT name FROM pragma_table_info(?)")
    try present.bind([.text(name)])
    var names: Set<String> = []
    while try present.step() { if let column = present.text(0) { names.insert(column) } }
    for column in columns where !names.contains(column.name) { try add(column, to: name) }
    tables[name] = ArchiveTables.Table(name: name, columns: columns)
  }

  private func add(_ column: Column, to table: String) throws(ArchiveError) {
    let definition = "\(ArchiveTables.quoted(column.name)) \(column.sqlType.rawValue)"
    try database.execute("ALTER TABLE \(ArchiveTables.quoted(table)) ADD COLUMN \(definition)")
  }

  // MARK: Adding

  /// The SHA-256 of the files that this version would read with these options to what the archive has.
  public func knownDigests(options: String = "") throws(ArchiveError) -> Set<String> {
    let statement = try database.prepare(
      "SELECT input_sha256 FROM reports WHERE program_version = ? AND options = ?")
    try statement.bind([.text(ReportDocument.version), .text(options)])
    var digests: Set<String> = []
    while try statement.step() { if let digest = statement.text(0) { digests.insert(digest) } }
    return digests
  }

  /// Adds a report, or puts it in the place of what the archive has under its key, in one transaction.
  ///
  /// - Parameters:
  ///   - report: the report.
  ///   - inputDigest: the SHA-256 of the file that was read; nil takes the one that the report has of its source.
  ///   - options: what the reading depends on beside the file, in any form; see ``knownDigests(options:)``.
  /// - Returns: what became of the report.
  /// - Throws: ``ArchiveError`` if the archive cannot be written; it is then as it was.
  @discardableResult
  public mutating func add(
    _ report: ReportDocument, inputDigest: String? = nil, options: String = ""
  ) throws(ArchiveError) -> Outcome {
    let report = ArchivedReport(report)
    let inputDigest = inputDigest ?? report.digest
    try database.execute("BEGIN IMMEDIATE")
    do throws(ArchiveError) {
      let outcome = try put(report, inputDigest, options)
      try database.execute("COMMIT")
      return outcome
    } catch {
      try? database.execute("ROLLBACK")
      tables = [:]
      recent = [:]
      statements = [:]
      try create()
      throw error
    }
  }

  private mutating func put(
    _ report: ArchivedReport, _ inputDigest: String, _ options: String
  ) throws(ArchiveError) -> Outcome {
    let existing = try database.prepare("SELECT id, published FROM reports WHERE key = ?")
    try existing.bind([.text(report.key.text)])
    var id: Int64?
    if try existing.step() {
      if let published = existing.text(1), let new = report.published?.description, published > new {
        return .olderEdition
      }
      id = existing.integer(0)
    }
    // The same file read anew may have another key: then what it was before must not stay beside it.
    let stale = try database.prepare(
      "DELETE FROM reports WHERE (id = ? OR sha256 = ?) RETURNING id, publisher, series, report_date")
    try stale.bind([id.map(SQLiteValue.integer) ?? .null, .text(report.digest)])
    // Whether every report of a series is to be compared anew, or only the next one.
    var touched: [ArchivedReport.Sequence: Bool] = [:]
    while try stale.step() {
      if let old = stale.integer(0) { recent[old] = nil }
      if let publisher = stale.text(1), let series = stale.text(2) {
        let sequence = ArchivedReport.Sequence(publisher: publisher, series: series)
        let stays = sequence == report.sequence && stale.text(3) == report.date?.description
        touched[sequence] = touched[sequence] ?? false || !stays
      }
    }
    let new = try insert(report, id, inputDigest, options)
    recent[new] = report
    if let sequence = report.sequence { touched[sequence] = touched[sequence] ?? false }
    try refresh(new, report, touched)
    trimRecent(keeping: new)
    return id == nil ? .added : .replaced
  }

  private mutating func insert(
    _ report: ArchivedReport, _ id: Int64?, _ inputDigest: String, _ options: String
  ) throws(ArchiveError) -> Int64 {
    for table in report.report.document.tables {
      try ensure(table.description.isRecord ? "reports" : table.description.name, table.columns)
    }
    let columns = report.report.document.table("report")?.columns ?? []
    let fixed: [(String, SQLiteValue)] = [
      ("id", id.map(SQLiteValue.integer) ?? .null), ("key", .text(report.key.text)),
      ("report_date", SQLiteValue(report.date?.description)), ("source_name", .text(report.sourceName)),
      ("sha256", .text(report.digest)), ("bytes", report.source.integer("bytes")),
      ("lines", report.source.integer("lines")),
      ("input_sha256", .text(inputDigest)), ("program_version", .text(ReportDocument.version)),
      ("options", .text(options)),
    ]
    let own = columns.map { ($0.name, SQLiteValue(report.cells[$0.name], as: $0.sqlType)) }
    let all = fixed + own
    let names = all.map { ArchiveTables.quoted($0.0) }.joined(separator: ",")
    let places = all.map { _ in "?" }.joined(separator: ",")
    try database.prepare("INSERT INTO reports (\(names)) VALUES (\(places))").run(all.map(\.1))
    let new = database.lastInsertedID
    for table in report.report.document.tables where !table.description.isRecord {
      try insert(table.rows, into: .init(name: table.description.name, columns: table.columns), report: new)
    }
    let json = String(decoding: report.report.document.json(JSONOptions(isCompact: true)), as: UTF8.self)
    try prepared("INSERT INTO documents VALUES (?, ?)").statement.run([.integer(new), .text(json)])
    return new
  }

  /// Writes rows of a dataset, without the columns that each begins with where `skipping` says so.
  private mutating func insert(
    _ rows: [Row], into table: ArchiveTables.Table, report: Int64, skipping count: Int = 0
  ) throws(ArchiveError) {
    guard !rows.isEmpty else { return }
    let insertion = try prepared(ArchiveTables.insert(table))
    let types = table.columns.map(\.sqlType)
    for (index, row) in rows.enumerated() {
      try insertion.statement.run(report, Int64(index + 1), row.values[count...], types)
    }
  }

  /// A statement that was prepared before, or is now and is kept.
  private mutating func prepared(_ sql: String) throws(ArchiveError) -> PreparedStatement {
    if let known = statements[sql] { return known }
    let new = PreparedStatement(try database.prepare(sql))
    statements[sql] = new
    return new
  }

  // MARK: The panel

  /// Makes the panel's rows of a report and of those that it now is before anew.
  private mutating func refresh(
    _ id: Int64, _ report: ArchivedReport, _ sequences: [ArchivedReport.Sequence: Bool]
  ) throws(ArchiveError) {
    var affected = [id]
    for (sequence, isWhole) in sequences {
      affected += try successors(of: isWhole ? nil : report, id, in: sequence)
    }
    for target in Set(affected).sorted() { try refreshRows(of: target) }
  }

  /// The reports of a series whose report before may be another one now: the next one, or all of them.
  private func successors(
    of report: ArchivedReport?, _ id: Int64, in sequence: ArchivedReport.Sequence
  ) throws(ArchiveError) -> [Int64] {
    let statement = try database.prepare(
      """
      SELECT id FROM reports WHERE publisher = ? AND series = ? AND report_date IS NOT NULL
      AND (? IS NULL OR (report_date, id) > (?, ?)) ORDER BY report_date, id LIMIT ?
      """)
    let day: SQLiteValue = SQLiteValue(report?.date?.description)
    try statement.bind([
      .text(sequence.publisher), .text(sequence.series), day, day, .integer(id),
      .integer(report == nil ? -1 : 1),
    ])
    var found: [Int64] = []
    while try statement.step() { if let other = statement.integer(0) { found.append(other) } }
    return found
  }

  private mutating func refreshRows(of id: Int64) throws(ArchiveError) {
    let report = try self.report(id)
    var before: ArchivedReport?
    if let sequence = report.sequence, let day = report.date?.description,
      let other = try database.integer(
        """
        SELECT id FROM reports WHERE publisher = ? AND series = ? AND report_date IS NOT NULL
        AND (report_date, id) < (?, ?) ORDER BY report_date DESC, id DESC LIMIT 1
        """, [.text(sequence.publisher), .text(sequence.series), .text(day), .integer(id)])
    {
      before = try self.report(other)
    }
    for (definition, rows) in try Panel.rows(of: report, after: before) {
      let name = definition.description.name + "_rows"
      try prepared("DELETE FROM \(name) WHERE report_id = ?").statement.run([.integer(id)])
      try insert(
        rows, into: .init(name: name, columns: definition.ownColumns), report: id,
        skipping: LeadingColumns.all.count)
    }
  }

  private mutating func report(_ id: Int64) throws(ArchiveError) -> ArchivedReport {
    if let known = recent[id] { return known }
    let statement = try database.prepare("SELECT json FROM documents WHERE report_id = ?")
    try statement.bind([.integer(id)])
    guard try statement.step(), let json = statement.text(0) else {
      throw ArchiveError.noDocument(id)
    }
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONValue(parsing: Array(json.utf8))
    } catch {
      throw .brokenJSON(id, error)
    }
    do throws(DocumentError) {
      let report = ArchivedReport(try ReportDocument(json: value, leavesOutUnknown: true))
      recent[id] = report
      return report
    } catch {
      throw .brokenDocument(id, error)
    }
  }

  /// Keeps the reports that are likely to be looked at next: the latest of each series.
  private mutating func trimRecent(keeping id: Int64) {
    var latest: [ArchivedReport.Sequence: Int64] = [:]
    for (key, report) in recent {
      guard let sequence = report.sequence else { continue }
      if let other = latest[sequence], let held = recent[other],
        (held.date?.daysSince1970 ?? 0, other) > (report.date?.daysSince1970 ?? 0, key)
      {
        continue
      }
      latest[sequence] = key
    }
    let keep = Set(latest.values).union([id])
    recent = recent.count > 64 ? [:] : recent.filter { keep.contains($0.key) }
  }
}

extension JSONValue {
  fileprivate func integer(_ name: String) -> SQLiteValue {
    guard case .object(let members) = self,
      case .integer(let integer)? = members.first(where: { $0.name == name })?.value
    else { return .null }
    return .integer(Int64(integer))
  }
}
