import Lexemes

/// Rows of one line each, equally far apart, all with the same columns, below a header and between a caption and a source.
///
/// Columns of text side by side, legends and rows of two lines are not such rows.
enum PlainRows {
  /// The table of a frame below a caption if each of its lines is a row.
  static func table(_ frame: TableFrame, page: Int) -> LayoutTable? {
    let rows = frame.rows
    guard frame.caption != nil, rows.count >= 4, WrappedTable.isOneSize(rows),
      rows.reduce(0, { $0 + $1.segments.count }) <= WrappedTable.mostWords,
      let columns = WrappedTable.columns(of: rows), columns.count >= (frame.isNamedTable ? 2 : 3),
      !rows.contains(where: { WrappedTable.hasGap(in: $0, columns) || isCrossing($0, columns) })
    else { return nil }
    let grid = rows.map { row in columns.map { WrappedTable.text(of: row, in: $0) } }
    guard areEquallyApart(grid), isHeading(grid[0]), isRegular(grid.dropFirst()),
      isHeadingOf(grid[1], grid[0]),
      !columns.indices.contains(where: { column in isProse(grid.compactMap { $0[column] }, columns[column]) })
    else { return nil }
    let cells = grid.map { $0.map { WrappedTable.cell([$0].compactMap(\.self)) } }
    return LayoutTable(
      header: cells[0], rows: cells.dropFirst().map { TableRow(cells: $0, page: page) }, irregular: [],
      columns: columns)
  }

  /// Whether a cell of several columns has words so near to each other that one column may as well end elsewhere.
  private static func isCrossing(_ row: Row, _ columns: [Span]) -> Bool {
    row.segments.contains { segment in
      zip(segment.words, segment.words.dropFirst()).contains { left, right in
        right.box.left - left.box.right < 0.28 * left.size
          && columns.contains {
            $0.contains(left.box.span, slack: 0.5) && !$0.contains(right.box.span, slack: 0.5)
          }
      }
    }
  }

  /// Whether a header without a heading for the names has figures below it: otherwise it may be the first of two lines.
  private static func isHeadingOf(_ row: [Segment?], _ heading: [Segment?]) -> Bool {
    heading[0] != nil || row.contains { $0.map { CellText.isNumber($0.text) } ?? false }
  }

  private static func areEquallyApart(_ grid: [[Segment?]]) -> Bool {
    let bases = grid.compactMap { $0.lazy.compactMap(\.self).first?.baseline }
    let pitches = zip(bases, bases.dropFirst()).map { $1 - $0 }
    let own = pitches.dropFirst()
    guard bases.count == grid.count, let least = own.min(), let most = own.max() else { return false }
    return most < 1.2 * least && pitches[0] > 0.9 * least
  }

  /// Whether all columns, or all but the names, have short words as headings.
  private static func isHeading(_ cells: [Segment?]) -> Bool {
    let headings = cells.compactMap(\.self)
    return headings.count >= cells.count - (cells.count > 3 && cells[0] == nil ? 1 : 0)
      && headings.allSatisfy { !CellText.isNumber($0.text) && $0.text.unicodeScalars.count <= 20 }
  }

  /// Whether all rows have all cells, or the last column alone lacks some figures, and the names are words or dates.
  private static func isRegular(_ rows: ArraySlice<[Segment?]>) -> Bool {
    guard let count = rows.first?.count else { return false }
    let sparse = (0..<count).filter { column in rows.contains { $0[column] == nil } }
    guard sparse.isEmpty || count > 3 && sparse == [count - 1] else { return false }
    let last = rows.compactMap { $0[count - 1]?.text }
    guard sparse.isEmpty || 5 * last.count >= rows.count && last.allSatisfy(CellText.isNumber) else {
      return false
    }
    let names = rows.compactMap { $0[0]?.text }
    return 10 * names.count { !CellText.isNumber($0) } >= 9 * names.count
      && Set(names).count > 1
  }

  /// Whether the lines of a column are running text: wide, with most lines as long as the longest, or with sentences that
  /// end on another line.
  private static func isProse(_ lines: [Segment], _ column: Span) -> Bool {
    guard let size = lines.first?.size, column.width > 9 * size else { return false }
    let full = lines.count { $0.box.width > column.width - 1.5 * size }
    let open = lines.count { line in line.text.lastScalar.map { "，、；".unicodeScalars.contains($0) } ?? false }
    return 2 * full > lines.count || 5 * open > lines.count
  }
}
