import Document
import Lexemes

/// Splits tables printed side by side under the same labels to save space: `公司 PE 公司 PE`.
enum SideBySide {
  private static let most = 4

  /// The parts of a table one below the other, the left one first; nil if it has no such parts.
  static func unfolded(_ grid: Grid) -> Grid? {
    let header = grid.rows.prefix { !HeaderRows.isData($0) }
    guard !header.isEmpty, header.count < grid.rows.count else { return nil }
    let widths = (2...most).filter { grid.width.isMultiple(of: $0) }.map { grid.width / $0 }
    guard let width = widths.first(where: { $0 > 1 && repeats(header, every: $0, of: grid.width) }) else {
      return nil
    }
    let body = grid.rows.dropFirst(header.count)
    let parts = stride(from: 0, to: grid.width, by: width).map { start in
      body.map { Array($0.dropFirst(start).prefix(width)) }.filter { !$0.isBlank }
    }
    return Grid(rows: header.map { Array($0.prefix(width)) } + parts.joined())
  }

  /// Whether the labels repeat after a number of columns and are those of separate tables. Bare years belong to
  /// groups: `2024E 2025E 2024E 2025E`.
  private static func repeats(_ header: ArraySlice<[GridCell]>, every width: Int, of whole: Int) -> Bool {
    let rows = header.filter { $0.onlyText == nil && !$0.isBlank }
    guard let last = rows.last, rows.allSatisfy({ $0.count == whole }) else { return false }
    let isRepeated = rows.allSatisfy { row in
      row.indices.allSatisfy { row[$0].text == row[$0 % width].text }
    }
    guard isRepeated else { return false }
    let labels = (0..<width).map { column in rows.map { $0[column].text }.joined(separator: " ") }
    return Set(labels).count == width && !rows[0][0].isEmpty
      && last.prefix(width).contains { !$0.isEmpty && FiscalYear.readHeading($0.text) == nil }
      && FiscalYear.readHeading(rows[0][0].text) == nil
  }
}
