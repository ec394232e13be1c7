import Document
import Lexemes

/// Finds empty cells in columns of figures that the other rows fill.
///
/// If a cell was lost or inserted, every figure after it may belong to another column, and the gap is the only
/// visible sign. A mark for a missing value, `-` or `n.m.`, is not a gap.
enum GapGuard {
  /// - Parameters:
  ///   - rows: the rows of the dataset, in order.
  ///   - figures: columns that are figures by their header. Others are if most cells of the other rows are numbers.
  /// - Returns: for each row, the columns in which it has a gap.
  static func gaps(in rows: [[GridCell]], figures: Set<Int>) -> [[Int]] {
    let width = min(rows.reduce(0) { max($0, $1.count) }, ColumnRoles<Int>.widest)
    let blanks = (0..<width).map { column in rows.count { $0.cell(column)?.isEmpty ?? true } }
    // Most tables have no empty cell at all.
    guard blanks.contains(where: { $0 > 0 }) else { return rows.map { _ in [] } }
    // The number of rows with a number in each column.
    var numbers = Array(repeating: 0, count: width)
    for row in rows {
      for (column, cell) in row.prefix(width).enumerated() where NumberLexeme.read(cell.text).value != nil {
        numbers[column] += 1
      }
    }
    let others = rows.count - 1
    return rows.map { row in
      // A row without any figures has not lost one.
      guard row.contains(where: { NumberLexeme.read($0.text).value != nil }) else { return [] }
      return (0..<width).filter { column in
        guard row.cell(column)?.isEmpty ?? true else { return false }
        // A mark for a missing value in another row counts as filled.
        if figures.contains(column) { return (blanks[column] - 1) * 3 <= others }
        return numbers[column] > 0 && numbers[column] * 3 >= others * 2
      }
    }
  }

  /// A finding for a row with gaps.
  static func finding(_ columns: [HeaderColumn], of dataset: String, row: Int, line: Int) -> Diagnostic {
    let names = columns.map { "'\($0.text)'" }.joined(separator: ", ")
    return Diagnostic(
      .cellMissing,
      "the row has nothing under \(names), where the other rows have figures; its cells may have moved",
      chinese: "\(names) 列为空，而其他行有数值：该行单元格可能错位", dataset: dataset, row: row, printed: nil, line: line)
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A row has an empty cell in a column that the other rows fill; cells may have moved.
  public static let cellMissing = DiagnosticCode(
    "cell-missing", .warning,
    "该行有空单元格，而其他行此列都有数值，单元格可能错位",
    "a row has an empty cell in a column that the other rows fill; cells may have moved",
    example: #"EPS `19.5`，空 · empty，PE `18`"#)
}
