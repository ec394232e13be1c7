/// Finds the tables in a column of text by their figures, and reads them.
///
/// Few tables have rules, and `pdftotext` does not report them. So a table is consecutive lines with several cells,
/// two or more of them numbers.
struct TableFinder {
  /// A table and the rows of the block that it covers.
  struct Found {
    let rows: Range<Int>
    let table: LayoutTable
  }

  let page: Int

  /// The block's rows, cut again where cells require it, and its tables from the top.
  func tables(in rows: [Row]) -> (rows: [Row], tables: [Found]) {
    var rows = rows
    var found: [Found] = []
    for region in regions(rows) where region.lowerBound >= (found.last?.rows.upperBound ?? 0) {
      let floor = found.last?.rows.upperBound ?? 0
      var builder = TableBuilder(rows: rows, body: region, floor: floor, page: page)
      guard let table = builder.build() else { continue }
      rows = builder.rows
      found.append(Found(rows: builder.top..<builder.end, table: table))
    }
    return (rows, found)
  }

  /// Runs of rows with at least two rows of figures, and at most three others between these.
  private func regions(_ rows: [Row]) -> [Range<Int>] {
    var regions: [Range<Int>] = []
    var index = 0
    while index < rows.count {
      guard rows[index].isFigures else {
        index += 1
        continue
      }
      let region = region(from: index, rows)
      if rows[region].count(where: \.isFigures) >= 2 { regions.append(region) }
      index = region.upperBound
    }
    return regions
  }

  /// The most lines between the rows of a table whose names are long.
  static let mostLinesOfName = 6

  /// Whether a row may be a further line of the long name in the row of figures above it.
  private func isName(_ row: Row, below figures: Row) -> Bool {
    row.segments.count == 1 && abs(row.left - figures.left) < 1 && figures.segments[0].emWidth > 15
      && row.right < figures.segments[1].box.left
  }

  private func region(from first: Int, _ rows: [Row]) -> Range<Int> {
    var last = first
    var next = first + 1
    while next < rows.count {
      guard rows[next].baseline - rows[next - 1].baseline <= max(3.4 * rows[last].size, 30) else { break }
      if LayoutWords.isCaption(rows[next].text) || LayoutWords.isSource(rows[next].text) { break }
      if Self.areOfOtherColumns(rows[next], below: rows[first...last]) { break }
      if rows[next].isFigures {
        last = next
      } else if next - last > (isName(rows[next], below: rows[last]) ? Self.mostLinesOfName : 3) {
        break
      }
      next += 1
    }
    return first..<last + 1
  }
}

extension TableFinder {
  /// Whether a row is the years of another table: of two or more, most are over none of the columns of the figures above.
  private static func areOfOtherColumns(_ row: Row, below above: ArraySlice<Row>) -> Bool {
    guard row.isPeriods else { return false }
    let years = row.segments.filter { CellText.period($0.text) != nil }
    let figures = above.flatMap(\.segments).filter { CellText.isNumber($0.text) }
    guard years.count > 1, figures.count > 1 else { return false }
    let strangers = years.count { year in
      !figures.contains { isAligned($0.span, year.span, slack: 0.4 * year.size) }
    }
    return 2 * strangers > years.count
  }

  /// Whether two cells of a column may be above each other: their left or right edges or their middles are at one place.
  private static func isAligned(_ cell: Span, _ other: Span, slack: Double) -> Bool {
    abs(cell.left - other.left) < slack || abs(cell.right - other.right) < slack
      || abs(cell.middle - other.middle) < slack
  }
}

extension Row {
  /// Whether the row has three or more cells, two or more of them numbers. A row of years is a heading.
  var isFigures: Bool {
    segments.count >= 3 && numberCount >= 2 && !isPeriods
  }

  var numberCount: Int { segments.count { CellText.isNumber($0.text) } }

  /// Whether most numbers in the row are years or quarters.
  var isPeriods: Bool {
    let periods = segments.count { CellText.period($0.text) != nil }
    let numbers = segments.count { CellText.period($0.text) != nil || CellText.isNumber($0.text) }
    return periods >= 1 && Double(periods) >= 0.6 * Double(numbers)
  }

  var hasPeriod: Bool { segments.contains { CellText.period($0.text) != nil } }
}
