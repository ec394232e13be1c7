import Lexemes

/// A table of words without a caption, below a line of labels: dates, events, comments on them.
///
/// Its last column is often as wide as a column of text. The rows show what it is: the cells of each begin side by side or
/// are centred on one line, and rows are apart, or names have one line beside several.
enum HeadedTable {
  /// The table of a frame whose first line is its header; nil if the lines may be columns of text.
  static func table(_ frame: TableFrame, page: Int) -> LayoutTable? {
    guard frame.rows.count(where: \.isFigures) < 2,
      var table = WrappedTable.table(frame, page: page) ?? banded(frame, page: page),
      isHeader(frame.rows[0], of: table), table.rows.count > (table.columns.count > 2 ? 1 : 2),
      isNarrow(table.columns), haveSeveralLines(table, frame.rows[0].size)
    else { return nil }
    table.mayLackHeader = false
    return table
  }

  /// Whether the labels of the first line alone are the header, one for each column.
  private static func isHeader(_ row: Row, of table: LayoutTable) -> Bool {
    row.segments.map(\.text) == table.header.map(\.text)
  }

  /// Whether the first column is that of names: narrower than the widest one. People and their offices have equal columns.
  private static func isNarrow(_ columns: [Span]) -> Bool {
    guard let first = columns.first, let widest = columns.map(\.width).max() else { return false }
    return first.width < 0.75 * widest
  }

  /// Whether a third of the rows have a cell of several lines.
  private static func haveSeveralLines(_ table: LayoutTable, _ size: Double) -> Bool {
    let tall = table.rows.count { row in row.cells.contains { ($0.box?.height ?? 0) > 1.8 * size } }
    return 3 * tall >= table.rows.count
  }

  // MARK: Bands

  /// The table of a frame with names of groups on lines of their own, apart from the rows above and below them.
  private static func banded(_ frame: TableFrame, page: Int) -> LayoutTable? {
    let rows = frame.rows
    let gaps = zip(rows, rows.dropFirst()).map { $1.baseline - $0.baseline }
    let usual = gaps.quantile(0.3)
    let bands = rows.indices.dropFirst().dropLast().filter { index in
      let row = rows[index]
      return row.segments.count == 1 && abs(row.left - rows[0].left) < 2
        && row.segments[0].emWidth < widestName
        && min(gaps[index - 1], gaps[index]) > 1.3 * usual
    }
    guard !bands.isEmpty else { return nil }
    var inner = frame
    inner.rows = rows.indices.filter { !bands.contains($0) }.map { rows[$0] }
    guard var table = WrappedTable.table(inner, page: page) else { return nil }
    for band in bands.map({ rows[$0] }) {
      var cells = [TableCell](repeating: .empty, count: table.columns.count)
      cells[0].append(band.segments[0])
      let place = table.rows.firstIndex { ($0.box?.top ?? 0) > band.box.top } ?? table.rows.count
      table.rows.insert(TableRow(cells: cells, page: page), at: place)
    }
    return table
  }

  // MARK: Other lines

  private static let fewestColumns = 3
  private static let widestName = 14.0

  /// Whether lines below three labels or more are read across the page, though they are not regular enough for a table: the
  /// first column and another one are too narrow for columns of text, and most names begin on a line of all columns.
  static func isAcross(_ frame: TableFrame) -> Bool {
    let header = frame.rows[0].segments
    guard header.count >= fewestColumns, !frame.goesOn else { return false }
    let columns = Span.merged(frame.rows.flatMap { $0.segments.map(\.span) }, overlap: -1)
    let widest = widestName * frame.rows.map(\.size).median
    guard columns.count == header.count, columns[0].width < widest,
      columns.count(where: { $0.width < widest }) > 1
    else { return false }
    let names = frame.rows.dropFirst().filter { columns[0].meets($0.segments[0].span) }
    let full = names.count { $0.segments.count >= max(3, header.count - 1) }
    return full >= 3 && 10 * full >= 6 * names.count
  }
}
