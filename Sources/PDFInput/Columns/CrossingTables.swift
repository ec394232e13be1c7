/// Finds tables whose figures are on both sides of a place where other text of the page is parted into columns.
enum CrossingTables {
  /// The rows of such tables: their names are on the left, and right of the place are figures alone.
  ///
  /// A table beside another one begins with names of its own, and text beside a chart's axis is long.
  static func rows(in rows: [Row], at x: Double) -> Set<Int> {
    var found: Set<Int> = []
    var run: [Int] = []
    for index in rows.indices where isCut(rows[index], at: x) {
      if let last = run.last, !isNear(rows[last], rows[index]) || index - last > mostWrapped {
        found.formUnion(table(run, rows, x))
        run = []
      }
      run.append(index)
    }
    return found.union(table(run, rows, x))
  }

  private static let mostWrapped = 4
  private static let mostHeadings = 4

  private static func isCut(_ row: Row, at x: Double) -> Bool {
    guard row.segments.count >= 3, row.segments.allSatisfy(isShort) else { return false }
    let left = row.segments.filter { $0.box.right <= x + 2 }
    let right = row.segments.filter { $0.box.left >= x - 2 }
    return !left.isEmpty && right.count >= 2 && left.count + right.count == row.segments.count
      && right.allSatisfy { CellText.isNumber($0.text) }
      && isName(left[0].text) && left.dropFirst().allSatisfy { CellText.isNumber($0.text) }
  }

  /// Words, a year or a day: labels of two charts side by side are figures alone.
  private static func isName(_ text: String) -> Bool {
    !CellText.isNumber(text) || CellText.period(text) != nil || CellText.isCentury(text)
  }

  private static func isShort(_ segment: Segment) -> Bool { segment.emWidth < 20 }

  private static func isNear(_ row: Row, _ below: Row) -> Bool {
    below.baseline - row.baseline < max(3.4 * row.size, 30)
  }

  /// The rows from the headings above the first figures to the last figures.
  private static func table(_ run: [Int], _ rows: [Row], _ x: Double) -> Set<Int> {
    guard run.count >= 3, let first = run.first, let last = run.last else { return [] }
    var top = first
    while top > 0, first - top < mostHeadings, isNear(rows[top - 1], rows[top]),
      isHeading(rows[top - 1])
    {
      top -= 1
    }
    return Set(top...last)
  }

  private static func isHeading(_ row: Row) -> Bool {
    row.segments.allSatisfy(isShort) && !LayoutWords.isCaption(row.text) && !LayoutWords.isSource(row.text)
      && (row.segments.count > 1 || row.segments[0].emWidth < 8)
  }
}
