/// Builds a table around the rows with its figures: columns, header above, wrapped lines between and below.
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

  /// Returns the table, or nil if the rows turn out not to be one.
  mutating func build() -> LayoutTable? {
    for index in bodyStart..<end { rows[index] = GluedFigures.cut(TableColumns.withCodesCut(rows[index])) }
    columns = TableColumns.inferred(from: Array(rows[bodyStart..<end]))
    columns = TableColumns.withLooseCells(
      columns, Array(rows[max(floor, bodyStart - 1)..<min(rows.count, end + 1)]))
    growDown()
    growUp()
    findBodyStart()
    columns = HeadedColumns.parted(
      columns, below: bodyStart > top ? rows[bodyStart - 1] : nil, Array(rows[bodyStart..<end]))
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

  /// Whether the table is between a caption and a source or note.
  private var isFramed: Bool {
    rows[max(floor, top - 2)..<top].contains { LayoutWords.isCaption($0.text) }
      && rows[end..<min(rows.count, end + 2)].contains {
        LayoutWords.isSource($0.text) || LayoutWords.isNote($0.text)
      }
  }

  /// Whether a row of the body may have cells joined in one segment. A single segment without digits is a section
  /// title.
  private func needsCut(_ row: Row) -> Bool {
    row.segments.count < columns.count && (row.segments.count > 1 || row.text.hasDigit)
  }

  private var size: Double { rows[bodyStart..<end].flatMap { $0.segments.map(\.size) }.median }

  /// The usual distance between rows of figures.
  private var pitch: Double {
    let bases = (bodyStart..<end).filter { rows[$0].numberCount >= 2 }.map { rows[$0].baseline }
    return min(4 * size, zip(bases, bases.dropFirst()).map { $1 - $0 }.median)
  }

  private var span: Span {
    Span(rows[bodyStart..<end].map(\.left).min() ?? 0, rows[bodyStart..<end].map(\.right).max() ?? 0)
  }

  // MARK: Down

  /// Adds rows below the last figures that fill the same columns: totals in words, ratings.
  private mutating func growDown() {
    let size = size
    while end < rows.count, rows[end].baseline - rows[end - 1].baseline < 2.4 * size,
      Double(rows[end].segments.count) >= max(3, 0.5 * Double(columns.count)),
      rows[end].segments.allSatisfy({ cell in columns.contains { $0.meets(cell.span, slack: 2) } })
    {
      end += 1
    }
  }

  /// Adds wrapped lines of the last row's cells.
  private mutating func takeLastWrappedLine() {
    let size = size
    while end < rows.count, rows[end].baseline - rows[end - 1].baseline < 1.25 * size,
      rows[end].segments.allSatisfy({ cell in
        cell.size < 1.2 * size && hasRoom(cell)
      }), !LayoutWords.isSource(rows[end].text), !LayoutWords.isNote(rows[end].text)
    {
      end += 1
    }
    let names = WrappedNames(rows: Array(rows[bodyStart..<end]), columns: columns)
    if end < rows.count, names.endsName(rows[end], below: end - 1 - bodyStart) { end += 1 }
  }

  /// Whether a cell fits within a column or the space before the next one.
  private func hasRoom(_ cell: Segment) -> Bool {
    columns.indices.contains { index in
      let end = columns.indices.contains(index + 1) ? columns[index + 1].left - 1 : columns[index].right + 4
      return cell.box.left >= columns[index].left - 4 && cell.box.right <= max(end, columns[index].right + 4)
    }
  }

  // MARK: Up

  private mutating func growUp() {
    while top > floor, bodyStart - top < 8, !endsPairs(top - 1) {
      let below = TableColumns.cut(rows[top], at: columns)
      if let groups = groups(of: rows[top - 1], over: below) {
        rows[top - 1] = groups
      } else if !isHeader(rows[top - 1], above: below) {
        guard let far = farHeader() else { return }
        top = far + 1
      }
      top -= 1
      rows[top] = headingLine.apart(rows[top], above: top + 1 < bodyStart ? below : nil)
    }
  }

  private var headingLine: HeadingLine { HeadingLine(columns: columns, size: size) }

  /// A header that is farther above the figures than headings usually are, or above the title of the first rows: a line with a
  /// heading for nearly every column. Nil if there is none, or the table has a header already.
  private func farHeader() -> Int? {
    guard top == bodyStart else { return nil }
    let (size, farthest) = (size, max(4 * size, 2.3 * pitch))
    let isTitled = isSectionTitle(rows[top - 1]) && top - 1 > floor
    let place = isTitled ? top - 2 : top - 1
    let row = headingLine.apart(rows[place])
    guard headingLine.isHeader(row), !isTitled || row.isPeriods, row.size <= 1.6 * size else { return nil }
    let isNear = zip(rows[place..<top], rows[(place + 1)...top]).allSatisfy {
      $1.baseline - $0.baseline < farthest
    }
    return isNear && !LayoutWords.isCaption(row.text) ? place : nil
  }

  /// A row whose only segment is several headings, each over a group of years of the row below, with these apart; nil for any
  /// other row.
  private func groups(of row: Row, over below: Row) -> Row? {
    guard row.segments.count == 1, top < bodyStart,
      below.baseline - row.baseline < 2.6 * max(size, row.size), row.size <= 1.3 * size,
      !LayoutWords.isCaption(row.text), !LayoutWords.isSource(row.text)
    else { return nil }
    return HeadingGroups.apart(row.segments[0], over: below).map { Row(segments: $0) }
  }

  /// Whether a row and the one above it each have a name at the left edge and a value at the right edge, and nothing
  /// between them: they are a list of their own above the table, and not its header.
  private func endsPairs(_ row: Int) -> Bool {
    guard columns.count >= 4, row > floor else { return false }
    let (size, span) = (size, span)
    return [rows[row], rows[row - 1]].allSatisfy { row in
      row.segments.count == 2 && abs(row.left - span.left) < size && abs(row.right - span.right) < size
        && row.segments[1].box.left - row.segments[0].box.right > 3 * size && !row.hasPeriod
    }
  }

  private func isHeader(_ printed: Row, above next: Row) -> Bool {
    let (size, span) = (size, span)
    let row = headingLine.apart(printed, above: top < bodyStart ? next : nil)
    guard next.baseline - row.baseline <= max(2.6 * max(size, row.size), 1.3 * pitch) else { return false }
    // One heading may be to the right of the last figures, over drawings.
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
    return !isTitle(only, above: next) && !isTitleOnTheLeft(only) && !isTitleInTheMiddle(only, above: next)
  }

  /// Whether a segment is English prose: five or more words in lower case.
  private static func isProse(_ segment: Segment) -> Bool {
    segment.emWidth > 20
      && segment.words.count { $0.text.unicodeScalars.allSatisfy { ("a"..."z").contains($0) } } >= 5
  }

  /// Whether a single segment is the table's title: it begins left of the years, over a row that already has a
  /// heading for the first column. One over the years says what they are years of.
  private func isTitle(_ only: Segment, above next: Row) -> Bool {
    guard top < bodyStart, next.segments.count >= 3, !LayoutWords.isAside(only.text),
      CellText.period(only.text) == nil,
      let first = columns.first, next.left < first.right,
      let year = next.segments.first(where: { CellText.period($0.text) != nil })
    else { return false }
    // The lines of one header cell are closer together than a title and the header.
    return only.box.left < year.box.left - size && next.baseline - only.baseline > 1.15 * size
  }

  /// Whether a segment is the table's title: two or more words in the middle of all columns, with headings of these below. One
  /// that heads columns of figures is not in the middle of the names and these.
  private func isTitleInTheMiddle(_ only: Segment, above next: Row) -> Bool {
    top < bodyStart && next.segments.count >= 4 && only.words.count > 1
      && abs(only.box.middle - span.middle) < 0.6 * only.size
  }

  /// Whether a segment at the left edge or before it, where cells are padded, is a title: it extends beyond the first
  /// column, which has its own heading below.
  private func isTitleOnTheLeft(_ only: Segment) -> Bool {
    guard let first = columns.first, only.box.left < span.left + size,
      only.box.right > first.right + size
    else { return false }
    return rows[top..<bodyStart].contains { $0.left < first.right && $0.segments.count > 1 }
  }

  /// Finds the first row below the header. A header with years ends with them; lines between them and the figures are
  /// section titles. A line too near to the first figures to be a line of its own is one of their wrapped cells.
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
    if bodyStart == figures, isTitleOfFirstRows(bodyStart - 1) { bodyStart -= 1 }
  }

  /// Whether the last line of a header is the title of the first rows: words of the first column alone, below a heading of that
  /// column, as other titles between the rows are.
  private func isTitleOfFirstRows(_ index: Int) -> Bool {
    guard index > top, rows[index].segments.count == 1, !rows[index].text.hasDigit,
      let first = columns.first, TableColumns.home(of: rows[index].span, columns) == 0
    else { return false }
    let (line, pitch) = (rows[index].segments[0], pitch)
    let isHeaded = rows[top..<index].contains { row in
      row.segments.count > 1 && row.segments.contains { $0.span.meets(first) && $0.size < 1.2 * size }
    }
    guard isHeaded, rows[index + 1].baseline - line.baseline > 0.9 * pitch else { return false }
    return rows.indices[(index + 2)..<end].contains { place in
      let title = rows[place]
      return title.segments.count == 1 && abs(title.left - line.box.left) < 2
        && abs(title.size - line.size) < 0.05 * line.size && place + 1 < end
        && title.baseline - rows[place - 1].baseline > 0.9 * pitch
        && rows[place + 1].baseline - title.baseline > 0.9 * pitch
    }
  }

  /// Whether the first row with figures is a header: `比值 | >20% | 15%-20% | 合计` over rows that all begin with a figure.
  private func isHeadingOfFigures() -> Bool {
    let first = rows[bodyStart]
    let names = first.segments.count { !CellText.isNumber($0.text) }
    let others = rows[(bodyStart + 1)..<end].filter(\.isFigures)
    if isCount(first), others.count >= 3, others.allSatisfy({ CellText.isNumber($0.segments[0].text) }) {
      return true
    }
    if isHeadingOfUnits(first, others) { return true }
    return names >= 3 && first.segments.count == columns.count && !CellText.isNumber(first.segments[0].text)
      && others.count >= 2 && others.allSatisfy { CellText.isNumber($0.segments[0].text) }
  }

  /// Whether a row begins with the unit of its table, or has no name, and has two words or more over columns of figures:
  /// `单位：万辆 | 2603 | 环比 | 同比`.
  private func isHeadingOfUnits(_ first: Row, _ others: [Row]) -> Bool {
    guard let corner = first.segments.first, others.count >= 2,
      LayoutWords.isAside(corner.text) || TableColumns.home(of: corner.span, columns) > 0
    else { return false }
    let words = first.segments.dropFirst().filter { !CellText.isNumber($0.text) && !$0.text.hasDigit }
    return Set(words.map(\.text)).count >= 2
      && words.allSatisfy { word in
        let column = TableColumns.home(of: word.span, columns)
        return others.allSatisfy { row in
          row.segments.allSatisfy {
            TableColumns.home(of: $0.span, columns) != column || CellText.isNumber($0.text)
          }
        }
      }
  }

  /// Whether a row counts the groups of its columns before other headings: `1 | 2 | 3 | 多空收益`, with or without a heading of
  /// the names.
  private func isCount(_ row: Row) -> Bool {
    let numbers = row.segments.filter { CellText.isNumber($0.text) }.map { Int($0.text) }
    let (first, count) = (row.segments[0], row.segments.count)
    return numbers.count > 2 && numbers.enumerated().allSatisfy { $1 == $0 + 1 } && numbers.count < count
      && (count == columns.count || count == columns.count - 1 && first.box.left > columns[0].right)
  }

  private func isSectionTitle(_ row: Row) -> Bool {
    row.segments.count == 1 && abs(row.left - span.left) < 12
  }

  /// Adds the column of the only heading with figures below it that no column has: one that a single row fills.
  private mutating func addColumnOfSingleFigure(below headings: Row) {
    let strangers = headings.segments.filter { heading in
      !columns.contains { $0.meets(heading.span, slack: 1) }
    }
    guard strangers.count == 1, let heading = strangers.first?.span else { return }
    let figures = rows[bodyStart..<end].flatMap(\.segments).map { ($0.text, $0.span) }.filter { text, span in
      CellText.isNumber(text) && span.meets(heading) && !columns.contains { $0.meets(span, slack: 1) }
    }
    guard !figures.isEmpty else { return }
    columns.append(figures.reduce(heading) { $0.union($1.1) })
    columns.sort { $0.left < $1.left }
  }

  /// Adds columns for headings that have no figures below them.
  private mutating func addColumnsOfHeader() {
    guard let last = rows[top..<bodyStart].last else { return }
    addColumnOfSingleFigure(below: last)
    let isOneLine = bodyStart - top == 1
    // As many headings as columns: each column has one, even if it is not above the figures.
    if isOneLine, last.segments.count == columns.count { return }
    let header = rows[top..<bodyStart].flatMap(\.segments)
    for cell in last.segments where !columns.contains(where: { $0.meets(cell.span, slack: 3) }) {
      if TableHeader.cellAbove(cell, header) != nil { continue }
      if CellText.period(cell.text) != nil || isOneLine || !last.hasPeriod { columns.append(cell.span) }
    }
    columns.sort { $0.left < $1.left }
  }
}
