/// A table of words, or of few figures, between a caption and its source, in which each row has one cell in each
/// column.
///
/// Names may be centred in their column, so that only the gaps between the columns are aligned. Less regular rows
/// stay lines of text.
enum FramedTable {
  /// The tables among the rows of a column that do not belong to other tables.
  static func tables(
    in rows: [Row], without taken: [Range<Int>], axes: [ClosedRange<Double>], page: Int
  ) -> [TableFinder.Found] {
    frames(rows).compactMap { frame in
      guard !taken.contains(where: { $0.overlaps(frame.rows) }), !hasAxis(rows[frame.rows], axes) else {
        return nil
      }
      let place = isBand(rows[frame.rows]) ? frame.rows.dropFirst() : frame.rows[...]
      let own = rows[place].filter { !isMark($0) }
      return table(own, hasSource: frame.hasSource, page: page).map {
        .init(rows: place.startIndex..<place.endIndex, table: $0)
      }
    }
  }

  private static let mostRows = 60

  /// The rows below each caption, down to a source or note, the next caption, or a gap.
  private static func frames(_ rows: [Row]) -> [(rows: Range<Int>, hasSource: Bool)] {
    rows.indices.compactMap { caption in
      guard rows[caption].segments.count == 1, LayoutWords.isCaption(rows[caption].text) else { return nil }
      let below = rows.indices.dropFirst(caption + 1).prefix(mostRows)
      let end = below.first { ends(rows, $0, below: caption) } ?? below.endIndex
      guard end - caption >= 3 else { return nil }
      return (caption + 1..<end, end < rows.count && isSource(rows[end]))
    }
  }

  private static func ends(_ rows: [Row], _ index: Int, below caption: Int) -> Bool {
    let pitch = rows[index].baseline - rows[index - 1].baseline
    return isSource(rows[index]) || LayoutWords.isCaption(rows[index].text)
      || index > caption + 1 && pitch > 4.5 * rows[index].size
  }

  private static func isSource(_ row: Row) -> Bool {
    LayoutWords.isSource(row.text) || LayoutWords.isNote(row.text)
  }

  /// Whether the first line is the table's own title in a band over all columns: a line by itself over the gap that most rows
  /// have, with the middle of the table in its middle.
  private static func isBand(_ rows: ArraySlice<Row>) -> Bool {
    let cells = rows.dropFirst().filter { $0.segments.count > 1 }
    guard let band = rows.first, band.segments.count == 1, 10 * cells.count >= 9 * (rows.count - 1),
      let box = Box.around(cells.lazy.map(\.box))
    else { return false }
    return abs(box.middle - band.box.middle) < 0.2 * box.width && !CellText.isNumber(band.text)
      && cells.allSatisfy { $0.segments[0].box.right < band.right && $0.segments[1].box.right > band.left }
  }

  /// Whether a row is only the small numbers of notes, which are not cells.
  private static func isMark(_ row: Row) -> Bool {
    row.size < 6.5 && row.segments.allSatisfy { RaisedWord.mayBe($0.text) && Int($0.text) != nil }
  }

  private static func hasAxis(_ rows: ArraySlice<Row>, _ axes: [ClosedRange<Double>]) -> Bool {
    guard let first = rows.first, let last = rows.last else { return true }
    return axes.contains { $0.overlaps(first.baseline...max(first.baseline, last.baseline)) }
  }

  // MARK: The table

  private static func table(_ rows: [Row], hasSource: Bool, page: Int) -> LayoutTable? {
    let count = rows.map(\.segments.count).max() ?? 0
    let full = rows.indices.filter { rows[$0].segments.count == count }
    guard count > (hasSource ? 1 : 2), full.count >= (count > 2 ? 2 : 4), 10 * full.count >= 6 * rows.count
    else { return nil }
    let columns = Span.merged(rows.flatMap { $0.segments.map(\.span) }, overlap: -2)
    guard columns.count == count, areApart(columns, rows[0].size), let groups = lines(rows, full) else {
      return nil
    }
    let cells = groups.map { group in Self.cells(group.map { rows[$0] }, columns) }
    let empty = [TableCell](repeating: .empty, count: count)
    if count == 2, cells.allSatisfy({ CellText.isNumber($0[1].text) && !CellText.isNumber($0[0].text) }) {
      return LayoutTable(
        header: empty, rows: cells.map { TableRow(cells: $0, page: page) }, irregular: [], columns: columns)
    }
    guard hasHeading(cells), isTable(cells, rows) || hasSource && isOneRow(cells) else { return nil }
    return LayoutTable(
      header: cells[0], rows: cells.dropFirst().map { TableRow(cells: $0, page: page) }, irregular: [],
      columns: columns)
  }

