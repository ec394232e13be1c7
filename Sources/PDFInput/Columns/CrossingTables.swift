/// Finds tables that extend over a gutter, the place where other text of the page is split into columns.
enum CrossingTables {
  /// The rows of such tables: names on the left, and mostly figures right of `x`.
  ///
  /// A table beside another one begins with names of its own, and text beside a chart's axis is long.
  static func rows(in rows: [Row], at x: Double) -> Set<Int> {
    let runs = RowRuns.runs(in: rows, mostBetween: 3, isNear: isNear) { isCut($0, at: x) }
    return Set(runs.map { table($0, rows, at: x) }.joined())
  }

  private static let mostHeadings = 4

  private static func isCut(_ row: Row, at x: Double) -> Bool {
    guard row.segments.count >= 3, row.segments.allSatisfy(isShort) else { return false }
    let left = row.segments.filter { $0.box.right <= x + 2 }
    let right = row.segments.filter { $0.box.left >= x - 2 }
    guard !left.isEmpty, right.count >= 2, left.count + right.count == row.segments.count,
      isName(left[0].text)
    else { return false }
    if right.allSatisfy({ CellText.isNumber($0.text) }) {
      return left.dropFirst().allSatisfy { CellText.isNumber($0.text) } || isWide(left, right)
    }
    return isWide(left, right)
  }

  /// Whether a row has many short cells, words among them: codes, currencies, ratings, days. Right of the gutter it
  /// begins with a figure; a separate table would begin with a name.
  private static func isWide(_ left: [Segment], _ right: [Segment]) -> Bool {
    let cells = left.dropFirst() + right
    return left.count >= 2 && cells.count >= 4 && CellText.isNumber(right[0].text)
      && CellText.period(right[0].text) == nil && cells.allSatisfy { $0.emWidth < 9 }
      && 2 * right.count { CellText.isNumber($0.text) } >= right.count
  }

  /// Whether the text is a name: words, a year or another period. Axis labels of two charts side by side are only
  /// figures.
  private static func isName(_ text: String) -> Bool {
    !CellText.isNumber(text) || CellText.period(text) != nil || CellText.isCentury(text)
  }

  private static func isShort(_ segment: Segment) -> Bool { segment.emWidth < 20 }

  private static func isNear(_ row: Row, _ below: Row) -> Bool {
    below.baseline - row.baseline < max(3.4 * row.size, 30)
  }

  /// The rows from the headings above the first figures down to the last figures.
  private static func table(_ run: [Int], _ rows: [Row], at x: Double) -> Set<Int> {
    guard let first = run.first, var last = run.last, run.count >= 3 || isGrid(run, rows) else { return [] }
    var top = first
    while top > 0, first - top < mostHeadings, isNear(rows[top - 1], rows[top]),
      isHeading(rows[top - 1])
    {
      top -= 1
    }
    while last + 1 < rows.count, isWrapped(rows[last + 1], below: rows[last], of: run.map { rows[$0] }) {
      last += 1
    }
    return Set(top...end(below: last, rows, at: x, figures(of: run.map { rows[$0] }, at: x)))
  }

  /// The right edges of a table's figures beyond the gutter.
  private static func figures(of run: [Row], at x: Double) -> [Double] {
    run.flatMap(\.segments).filter { $0.box.left >= x - 2 && CellText.isNumber($0.text) }.map(\.box.right)
  }

  /// The last row of a table that goes on below a row with longer names: with figures in the table's columns, and lines of names
  /// between them.
  private static func end(below last: Int, _ rows: [Row], at x: Double, _ edges: [Double]) -> Int {
    var end = last
    var next = last + 1
    while next < rows.count, next - end <= TableFinder.mostLinesOfName,
      rows[next].baseline - rows[next - 1].baseline < 2 * rows[next].size
    {
      let (row, right) = (rows[next], rows[next].segments.filter { $0.box.left >= x - 2 })
      guard row.segments.count - right.count <= 2, !LayoutWords.isSource(row.text),
        !LayoutWords.isNote(row.text),
        row.segments.allSatisfy({ $0.box.right <= x + 2 || $0.box.left >= x - 2 }),
        right.allSatisfy({ CellText.isNumber($0.text) }),
        // One column more may begin below, such as that of shares which are free later.
        right.count(where: { cell in !edges.contains { abs($0 - cell.box.right) < 2 } })
          < max(1, right.count - 1)
      else { break }
      if !right.isEmpty, right.count < row.segments.count { end = next }
      next += 1
    }
    return end
  }

  /// Whether two rows and their headings form a table: all three have about as many cells.
  private static func isGrid(_ run: [Int], _ rows: [Row]) -> Bool {
    guard run.count == 2, run[1] == run[0] + 1, run[0] > 0 else { return false }
    let lines = [rows[run[0] - 1], rows[run[0]], rows[run[1]]]
    return lines.allSatisfy { (0...1).contains(lines[0].segments.count - $0.segments.count) }
      && lines[0].segments.count >= 5
      && lines[0].segments.allSatisfy { !CellText.isNumber($0.text) } && isNear(lines[0], lines[1])
  }

  /// Whether a row is the second line of the last row's cells: closer than a row, and each part is aligned with a cell.
  private static func isWrapped(_ row: Row, below last: Row, of run: [Row]) -> Bool {
    row.baseline - last.baseline < 1.25 * row.size && row.segments.allSatisfy(isShort)
      && row.segments.allSatisfy { cell in
        run.contains { other in
          other.segments.contains {
            abs($0.box.left - cell.box.left) < 2
              || abs($0.box.right - cell.box.right) < 2
          }
        }
      }
  }

  private static func isHeading(_ row: Row) -> Bool {
    row.segments.allSatisfy(isShort) && !LayoutWords.isCaption(row.text) && !LayoutWords.isSource(row.text)
      && (row.segments.count > 1 || row.segments[0].emWidth < 8)
  }
}
