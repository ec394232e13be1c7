import Document
import Lexemes

/// Joins companies that cover two rows, a code with the figures and only the name below it, or the reverse:
///
///     | 600001.SH | 12.3 | 1.20 |
///     | 甲公司 |  |  |
///
/// They become one row only if this is unambiguous: all rows of figures are such pairs.
enum PairedRows {
  /// The grid with each pair on one row; unchanged if there are no pairs.
  static func joined(_ grid: Grid) -> Grid {
    guard grid.rows.contains(where: hasOneText), let start = grid.rows.firstIndex(where: opens), start > 0,
      grid.rows.count > start + 3,
      isLone(grid.rows[start + 1], below: grid.rows[start])
    else { return grid }
    var rows = Array(grid.rows[..<start])
    var pairs = 0
    var index = start
    while index < grid.rows.count {
      let row = grid.rows[index]
      if let next = grid.rows.indices.contains(index + 1) ? grid.rows[index + 1] : nil,
        let pair = pair(row, next)
      {
        rows.append(pair)
        pairs += 1
        index += 2
        continue
      }
      // A row that is not in a pair may be a mean or a title, but not a company.
      guard !opens(row) || SummaryRow.isName(row[0].text) else { return grid }
      rows.append(row)
      index += 1
    }
    return pairs > 1 ? Grid(rows: rows) : grid
  }

  /// Whether a row has a text of its own only in the first cell. This quick test excludes most tables.
  private static func hasOneText(_ row: [GridCell]) -> Bool {
    row.count > 2 && row[0].role == .own && !row[0].isEmpty
      && row.dropFirst().allSatisfy { $0.isEmpty || $0.role == .spanned }
  }

  /// Whether a row begins with a name or code and continues with figures.
  private static func opens(_ row: [GridCell]) -> Bool {
    guard row.count > 2, let first = row.first, !first.isEmpty, first.role == .own,
      !isFigure(first) || isCode(first)
    else { return false }
    return isFigure(row[1]) && row.dropFirst().count(where: isFigure) > 1
  }

  /// Whether only the first cell of a row is filled; the others are empty or span down from the row above.
  private static func isLone(_ row: [GridCell], below above: [GridCell]) -> Bool {
    guard let first = row.first, !first.isEmpty, first.role == .own, first.raw != above.first?.raw else {
      return false
    }
    return row.dropFirst().allSatisfy { $0.isEmpty || $0.role == .spanned && $0.location != first.location }
  }

  private static func pair(_ row: [GridCell], _ next: [GridCell]) -> [GridCell]? {
    guard opens(row), isLone(next, below: row), isCode(row[0]) != isCode(next[0]) else { return nil }
    let first = row[0]
    let both = GridCell(
      raw: "\(first.raw) \(next[0].raw)", text: "\(first.text) \(next[0].text)", at: first.location)
    return [both] + row.dropFirst()
  }

  private static func isCode(_ cell: GridCell) -> Bool {
    Ticker(printed: cell.text) != nil || Ticker(digits: cell.text) != nil
  }

  private static func isFigure(_ cell: GridCell) -> Bool { NumberLexeme.read(cell.text).value != nil }
}