  private static func areApart(_ columns: [Span], _ size: Double) -> Bool {
    zip(columns, columns.dropFirst()).allSatisfy { $1.left - $0.right > 0.5 * size }
  }

  /// The lines of each row: a full line, and the lines clearly nearest to it. The first column may lack a heading.
  /// Returns nil where a line cannot be assigned.
  private static func lines(_ rows: [Row], _ full: [Int]) -> [[Int]]? {
    var full = full
    let first = rows[full[0]]
    if full[0] > 0, rows[0].segments.count == first.segments.count - 1,
      rows[0].left > first.segments[0].box.right
    {
      full.insert(0, at: 0)
    }
    var lines = full.map { [$0] }
    let pitches = zip(full, full.dropFirst()).map { rows[$1].baseline - rows[$0].baseline }
    for index in rows.indices where !full.contains(index) {
      let distances = full.map { abs(rows[$0].baseline - rows[index].baseline) }
      guard let least = distances.min(), least < min(1.7 * rows[index].size, 0.72 * pitches.median),
        distances.count(where: { $0 < 1.15 * least }) == 1, let home = distances.firstIndex(of: least),
        !lies(rows[index], over: rows[full[home]])
      else { return nil }
      lines[home].append(index)
    }
    return lines.map { $0.sorted() }
  }

  /// Whether words are printed over those of another line, as in a formula.
  private static func lies(_ row: Row, over other: Row) -> Bool {
    abs(row.baseline - other.baseline) < 0.7 * row.size
      && row.segments.contains { cell in other.segments.contains { $0.span.meets(cell.span) } }
  }

  private static func cells(_ rows: [Row], _ columns: [Span]) -> [TableCell] {
    var cells = [TableCell](repeating: .empty, count: columns.count)
    for segment in rows.flatMap(\.segments) {
      cells[TableColumns.home(of: segment.span, columns)].append(segment)
    }
    return cells
  }

  /// Whether the first row has only words, none longer than a heading.
  private static func hasHeading(_ cells: [[TableCell]]) -> Bool {
    cells[0].allSatisfy { cell in
      !CellText.isNumber(cell.text) && cell.text.unicodeScalars.count <= 24
        && !(cell.text.lastScalar.map { "。；：".unicodeScalars.contains($0) } ?? false)
    }
  }

  /// Whether the rows are headings and one row of figures below them, each in the middle of its column; the labels of an axis
  /// are elsewhere and rise by equal steps.
  private static func isOneRow(_ cells: [[TableCell]]) -> Bool {
    guard cells.count == 2, cells[1].count > 2, AxisLabels.progression(cells[1].map(\.text)) == nil else {
      return false
    }
    return zip(cells[0], cells[1]).allSatisfy { heading, cell in
      guard let top = heading.box, let box = cell.box, CellText.isNumber(cell.text) else { return false }
      return CellText.period(cell.text) == nil && abs(top.middle - box.middle) < 1.2 * box.height
    }
  }

  /// Whether the rows are cells and not labels of a chart: about one font size, and figures in the second of two
  /// columns.
  private static func isTable(_ cells: [[TableCell]], _ rows: [Row]) -> Bool {
    let sizes = rows.map(\.size)
    guard let least = sizes.min(), let most = sizes.max(), most < 1.35 * least else { return false }
    let body = cells.dropFirst()
    let figures = cells[0].indices.filter { column in
      10 * body.count { CellText.isNumber($0[column].text) } >= 8 * body.count
    }
    if cells[0].count == 2 { return figures == [1] }
    // One or two rows of words are the legend of a chart.
    if body.count < 3, figures.isEmpty || body.count == 1 && 2 * figures.count < cells[0].count {
      return false
    }
    return figures.count < cells[0].count
      && body.allSatisfy { row in row.contains { $0.text.hasWide || $0.text.count > 2 } }
  }
}
