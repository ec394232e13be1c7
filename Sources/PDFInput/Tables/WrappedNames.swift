import Lexemes

/// Names of several lines in the first column, each in the middle of its row: above, beside and below the figures.
///
/// Section titles are lines of the first column too. So the lines are names only if all of them can be divided so that each
/// row has its figures in the middle of its name, and each line but the last of a name had no room for what follows.
struct WrappedNames {
  let rows: [Row]
  let columns: [Span]

  private static let mostLines = 200
  /// The least width of the first column, in em: in a narrower one, every word would have had no room for the next.
  private static let narrowest = 3.5

  /// For each line that is alone in the first column, the row of figures that it belongs to; empty if these lines are not
  /// all parts of names.
  func homes(_ anchors: [Int]) -> [Int: Int] {
    let places = Set(anchors)
    let lines = rows.indices.filter { places.contains($0) ? name($0) != nil : isAlone($0) }
    let names = lines.compactMap(name)
    guard anchors.count > 1, lines.count > anchors.count, lines.count <= Self.mostLines,
      names.count == lines.count, let span = Box.around(names.lazy.map(\.box))?.span,
      span.width > Self.narrowest * names.map(\.size).median,
      let groups = CellAnchor.middle.divided(
        names, at: anchors.map { rows[$0].baseline }, slack: 0.45 * names.map(\.size).median),
      groups.allSatisfy({ LineRows.isWrapped($0, in: span) })
    else { return [:] }
    var homes: [Int: Int] = [:]
    var next = 0
    for (anchor, group) in zip(anchors, groups) {
      for line in lines[next..<next + group.count] where line != anchor {
        guard !places.contains(line) else { return [:] }
        homes[line] = anchor
      }
      next += group.count
    }
    return homes
  }

  /// The part of a row in the first column.
  private func name(_ index: Int) -> Segment? {
    rows[index].segments.first { TableColumns.home(of: $0.span, columns) == 0 }
  }

  private func isAlone(_ index: Int) -> Bool {
    rows[index].segments.count == 1 && name(index) != nil && !CellText.isNumber(rows[index].text)
  }

  /// Whether a line below a row of figures is the last of its name: as far below the figures as another line of the first
  /// column is above them, and below a line that had no room for it.
  func endsName(_ line: Row, below anchor: Int) -> Bool {
    guard anchor > 0, line.segments.count == 1, isAlone(anchor - 1), let middle = name(anchor),
      TableColumns.home(of: line.span, columns) == 0
    else { return false }
    let name = [rows[anchor - 1].segments[0], middle, line.segments[0]]
    let (above, below) = (middle.baseline - name[0].baseline, line.baseline - middle.baseline)
    let width = rows.flatMap { $0.segments.prefix(1) }.filter { TableColumns.home(of: $0.span, columns) == 0 }
    guard let span = Box.around(width.lazy.map(\.box))?.span else { return false }
    return span.width > Self.narrowest * line.size && abs(above - below) < 0.1 * line.size
      && LineRows.isWrapped(name, in: span)
  }
}
