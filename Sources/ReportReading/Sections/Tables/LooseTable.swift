import Document

/// Keeps tables and parts of tables that are in no other dataset: every cell becomes a row of `tables`.
enum LooseTable {
  static func read(_ placed: PlacedTable, into report: inout Report) {
    let table = placed.table
    report.diagnostics.append(
      Diagnostic(
        .tableUnclaimed, "this table belongs to no dataset; its cells are in 'tables'",
        severity: placed.section.kind.hasTables || UnclaimedCompanies.mayBe(in: placed) ? .warning : nil,
        dataset: "tables",
        line: table.firstLine))
    readTitles(placed, into: &report)
    read(placed, columns: Array(table.columns.indices), into: &report)
    readNotes(placed, into: &report)
    report.claim(table, as: "tables")
  }

  /// Keeps the cells of some columns, in all rows or in those given.
  static func read(
    _ placed: PlacedTable, columns: [Int], rows: [[GridCell]]? = nil, into report: inout Report
  ) {
    let wanted = Set(columns)
    let headers = placed.table.columns.map(\.text)
    for (row, cells) in (rows ?? placed.table.rows).enumerated() {
      for (column, cell) in cells.enumerated() where !cell.isEmpty && wanted.contains(column) {
        keep(cell, placed, row: row + 1, column: column + 1, header: headers[column], into: &report)
      }
    }
    // A table of only a header is kept too.
    guard placed.table.rows.isEmpty else { return }
    for (column, header) in headers.enumerated() where !header.isEmpty && wanted.contains(column) {
      let cell = GridCell(
        raw: header, text: header, at: SourceLocation(line: placed.table.firstLine, column: 1))
      keep(cell, placed, row: 0, column: column + 1, header: header, into: &report)
    }
  }

  /// Keeps a whole row.
  static func read(_ placed: PlacedTable, row: Int, into report: inout Report) {
    let cells = placed.table.rows[row]
    for (column, cell) in cells.enumerated() where !cell.isEmpty {
      let header = placed.table.columns[column].text
      keep(cell, placed, row: row + 1, column: column + 1, header: header, into: &report)
    }
  }

  static func readTitles(_ placed: PlacedTable, into report: inout Report) {
    for title in placed.table.titles { keep(title, placed, row: 0, column: 1, header: "", into: &report) }
  }

  static func readNotes(_ placed: PlacedTable, into report: inout Report) {
    let last = placed.table.rows.count
    for (index, note) in placed.table.notes.enumerated() {
      keep(note, placed, row: last + index + 1, column: 1, header: "", into: &report)
    }
  }

  private static func keep(
    _ cell: GridCell, _ placed: PlacedTable, row: Int, column: Int, header: String, into report: inout Report
  ) {
    let text = cell.text
    report.looseCells.append(
      LooseCell(
        section: placed.section.title, table: report.tableNumber, row: row, column: column,
        header: header.isEmpty ? nil : header, text: text,
        value: FigureReader.plainNumber(text).map { Printed($0, raw: cell.raw, at: cell.location) },
        line: cell.location.line))
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A table that belongs to no dataset; its cells are in `tables`.
  public static let tableUnclaimed = DiagnosticCode(
    "table-unclaimed", .info,
    "未识别的表格，已列入其他表格",
    "a table that belongs to no dataset; its cells are in `tables`",
    example: #"零部件价格表 · a table of part prices"#)
}
