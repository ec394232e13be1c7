import Document
import Lexemes

/// Gives each fiscal year of a header the name of its group, where a converter wrote both into one cell, on lines of their
/// own, over any of the group's columns:
///
///     | 代码 | EPS（元）<br>2024A | 2025E | 2024A | PE<br>2025E |
///
/// becomes `代码 | EPS（元） 2024A | EPS（元） 2025E | PE 2024A | PE 2025E`. Each run of years must have one name.
enum StackedHeadings {
  private static let mostHeaderRows = 3

  static func unfolded(_ grid: Grid) -> Grid {
    guard let place = grid.rows.prefix(mostHeaderRows).firstIndex(where: { $0.contains(where: isNamedYear) }),
      grid.rows.count > place + 1, let row = named(spread(grid.rows[place]))
    else { return grid }
    var rows = grid.rows
    rows[place] = row
    return Grid(rows: rows)
  }

  /// The name and the years of a cell on lines of their own; nil unless a name is first.
  private static func parts(_ cell: GridCell) -> (name: String, years: [String])? {
    guard cell.text.hasByte(where: { $0 == UInt8(ascii: "\n") }), cell.text.hasDigit else { return nil }
    let lines = cell.text.split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }
    guard lines.count > 1, let name = lines.first, CompanyFigure.heads(name),
      lines.dropFirst().allSatisfy({ FiscalYear.readHeading($0) != nil })
    else { return nil }
    return (name, Array(lines.dropFirst()))
  }

  private static func isNamedYear(_ cell: GridCell) -> Bool { parts(cell) != nil }

  /// The row with the years of a cell over the empty cells beside it, if there are as many.
  private static func spread(_ row: [GridCell]) -> [GridCell] {
    var row = row
    for (column, cell) in row.enumerated() {
      guard let (name, years) = parts(cell), years.count > 1 else { continue }
      let rest = row.dropFirst(column + 1).prefix(years.count - 1)
      guard rest.count == years.count - 1, rest.allSatisfy(\.isEmpty) else { continue }
      for (offset, year) in years.enumerated() {
        let text = offset == 0 ? "\(name)\n\(year)" : year
        row[column + offset] = GridCell(raw: text, text: text, at: cell.location, role: cell.role)
      }
    }
    return row
  }

  /// The row with a name before each year; nil unless each run of consecutive years has exactly one.
  private static func named(_ row: [GridCell]) -> [GridCell]? {
    var row = row
    var column = 0
    while column < row.count {
      guard let first = year(row[column]) else {
        column += 1
        continue
      }
      var end = column + 1
      while end < row.count, year(row[end]) == first + end - column { end += 1 }
      let names = row[column..<end].compactMap { parts($0)?.name }
      guard names.count == 1, let name = names.first else { return nil }
      for place in column..<end {
        let own = parts(row[place])?.years.first ?? row[place].text
        row[place] = GridCell(
          raw: row[place].raw, text: "\(name) \(own)", at: row[place].location, role: row[place].role)
      }
      column = end
    }
    return row
  }

  /// The single fiscal year of a cell, alone or below a name.
  private static func year(_ cell: GridCell) -> Int? {
    if let parts = parts(cell) {
      return parts.years.count == 1 ? FiscalYear.readHeading(parts.years[0])?.year : nil
    }
    return FiscalYear.readHeading(cell.text)?.year
  }
}
