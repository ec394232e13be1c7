import Document
import Lexemes

/// Writes a table as lines of text where a converter cut its rows at the wrong places, so that the values of several
/// columns share a cell: `| 600000.SH 甲公司 | 10.2 0.8 | 1.1 买入 |`. The lines are those of ``PlainRows``.
enum SharedCells {
  private static let widest = 30
  private static let mostRows = 200

  /// A paragraph with the rows of a table as its lines; nil unless most rows of companies have several values in a cell.
  static func asLines(_ block: Block) -> Block? {
    guard case .table(let grid) = block.content, (2...widest).contains(grid.width),
      grid.rows.count <= mostRows
    else { return nil }
    let isShared = grid.rows.map(hasSharedCell)
    guard isShared.contains(true) else { return nil }
    let lines = grid.rows.compactMap(line)
    guard lines.count == grid.rows.count, zip(lines, lines.dropFirst()).allSatisfy({ $0.number < $1.number })
    else { return nil }
    func companies(areShared: Bool) -> Int {
      zip(lines, isShared).count { line, isShared in isShared == areShared && PlainRow(line) != nil }
    }
    // Most tables have no such row, or one of words that no company has.
    let shared = companies(areShared: true)
    guard shared > 0, shared > companies(areShared: false) else { return nil }
    return Block(content: .paragraph(lines), lines: block.lines)
  }

  /// Whether a cell has a figure and, after a blank, another one.
  private static func hasSharedCell(_ row: [GridCell]) -> Bool {
    row.contains { cell in
      guard cell.text.hasDigit, cell.text.hasByte(where: { $0 == UInt8(ascii: " ") }) else { return false }
      return BlankFields.pieces(cell.text).count { NumberLexeme.read($0.text).value != nil } > 1
    }
  }

  /// The cells of a row with gaps between them; nil where a cell spans others or has several lines.
  private static func line(_ row: [GridCell]) -> TextLine? {
    let cells = row.filter { !$0.isEmpty }
    guard let first = cells.first,
      cells.allSatisfy({ cell in
        cell.role == .own && cell.location.line == first.location.line
          && !cell.text.hasByte { $0 == UInt8(ascii: "\n") }
      })
    else { return nil }
    var text = ""
    var places: [Int] = []
    for cell in cells {
      let place = cell.location.column - first.location.column
      if !text.isEmpty {
        text += gap
        places += Array(repeating: place, count: gap.utf8.count)
      }
      text += cell.text
      places += (0..<cell.text.scalarCount).map { place + $0 }
    }
    return TextLine(
      raw: text, text: text, places: places, number: first.location.line, column: first.location.column)
  }

  private static let gap = "  "
}
