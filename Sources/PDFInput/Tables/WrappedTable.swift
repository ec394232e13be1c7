import Document
import Lexemes

/// A table between a caption and a source whose cells have several lines, each cell in the middle of its row or at its
/// top.
///
/// Blank stripes through all lines separate the columns. A column whose cells are apart shows the rows, and the cells of
/// every other column must lie in the middle of the same rows, or all begin with them. Otherwise the lines stay text.
enum WrappedTable {
  /// The rows of a page without those of such tables, and the tables.
  static func extracted(from rows: [Row], page: Int) -> (rows: [Row], tables: [TableOnPage]) {
    var taken: Set<Segment> = []
    var tables: [TableOnPage] = []
    for frame in TableFrame.whole(in: rows) + TableFrame.besideOthers(in: rows) {
      let segments = frame.rows.flatMap(\.segments)
      guard taken.isDisjoint(with: segments),
        let table = table(frame, page: page) ?? plainTable(frame, page: page),
        let box = Box.around(segments.lazy.map(\.box))
      else { continue }
      taken.formUnion(segments)
      tables.append(TableOnPage(table: table, box: box))
    }
    guard !tables.isEmpty else { return (rows, []) }
    return (rows.compactMap { $0.filter { !taken.contains($0) } }, tables.sorted { $0.box.top < $1.box.top })
  }

  /// A table of lines beside another figure, or with a column of long sentences, which would be read as a column of the page.
  private static func plainTable(_ frame: TableFrame, page: Int) -> LayoutTable? {
    guard frame.isBesideOthers || frame.hasSource, let table = PlainRows.table(frame, page: page) else {
      return nil
    }
    let widest = 16 * frame.rows.map(\.size).median
    return frame.isBesideOthers || table.columns.contains { $0.width > widest } ? table : nil
  }

  /// The tables among the rows of a column that do not belong to other tables.
  static func tables(in rows: [Row], without taken: [Range<Int>], page: Int) -> [TableFinder.Found] {
    TableFrame.whole(in: rows).compactMap { frame in
      guard !taken.contains(where: { $0.overlaps(frame.place) }) else { return nil }
      let found = table(frame, page: page) ?? PlainRows.table(frame, page: page)
      return found.map { .init(rows: frame.place, table: $0) }
    }
  }

  static let mostWords = 2_000
  private static let mostColumns = 14

  // MARK: The table

  /// The table of a frame's lines; nil if their cells are not in rows.
  static func table(_ frame: TableFrame, page: Int) -> LayoutTable? {
    let rows = frame.rows
    let words = rows.flatMap { $0.segments.flatMap(\.words) }
    guard words.count <= mostWords, isOneSize(rows), let columns = columns(of: rows),
      !rows.contains(where: { hasGap(in: $0, columns) || isAcross($0, columns) }),
      ChartAxes.removed(from: rows).axes.isEmpty
    else { return nil }
    let lines = columns.map { column in rows.compactMap { text(of: $0, in: column) } }
    if let pitch = pitch(lines), let rows = fitted(lines, pitch: pitch),
      let table = table(rows, columns, frame, page)
    {
      return table
    }
    let tables = LineRows.fitted(lines, columns).lazy.compactMap { table($0, columns, frame, page) }
    // Names and text without a header below a figure's caption may as well be news, a paragraph each.
    return tables.first { table in
      columns.count > 2 || frame.isNamedTable || table.header.contains { !$0.text.isEmpty }
    }
  }

  /// The table of the rows if they may be one: most cells are filled, and some have several lines.
  private static func table(_ rows: [[[Segment]]], _ columns: [Span], _ frame: TableFrame, _ page: Int)
    -> LayoutTable?
  {
    let cells = rows.map { $0.map(cell) }
    let isHeaded = hasHeading(cells[0])
    let first = isHeaded ? 1 : 0
    guard isTable(cells, isBesideOthers: frame.isBesideOthers), !areMarks(cells),
      !rows.contains(where: { isStack($0, columns) }),
      rows.dropFirst(first).contains(where: { $0.contains { $0.count > 1 } })
    else { return nil }
    return table(cells, columns, isHeaded: isHeaded, frame, page)
  }

  private static func table(
    _ cells: [[TableCell]], _ columns: [Span], isHeaded: Bool, _ frame: TableFrame, _ page: Int
  ) -> LayoutTable {
    var table = LayoutTable(
      header: isHeaded ? cells[0] : [TableCell](repeating: .empty, count: columns.count),
      rows: cells.dropFirst(isHeaded ? 1 : 0).map { TableRow(cells: $0, page: page) }, irregular: [],
      columns: columns)
    table.mayLackHeader = frame.caption == nil
    return table
  }

