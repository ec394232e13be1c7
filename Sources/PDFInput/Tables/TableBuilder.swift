/// Makes a table of the rows that hold its figures: columns, header above, wrapped lines between and below.
struct TableBuilder {
  /// All rows of the block.
  private(set) var rows: [Row]
  /// The first row of the table, header included.
  private(set) var top: Int
  /// The row after the table's last one.
  private(set) var end: Int
  /// The first row with figures, or the first row below the header.
  private var bodyStart: Int
  /// Rows before this one belong to the table above.
  private let floor: Int
  private let page: Int
  private var columns: [Span] = []

  init(rows: [Row], body: Range<Int>, floor: Int, page: Int) {
    self.rows = rows
    self.floor = floor
    self.page = page
    top = body.lowerBound
    bodyStart = body.lowerBound
    end = body.upperBound
  }

  /// The table; nil where what was found is none.
  mutating func build() -> LayoutTable? {
    for index in bodyStart..<end { rows[index] = TableColumns.withCodesCut(rows[index]) }
    columns = TableColumns.inferred(from: Array(rows[bodyStart..<end]))
    columns = TableColumns.withLooseCells(
      columns, Array(rows[max(floor, bodyStart - 1)..<min(rows.count, end + 1)]))
    growDown()
    growUp()
    findBodyStart()
    for index in top..<end where index < bodyStart || needsCut(rows[index]) {
      let below = index + 1 < bodyStart ? rows[index + 1] : nil
      rows[index] = TableColumns.cut(rows[index], at: columns, below: below)
    }
    takeLastWrappedLine()
    addColumnsOfHeader()
    guard columns.count >= 3 else { return nil }
    let header = TableHeader(rows: Array(rows[top..<bodyStart]), columns: columns).folded()
    let body = TableBody(rows: Array(rows[bodyStart..<end]), columns: columns, page: page)
    let table = body.table(header: header)
    return TableCheck.isTable(table, isFramed: isFramed) ? table : nil
  }

  /// Whether it is between a caption and a source or note.
  private var isFramed: Bool {
    rows[max(floor, top - 2)..<top].contains { LayoutWords.isCaption($0.text) }
      && rows[end..<min(rows.count, end + 2)].contains {
        LayoutWords.isSource($0.text) || LayoutWords.isNote($0.text)
      }
  }

  /// Whether cells of a row in the body may be written as one. One line of words alone is the title of a section.
  private func needsCut(_ row: Row) -> Bool {
    row.segments.count < columns.count && (row.segments.count > 1 || row.text.hasDigit)
  }

  private var size: Double { rows[bodyStart..<end].flatMap { $0.segments.map(\.size) }.median }

  /// How far the rows of figures are apart.
  private var pitch: Double {
    let bases = (bodyStart..<end).filter { rows[$0].numberCount >= 2 }.map { rows[$0].baseline }
    return min(4 * size, zip(bases, bases.dropFirst()).map { $1 - $0 }.median)
  }

  private var span: Span {
    Span(rows[bodyStart..<end].map(\.left).min() ?? 0, rows[bodyStart..<end].map(\.right).max() ?? 0)
  }

  // MARK: Down

  /// Takes up rows below the last figures that fill the same columns: totals in words, ratings.
  private mutating func growDown() {
    let size = size
    while end < rows.count, rows[end].baseline - rows[end - 1].baseline < 2.4 * size,
      Double(rows[end].segments.count) >= max(3, 0.5 * Double(columns.count)),
      rows[end].segments.allSatisfy({ cell in columns.contains { $0.meets(cell.span, slack: 2) } })
    {
      end += 1
    }
  }

  /// Takes up the wrapped line of the last row's own cells.
  private mutating func takeLastWrappedLine() {
    let size = size
    while end < rows.count, rows[end].baseline - rows[end - 1].baseline < 1.25 * size,
      rows[end].segments.allSatisfy({ cell in
        cell.size < 1.2 * size && hasRoom(cell)
      }), !LayoutWords.isSource(rows[end].text), !LayoutWords.isNote(rows[end].text)
    {
      end += 1
    }
  }

  /// Whether a cell is within a column, or in the room up to the next one.
  private func hasRoom(_ cell: Segment) -> Bool {
    columns.indices.contains { index in
      let end = columns.indices.contains(index + 1) ? columns[index + 1].left - 1 : columns[index].right + 4
      return cell.box.left >= columns[index].left - 4 && cell.box.right <= max(end, columns[index].right + 4)
    }
  }

  // MARK: Up

  private mutating func growUp() {
    while top > floor, bodyStart - top < 8, isHeader(rows[top - 1], above: rows[top]) { top -= 1 }
  }

