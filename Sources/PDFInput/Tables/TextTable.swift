import Lexemes

/// A table of words, such as a list of definitions: short names on the left, their meanings on the right, and cells
/// that several rows share.
///
/// Only regular rows are read as a table. Others stay lines of text.
enum TextTable {
  /// The tables among the rows of a column that do not belong to other tables.
  static func tables(in rows: [Row], without taken: [Range<Int>], page: Int) -> [TableFinder.Found] {
    var found: [TableFinder.Found] = []
    var index = 0
    // Sorted from the top.
    var others = taken[...]
    while index < rows.count {
      while let other = others.first, other.upperBound <= index { others.removeFirst() }
      if let other = others.first, other.contains(index) {
        index = other.upperBound
        continue
      }
      let limit = others.first?.lowerBound ?? rows.count
      let run = run(from: index, limit, rows)
      if var table = table(run, page: page) {
        if !isLegend(table, above: index, rows) {
          let floor = found.last?.rows.upperBound ?? 0
          let first = headed(&table, index, above: rows[index], rows, floor) ? index - 1 : index
          found.append(TableFinder.Found(rows: first..<index + run.count, table: table))
        }
        index += run.count
      } else {
        index += 1
      }
    }
    return found
  }

  /// Uses the row above as the header of a table without one, if it has a heading for each column and each begins or
  /// ends where the column does.
  private static func headed(
    _ table: inout LayoutTable, _ first: Int, above top: Row, _ rows: [Row], _ floor: Int
  ) -> Bool {
    guard first > floor, table.columns.count > 2, table.header.allSatisfy({ $0.text.isEmpty }) else {
      return false
    }
    let row = rows[first - 1]
    guard row.segments.count == table.columns.count, isPart(row),
      top.baseline - row.baseline < 3.4 * row.size,
      zip(row.segments, table.columns).allSatisfy({ cell, column in
        !CellText.isNumber(cell.text)
          && (abs(cell.box.left - column.left) < 3 || abs(cell.box.right - column.right) < 3)
      })
    else { return false }
    table.header = row.segments.map { segment in
      var cell = TableCell.empty
      cell.append(segment)
      return cell
    }
    return true
  }

  /// Whether the table is a chart's legend: two columns of long names without headings, below a caption and labels.
  private static func isLegend(_ table: LayoutTable, above first: Int, _ rows: [Row]) -> Bool {
    guard table.columns.count == 2, table.header.allSatisfy({ $0.text.isEmpty }),
      let top = rows[max(0, first - 4)..<first].lastIndex(where: { LayoutWords.isCaption($0.text) }),
      rows[(top + 1)..<first].allSatisfy({ $0.segments.allSatisfy(ChartAxes.isLabel) })
    else { return false }
    let lengths = table.columns.indices.map { column in
      table.rows.map { Double($0.cells[column].text.unicodeScalars.count) }.median
    }
    return lengths.allSatisfy { $0 >= 7 }
  }

  // MARK: Rows

  /// Consecutive rows whose cells begin at the same places; at least one.
  private static func run(from first: Int, _ limit: Int, _ rows: [Row]) -> [Row] {
    var run = [rows[first]]
    guard isStart(rows[first]) else { return run }
    var edges = rows[first].segments.map(\.box.left)
    for row in rows[(first + 1)..<max(first + 1, min(limit, first + 60))] {
      let row = row.cut(at: edges)
      let isHeading = row.segments.count == 1 && row.size > 1.25 * rows[first].size
      guard row.baseline - run[run.count - 1].baseline < 3.4 * row.size, isPart(row), !isHeading,
        let more = Self.edges(edges, with: row, run[...])
      else { break }
      edges = more
      run.append(row)
    }
    while run.count > 1, run[run.count - 1].segments.count == 1, isTail(run[run.count - 1], run.dropLast()) {
      run.removeLast()
    }
    // The heading of what follows a list in which every row has cells.
    if run.count > 3, let last = run.last, last.segments.count == 1, abs(last.left - run[0].left) < 4,
      run.dropLast().allSatisfy({ $0.segments.count > 1 })
    {
      run.removeLast()
    }
    return run
  }

  private static func isStart(_ row: Row) -> Bool {
    (2...5).contains(row.segments.count) && isPart(row)
      && row.segments.dropLast().allSatisfy {
        $0.emWidth < 16 && !isMark($0.text) && !ListMarker.isLetterBullet($0.text)
      }
  }

  /// Whether the text is a bullet or number before a list item.
  static func isMark(_ text: String) -> Bool {
    text.unicodeScalars.count <= 3
      && text.unicodeScalars.allSatisfy {
        ListMarker.isBullet($0) || CellText.isDigit($0) || ".、)）".unicodeScalars.contains($0)
      }
  }

  private static func isPart(_ row: Row) -> Bool {
    !LayoutWords.isCaption(row.text) && !LayoutWords.isSource(row.text) && !LayoutWords.isNote(row.text)
      && !ContactColumns.isContact(row.text) && !(row.text.firstScalar.map(ListMarker.isBullet) ?? false)
  }

