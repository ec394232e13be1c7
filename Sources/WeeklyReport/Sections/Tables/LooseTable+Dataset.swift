/// What is left of a table that a dataset has.
extension LooseTable {
  /// Keeps titles, columns without a part and notes, and gives the table's lines to the dataset.
  static func keepRest(
    of placed: PlacedTable, columns: [Int], dataset: String, into report: inout Report
  ) {
    readTitles(placed, into: &report)
    read(placed, columns: columns, into: &report)
    readNotes(placed, into: &report)
    report.claim(placed.table, as: dataset)
  }

  /// Says that several columns claim one part and that none was taken.
  static func noteRivals(
    _ columns: [Int], of placed: PlacedTable, dataset: String, as name: String, into report: inout Report
  ) {
    guard !columns.isEmpty else { return }
    let headers = columns.map { "'\(placed.table.columns[$0].text)'" }.joined(separator: ", ")
    report.diagnostics.append(
      Diagnostic(
        .columnUnmatched,
        "\(headers) may all be '\(name)': which is meant is not to be told, so none was taken",
        chinese: "\(headers) 都可能是 \(name)，无法判断取哪一列，故均未采用",
        severity: .warning, dataset: dataset, column: name, printed: headers, line: placed.table.firstLine))
  }

  /// Says that a second list stands beside the first, whose columns were not taken for the first one's.
  static func noteSecondList(of placed: PlacedTable, dataset: String, by name: Int, into report: inout Report)
  {
    let header = placed.table.columns[name].text
    report.diagnostics.append(
      Diagnostic(
        .columnUnmatched,
        "'\(header)' stands twice: two lists side by side, and the columns from the second on are in 'tables'",
        chinese: "“\(header)”出现两次，应为并排的两张表；自第二处起的各列保留在 tables 数据集",
        severity: .warning, dataset: dataset, column: header, printed: header, line: placed.table.firstLine))
  }

  /// Keeps the columns that no part is known for and that hold something, and says which.
  ///
  /// - Parameters:
  ///   - columns: those without a part.
  ///   - placed: the table.
  ///   - names: columns kept beside them, so that their cells can be told apart.
  ///   - dataset: what the table's other columns are.
  ///   - report: what is being read.
  ///   - isRow: whether a row is one of the dataset's, not a heading or the like.
  static func keepUnmatched(
    _ columns: [Int], of placed: PlacedTable, beside names: [Int] = [], dataset: String,
    into report: inout Report, where isRow: ([GridCell]) -> Bool
  ) {
    let table = placed.table
    let rows = table.rows.map { isRow($0) ? $0 : [] }
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
          .columnUnmatched, "'\(header)' is no column of '\(dataset)'; its cells are in 'tables'",
          dataset: dataset, column: header, line: table.firstLine))
    }
  }
}
