import Lexemes

/// A table between a caption and a source whose cells have several lines, each cell in the middle of its row or at its
/// top.
///
/// Blank stripes through all lines separate the columns. A column whose cells are apart shows the rows, and the cells of
/// every other column must lie in the middle of the same rows, or all begin with them. Otherwise the lines stay text.
enum WrappedTable {
  /// The rows of a page without those of such tables, and the tables.
  static func extracted(from rows: [Row], page: Int) -> (rows: [Row], tables: [TableOnPage]) {
    var taken: Set<Int> = []
    var tables: [TableOnPage] = []
    for frame in frames(rows) where taken.isDisjoint(with: frame) {
      guard let table = table(rows[frame], page: page), let box = Box.around(rows[frame].lazy.map(\.box))
      else {
        continue
      }
      taken.formUnion(frame)
      tables.append(TableOnPage(table: table, box: box))
    }
    return (rows.indices.filter { !taken.contains($0) }.map { rows[$0] }, tables)
  }

  /// The tables among the rows of a column that do not belong to other tables.
  static func tables(in rows: [Row], without taken: [Range<Int>], page: Int) -> [TableFinder.Found] {
    frames(rows).compactMap { frame in
      guard !taken.contains(where: { $0.overlaps(frame) }) else { return nil }
      return table(rows[frame], page: page).map { .init(rows: frame, table: $0) }
    }
  }

  // MARK: Frames

  private static let mostRows = 160
  private static let mostWords = 2_000
  private static let mostColumns = 14

  /// The rows from each caption, or from the top, down to a source or note, the next caption, or a gap.
  private static func frames(_ rows: [Row]) -> [Range<Int>] {
    let captions = rows.indices.filter {
      rows[$0].segments.count == 1 && LayoutWords.isCaption(rows[$0].text)
    }
    return ([-1] + captions).compactMap { caption in
      let below = rows.indices.dropFirst(caption + 1).prefix(mostRows)
      let end = below.first { ends(rows, $0, above: caption + 1) } ?? below.endIndex
      guard end - caption > 4, caption >= 0 || end < rows.count && isSource(rows[end]) else { return nil }
      return caption + 1..<end
    }
  }

  private static func ends(_ rows: [Row], _ index: Int, above first: Int) -> Bool {
    isSource(rows[index]) || rows[index].segments.contains { LayoutWords.isCaption($0.text) }
      || index > first && rows[index].baseline - rows[index - 1].baseline > 5 * rows[index].size
  }

  private static func isSource(_ row: Row) -> Bool {
    row.segments.contains { LayoutWords.isSource($0.text) } || LayoutWords.isNote(row.text)
  }

  // MARK: The table

  private static func table(_ rows: ArraySlice<Row>, page: Int) -> LayoutTable? {
    let words = rows.flatMap { $0.segments.flatMap(\.words) }
    guard words.count <= mostWords, isOneSize(rows), let columns = columns(of: rows),
      !rows.contains(where: { hasGap(in: $0, columns) }), ChartAxes.removed(from: Array(rows)).axes.isEmpty
    else { return nil }
    let lines = columns.map { column in
      rows.compactMap { row in
        let own = row.segments.flatMap(\.words).filter { column.contains($0.box.span, slack: 0.5) }
        return own.isEmpty ? nil : Segment(own.sorted { $0.box.left < $1.box.left })
      }
    }
    guard let pitch = pitch(lines), let rows = fitted(lines, pitch: pitch) else { return nil }
    let cells = rows.map { $0.map(cell) }
    let isHeaded = hasHeading(cells[0])
    let first = isHeaded ? 1 : 0
    guard isTable(cells), !rows.contains(where: { isStack($0, columns) }),
      rows.dropFirst(first).contains(where: { $0.contains { $0.count > 1 } })
    else { return nil }
    return LayoutTable(
      header: isHeaded ? cells[0] : [TableCell](repeating: .empty, count: columns.count),
      rows: cells.dropFirst(first).map { TableRow(cells: $0, page: page) }, irregular: [], columns: columns)
  }

