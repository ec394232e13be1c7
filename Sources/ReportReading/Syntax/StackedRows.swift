import Document
import Lexemes

/// Splits rows that a converter merged into one, with the values of each column in one cell, separated by line breaks
/// or spaces: `600111.SH<br>600222.SH | 甲<br>乙 | 1.0<br>2.0`.
///
/// They are split only if this is unambiguous: all cells have the same number of lines, and the lines of at least one
/// column are all codes or figures.
enum StackedRows {
  /// The rows with merged ones split, and the lines of the source that had merged rows.
  static func unstacked(_ rows: [[GridCell]]) -> (rows: [[GridCell]], stacks: [Int]) {
    let rows = StackedColumns.unstacked(rows)
    guard rows.contains(where: mayBeStack) else { return (rows, []) }
    var stacks: [Int] = []
    let parted = rows.flatMap { row -> [[GridCell]] in
      guard let parts = parts(of: row) else { return [row] }
      stacks.append(row.line ?? 0)
      return parts
    }
    return (parted, stacks)
  }

  private static let mostRows = 200

  private static func mayBeStack(_ row: [GridCell]) -> Bool {
    guard let first = row.first(where: { !$0.isEmpty }) else { return false }
    return first.text.utf8.contains(UInt8(ascii: "\n")) || first.text.utf8.contains(UInt8(ascii: " "))
  }

  private static func parts(of row: [GridCell]) -> [[GridCell]]? {
    let filled = row.filter { !$0.isEmpty }
    guard filled.count > 2, filled.allSatisfy({ $0.role == .own }) else { return nil }
    func allHold(_ sign: Unicode.Scalar) -> Bool {
      let byte = UInt8(ascii: sign)
      return filled.allSatisfy { $0.text.hasByte { $0 == byte } }
    }
    return (allHold("\n") ? parts(of: row, at: "\n") { $0.isCode || isFigure($0) } : nil)
      ?? (allHold(" ") ? parts(of: row, at: " ", where: \.isCode) : nil)
  }

  /// The rows obtained by splitting each cell at a separator; nil if the counts differ, or no column satisfies
  /// `isSure` throughout.
  private static func parts(
    of row: [GridCell], at sign: Character, where isSure: (GridCell) -> Bool
  ) -> [[GridCell]]? {
    let columns = row.map { $0.lines(at: sign) }
    let counts = Set(columns.filter { !$0.isEmpty }.map(\.count))
    guard counts.count == 1, let count = counts.first, (2...mostRows).contains(count),
      columns.contains(where: { !$0.isEmpty && $0.allSatisfy(isSure) }),
      // A column must not mix codes with other lines: splitting at spaces could cut a name.
      columns.allSatisfy({ cells in !cells.contains(where: \.isCode) || cells.allSatisfy(\.isCode) })
    else { return nil }
    return (0..<count).map { index in
      zip(row, columns).map { cell, lines in lines.isEmpty ? cell : lines[index] }
    }
  }

  fileprivate static func isFigure(_ cell: GridCell) -> Bool {
    NumberLexeme.read(cell.text).value != nil || DurationLexeme.read(cell.text).value != nil
  }
}

/// Splits columns that a converter merged into one: `证券代码<br>证券简称` over `600111.SH<br>甲酒` in every row. The header
/// may have the lines on one of its rows only: `FY26E<br>FY27E` below `P/E (x)`.
enum StackedColumns {
  private static let mostHeaderRows = 4

  static func unstacked(_ rows: [[GridCell]]) -> [[GridCell]] {
    guard rows.count > 1, rows.prefix(mostHeaderRows).contains(where: isStacked) else { return rows }
    let header = rows.prefix(mostHeaderRows).prefix { !isBody($0) }.count
    guard header > 0, header < rows.count else { return rows }
    let width = rows.reduce(0) { max($0, $1.count) }
    let counts = (0..<width).map { count(rows, $0, below: header) }
    guard counts.contains(where: { $0 > 1 }) else { return rows }
    return rows.map { row in
      row.enumerated().flatMap { column, cell -> [GridCell] in
        let (lines, count) = (cell.lines(at: "\n"), counts[column])
        return lines.count == count ? lines : Array(repeating: cell, count: count)
      }
    }
  }