  /// The edges with those of one more row; nil if the row does not fit them.
  private static func edges(_ edges: [Double], with row: Row, _ above: ArraySlice<Row>) -> [Double]? {
    let new = row.segments.filter { segment in
      !edges.contains { abs($0 - segment.box.left) < 4 } && !isFigure(segment, endingWith: above)
        && !isValue(segment, of: row, endingWith: above)
    }
    if new.isEmpty { return edges }
    // A cell that several rows share, or one centred in its column.
    guard new.count == 1, let cell = new.first, cell.emWidth < 12 else { return nil }
    // A cell that three rows share is on the line of the second, before that row's own cells.
    let isBeforeRow =
      row.segments.count == edges.count + 1 && row.segments.first == cell && !CellText.isNumber(cell.text)
    guard row.segments.count <= 2 || isBeforeRow else { return nil }
    let isFree = above.allSatisfy { other in other.segments.allSatisfy { !$0.span.meets(cell.span, slack: 2) }
    }
    return isFree ? edges + [cell.box.left] : nil
  }

  /// Whether a segment is a short value at the right edge of a list of names and values: `评级 | 买入`. Titles with dates
  /// are not such a list.
  private static func isValue(_ segment: Segment, of row: Row, endingWith above: ArraySlice<Row>) -> Bool {
    guard row.segments.count == 2, row.segments[1] == segment, segment.emWidth < 14,
      !LayoutWords.isDate(segment.text), let first = above.first
    else { return false }
    return above.allSatisfy { other in
      other.segments.count == 2 && abs(other.right - segment.box.right) < 1.5
        && abs(other.left - row.left) < 1.5 && !LayoutWords.isDate(other.segments[1].text)
    } && segment.box.left - row.segments[0].box.right > 1.5 * first.size
  }

  /// Whether a segment is a figure that ends where one above it ends.
  private static func isFigure(_ segment: Segment, endingWith above: ArraySlice<Row>) -> Bool {
    isFigure(segment.text)
      && above.contains { row in
        row.segments.contains { abs($0.box.right - segment.box.right) < 3 && isFigure($0.text) }
      }
  }

  /// Whether the text is a number, or a low and a high: `9.87/19.05`.
  private static func isFigure(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.count < 32
      && !(text.unicodeScalars.count > 7 && LayoutWords.isDate(text))
      && text.split(separator: "/").allSatisfy { CellText.isNumber(String($0)) }
  }

  /// Whether a line after the last row is running text.
  private static func isTail(_ row: Row, _ above: ArraySlice<Row>) -> Bool {
    let span = above.map(\.span).reduce(row.span) { $0.union($1) }
    return row.left < span.left + 4 && row.segments[0].emWidth > 12
  }

  // MARK: The table

  private static func table(_ rows: [Row], page: Int) -> LayoutTable? {
    let full = rows.filter { $0.segments.count >= 2 }
    guard full.count >= 3, let columns = columns(rows) else { return nil }
    let lines = rows.map { row in
      row.segments.map { (column: TableColumns.home(of: $0.span, columns), segment: $0) }
    }
    guard lines.allSatisfy({ line in Set(line.map(\.column)).count == line.count }) else { return nil }
    // The lines that reach the last column are rows. A column with many more lines, or far fewer, is shared by rows.
    let last = columns.count - 1
    let anchors = lines.filter { line in line.contains { $0.column == last } }
    let own = columns.indices.filter { column in
      let filled = anchors.count { line in line.contains { $0.column == column } }
      let all = lines.count { line in line.contains { $0.column == column } }
      return 10 * filled >= 7 * anchors.count && 10 * all <= 13 * anchors.count
    }
    guard own.count >= 2, own.contains(last) else { return nil }
    return assembled(lines, own, columns, page)
  }

  private static func columns(_ rows: [Row]) -> [Span]? {
    let columns = Span.merged(rows.flatMap { $0.segments.map(\.span) }, overlap: -2)
    guard (2...5).contains(columns.count), let size = rows.first?.size else { return nil }
    let names = columns.dropLast()
    // Four columns are not columns of text, so one of them may be a paragraph that all rows share.
    let most = columns.count > 3 ? 24.0 : 16
    guard names.allSatisfy({ $0.width < most * size }) else { return nil }
    return zip(columns, names.dropFirst() + columns.suffix(1)).allSatisfy {
      $0 == $1 || $1.left - $0.right > 0.5 * size
    }
      ? columns : nil
  }

  private typealias Line = [(column: Int, segment: Segment)]

