/// Whether what was read as a table is one.
enum TableCheck {
  /// Scattered labels of a chart leave most cells empty.
  static func isTable(_ table: LayoutTable) -> Bool {
    let rows = table.rows.filter { row in row.cells.count { CellText.isNumber($0.text) } >= 2 }
    guard rows.count >= 2 else { return false }
    let filled = rows.reduce(0) { $0 + $1.cells.count { !$0.text.isEmpty } }
    return Double(filled) >= 0.5 * Double(rows.count * table.columns.count)
  }
}
