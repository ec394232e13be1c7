import Document
import Lexemes

/// Joins rows below a header that names two or more figures, which each company has one below the other:
///
///     | 公司 | EPS/PE 2024A | EPS/PE 2025E |
///     | 甲 | 0.50 | 0.80 |
///     |  | 60.0 | 37.5 |
///
/// becomes `甲 | 0.50/60.0 | 0.80/37.5`, which ``SlashColumns`` splits. All companies must have as many rows as figures.
enum FiguresBelow {
  private static let mostHeaderRows = 4

  static func joined(_ grid: Grid) -> Grid {
    guard grid.rows.count > 2, grid.rows.prefix(mostHeaderRows).contains(where: mayHaveList) else {
      return grid
    }
    let header = HeaderRows.countAboveData(grid.rows)
    guard (1...mostHeaderRows).contains(header), header < grid.rows.count else { return grid }
    let counts = (0..<grid.width).map { column in
      grid.rows[..<header].lazy.compactMap { $0.cell(column).map { PackedCells.figures(of: $0.text) } }
        .first { $0 > 1 } ?? 0
    }
    guard let count = counts.max(), count > 1, (grid.rows.count - header).isMultiple(of: count) else {
      return grid
    }
    let columns = counts.indices.filter { counts[$0] == count }
    var rows = Array(grid.rows[..<header])
    for start in stride(from: header, to: grid.rows.count, by: count) {
      guard let joined = joined(Array(grid.rows[start..<(start + count)]), columns) else { return grid }
      rows.append(joined)
    }
    return Grid(rows: rows)
  }

  /// Whether a row names several figures in a cell. A slash is looked for first, since most cells have none.
  private static func mayHaveList(_ row: [GridCell]) -> Bool {
    row.contains { cell in
      cell.text.utf8.count <= longestLabel && cell.text.hasByte { $0 == UInt8(ascii: "/") }
        && PackedCells.figures(of: cell.text) > 1
    }
  }

  private static let longestLabel = 60

  /// The rows of a company as one; nil if the second has anything but figures in these columns.
  private static func joined(_ rows: [[GridCell]], _ columns: [Int]) -> [GridCell]? {
    guard let first = rows.first, let name = first.first, !name.isEmpty,
      rows.allSatisfy({ row in columns.allSatisfy { row.cell($0).map(isFigure) == true } }),
      rows.dropFirst().allSatisfy({ row in
        row.indices.allSatisfy {
          columns.contains($0) || row[$0].isEmpty || row[$0].raw == first.cell($0)?.raw
        }
      })
    else { return nil }
    return first.enumerated().map { column, cell in
      guard columns.contains(column) else { return cell }
      let text = rows.map { $0[column].text }.joined(separator: "/")
      return GridCell(raw: text, text: text, at: cell.location)
    }
  }

  private static func isFigure(_ cell: GridCell) -> Bool {
    !cell.text.holds("/") && cell.isFigureOrMissing
  }
}
