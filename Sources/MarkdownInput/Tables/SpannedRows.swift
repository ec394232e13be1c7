import Document

/// Lays out rows whose cells span several columns or rows, as in HTML and LaTeX.
///
/// A span repeats its cell in every place that it covers. The number of such places is limited in proportion to the
/// cells that the source has, so that `colspan="99999999"` costs little.
struct SpannedRows {
  /// Whether the source has empty cells below a spanning one, as in LaTeX; HTML leaves them out.
  let printsCoveredCells: Bool
  private(set) var rows: [[GridCell]] = []
  private var row: [GridCell] = []
  /// For each column, the cell above that spans into later rows, and the last row that it covers.
  private var reaching: [Int: (cell: GridCell, lastRow: Int)] = [:]
  private var allowance = 10_000

  /// The most columns and rows that one cell may span. These are HTML's own limits.
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
      // A cell of its own ends the span of the one above.
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
