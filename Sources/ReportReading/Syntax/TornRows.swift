import Document
import Lexemes

/// Joins rows that a converter tore in two, the texts in one row and the code with the figures in the other:
///
///     |         | 甲公司 | 买入 |      |
///     | 1101 HK |        |      | 12.3 |
///     | 1102 HK | 乙公司 | 买入 | 15.1 |
///
/// Each cell of one half is where the other has none, and rows between whole ones are pairs of halves.
enum TornRows {
  static func joined(_ grid: Grid) -> Grid {
    guard grid.width > 3, grid.rows.contains(where: { isHalf($0) && $0.contains(where: \.isCode) }) else {
      return grid
    }
    let kinds = grid.rows.map(Half.init)
    guard let name = nameColumn(grid.rows, kinds) else { return grid }
    var rows: [[GridCell]] = []
    var index = 0
    while index < grid.rows.count {
      let run = kinds[index...].prefix { $0 != .none }.count
      guard run > 0 else {
        rows.append(grid.rows[index])
        index += 1
        continue
      }
      let halves = Array(grid.rows[index..<(index + run)])
      rows += paired(halves, name) ?? halves
      index += run
    }
    return Grid(rows: rows)
  }

  private enum Half {
    case texts, figures, none

    init(_ row: [GridCell]) {
      self = .none
      guard TornRows.isHalf(row), row.allSatisfy({ $0.role == .own }) else { return }
      let hasCode = row.contains(where: \.isCode)
      let figures = row.count { NumberLexeme.read($0.text).value != nil && !$0.isCode }
      let texts = row.count { !$0.isEmpty && !$0.isCode && NumberLexeme.read($0.text).value == nil }
      if hasCode, figures > 0, texts == 0 { self = .figures }
      if !hasCode, figures == 0, texts > 0 { self = .texts }
    }
  }

  /// Whether at least a third of a row is empty. This quick test excludes most tables.
  private static func isHalf(_ row: [GridCell]) -> Bool {
    row.count > 3 && row.count { $0.isEmpty } * 3 >= row.count
  }

  /// The column of names in rows that are whole: the first text beside a code.
  private static func nameColumn(_ rows: [[GridCell]], _ kinds: [Half]) -> Int? {
    zip(rows, kinds).lazy.filter {
      $1 == .none && $0.contains(where: \.isCode) && $0.count { isFigure($0) } > 0
    }
    .compactMap { row, _ in row.firstIndex { !$0.isEmpty && !$0.isCode && !isFigure($0) } }.first
  }

  private static func isFigure(_ cell: GridCell) -> Bool { NumberLexeme.read(cell.text).value != nil }

  /// The rows that pairs of halves make; nil unless each pair has one of either kind, of different columns.
  private static func paired(_ halves: [[GridCell]], _ name: Int) -> [[GridCell]]? {
    guard halves.count.isMultiple(of: 2) else { return nil }
    var rows: [[GridCell]] = []
    for index in stride(from: 0, to: halves.count, by: 2) {
      let (first, second) = (halves[index], halves[index + 1])
      guard Half(first) != Half(second), first.count == second.count,
        zip(first, second).allSatisfy({ $0.isEmpty || $1.isEmpty }),
        [first, second].contains(where: { $0.cell(name)?.isEmpty == false })
      else { return nil }
      let figures = Half(first) == .figures ? first : second
      rows.append(zip(zip(first, second), figures).map { $0.0.isEmpty ? $0.1.isEmpty ? $1 : $0.1 : $0.0 })
    }
    return rows
  }
}
