import Document

/// Lays out rows whose cells span others, as HTML and LaTeX print them.
///
/// A span repeats its cell in every place it covers. How many such places a table may have grows with the cells
/// that are really printed, so that `colspan="99999999"` costs no more than it says.
struct SpannedRows {
  /// Whether the cells below a spanning one are printed, empty, as LaTeX does; HTML leaves them out.
  let printsCoveredCells: Bool
  private(set) var rows: [[GridCell]] = []
  private var row: [GridCell] = []
  /// For each column, the cell that reaches down into it and the last row it reaches.
  private var reaching: [Int: (cell: GridCell, lastRow: Int)] = [:]
  private var allowance = 10_000

  /// As many columns and rows as one cell may span, which are also HTML's own limits.
  static let widestSpan = 1_000
  static let tallestSpan = 65_534

  init(printsCoveredCells: Bool) {
    self.printsCoveredCells = printsCoveredCells
  }

  mutating func add(_ cell: GridCell, columns: Int, rows: Int) {
    allowance += 4
    if printsCoveredCells {
      if cell.isEmpty, let above = above(row.count) {
        row.append(above.spanning())
        return
      }
    } else {
      repeatCellsAbove()
    }
    let lastRow = self.rows.count + min(max(1, rows), Self.tallestSpan) - 1
    for offset in 0..<min(max(1, columns), Self.widestSpan) where offset == 0 || spend() {
      // A cell with words of its own ends the reach of the one above.
      reaching[row.count] = lastRow > self.rows.count ? (cell, lastRow) : nil
      row.append(offset == 0 ? cell : cell.spanning())
    }
  }

  mutating func endRow() {
    if !printsCoveredCells { repeatCellsAbove() }
    rows.append(row)
    row = []
  }

  private func above(_ column: Int) -> GridCell? {
    guard let (cell, lastRow) = reaching[column], lastRow >= rows.count else { return nil }
    return cell
  }

  private mutating func repeatCellsAbove() {
    while let above = above(row.count), spend() { row.append(above.spanning()) }
  }

  private mutating func spend() -> Bool {
    allowance -= 1
    return allowance > 0
  }
}