  private static func assembled(_ lines: [Line], _ own: [Int], _ columns: [Span], _ page: Int) -> LayoutTable?
  {
    var rows: [(baseline: Double, cells: [TableCell])] = []
    var shared: [Int: [Segment]] = [:]
    for line in lines {
      let cells = line.filter { own.contains($0.column) }
      for cell in line where !own.contains(cell.column) {
        shared[cell.column, default: []].append(cell.segment)
      }
      guard let first = cells.first else { continue }
      guard cells.count == own.count else { return nil }
      var row = [TableCell](repeating: .empty, count: columns.count)
      for cell in cells { row[cell.column].append(cell.segment) }
      rows.append((first.segment.baseline, row))
    }
    guard rows.count >= 3 else { return nil }
    let words = rows.flatMap(\.cells).filter { !$0.text.isEmpty && !CellText.isNumber($0.text) }
    guard words.count > rows.count || words.count == rows.count && hasFigures(rows.map(\.cells)) else {
      return nil
    }
    // The header is a row of short words above longer ones.
    let isHeaded =
      rows.count > 3
      && rows[0].cells.allSatisfy { $0.text.unicodeScalars.count <= 6 && !CellText.isNumber($0.text) }
      && rows.dropFirst().contains { $0.cells.contains { $0.text.unicodeScalars.count > 8 } }
    for (column, segments) in shared { share(segments, in: column, &rows, isHeaded: isHeaded) }
    let body = isHeaded ? rows.dropFirst() : rows[...]
    return LayoutTable(
      header: isHeaded ? rows[0].cells : [TableCell](repeating: .empty, count: columns.count),
      rows: body.map { TableRow(cells: $0.cells, page: page) }, irregular: [], columns: columns)
  }

  /// Whether each row is a name and a figure: `流通股本（百万股） | 1,234.5`. Integers that never decrease are the page
  /// numbers of a table of contents.
  private static func hasFigures(_ rows: [[TableCell]]) -> Bool {
    let figures = rows.compactMap { $0.count == 2 ? $0[1].text : nil }
    guard figures.count == rows.count, figures.allSatisfy(isFigure) else { return false }
    let pages = figures.compactMap { Int($0) }
    return pages.count < figures.count || zip(pages, pages.dropFirst()).contains { $0 > $1 }
  }

  // MARK: Cells that several rows share

  /// Gives each row its shared cell, so that the centres of cells and of their groups of rows are as near as possible.
  private static func share(
    _ segments: [Segment], in column: Int, _ rows: inout [(baseline: Double, cells: [TableCell])],
    isHeaded: Bool
  ) {
    if Bands.share(segments, in: column, &rows) { return }
    let cells = joined(segments)
    // A heading of the column is in the first row itself.
    let top = rows[0].baseline
    let isHeading = { (cell: (middle: Double, cell: TableCell)) in isHeaded && abs(cell.middle - top) < 2 }
    for cell in cells.filter(isHeading) { rows[0].cells[column] = cell.cell }
    let merged = cells.filter { !isHeading($0) }
    let first = isHeaded ? 1 : 0
    guard !merged.isEmpty, merged.count <= rows.count - first else { return }
    let ends = Partition.ends(of: rows[first...].map(\.baseline), around: merged.map(\.middle))
    var start = 0
    for (cell, end) in zip(merged, ends) {
      for index in start..<end { rows[first + index].cells[column] = cell.cell }
      start = end
    }
  }

  /// Joins lines that follow each other closely into cells.
  static func joined(_ segments: [Segment]) -> [(middle: Double, cell: TableCell)] {
    var groups: [[Segment]] = []
    for segment in segments.sorted(by: { $0.baseline < $1.baseline }) {
      if let last = groups.last?.last, segment.baseline - last.baseline < 1.7 * segment.size {
        groups[groups.count - 1].append(segment)
      } else {
        groups.append([segment])
      }
    }
    return groups.map { group in
      let middle = ((group.first?.baseline ?? 0) + (group.last?.baseline ?? 0)) / 2
      return (middle, group.reduce(into: TableCell.empty) { $0.append($1) })
    }
  }
}

/// Splits rows into groups around given centres.
enum Partition {
  /// The ends of the groups, such that their centres are as near to the given ones as possible.
  ///
  /// - Parameters:
  ///   - places: the positions of the rows, ascending.
  ///   - middles: the desired centres of the groups, ascending; at most as many as rows.
  /// - Returns: for each group, the index after its last row.
  static func ends(of places: [Double], around middles: [Double]) -> [Int] {
    let count = places.count
    // The least cost of the first groups if they end before a row, and where the last of them begins.
    var costs = [[Double]](
      repeating: [Double](repeating: .infinity, count: count + 1), count: middles.count + 1)
    var starts = [[Int]](repeating: [Int](repeating: 0, count: count + 1), count: middles.count + 1)
    costs[0][0] = 0
    for group in 1...max(1, middles.count) where group <= middles.count {
      for end in group...count {
        for start in group - 1..<end {
          let middle = (places[start] + places[end - 1]) / 2
          let cost = costs[group - 1][start] + abs(middle - middles[group - 1])
          if cost < costs[group][end] { (costs[group][end], starts[group][end]) = (cost, start) }
        }
      }
    }
    var ends = [count]
    var group = middles.count
    while group > 1 {
      ends.insert(starts[group][ends[0]], at: 0)
      group -= 1
    }
    return ends
  }
}
