import Document
import ReportTables
import Tabular

/// A database of reports, with the panel that they make together. Each report is in it once, and as a whole.
///
/// A report is added in one transaction, so if the program is killed, the archive holds either the whole report or what
/// was there before. The transaction includes the comparison with the previous report, and that of the next report with
/// this one.
public struct ReportArchive: ~Copyable {
  private let database: SQLiteDatabase
  /// The names of each table's columns.
  private var tables: [String: Set<String>] = [:]
  /// The reports that were added or read last, because the next one of a series is compared with the last.
  private var recent: [Int64: ComparableReport] = [:]
  /// Prepared statements that every report needs.
  private var statements: [String: PreparedStatement] = [:]
  private var insertions: [String: RowInsertion] = [:]
  /// The number of reports when the archive was opened, and of those added since.
  private var counts = (atFirst: Int64(0), added: Int64(0))
  /// The digests of files whose reports were replaced by other editions since the archive was opened.
  private var replaced: Set<String> = []
  /// Whether the readers' indexes exist; otherwise they are created when the archive is closed.
  private var hasReadersIndexes = false

  /// What was done with a report.
  public enum Outcome: Sendable, Hashable {
    case added, replaced
    /// The archive holds an edition that was published later, so nothing was added.
    case olderEdition
  }

  /// How an archive is written.
  public enum Durability: Sendable {
    /// An existing file: safe against being killed, and readers see the state before or after, never between.
    case inPlace
    /// A new file that no one else uses yet, and that is discarded if the program ends before it is complete.
    case scratch
  }

  /// Opens an archive, or creates it if it is missing. A file of another program is an error, and is left unchanged.
  public static func opened(
    _ path: String, _ durability: Durability = .inPlace
  ) throws(ArchiveError) -> ReportArchive {
    try opened(Array(path.utf8CString), durability)
  }

