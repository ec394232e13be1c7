import Lexemes

/// Finds lines that may be a table of words without a caption: below a line of short labels, each above a column of its own.
///
/// Whether the lines are a table is left to ``WrappedTable``: their cells have to begin in rows.
extension TableFrame {
  /// The frames below each line of labels, the longer ones first.
  static func headed(in rows: [Row]) -> [[TableFrame]] {
    let tops = rows.indices.lazy.filter { isHeader(rows[$0]) && isFirst($0, rows) }.prefix(mostHeaders)
    return tops.map { frames(in: rows, from: $0) }.filter { !$0.isEmpty }
  }

  /// The frames of a table that goes on at the top of a page, below the labels that it had on the page before; nil if the page
  /// begins with the labels.
  static func below(_ labels: Row, in rows: [Row]) -> [TableFrame]? {
    guard let first = rows.first, !isHeader(first) else { return nil }
    let header = Row(segments: labels.segments.map { $0.moved(to: first.baseline - 2 * first.size) })
    let frames = frames(in: [header] + rows, from: 0)
    return frames.isEmpty ? nil : frames.map { $0.withoutFirst() }
  }

  /// The frame whose first line, the labels, is not one of the page's.
  private func withoutFirst() -> TableFrame {
    TableFrame(rows: rows, place: place.lowerBound..<place.upperBound - 1, caption: caption, goesOn: goesOn)
  }

  private static func frames(in rows: [Row], from top: Int) -> [TableFrame] {
    let last = lastRow(below: top, rows)
    return ends(rows, top, last).map { end in
      TableFrame(
        rows: Array(rows[top...end]), place: top..<end + 1, caption: nil, goesOn: goesOn(rows, below: end))
    }
  }

  private static let mostHeaders = 24
  private static let mostLines = 120
  private static let mostEnds = 4
  private static let fewestLines = 4
  /// The widest gap, in em, that may be between two lines of such a table.
  private static let mostGap = 5.0

  /// Whether the row is two or more different labels: short words, neither figures nor sentences.
  private static func isHeader(_ row: Row) -> Bool {
    let cells = row.segments
    guard (2...8).contains(cells.count), Set(cells.map(\.text)).count == cells.count else { return false }
    return cells.allSatisfy(isLabel)
      && cells.allSatisfy { abs($0.size - cells[0].size) < 0.1 * cells[0].size }
  }

  private static func isLabel(_ cell: Segment) -> Bool {
    let text = cell.text
    guard cell.emWidth < 9, let first = text.firstScalar, let last = text.lastScalar,
      !CellText.isNumber(text), CellText.period(text) == nil, !LayoutWords.isDate(text),
      !text.unicodeScalars.contains(where: "。；，：:;".unicodeScalars.contains)
    else { return false }
    return !ListMarker.isBullet(first) && !CellText.isDigit(first) && last != "-"
      && !isBesideTables(text)
  }

  /// Whether the row is not the second one of several that are alike, and not beside a cell that began above it.
  private static func isFirst(_ index: Int, _ rows: [Row]) -> Bool {
    guard index > 0 else { return true }
    let (above, row) = (rows[index - 1], rows[index])
    let pitch = row.baseline - above.baseline
    guard pitch < 2.2 * row.size else { return true }
    return pitch > 1.35 * row.size && above.segments.count == 1
      && (above.left < row.segments[1].box.left - row.size || above.right > row.right)
  }

  /// The last row whose parts are all in columns below the labels.
  private static func lastRow(below top: Int, _ rows: [Row]) -> Int {
    var columns = rows[top].segments.map(\.span)
    var last = top
    let size = rows[min(top + 1, rows.count - 1)].size
    for index in rows.indices.dropFirst(top + 1).prefix(mostLines) {
      let row = rows[index]
      guard row.baseline - rows[last].baseline < mostGap * row.size, abs(row.size - size) < 0.2 * size,
        isCells(row), let more = extended(columns, with: row)
      else { break }
      columns = more
      last = index
    }
    return last
  }

  /// Whether other lines follow as closely as the table's own.
  private static func goesOn(_ rows: [Row], below end: Int) -> Bool {
    rows.indices.contains(end + 1) && isCells(rows[end + 1])
      && rows[end + 1].baseline - rows[end].baseline < 1.7 * rows[end].size
  }

  /// Whether the row has neither a caption, a source or a note, nor contacts.
  private static func isCells(_ row: Row) -> Bool {
    !row.segments.contains { isBesideTables($0.text) }
  }

  /// Whether a text is never a cell: a caption, a source, a note or someone's contacts.
  private static func isBesideTables(_ text: String) -> Bool {
    LayoutWords.isCaption(text) || LayoutWords.isSource(text) || LayoutWords.isNote(text)
      || ContactColumns.isContact(text)
  }

  /// The columns' spans with those of one more row; nil if a part of the row is in two columns, or two are in one.
  private static func extended(_ columns: [Span], with row: Row) -> [Span]? {
    var columns = columns
    var taken: Set<Int> = []
    for segment in row.segments {
      let met = columns.indices.filter { columns[$0].overlap(segment.span) > 1 }
      guard met.count <= 1 else { return nil }
      let home = met.first ?? TableColumns.home(of: segment.span, columns)
      guard taken.insert(home).inserted else { return nil }
      columns[home] = columns[home].union(segment.span)
    }
    let isApart = zip(columns, columns.dropFirst()).allSatisfy { $0.right < $1.left }
    return isApart ? columns : nil
  }

  /// The rows that a table from `top` may end with: the last one, and those above wide gaps.
  private static func ends(_ rows: [Row], _ top: Int, _ last: Int) -> [Int] {
    guard last - top >= fewestLines - 1 else { return [] }
    let gaps = (top + 1...last).map { rows[$0].baseline - rows[$0 - 1].baseline }
    let usual = gaps.quantile(0.3)
    let wide = (top + fewestLines - 1..<last).filter { gaps[$0 - top] > 1.3 * usual }
    return Array(([last] + wide.reversed()).prefix(mostEnds))
  }
}

extension Segment {
  /// The words at another height.
  fileprivate func moved(to baseline: Double) -> Segment {
    let down = baseline - self.baseline
    return Segment(
      words.map { word in
        var box = word.box
        box.top += down
        box.bottom += down
        return Word(text: word.text, box: box, size: word.size)
      })
  }
}