  /// The words of a row in a column.
  static func text(of row: Row, in column: Span) -> Segment? {
    let own = row.segments.flatMap(\.words).filter { column.contains($0.box.span, slack: 0.5) }
    return own.isEmpty ? nil : Segment(own.sorted { $0.box.left < $1.box.left })
  }

  static func isOneSize(_ rows: [Row]) -> Bool {
    let usual = rows.map(\.size).median
    return 10 * rows.count { $0.size > 0.75 * usual && $0.size < 1.3 * usual } >= 9 * rows.count
  }

  /// The columns between blank stripes. A stripe that is hardly wider than a space needs four lines on both sides. Two wide
  /// columns are columns of text.
  static func columns(of rows: [Row]) -> [Span]? {
    let words = rows.map { $0.segments.flatMap(\.words) }
    let size = rows.map(\.size).median
    var columns: [Span] = []
    for span in Span.merged(words.joined().map(\.box.span), overlap: -0.3) {
      if let last = columns.last, span.left - last.right < 0.6 * size,
        min(lines(in: last, words), lines(in: span, words)) < 4 || isWord(in: span, behind: last, words, size)
      {
        columns[columns.count - 1] = last.union(span)
      } else {
        columns.append(span)
      }
    }
    guard (2...mostColumns).contains(columns.count) else { return nil }
    return columns.count == 2 && columns[0].width > 14 * size ? nil : columns
  }

  /// Whether each word of a column is directly behind one of the column before it, as a last letter is: `某某 A`.
  private static func isWord(in column: Span, behind last: Span, _ lines: [[Word]], _ size: Double) -> Bool {
    lines.allSatisfy { line in
      guard
        let word = line.filter({ column.contains($0.box.span, slack: 0.5) }).min(by: {
          $0.box.left < $1.box.left
        })
      else { return true }
      return line.contains {
        last.contains($0.box.span, slack: 0.5) && word.box.left - $0.box.right < 0.4 * size
      }
    }
  }

  private static func lines(in column: Span, _ lines: [[Word]]) -> Int {
    lines.count { $0.contains { column.contains($0.box.span, slack: 0.5) } }
  }

  /// Whether a row has two cells in one column: two columns between which there is no blank stripe.
  static func hasGap(in row: Row, _ columns: [Span]) -> Bool {
    columns.contains { column in row.segments.count { column.contains($0.span, slack: 0.5) } > 1 }
  }

  /// Whether the row's only text is in several columns, as an English note below a table is, or in three.
  private static func isAcross(_ row: Row, _ columns: [Span]) -> Bool {
    guard let note = row.segments.first, row.segments.count == 1 else { return false }
    let count = columns.count { $0.overlap(note.span) > note.size }
    return count > 2 || count == 2 && note.words.count > 4 && !note.text.hasWide
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
      for anchor in [CellAnchor.middle, .top] {
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

  static func cell(_ lines: [Segment]) -> TableCell {
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
    if counts.count == 1, counts != [1] { return !LineRows.areWrapped(row, columns) }
    let most = counts.max() ?? 0
    let tall = zip(row, columns).filter { $0.0.count == most }
    guard most > 1, tall.count > 1 else { return false }
    let short = tall.flatMap { lines, column in
      lines.dropLast().map { $0.box.width < min(0.7 * column.width, column.width - 3 * $0.size) }
    }
    return 3 * short.count { $0 } > short.count
  }

  /// Whether nearly all cells are filled, the first of each row among them, and most are words.
  ///
  /// A table beside another figure is between a caption and a source of its own, and may have more figures.
  private static func isTable(_ cells: [[TableCell]], isBesideOthers: Bool) -> Bool {
    let all = cells.joined()
    let filled = all.filter { !$0.text.isEmpty }
    return cells[0].allSatisfy { !$0.text.isEmpty }
      && cells.allSatisfy { row in !row[0].text.isEmpty && row.count { !$0.text.isEmpty } > 1 }
      && 20 * filled.count >= 17 * all.count
      && (isBesideOthers ? 3 : 2) * filled.count { !CellText.isNumber($0.text) } >= filled.count
      && 10 * cells.count { isName($0[0].text) } >= 7 * cells.count
  }

  /// Whether the text names a row: words or a year.
  private static func isName(_ text: String) -> Bool {
    !CellText.isNumber(text) || CellText.period(text) != nil
  }

  /// Whether the first column has only bullets or the numbers of items.
  private static func areMarks(_ cells: [[TableCell]]) -> Bool {
    cells.allSatisfy { TextTable.isMark($0[0].text) }
  }

  private static func hasHeading(_ cells: [TableCell]) -> Bool {
    cells.allSatisfy { cell in
      !cell.text.isEmpty && !CellText.isNumber(cell.text) && cell.text.unicodeScalars.count <= 40
        && !(cell.text.lastScalar.map { "。；".unicodeScalars.contains($0) } ?? false)
    }
  }
}
