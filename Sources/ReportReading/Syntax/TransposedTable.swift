import Document

/// A table whose companies are its columns: a row of codes, and below it a row a figure.
enum TransposedTable {
  /// The table with its rows for columns; nil where it has no row of codes.
  ///
  /// Only codes tell for certain: a row of names or years may head any table.
  static func righted(_ grid: Grid) -> Grid? {
    guard (3...widest).contains(grid.width), (2...widest).contains(grid.rows.count),
      grid.rows.prefix(3).contains(where: isRowOfCodes)
    else { return nil }
    let columns = (0..<grid.width).map { column in
      grid.rows.map { row in
        row.cell(column)
          ?? GridCell(raw: "", text: "", at: row.first?.location ?? SourceLocation(line: 1, column: 1))
      }
    }
    return Grid(rows: columns)
  }

  private static let widest = 60

  private static func isRowOfCodes(_ row: [GridCell]) -> Bool {
    guard row.count > 2, let label = row.first, Ticker(printed: label.text) == nil else { return false }
    return row.dropFirst().allSatisfy { Ticker(printed: $0.text) != nil || Ticker(digits: $0.text) != nil }
  }
}
