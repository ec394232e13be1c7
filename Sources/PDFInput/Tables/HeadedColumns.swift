import Lexemes

/// Splits a column whose cells are as close as words: a currency and a figure below `Cur` and `2025A`, or names and prices
/// that are only a space apart in every row.
enum HeadedColumns {
  /// The columns with such ones split.
  ///
  /// - Parameters:
  ///   - columns: the table's columns.
  ///   - headings: the last line of the header; nil if there is none.
  ///   - rows: the rows below it.
  /// - Returns: the columns from left to right.
  static func parted(_ columns: [Span], below headings: Row?, _ rows: [Row]) -> [Span] {
    let figures = rows.filter { $0.numberCount >= 2 }
    return columns.flatMap { column in
      let cells = figures.compactMap { row in row.segments.first { column.meets($0.span) } }
      let whole = figures.compactMap { row in
        let words = row.segments.filter { column.meets($0.span) }.flatMap(\.words)
        return words.isEmpty ? nil : Segment(words)
      }
      let own = headings?.segments.map(\.span).filter {
        $0.left > column.left - 2 && $0.right < column.right + 2
      }
      if let own, own.count == 2, let parts = parts(cells, at: (own[0].right + own[1].left) / 2) {
        return parts
      }
      return CloseColumns.parted(column, whole, below: headings) ?? [column]
    }
  }

  /// The parts left and right of a border, if all cells have both, with figures on the right. Cuts in words are
  /// estimates.
  private static func parts(_ cells: [Segment], at border: Double) -> [Span]? {
    guard cells.count >= 2 else { return nil }
    let sides = cells.map { cell in
      (cell.words.filter { $0.box.middle < border }, cell.words.filter { $0.box.middle >= border })
    }
    guard
      sides.allSatisfy({ left, right in
        left.count == 1 && right.count == 1 && CellText.isNumber(right[0].text)
      })
    else { return nil }
    guard let left = Box.around(sides.lazy.map { $0.0[0].box }),
      let right = Box.around(sides.lazy.map { $0.1[0].box }),
      left.right <= right.left + cells[0].size
    else { return nil }
    return [Span(left.left, left.right), Span(max(left.right, right.left), right.right)]
  }
}
