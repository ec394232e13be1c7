/// Finds tables below a sidebar that extend over its gutter, which their cells may leave free.
enum WideRows {
  /// The rows of such tables with their headings: three or more near each other, with at least five cells, on both sides.
  static func rows(in rows: [Row], at x: Double) -> Set<Int> {
    let runs = RowRuns.runs(in: rows, mostBetween: 2, isNear: isNear) { isWide($0, at: x) }
    return Set(runs.map { table($0, rows) }.joined())
  }

  /// The rows of tables with their last column alone beyond a gutter: a rating or a figure at the end of each row, aligned with
  /// the others. Tables side by side, and text beside a table, are not such rows.
  static func rowsWithLastColumn(in rows: [Row], at x: Double) -> Set<Int> {
    let runs = RowRuns.runs(in: rows, mostBetween: 2, isNear: isNear) { row in
      guard row.segments.count >= 5, let last = row.segments.last, last.box.left >= x - 2 else {
        return false
      }
      return row.segments[row.segments.count - 2].box.right <= x + 2 && row.numberCount >= 2
        && (CellText.isNumber(last.text) || RatingTable.isRating(last.text))
        && row.segments.allSatisfy { $0.emWidth < 16 }
    }
    return Set(
      runs.filter { areAligned($0.compactMap { rows[$0].segments.last }) }.map { table($0, rows) }.joined())
  }

  /// Whether cells have one left edge, one right edge or one middle.
  private static func areAligned(_ cells: [Segment]) -> Bool {
    guard let first = cells.first else { return false }
    let edges: [(Segment) -> Double] = [{ $0.box.left }, { $0.box.right }, { $0.box.middle }]
    return edges.contains { edge in cells.allSatisfy { abs(edge($0) - edge(first)) < 3 } }
  }

  private static let mostHeadings = 3

  private static func isWide(_ row: Row, at x: Double) -> Bool {
    let left = row.segments.count { $0.box.right <= x + 2 }
    let fewer = min(left, row.segments.count - left)
    return row.segments.count >= (fewer == 1 ? 6 : 5) && fewer >= 1
      && row.segments.allSatisfy { $0.emWidth < 16 }
  }

  private static func table(_ run: [Int], _ rows: [Row]) -> Set<Int> {
    guard run.count >= 3, var top = run.first, var last = run.last else { return [] }
    let first = top
    while top > 0, first - top < mostHeadings, isNear(rows[top - 1], rows[top]), isHeading(rows[top - 1]) {
      top -= 1
    }
    while last + 1 < rows.count, last - (run.last ?? last) < mostHeadings, isNear(rows[last], rows[last + 1]),
      LayoutWords.isSource(rows[last + 1].text) || LayoutWords.isNote(rows[last + 1].text)
    {
      last += 1
    }
    return Set(top...last)
  }

  private static func isNear(_ row: Row, _ below: Row) -> Bool {
    below.baseline - row.baseline < 2.6 * max(row.size, below.size)
  }

  private static func isHeading(_ row: Row) -> Bool {
    row.segments.count > 1 && row.segments.allSatisfy { $0.emWidth < 16 }
  }
}
