import Document
import Lexemes

/// A column of figures, with access to the figure of a row.
struct FigureColumn<Row> {
  let name: String
  let read: (Row) -> Printed<DecimalNumber>?
  let write: (inout Row, Printed<DecimalNumber>?) -> Void
  /// Whether it holds sizes, of which the largest is never a thousand times the next.
  var areSizes = false
}

extension FigureColumn {
  init(_ name: String, _ figure: WritableKeyPath<Row, Printed<DecimalNumber>?>, areSizes: Bool = false) {
    self.init(
      name: name, read: { $0[keyPath: figure] }, write: { $0[keyPath: figure] = $1 }, areSizes: areSizes)
  }
}

/// Empties figures that are written differently from the others of their column, and reports them.
enum ColumnGuard {
  /// - Parameters:
  ///   - rows: the rows of the dataset, those of this table last.
  ///   - start: the index of this table's first row.
  ///   - dataset: the name of the dataset.
  ///   - columns: the columns of figures.
  /// - Returns: a finding for each emptied figure.
  static func check<Row>(
    _ rows: inout [Row], from start: Int, of dataset: String,
    _ columns: [FigureColumn<Row>]
  ) -> [Diagnostic] {
    columns.flatMap { column -> [Diagnostic] in
      let figures = (start..<rows.count).map { column.read(rows[$0]) }
      guard figures.contains(where: { $0 != nil }) else { return [] }
      let oddities = FigurePattern(figures, areSizes: column.areSizes).oddities
      return oddities.enumerated().compactMap { index, oddity in
        guard let oddity, let printed = figures[index] else { return nil }
        column.write(&rows[start + index], Printed(nil, raw: printed.raw, at: printed.location))
        let (english, chinese) = words(oddity)
        return Diagnostic(
          .unitDiffers, "'\(printed.raw)' \(english); it was left empty",
          chinese: "“\(printed.raw)”\(chinese)，数值留空",
          dataset: dataset, row: start + index + 1, column: column.name, printed: printed.raw,
          line: printed.location.line)
      }
    }
  }

  private static func words(_ oddity: FigurePattern.Oddity) -> (String, String) {
    switch oddity {
    case .unit: ("has another unit than the other cells of its column", "的单位与该列其他单元格不同")
    case .pointForComma:
      ("has a point where the other cells of its column have commas between thousands", "用小数点，而该列其他单元格用千分位逗号")
    case .commaForPoint: ("has a comma where the other cells of its column have a point", "用逗号，而该列其他单元格用小数点")
    case .lostPoint:
      ("has no point, unlike the other cells of its column, and is far larger", "没有小数点且远大于该列其他单元格")
    case .tooLarge:
      ("is more than a thousand times the next largest of its column", "超过该列次大值的一千倍")
    }
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A cell's unit or pattern differs from its column's; its value is left empty.
  public static let unitDiffers = DiagnosticCode(
    "unit-differs", .warning,
    "单元格的单位或写法与该列其他数值不一致，数值留空",
    "a cell's unit or pattern differs from its column's; its value is left empty",
    example: #"以百万计的列中的 · in a column in millions `13.1B`；`478.086` 与 · beside `478,086`"#)
}
