/// Finds tables below a sidebar that extend over its gutter, which their cells may leave free.
enum WideRows {
  /// The rows of such tables with their headings: three or more near each other, with at least five cells, on both sides.
  static func rows(in rows: [Row], at x: Double) -> Set<Int> {
    let runs = RowRuns.runs(in: rows, mostBetween: 2, isNear: isNear) { isWide($0, at: x) }
    return Set(runs.map { table($0, rows) }.joined())
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
