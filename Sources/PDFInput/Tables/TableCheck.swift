/// Checks whether rows that were read as a table are one.
enum TableCheck {
  /// Whether the rows are a table. Scattered labels of a chart leave most cells empty. A table that `isFramed` is
  /// directly between a caption and a source, and may be sparser.
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

  /// Whether a row names what its figures are: in words, or by a year or date.
  private static func hasName(_ row: TableRow) -> Bool {
    row.cells.contains { cell in
      !cell.text.isEmpty
        && (!CellText.isNumber(cell.text) && !isNumbers(cell.text) || CellText.period(cell.text) != nil
          || LayoutWords.isDate(cell.text) || CellText.isCentury(cell.text))
    }
  }

  /// Whether a cell has four or more figures, so that the row has more columns than were found.
  private static func hasRun(_ row: TableRow) -> Bool {
    row.cells.contains { $0.text.split(separator: " ").count >= 4 && isNumbers($0.text) }
  }

  /// Whether the text is only numbers, such as two adjacent data labels of a chart: `-1.1% -2%`.
  private static func isNumbers(_ text: String) -> Bool {
    text.split(separator: " ").allSatisfy { CellText.isNumber(String($0)) }
  }

  /// Whether every cell is filled and every column has a heading. Then rows of only figures are a table.
  private static func isFull(_ table: LayoutTable, _ rows: [TableRow]) -> Bool {
    rows.allSatisfy { $0.cells.allSatisfy { !$0.text.isEmpty } }
      && table.header.allSatisfy { !$0.text.isEmpty }
  }
}
