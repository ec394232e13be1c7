import Document
import Lexemes

/// Joins companies that cover two rows: a code with the figures and only the name below it, or the reverse, or figures
/// of which some are on a row below, without a name:
///
///     | 600001.SH | 12.3 | 1.20 |
///     | 甲公司 |  |  |
///
/// They become one row only if this is unambiguous: all rows of figures are such pairs.
enum PairedRows {
  /// The grid with each pair on one row; unchanged if there are no pairs.
  static func joined(_ grid: Grid) -> Grid {
    guard grid.rows.contains(where: mayBeSecond), let start = grid.rows.firstIndex(where: opens), start > 0,
      grid.rows.count > start + 3, pair(grid.rows[start], grid.rows[start + 1]) != nil
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

  /// Whether a row has a single text of its own, or none in the first cell. This quick test excludes most tables.
  private static func mayBeSecond(_ row: [GridCell]) -> Bool {
    guard row.count > 2 else { return false }
    let own = row.lazy.filter { !$0.isEmpty && $0.role == .own }
    return own.prefix(2).count == 1 || row[0].isEmpty && !own.isEmpty
  }

  /// Whether a row begins with a name or code and continues with figures.
  private static func opens(_ row: [GridCell]) -> Bool {
    guard row.count > 2, let first = row.first, !first.isEmpty, first.role == .own,
      !isFigure(first) || first.isCode
    else { return false }
    return row.dropFirst().count { isFigure($0) && FiscalYear.read($0.text) == nil } > 1
  }

  /// Whether only the first cell of a row is filled; the others are empty or span down from the row above.
  private static func isLone(_ row: [GridCell], below above: [GridCell]) -> Bool {
    guard let first = row.first, !first.isEmpty, first.role == .own, first.raw != above.first?.raw else {
      return false
    }
    return row.dropFirst().allSatisfy { $0.isEmpty || $0.role == .spanned && $0.location != first.location }
  }

  private static func pair(_ row: [GridCell], _ next: [GridCell]) -> [GridCell]? {
    guard opens(row) else { return nil }
    return withName(row, next) ?? withCode(row, next) ?? withFigures(row, next)
  }

  /// The row with the name below its code, or the reverse, if figures follow directly.
  private static func withName(_ row: [GridCell], _ next: [GridCell]) -> [GridCell]? {
    guard isFigure(row[1]), isLone(next, below: row), row[0].isCode != next[0].isCode else { return nil }
    let first = row[0]
    let both = GridCell(
      raw: "\(first.raw) \(next[0].raw)", text: "\(first.text) \(next[0].text)", at: first.location)
    return [both] + row.dropFirst()
  }

  /// The row with the code that is alone on the row below, below the name or in a column of its own.
  private static func withCode(_ row: [GridCell], _ next: [GridCell]) -> [GridCell]? {
    let own = next.indices.filter { !next[$0].isEmpty && next[$0].role == .own }
    guard own.count == 1, let place = own.first, next[place].isCode, !row.contains(where: \.isCode),
      let both = row.cell(place)?.withCode(next[place])
    else { return nil }
    return row.enumerated().map { $0 == place ? both : $1 }
  }

  /// The row with the figures on the row below, which has nothing else, where it has none.
  private static func withFigures(_ row: [GridCell], _ next: [GridCell]) -> [GridCell]? {
    let own = next.indices.filter { !next[$0].isEmpty && next[$0].role == .own }
    guard own.count > 1, next.count <= row.count,
      own.allSatisfy({ row[$0].isEmpty && next[$0].isFigureOrMissing }),
      next.indices.allSatisfy({ own.contains($0) || next[$0].isEmpty || next[$0].raw == row[$0].raw })
    else { return nil }
    return row.enumerated().map { own.contains($0) ? next[$0] : $1 }
  }

  private static func isFigure(_ cell: GridCell) -> Bool { NumberLexeme.read(cell.text).value != nil }
}