  private func isHeader(_ printed: Row, above next: Row) -> Bool {
    let (size, span) = (size, span)
    let row = withHeadingsApart(printed)
    guard next.baseline - row.baseline <= max(2.6 * max(size, row.size), 1.3 * pitch) else { return false }
    // One heading may be over drawings, right of the last figures.
    let outside = row.segments.filter { $0.box.left >= span.right + 4 }
    guard
      row.segments.allSatisfy({
        $0.box.right > span.left - 4 && $0.box.left < span.right + 8 * size && $0.size <= 1.6 * size
      }), outside.count <= (row.segments.count > 3 ? 1 : 0)
    else { return false }
    let text = row.text
    if LayoutWords.isCaption(text) || LayoutWords.isSource(text) { return false }
    // A justified line of prose may have gaps as wide as those between headings.
    guard row.segments.count == 1 else {
      return row.segments.count > 3 || row.hasPeriod || row.numberCount > 0
        || !row.segments.contains(where: Self.isProse)
    }
    let only = row.segments[0]
    if only.box.width > 0.45 * span.width || text.unicodeScalars.count > 26 { return false }
    if let last = text.lastScalar, "：:。；".unicodeScalars.contains(last), text.unicodeScalars.count > 2 {
      return false
    }
    return !isTitle(only, above: next) && !isTitleOnTheLeft(only)
  }

  /// Words of a sentence in English: five or more in small letters on one line.
  private static func isProse(_ segment: Segment) -> Bool {
    segment.emWidth > 20
      && segment.words.count { $0.text.unicodeScalars.allSatisfy { ("a"..."z").contains($0) } } >= 5
  }

  /// Narrow columns have headings with no more than a blank between them: they are cut apart where nearly every column
  /// then has one.
  private func withHeadingsApart(_ row: Row) -> Row {
    guard row.segments.count == 1, columns.count >= 4,
      row.text.lastScalar.map({ !"。；，".unicodeScalars.contains($0) }) ?? false
    else { return row }
    let cut = TableColumns.cut(row, at: columns)
    let isApart =
      10 * cut.segments.count >= 8 * columns.count
      && cut.segments.allSatisfy { $0.text.unicodeScalars.count <= 10 && $0.size <= 1.2 * size }
    return isApart ? cut : row
  }

  /// One line that begins left of the years, over a row that has a heading for the first column itself, is the title of
  /// the table; one over the years is what they are years of.
  private func isTitle(_ only: Segment, above next: Row) -> Bool {
    guard top < bodyStart, next.segments.count >= 3, !LayoutWords.isAside(only.text),
      let first = columns.first, next.left < first.right,
      let year = next.segments.first(where: { CellText.period($0.text) != nil })
    else { return false }
    // Lines of one header cell are nearer to each other than a title is to the header.
    return only.box.left < year.box.left - size && next.baseline - only.baseline > 1.15 * size
  }

  /// One line at the left edge that reaches beyond the first column, which has a heading of its own below.
  private func isTitleOnTheLeft(_ only: Segment) -> Bool {
    guard let first = columns.first, abs(only.box.left - span.left) < size,
      only.box.right > first.right + size
    else { return false }
    return rows[top..<bodyStart].contains { $0.left < first.right && $0.segments.count > 1 }
  }

  /// Where years are in the header it ends with them: lines between them and the figures are titles of sections.
  /// A line so near to the first figures that it cannot be a line of its own is a wrapped cell of theirs.
  private mutating func findBodyStart() {
    let figures = bodyStart
    let size = size
    if let years = (top..<figures).last(where: { rows[$0].hasPeriod }) {
      var start = figures
      while start > years + 1, isSectionTitle(rows[start - 1]) { start -= 1 }
      bodyStart = start
    }
    while bodyStart > top, rows[figures].baseline - rows[bodyStart - 1].baseline < 0.95 * size {
      bodyStart -= 1
    }
    if bodyStart == figures, isHeadingOfFigures() { bodyStart += 1 }
  }

  /// Whether the first row with figures has the headings of columns of figures: `比值 | >20% | 15%-20% | 合计` over rows
  /// that all begin with a figure.
  private func isHeadingOfFigures() -> Bool {
    let first = rows[bodyStart]
    let names = first.segments.count { !CellText.isNumber($0.text) }
    let others = rows[(bodyStart + 1)..<end].filter(\.isFigures)
    return names >= 3 && first.segments.count == columns.count && !CellText.isNumber(first.segments[0].text)
      && others.count >= 2 && others.allSatisfy { CellText.isNumber($0.segments[0].text) }
  }

  private func isSectionTitle(_ row: Row) -> Bool {
    row.segments.count == 1 && abs(row.left - span.left) < 12
  }

  /// Headings without a figure below them make columns too.
  private mutating func addColumnsOfHeader() {
    guard let last = rows[top..<bodyStart].last else { return }
    let isOneLine = bodyStart - top == 1
    // As many headings as columns: each has its own, though it may not be over the figures.
    if isOneLine, last.segments.count == columns.count { return }
    let header = rows[top..<bodyStart].flatMap(\.segments)
    for cell in last.segments where !columns.contains(where: { $0.meets(cell.span, slack: 3) }) {
      if TableHeader.cellAbove(cell, header) != nil { continue }
      if CellText.period(cell.text) != nil || isOneLine || !last.hasPeriod { columns.append(cell.span) }
    }
    columns.sort { $0.left < $1.left }
  }
}