  private static func isOneSize(_ rows: ArraySlice<Row>) -> Bool {
    let usual = rows.map(\.size).median
    return 10 * rows.count { $0.size > 0.75 * usual && $0.size < 1.3 * usual } >= 9 * rows.count
  }

  /// The columns between blank stripes. A stripe that is hardly wider than a space needs four lines on both sides. Two wide
  /// columns are columns of text.
  private static func columns(of rows: ArraySlice<Row>) -> [Span]? {
    let words = rows.map { $0.segments.flatMap(\.words) }
    let size = rows.map(\.size).median
    var columns: [Span] = []
    for span in Span.merged(words.joined().map(\.box.span), overlap: -0.3) {
      if let last = columns.last, span.left - last.right < 0.6 * size,
        min(lines(in: last, words), lines(in: span, words)) < 4
      {
        columns[columns.count - 1] = last.union(span)
      } else {
        columns.append(span)
      }
    }
    guard (2...mostColumns).contains(columns.count) else { return nil }
    return columns.count == 2 && columns[0].width > 14 * size ? nil : columns
  }

  private static func lines(in column: Span, _ lines: [[Word]]) -> Int {
    lines.count { $0.contains { column.contains($0.box.span, slack: 0.5) } }
  }

  /// Whether a row has two cells in one column: two columns between which there is no blank stripe.
  private static func hasGap(in row: Row, _ columns: [Span]) -> Bool {
    columns.contains { column in row.segments.count { column.contains($0.span, slack: 0.5) } > 1 }
  }

  /// The usual distance of the lines of a cell: the least that at least three pairs of lines have.
  private static func pitch(_ columns: [[Segment]]) -> Double? {
    let pitches = columns.flatMap { lines in zip(lines, lines.dropFirst()).map { $1.baseline - $0.baseline } }
      .sorted()
    let size = columns.lazy.compactMap(\.first).first?.size ?? 10
    return pitches.indices.dropLast(2).first {
      pitches[$0] > 0.9 * size && pitches[$0 + 2] < 1.04 * pitches[$0]
    }
    .map { pitches[$0] }.flatMap { $0 < 2 * size ? $0 : nil }
  }

  /// The lines of each row's cells, from the column that shows the rows best; nil if no column fits all others.
  private static func fitted(_ columns: [[Segment]], pitch: Double) -> [[[Segment]]]? {
    let groups = columns.map { grouped($0, pitch) }
    let keys = groups.indices.filter { groups[$0].count >= 3 }.sorted { groups[$0].count > groups[$1].count }
    for key in keys.prefix(3) {
      for anchor in [Anchor.middle, .top] {
        let places = groups[key].map(anchor.place)
        let size = columns[key][0].size
        let fitted = columns.indices.map { column in
          anchor.fitted(columns[column], groups[column], to: places, slack: 0.45 * size)
        }
        guard fitted.allSatisfy({ $0 != nil }) else { continue }
        let rows = places.indices.map { row in fitted.map { $0?[row] ?? [] } }
        // Where cells are at the top of their rows, lines of the header may as well be the first rows.
        if anchor == .middle || rows[0].allSatisfy({ $0.count <= 1 }) { return rows }
      }
    }
    return nil
  }

  /// The lines of a column in groups whose lines follow each other at the pitch of a cell.
  private static func grouped(_ lines: [Segment], _ pitch: Double) -> [[Segment]] {
    var groups: [[Segment]] = []
    for line in lines {
      if let last = groups.last?.last, line.baseline - last.baseline < 1.12 * pitch {
        groups[groups.count - 1].append(line)
      } else {
        groups.append([line])
      }
    }
    return groups
  }

  private static func cell(_ lines: [Segment]) -> TableCell {
    guard let first = lines.first else { return .empty }
    let whole = lines.dropFirst().reduce(first) { Segment($0, wrappedTo: $1) }
    return TableCell(text: whole.text, box: whole.box)
  }

  // MARK: What is a table

