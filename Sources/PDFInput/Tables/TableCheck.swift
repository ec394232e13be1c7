/// Whether what was read as a table is one.
enum TableCheck {
  /// Scattered labels of a chart leave most cells empty; a table that `isFramed` is right between a caption and a source.
  static func isTable(_ table: LayoutTable, isFramed: Bool) -> Bool {
    let rows = table.rows.filter { row in row.cells.count { CellText.isNumber($0.text) } >= 2 }
    guard rows.count >= 2, !rows.contains(where: hasRun) else { return false }
    let named = rows.count(where: hasName)
    guard
      10 * named >= 4 * rows.count || isFull(table, rows)
        || isFramed && rows.count >= 3 && rows.allSatisfy({ $0.cells.allSatisfy { !$0.text.isEmpty } })
    else { return false }
    let filled = rows.reduce(0) { $0 + $1.cells.count { !$0.text.isEmpty } }
    // Where every row has a name and nearly every column a heading, few cells are enough.
    let headings = table.header.count { !$0.text.isEmpty }
    let isSparse = isFramed && named == rows.count && 10 * headings >= 8 * table.columns.count
    return Double(filled) >= (isSparse ? 0.25 : 0.5) * Double(rows.count * table.columns.count)
  }

  /// A row says what its figures are of: in words, or by a year or day.
  private static func hasName(_ row: TableRow) -> Bool {
    row.cells.contains { cell in
      !cell.text.isEmpty
        && (!CellText.isNumber(cell.text) && !isNumbers(cell.text) || CellText.period(cell.text) != nil
          || LayoutWords.isDate(cell.text) || CellText.isCentury(cell.text))
    }
  }

  /// Four figures or more in one cell: the row has more columns than were found.
  private static func hasRun(_ row: TableRow) -> Bool {
    row.cells.contains { $0.text.split(separator: " ").count >= 4 && isNumbers($0.text) }
  }

  /// Labels of two points of a chart that are beside each other: `-1.1% -2%`.
  private static func isNumbers(_ text: String) -> Bool {
    text.split(separator: " ").allSatisfy { CellText.isNumber(String($0)) }
  }

  /// Figures alone are a table where every cell has one and every column a heading.
  private static func isFull(_ table: LayoutTable, _ rows: [TableRow]) -> Bool {
    rows.allSatisfy { $0.cells.allSatisfy { !$0.text.isEmpty } }
      && table.header.allSatisfy { !$0.text.isEmpty }
  }
}
