import CSQLite
import Tabular

/// Owns a connection to a database file.
struct SQLiteDatabase: ~Copyable {
  private let handle: OpaquePointer

  enum Mode: Sendable {
    case reading
    /// Also creates the file if it is missing.
    case writing
  }

  /// Opens a file; `path` is as C functions take it.
  init(_ path: [CChar], _ mode: Mode) throws(ArchiveError) {
    var opened: OpaquePointer?
    let flags = mode == .reading ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    let status = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard let opened else { throw .outOfMemory }
    guard status == SQLITE_OK else {
      let error = ArchiveError(opened, statement: nil)
      sqlite3_close_v2(opened)
      throw error
    }
    handle = opened
    sqlite3_busy_timeout(handle, 30_000)
  }

  deinit {
    sqlite3_close_v2(handle)
  }

  /// Executes statements without parameters and ignores any rows.
  borrowing func execute(_ sql: String) throws(ArchiveError) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw problem(sql) }
  }

  borrowing func prepare(_ sql: String) throws(ArchiveError) -> SQLiteStatement {
    var statement: OpaquePointer?
    guard
      sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil) == SQLITE_OK,
      let statement
    else { throw problem(sql) }
    return SQLiteStatement(statement)
  }

  /// The first column of the first row; nil if there is no row, or if it is null.
  borrowing func integer(_ sql: String, _ values: [SQLiteValue] = []) throws(ArchiveError) -> Int64? {
    let statement = try prepare(sql)
    try statement.bind(values)
    guard try statement.step() else { return nil }
    return statement.integer(0)
  }

  /// The same for a text.
  borrowing func text(_ sql: String) throws(ArchiveError) -> String? {
    let statement = try prepare(sql)
    return try statement.step() ? statement.text(0) : nil
  }

  var lastInsertedID: Int64 { sqlite3_last_insert_rowid(handle) }

  private borrowing func problem(_ sql: String) -> ArchiveError {
    ArchiveError(handle, statement: String(sql.prefix(60)))
  }
}

/// The value of a cell in a database.
enum SQLiteValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  /// A text as UTF-8 bytes.
  case utf8([UInt8])

  init(_ text: String?) {
    self = text.map(SQLiteValue.text) ?? .null
  }
}

/// A prepared statement that is kept for more than one use.
final class PreparedStatement {
  let statement: SQLiteStatement

  init(_ statement: consuming SQLiteStatement) {
    self.statement = statement
  }
}

/// Owns a prepared statement.
struct SQLiteStatement: ~Copyable {
  private let handle: OpaquePointer

  fileprivate init(_ handle: OpaquePointer) {
    self.handle = handle
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// Resets the statement and binds its parameters.
  borrowing func bind(_ values: [SQLiteValue]) throws(ArchiveError) {
    sqlite3_reset(handle)
    for (index, value) in values.enumerated() { try bind(value, at: Int32(index + 1)) }
  }

  /// A text parameter: its 1-based index, and the range of its bytes in a buffer shared by all texts.
  struct Text {
    let place: Int32
    let range: Range<Int>
  }

  /// Runs the statement with what was bound since the last run and with texts that SQLite reads in place, without a
  /// copy. Unbound parameters are null, and nothing stays bound.
  borrowing func run(_ texts: [Text], of bytes: [UInt8]) throws(ArchiveError) {
    defer { sqlite3_clear_bindings(handle) }
    let status = bytes.withUnsafeBytes { bytes in
      let base = bytes.assumingMemoryBound(to: CChar.self).baseAddress
      for text in texts {
        let status = sqlite3_bind_text64(
          handle, text.place, base.map { $0 + text.range.lowerBound }, sqlite3_uint64(text.range.count), nil,
          UInt8(SQLITE_UTF8))
        guard status == SQLITE_OK else { return status }
      }
      return sqlite3_step(handle)
    }
    guard status == SQLITE_DONE else { throw problem }
    sqlite3_reset(handle)
  }

  /// Ends reading from the statement, which can then be run again.
  borrowing func reset() { sqlite3_reset(handle) }

  borrowing func bind(_ value: SQLiteValue, at place: Int32) throws(ArchiveError) {
    let status: Int32
    switch value {
    case .null: status = sqlite3_bind_null(handle, place)
    case .integer(let integer): status = sqlite3_bind_int64(handle, place, integer)
    case .real(let real): status = sqlite3_bind_double(handle, place, real)
    case .text(var text): status = text.withUTF8 { bindCopy(of: UnsafeRawBufferPointer($0), at: place) }
    case .utf8(let bytes): status = bytes.withUnsafeBytes { bindCopy(of: $0, at: place) }
    }
    guard status == SQLITE_OK else { throw problem }
  }

  private borrowing func bindCopy(of text: UnsafeRawBufferPointer, at place: Int32) -> Int32 {
    // SQLITE_TRANSIENT, a macro that Swift does not import: SQLite copies the text.
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    return sqlite3_bind_text64(
      handle, place, text.assumingMemoryBound(to: CChar.self).baseAddress, sqlite3_uint64(text.count),
      transient, UInt8(SQLITE_UTF8))
  }

  /// Goes to the next row.
  ///
  /// - Returns: whether there is one.
  @discardableResult
  borrowing func step() throws(ArchiveError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw problem
    }
  }

  /// Runs the statement with values, and ignores any rows.
  borrowing func run(_ values: [SQLiteValue]) throws(ArchiveError) {
    try bind(values)
    while try step() {}
  }

  /// A cell of the current row; nil if it is null.
  borrowing func integer(_ column: Int32) -> Int64? {
    sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : sqlite3_column_int64(handle, column)
  }

  /// A cell of the current row; nil if it is null.
  borrowing func text(_ column: Int32) -> String? {
    bytes(column).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A text of the current row as UTF-8; nil if it is null.
  borrowing func bytes(_ column: Int32) -> [UInt8]? {
    guard let bytes = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  private var problem: ArchiveError { ArchiveError(sqlite3_db_handle(handle), statement: nil) }
}

extension ArchiveError {
  /// The error of the last call on a connection. If the file is to blame and not a statement, it has a message of its
  /// own.
  fileprivate init(_ database: OpaquePointer?, statement: String?) {
    let message = String(cString: sqlite3_errmsg(database))
    switch sqlite3_errcode(database) {
    case SQLITE_NOTADB: self = .notADatabase(message: message, statement: statement)
    case SQLITE_BUSY, SQLITE_LOCKED:
      self = .database(message: "another program is writing to it; try again later", statement: nil)
    case SQLITE_READONLY: self = .database(message: "it may not be written", statement: nil)
    case SQLITE_FULL: self = .database(message: "no space left on the disk", statement: nil)
    case SQLITE_CANTOPEN:
      self = .database(
        message: "it cannot be opened: its folder is missing or may not be written", statement: nil)
    default: self = .database(message: message, statement: statement)
    }
  }
}
