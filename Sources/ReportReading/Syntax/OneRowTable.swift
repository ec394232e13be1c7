import Document
import Lexemes

/// Splits a table of companies that a converter wrote as one row, with each column as the lines of one cell, the header
/// first:
///
///     | 代码<br>食品<br>600111.SH<br>600222.SH | 公司<br>甲<br>乙 | PE<br>24A<br>25E<br>20.0<br>16.0<br>10.0<br>8.0 |
///
/// The codes give the number of companies; lines between them are titles. Below the header of several years each company
/// has as many lines. Figures that are fewer or more cannot be assigned to the companies, and no cell of them has a value;
/// words that are so leave the row as it is.
struct OneRowTable {
  private static let mostLines = 600

  /// The rows of the table; unchanged if the grid is not such a row.
  static func unfolded(_ grid: Grid) -> Grid {
    let rows = grid.rows.filter { !$0.isBlank }
    guard rows.count == 1, let row = rows.first, row.count > 2, row.allSatisfy({ $0.role == .own }),
      let place = row.firstIndex(where: hasCodes), let table = OneRowTable(row, codes: place)
    else { return grid }
    return Grid(rows: table.rows)
  }

  private static func hasCodes(_ cell: GridCell) -> Bool {
    guard cell.text.hasByte(where: { $0 == UInt8(ascii: "\n") }) else { return false }
    return lines(cell).count(where: \.isCode) > 1
  }

  private static func lines(_ cell: GridCell) -> [GridCell] {
    cell.text.split(separator: "\n").prefix(mostLines).map {
      GridCell(raw: $0.trimmed, text: $0.trimmed, at: cell.location)
    }
  }

  private let rows: [[GridCell]]

  private init?(_ row: [GridCell], codes place: Int) {
    let keys = Self.lines(row[place])
    let count = keys.count(where: \.isCode)
    // The header of the codes is one line.
    guard let label = keys.first, !label.isCode else { return nil }
    var columns: [StackedColumn] = []
    for (column, cell) in row.enumerated() {
      let own = StackedColumn(Self.lines(cell), whole: cell, count: count)
      guard let next = column == place ? StackedColumn(label, keys.filter(\.isCode)) : own else { return nil }
      columns.append(next)
    }
    let header = columns.map(\.header)
    var next = 0
    let body = keys.dropFirst().map { key -> [GridCell] in
      guard key.isCode else { return [key] }
      defer { next += 1 }
      return columns.flatMap { $0.cells(next) }
    }
    rows = [header.flatMap(\.names), header.flatMap(\.years)] + body
  }
}

/// A column of such a row: its labels and the values of each company, one for each fiscal year.
private struct StackedColumn {
  private let labels: [GridCell]
  /// The values, by year and then by company.
  private let parts: [[GridCell]]

  init(_ label: GridCell, _ values: [GridCell]) { (labels, parts) = ([label], [values]) }

  /// Creates a column; nil for words that are not as many as the companies.
  ///
  /// - Parameters:
  ///   - lines: the labels and the values.
  ///   - whole: the cell, for a column whose lines cannot be assigned.
  ///   - count: the number of companies.
  init?(_ lines: [GridCell], whole: GridCell, count: Int) {
    // Names and ratings are words too: only the first line of a column without figures is its label.
    let hasFigures = lines.contains(where: Self.isValue)
    let header = hasFigures ? lines.prefix(while: Self.mayBeLabel).count : min(1, lines.count)
    labels = lines.prefix(header).flatMap(Self.years)
    let values = Array(lines.dropFirst(header))
    let years = max(1, labels.count(where: Self.isYear))
    guard values.count == count * years else {
      guard hasFigures else { return nil }
      parts = Array(repeating: Array(repeating: whole.unplaced, count: count), count: years)
      return
    }
    parts = (0..<years).map { year in (0..<count).map { values[$0 * years + year] } }
  }

  /// The names above the column and the labels below them, one for each year.
  var header: (names: [GridCell], years: [GridCell]) {
    let years = labels.filter(Self.isYear)
    let names = labels.filter { !Self.isYear($0) }
    let text = names.map(\.text).joined()
    guard let first = labels.first else {
      let empty = parts.compactMap { $0.first?.emptied }
      return (empty, empty)
    }
    let name = GridCell(raw: text, text: text, at: first.location)
    let below = years.isEmpty ? [first.emptied] : years
    return (Array(repeating: name, count: below.count), below)
  }

  /// The cells of a company.
  func cells(_ company: Int) -> [GridCell] { parts.map { $0[company] } }

  private static func isYear(_ cell: GridCell) -> Bool { FiscalYear.readHeading(cell.text) != nil }
  private static func isValue(_ cell: GridCell) -> Bool { cell.isFigureOrMissing && !isYear(cell) }
  private static func mayBeLabel(_ cell: GridCell) -> Bool { !isValue(cell) && !cell.isCode }

  /// The years of a line that has several, `2024A 2025E`; otherwise the line.
  private static func years(_ cell: GridCell) -> [GridCell] {
    let words = cell.text.split(separator: " ").map {
      GridCell(raw: $0.trimmed, text: $0.trimmed, at: cell.location)
    }
    return words.count > 1 && words.allSatisfy(isYear) ? words : [cell]
  }
}