  /// Whether a row has a cell of several lines.
  private static func isStacked(_ row: [GridCell]) -> Bool {
    row.contains { $0.text.hasByte { $0 == UInt8(ascii: "\n") } && $0.lines(at: "\n").count > 1 }
  }

  /// Whether a row has codes or figures and not labels.
  private static func isBody(_ row: [GridCell]) -> Bool {
    row.contains { cell in
      cell.lines(at: "\n").contains {
        $0.isCode || StackedRows.isFigure($0) && FiscalYear.readHeading($0.text) == nil
      }
    }
  }

  /// The number of columns merged in one: the number of lines that each of its cells and one of its headers have, if the
  /// lines at one position are codes or figures in all rows; otherwise 1.
  private static func count(_ rows: [[GridCell]], _ column: Int, below header: Int) -> Int {
    let headers = rows[..<header].compactMap { $0.cell(column)?.lines(at: "\n").count }
    guard let count = headers.max(), count > 1, headers.allSatisfy({ $0 <= 1 || $0 == count }) else {
      return 1
    }
    let body = rows[header...].filter { $0.onlyText == nil }
    let cells = body.compactMap { $0.cell(column) }.filter { !MissingMark.isMissing($0.text) }
    guard !cells.isEmpty, cells.count * 2 > body.count,
      cells.allSatisfy({ $0.role == .own && $0.lines(at: "\n").count == count })
    else { return 1 }
    let isSure = (0..<count).contains { index in
      cells.allSatisfy { cell in
        let line = cell.lines(at: "\n")[index]
        return line.isCode || StackedRows.isFigure(line) || MissingMark.isMissing(line.text)
      }
    }
    return isSure ? count : 1
  }
}

extension GridCell {
  /// The parts of the cell at a separator, each as a cell at the same location; none for an empty cell.
  fileprivate func lines(at sign: Character) -> [GridCell] {
    text.split(separator: sign).map { part in
      let words = part.trimmed
      return GridCell(raw: words, text: words, at: location, role: role)
    }
  }

  /// The cell with the rest of its text, which a page or line break separated.
  func joined(with rest: GridCell) -> GridCell {
    guard !rest.isEmpty else { return self }
    let joint = TextJoint.between(text, rest.text)
    return GridCell(raw: raw + joint + rest.raw, text: text + joint + rest.text, at: location, role: role)
  }
}

/// A row that is only the rest of the one above, where a cell continues on the next page. Within a page it could also
/// be the title of the rows below it.
enum WrappedRow {
  /// Whether a row has only text below cells with text, and nothing below the figures of the row above.
  static func goesOn(_ row: [GridCell], below above: [GridCell]) -> Bool {
    let filled = row.indices.filter { !row[$0].isEmpty }
    guard !filled.isEmpty, filled.allSatisfy({ row[$0].role == .own }), filled != [0],
      filled.count * 2 < above.count(where: { !$0.isEmpty })
    else { return false }
    let figures = above.indices.filter { StackedRows.isFigure(above[$0]) }
    return figures.count > 1 && figures.allSatisfy { row.cell($0)?.isEmpty ?? true }
      && filled.allSatisfy { column in
        guard let cell = above.cell(column), !cell.isEmpty, !row[column].isCode else {
          return false
        }
        // A fiscal year is a column header and not the end of a name.
        return !StackedRows.isFigure(row[column]) && !MissingMark.isMissing(row[column].text)
          && FiscalYear.readHeading(row[column].text) == nil
      }
  }

  /// Joins the rest of the cells to the row above.
  static func join(_ above: [GridCell], _ row: [GridCell]) -> [GridCell] {
    above.enumerated().map { column, cell in row.cell(column).map(cell.joined(with:)) ?? cell }
  }
}
