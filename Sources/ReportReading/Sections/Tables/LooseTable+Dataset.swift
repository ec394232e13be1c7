import Document

/// Keeps the parts of a table that its dataset does not contain.
extension LooseTable {
  /// Keeps titles, columns without a role and notes, and claims the table's lines for the dataset.
  static func keepRest(
    of placed: PlacedTable, columns: [Int], dataset: String, into report: inout Report
  ) {
    readTitles(placed, into: &report)
    read(placed, columns: columns, into: &report)
    readNotes(placed, into: &report)
    report.claim(placed.table, as: dataset)
  }

  /// Keeps the columns that have no role and are not empty, and reports them.
  ///
  /// - Parameters:
  ///   - columns: the columns without a role.
  ///   - placed: the table.
  ///   - names: columns kept along with them, to identify the rows.
  ///   - dataset: the dataset of the table's other columns.
  ///   - isOwn: for each row, whether it belongs to the dataset, and is not a heading or the like.
  ///   - report: the report being read.
  static func keepUnmatched(
    _ columns: [Int], of placed: PlacedTable, beside names: [Int] = [], dataset: String,
    ofRows isOwn: [Bool], into report: inout Report
  ) {
    let table = placed.table
    let rows = zip(table.rows, isOwn).map { $1 ? $0 : [] }
    var filled: Set<Int> = []
    for row in rows {
      for (column, cell) in row.enumerated() where !cell.isEmpty { filled.insert(column) }
    }
    let lost = columns.filter(filled.contains)
    guard !lost.isEmpty else { return }
    read(placed, columns: lost + names, rows: rows, into: &report)
    for column in lost {
      let header = table.columns[column].text
      report.diagnostics.append(
        Diagnostic(
          .columnUnmatched, "'\(dataset)' has no column for '\(header)'; its cells are in 'tables'",
          dataset: dataset, column: header, line: table.firstLine))
    }
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A column that the dataset does not have; its cells are in `tables`.
  public static let columnUnmatched = DiagnosticCode(
    "column-unmatched", .info,
    "表中有数据表未收录的列，已列入其他表格",
    "a column that the dataset does not have; its cells are in `tables`",
    example: #"`PB(x) 23A`"#)
}
