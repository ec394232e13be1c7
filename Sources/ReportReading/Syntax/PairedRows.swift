import Document
import Lexemes

/// Companies that take up two rows, a code with the figures and the name alone below it, or the other way round:
///
///     | 600001.SH | 12.3 | 1.20 |
///     | 甲公司 |  |  |
///
/// They become one row where nothing else can be meant: all rows of figures are such pairs.
enum PairedRows {
  /// The grid with each pair on one row; the grid itself where there are none.
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
      // What is not a pair may be a mean or a title, but no company.
      guard !opens(row) || SummaryRow.isName(row[0].text) else { return grid }
      rows.append(row)
      index += 1
    }
    return pairs > 1 ? Grid(rows: rows) : grid
  }

  /// A cheap look before the close one: most tables have no row with a text of its own in its first cell only.
  private static func hasOneText(_ row: [GridCell]) -> Bool {
    row.count > 2 && row[0].role == .own && !row[0].isEmpty
      && row.dropFirst().allSatisfy { $0.isEmpty || $0.role == .spanned }
  }

  /// Whether a row begins with a name or a code and has figures, and no second text beside the first.
  private static func opens(_ row: [GridCell]) -> Bool {
    guard row.count > 2, let first = row.first, !first.isEmpty, first.role == .own,
      !isFigure(first) || isCode(first)
    else { return false }
    return isFigure(row[1]) && row.dropFirst().count(where: isFigure) > 1
  }

  /// Whether a row has its first cell only; the others are empty or reach down from the row above.
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