  /// Whether the lines of a row may be rows themselves: figures below each other in a cell, or as many lines in several
  /// cells and either no other cells or lines that end long before their column does.
  private static func isStack(_ row: [[Segment]], _ columns: [Span]) -> Bool {
    if row.contains(where: { $0.count > 1 && $0.allSatisfy { CellText.isNumber($0.text) } }) { return true }
    let counts = Set(row.lazy.filter { !$0.isEmpty }.map(\.count))
    if counts.count == 1, counts != [1] { return true }
    let most = counts.max() ?? 0
    let tall = zip(row, columns).filter { $0.0.count == most }
    guard most > 1, tall.count > 1 else { return false }
    let short = tall.flatMap { lines, column in
      lines.dropLast().map { $0.box.width < min(0.7 * column.width, column.width - 3 * $0.size) }
    }
    return 3 * short.count { $0 } > short.count
  }

  /// Whether nearly all cells are filled, the first of each row among them, and most are words.
  private static func isTable(_ cells: [[TableCell]]) -> Bool {
    let all = cells.joined()
    let filled = all.filter { !$0.text.isEmpty }
    return cells[0].allSatisfy { !$0.text.isEmpty }
      && cells.allSatisfy { row in !row[0].text.isEmpty && row.count { !$0.text.isEmpty } > 1 }
      && 20 * filled.count >= 17 * all.count
      && 2 * filled.count { !CellText.isNumber($0.text) } >= filled.count
      && 10 * cells.count { !CellText.isNumber($0[0].text) } >= 7 * cells.count
  }

  private static func hasHeading(_ cells: [TableCell]) -> Bool {
    cells.allSatisfy { cell in
      !cell.text.isEmpty && !CellText.isNumber(cell.text) && cell.text.unicodeScalars.count <= 40
        && !(cell.text.lastScalar.map { "。；".unicodeScalars.contains($0) } ?? false)
    }
  }
}

extension WrappedTable {
  /// Where the cells of a row are aligned.
  private enum Anchor {
    case middle
    case top

    func place(_ lines: [Segment]) -> Double {
      guard let first = lines.first, let last = lines.last else { return 0 }
      return self == .top ? first.baseline : (first.baseline + last.baseline) / 2
    }

    /// The lines of a column for each row: its groups if each is at a row's place, or else all its lines divided so
    /// that they are; nil if they cannot be.
    func fitted(
      _ lines: [Segment], _ groups: [[Segment]], to places: [Double], slack: Double
    ) -> [[Segment]]? {
      matched(groups, places, slack) ?? divided(lines, groups, places, slack)
    }

    private func matched(_ groups: [[Segment]], _ places: [Double], _ slack: Double) -> [[Segment]]? {
      var rows = [[Segment]](repeating: [], count: places.count)
      for group in groups {
        let place = place(group)
        guard let row = places.firstIndex(where: { abs($0 - place) < slack }), rows[row].isEmpty,
          let first = group.first, let last = group.last,
          places.count(where: { $0 > first.baseline - slack && $0 < last.baseline + slack }) == 1
        else { return nil }
        rows[row] = group
      }
      return rows
    }

    private func divided(
      _ lines: [Segment], _ groups: [[Segment]], _ places: [Double], _ slack: Double
    ) -> [[Segment]]? {
      guard lines.count >= places.count else { return nil }
      let ends =
        self == .top
        ? ends(below: places, lines, slack) : Partition.ends(of: lines.map(\.baseline), around: places)
      let rows = zip([0] + ends.dropLast(), ends).map { $0 < $1 ? Array(lines[$0..<$1]) : [] }
      let fits = zip(rows, places).allSatisfy { row, place in
        !row.isEmpty && abs(self.place(row) - place) < slack
      }
      // A row's lines are not farther apart than the lines of a cell.
      let starts = Set(groups.lazy.compactMap(\.first?.baseline))
      return fits && !rows.contains { $0.dropFirst().contains { starts.contains($0.baseline) } } ? rows : nil
    }

    /// The end of each row's lines where each row begins at its place.
    private func ends(below places: [Double], _ lines: [Segment], _ slack: Double) -> [Int] {
      places.dropFirst().map { place in lines.firstIndex { $0.baseline > place - slack } ?? lines.count }
        + [lines.count]
    }
  }
}
