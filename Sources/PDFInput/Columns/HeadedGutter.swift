/// A place where a column of a page begins that has a heading beside those of other columns: `DRIVERS`, `RISKS`, `ESTIMATES`,
/// each with a list, a figure or a few lines below it that begin where the heading does.
struct HeadedGutter {
  /// Just left of the column.
  let place: Double
  /// The baseline of the headings.
  let top: Double

  /// How many lines begin at the left edge of a column at least.
  private static let fewestLines = 3

  /// The gutters left of the second and further columns.
  static func all(in rows: [Row]) -> [HeadedGutter] {
    rows.indices.flatMap { index -> [HeadedGutter] in
      let below = rows[(index + 1)...]
      guard isHeadings(rows[index], above: below),
        !rows[max(0, index - 3)..<index].contains(where: hasCaption)
      else { return [] }
      return rows[index].segments.dropFirst().map(\.box.left).filter { areColumns(at: $0, below) }
        .map { HeadedGutter(place: $0 - 3, top: rows[index].baseline) }
    }
  }

  /// Whether a row is two to four short headings of one size, larger than most text below.
  private static func isHeadings(_ row: Row, above rows: ArraySlice<Row>) -> Bool {
    guard (2...4).contains(row.segments.count), rows.count > fewestLines, row.numberCount == 0 else {
      return false
    }
    let size = rows.prefix(40).map(\.size).median
    return row.segments.allSatisfy {
      abs($0.size - row.size) < 0.05 * row.size && $0.size >= BodySize.headingScale * size && $0.emWidth < 30
        && !LayoutWords.isCaption($0.text) && !LayoutWords.isSource($0.text)
    }
  }

  /// Whether a row has a caption: figures side by side may have titles of their own below it.
  private static func hasCaption(_ row: Row) -> Bool {
    row.segments.contains { LayoutWords.isCaption($0.text) }
  }

  /// Whether lines below a heading begin where it does, and few are level with lines on their left, as the rows of a table are.
  private static func areColumns(at edge: Double, _ rows: ArraySlice<Row>) -> Bool {
    let beside = rows.prefix { row in
      !row.segments.contains { $0.box.left < edge - 2 && $0.box.right > edge + 2 }
    }
    let left = beside.count { $0.left < edge - 2 }
    let right = beside.filter { $0.right > edge }
    let level = right.count { $0.left < edge - 2 }
    return 2 * level <= min(left, right.count) && !beside.contains(where: hasCaption)
      && right.count { row in row.segments.contains { abs($0.box.left - edge) < 1.5 } } >= fewestLines
  }
}