  /// The same for a path as C functions take it, which need not be UTF-8.
  package static func opened(
    _ path: [CChar], _ durability: Durability = .inPlace
  ) throws(ArchiveError) -> ReportArchive {
    var archive = ReportArchive(try database(path, durability))
    try archive.create()
    archive.counts.atFirst = try archive.database.integer("SELECT COUNT(*) FROM reports") ?? 0
    // Indexes that an earlier, killed run left out are not created now, but at the end with the others.
    archive.hasReadersIndexes = archive.counts.atFirst > 0
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
    case .inPlace:
      // This waits for other writers, which changing the journal mode does not. Changing it needs exclusive access; if
      // another program has the file open, the mode stays, and a run that is killed still leaves only whole reports.
      try database.execute("BEGIN IMMEDIATE; COMMIT")
      try? database.execute("PRAGMA journal_mode = WAL")
      let isLogged = try database.text("PRAGMA journal_mode") == "wal"
      try database.execute("PRAGMA synchronous = \(isLogged ? "NORMAL" : "FULL")")
    case .scratch: try database.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
    }
    try database.execute("PRAGMA foreign_keys = ON; PRAGMA cache_size = -32000")
    return database
  }

  /// Creates the indexes that were left out, and leaves a single file, with the contents of the log.
  public consuming func close() throws(ArchiveError) {
    forgetStatements()
    for (name, place) in ArchiveSchema.readersIndexes {
      try database.execute("CREATE INDEX IF NOT EXISTS \(name) ON \(place)")
    }
    try database.execute("PRAGMA optimize")
    // If another program is reading the archive now, the log stays; the last one to close the archive removes it.
    try? database.execute("PRAGMA journal_mode = DELETE")
  }

  /// Whether a file is a database of another program, which must not be replaced. A missing file and one that is not a
  /// database are not.
  package static func isOfOtherProgram(_ path: [CChar]) -> Bool {
    do throws(ArchiveError) {
      try checkOrigin(try SQLiteDatabase(path, .reading))
      return false
    } catch {
      return if case .otherProgram = error { true } else { false }
    }
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
      let issueDates = "SELECT COUNT(*) FROM pragma_table_info('reports') WHERE name = 'issue_date'"
      if try database.integer(issueDates) == 0 { try database.execute(ArchiveSchema.issueDates) }
      for (description, columns) in DatasetCatalog.definitions() {
        try ensure(description.isRecord ? "reports" : description.name, columns)
      }
      for panel in PanelDatasets.all where panel.description.name != "consensus" {
        try ensure(panel.description.name + "_rows", panel.ownColumns)
      }
      try database.execute(ArchiveSchema.ownIndex)
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

  /// Creates a table with at least these columns, or adds those that are missing: reports with more fiscal years have
  /// more. An existing archive may have columns beyond these.
  private mutating func ensure(_ name: String, _ columns: [Column]) throws(ArchiveError) {
    var names = tables[name] ?? []
    if tables[name] == nil {
      if name != "reports" { try database.execute(ArchiveTables.create(.init(name: name, columns: columns))) }
      let present = try database.prepare("SELECT name FROM pragma_table_info(?)")
      try present.bind([.text(name)])
      while try present.step() { if let column = present.text(0) { names.insert(column) } }
    }
    for column in columns where names.insert(column.name).inserted { try add(column, to: name) }
    tables[name] = names
  }

  private func add(_ column: Column, to table: String) throws(ArchiveError) {
    let definition = "\(ArchiveTables.quoted(column.name)) \(column.sqlType.rawValue)"
    try database.execute("ALTER TABLE \(ArchiveTables.quoted(table)) ADD COLUMN \(definition)")
  }

  /// Drops the readers' indexes once a large part of the archive is being written: recreating them is then cheaper
  /// than updating them for each report, which would take longer the more reports there are.
  private mutating func leaveOutIndexes() throws(ArchiveError) {
    guard hasReadersIndexes, counts.added > counts.atFirst / 4 else { return }
    for (name, _) in ArchiveSchema.readersIndexes {
      try database.execute("DROP INDEX IF EXISTS \(name)")
    }
    hasReadersIndexes = false
  }

  // MARK: Adding

  /// The SHA-256 of the files that need not be read again: with this version and these options, the archive already has
  /// their reports, or other editions that replaced them.
  public func knownDigests(options: String = "") throws(ArchiveError) -> Set<String> {
    try digests(
      """
      SELECT input_sha256 FROM reports WHERE program_version = ?1 AND options = ?2
      UNION SELECT input_sha256 FROM earlier_editions WHERE program_version = ?1 AND options = ?2
      """, [.text(ReportDocument.version), .text(options)])
  }

  /// Whether the report of a file that was known when the archive was opened has since been replaced by another
  /// edition. Within one run, the edition that is given last counts, so the file must be added again.
  public func wasReplaced(_ digest: String) -> Bool { replaced.contains(digest) }

  private func digests(_ sql: String, _ values: [SQLiteValue]) throws(ArchiveError) -> Set<String> {
    let statement = try database.prepare(sql)
    try statement.bind(values)
    var digests: Set<String> = []
    while try statement.step() { if let digest = statement.text(0) { digests.insert(digest) } }
    return digests
  }

  /// Adds a report, or replaces the one with the same key, in one transaction.
  ///
  /// - Parameters:
  ///   - report: the report.
  ///   - inputDigest: the SHA-256 of the file that was read; nil for the one in the report's metadata.
  ///   - options: what the reading depends on besides the file, in any form; see ``knownDigests(options:)``.
  /// - Returns: what was done with the report.
  /// - Throws: ``ArchiveError`` if the archive cannot be written; it is then unchanged.
  @discardableResult
  public mutating func add(
    _ report: ReportDocument, inputDigest: String? = nil, options: String = ""
  ) throws(ArchiveError) -> Outcome {
    let report = ComparableReport(ArchivedReport(report))
    let inputDigest = inputDigest ?? report.archived.digest
    try leaveOutIndexes()
    try database.execute("BEGIN IMMEDIATE")
    do throws(ArchiveError) {
      let outcome = try put(report, inputDigest, options)
      try database.execute("COMMIT")
      if outcome == .added { counts.added += 1 }
      return outcome
    } catch {
      try? database.execute("ROLLBACK")
      tables = [:]
      recent = [:]
      forgetStatements()
      try create()
      throw error
    }
  }

  private mutating func put(
    _ comparable: ComparableReport, _ inputDigest: String, _ options: String
  ) throws(ArchiveError) -> Outcome {
    let report = comparable.archived
    var id: Int64?
    var published: String?
    var digest: String?
    try query("SELECT id, published, sha256 FROM reports WHERE key = ?", [.text(report.key.text)]) { row in
      id = row.integer(0)
      published = row.text(1)
      digest = row.text(2)
    }
    // An edition without a day does not count as published later. The same file read again always counts.
    if let published, digest != report.digest, published > report.published?.description ?? "" {
      try remember([
        .text(inputDigest), .text(report.key.text), .text(report.sourceName),
        .text(ReportDocument.version), .text(options),
      ])
      return .olderEdition
    }
    // The same file read again may have another key; its previous report must then be removed. The value tells whether
    // all reports of a series must be compared again, or only the next one.
    var touched: [ArchivedReport.Sequence: Bool] = [:]
    var gone: [Int64] = []
    var earlier: [[SQLiteValue]] = []
    try query(
      """
      DELETE FROM reports WHERE (id = ? OR sha256 = ?)
      RETURNING id, publisher, series, issue_date, sha256, input_sha256, key, source_name, program_version, options
      """,
      [id.map(SQLiteValue.integer) ?? .null, .text(report.digest)]
    ) { row in
      if let old = row.integer(0) { gone.append(old) }
      if row.text(4) != report.digest, row.text(5) != inputDigest {
        earlier.append((5...9).map { .text(row.text($0) ?? "") })
      }
      if let publisher = row.text(1), let series = row.text(2) {
        let sequence = ArchivedReport.Sequence(publisher: publisher, series: series)
        let stays = sequence == report.sequence && row.text(3) == report.issueDay?.description
        touched[sequence] = touched[sequence] ?? false || !stays
      }
    }
    for old in gone { recent[old] = nil }
    for edition in earlier { try remember(edition) }
    try prepared("DELETE FROM earlier_editions WHERE input_sha256 = ?").statement.run([.text(inputDigest)])
    let new = try insert(report, id, inputDigest, options)
    recent[new] = comparable
    if let sequence = report.sequence { touched[sequence] = touched[sequence] ?? false }
    try refresh(new, report, touched)
    trimRecent(keeping: new)
    return id == nil ? .added : .replaced
  }

  /// Records a file whose report was replaced by another edition, so that it is recognised later.
  private mutating func remember(_ edition: [SQLiteValue]) throws(ArchiveError) {
    if case .text(let digest)? = edition.first { replaced.insert(digest) }
    try prepared("INSERT OR REPLACE INTO earlier_editions VALUES (?, ?, ?, ?, ?)").statement.run(edition)
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
      ("report_date", SQLiteValue(report.date?.description)),
      ("issue_date", SQLiteValue(report.issueDay?.description)), ("source_name", .text(report.sourceName)),
      ("sha256", .text(report.digest)), ("bytes", report.source.integer("bytes")),
      ("lines", report.source.integer("lines")),
      ("input_sha256", .text(inputDigest)), ("program_version", .text(ReportDocument.version)),
      ("options", .text(options)),
    ]
    let own = columns.map { ($0.name, SQLiteValue(report.cells[$0.name], as: $0.sqlType)) }
    let all = fixed + own
    try database.prepare(ArchiveTables.insert("reports", all.map(\.0))).run(all.map(\.1))
    let new = database.lastInsertedID
    for table in report.report.document.tables where !table.description.isRecord {
      try insert(table.rows, into: table.description.name, table.columns[...], report: new)
    }
    let json = report.report.document.json(JSONOptions(isCompact: true))
    try prepared("INSERT INTO documents VALUES (?, ?)").statement.run([.integer(new), .utf8(json)])
    return new
  }

  /// Writes the rows of a dataset, without leading columns that show which report they are from.
  private mutating func insert(
    _ rows: [Row], into table: String, _ columns: ArraySlice<Column>, report: Int64
  ) throws(ArchiveError) {
    guard !rows.isEmpty else { return }
    let insertion: RowInsertion
    if let known = insertions[table], known.isFor(columns) {
      insertion = known
    } else {
      insertion = try RowInsertion(table, columns, in: database)
      insertions[table] = insertion
    }
    try insertion.run(rows, from: columns.startIndex, report: report)
  }

  // MARK: Statements

  /// A statement that is prepared once and kept.
  private mutating func prepared(_ sql: String) throws(ArchiveError) -> PreparedStatement {
    if let known = statements[sql] { return known }
    let new = PreparedStatement(try database.prepare(sql))
    statements[sql] = new
    return new
  }

  /// Reads all rows of a statement that is kept.
  private mutating func query(
    _ sql: String, _ values: [SQLiteValue], _ row: (borrowing SQLiteStatement) -> Void
  ) throws(ArchiveError) {
    let prepared = try prepared(sql)
    // A statement that still has a row prevents a checkpoint of the log.
    defer { prepared.statement.reset() }
    try prepared.statement.bind(values)
    while try prepared.statement.step() { row(prepared.statement) }
  }

  private mutating func forgetStatements() {
    statements = [:]
    insertions = [:]
  }

  // MARK: The panel

  /// Updates the panel's rows of a report and of the reports whose predecessor it may now be.
  private mutating func refresh(
    _ id: Int64, _ report: ArchivedReport, _ sequences: [ArchivedReport.Sequence: Bool]
  ) throws(ArchiveError) {
    var affected = [id]
    for (sequence, isWhole) in sequences {
      affected += try successors(of: isWhole ? nil : report, id, in: sequence)
    }
    for target in Set(affected).sorted() { try refreshRows(of: target) }
  }

  /// The reports of a series whose predecessor may have changed: the next one, or all of them.
  private mutating func successors(
    of report: ArchivedReport?, _ id: Int64, in sequence: ArchivedReport.Sequence
  ) throws(ArchiveError) -> [Int64] {
    let series: [SQLiteValue] = [.text(sequence.publisher), .text(sequence.series)]
    var found: [Int64] = []
    guard let report else {
      try query(
        "SELECT id FROM reports WHERE publisher = ? AND series = ? AND issue_date IS NOT NULL", series
      ) { row in
        if let other = row.integer(0) { found.append(other) }
      }
      return found
    }
    guard let day = report.issueDay?.description else { return [] }
    try query(
      """
      SELECT id FROM reports WHERE publisher = ? AND series = ? AND (issue_date, id) > (?, ?)
      ORDER BY issue_date, id LIMIT 1
      """, series + [.text(day), .integer(id)]
    ) { row in
      if let other = row.integer(0) { found.append(other) }
    }
    return found
  }

  /// The previous report of the same house and series.
  private mutating func predecessor(
    of report: ArchivedReport, _ id: Int64
  ) throws(ArchiveError) -> ComparableReport? {
    guard let sequence = report.sequence, let day = report.issueDay?.description else { return nil }
    var found: Int64?
    try query(
      """
      SELECT id FROM reports WHERE publisher = ? AND series = ? AND (issue_date, id) < (?, ?)
      ORDER BY issue_date DESC, id DESC LIMIT 1
      """, [.text(sequence.publisher), .text(sequence.series), .text(day), .integer(id)]
    ) { row in
      found = row.integer(0)
    }
    return try found.map { other throws(ArchiveError) in try self.report(other) }
  }

  private mutating func refreshRows(of id: Int64) throws(ArchiveError) {
    let report = try self.report(id)
    let before = try predecessor(of: report.archived, id)
    for (definition, rows) in try Panel.rows(of: report, after: before) {
      let name = definition.description.name + "_rows"
      try prepared("DELETE FROM \(name) WHERE report_id = ?").statement.run([.integer(id)])
      try insert(rows, into: name, definition.columns[LeadingColumns.all.count...], report: id)
    }
  }

  private mutating func report(_ id: Int64) throws(ArchiveError) -> ComparableReport {
    if let known = recent[id] { return known }
    var json: [UInt8]?
    try query("SELECT json FROM documents WHERE report_id = ?", [.integer(id)]) { row in
      json = row.bytes(0)
    }
    guard let json else { throw ArchiveError.noDocument(id) }
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONValue(parsing: json)
    } catch {
      throw .brokenJSON(id, error)
    }
    do throws(DocumentError) {
      let report = ComparableReport(ArchivedReport(try ReportDocument(json: value, leavesOutUnknown: true)))
      recent[id] = report
      return report
    } catch {
      throw .brokenDocument(id, error)
    }
  }

  /// Keeps only the reports that will probably be needed next: the latest of each series.
  private mutating func trimRecent(keeping id: Int64) {
    var latest: [ArchivedReport.Sequence: Int64] = [:]
    for (key, report) in recent {
      guard let sequence = report.archived.sequence else { continue }
      if let other = latest[sequence], let held = recent[other],
        (held.archived.issueDay?.daysSince1970 ?? 0, other)
          > (report.archived.issueDay?.daysSince1970 ?? 0, key)
      {
        continue
      }
      latest[sequence] = key
    }
    let keep = Set(latest.values).union([id])
    if recent.count > 64 {
      recent = [:]
    } else if keep.count < recent.count {
      recent = recent.filter { keep.contains($0.key) }
    }
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
