import Lexemes

/// Divides the lines of wrapped cells into rows where rows are as close together as the lines of a cell.
///
/// The column with the fewest lines has one in each row. The other cells begin beside these lines, or lie around them, and
/// each of their lines but the last must have ended for want of room.
enum LineRows {
  private static let fewestRows = 3

  /// The possible divisions of the columns' lines into rows, the likelier one first.
  static func fitted(_ lines: [[Segment]], _ columns: [Span]) -> [[[[Segment]]]] {
    guard let key = lines.min(by: { $0.count < $1.count }), key.count >= fewestRows,
      let size = key.first?.size
    else { return [] }
    let places = key.map(\.baseline)
    return [CellAnchor.top, .middle].compactMap { anchor in
      let slack = (anchor == .top ? 0.25 : 0.6) * size
      let parts = lines.map { anchor.divided($0, at: places, slack: slack) }
      guard parts.allSatisfy({ $0 != nil }) else { return nil }
      let rows = places.indices.map { row in parts.map { $0?[row] ?? [] } }
      return rows.allSatisfy { row in zip(row, columns).allSatisfy(isWrapped) } ? rows : nil
    }
  }

  /// Whether each line of a cell but the last had no room for what follows, or ends a sentence or a part of a list.
  static func isWrapped(_ cell: [Segment], in column: Span) -> Bool {
    zip(cell, cell.dropFirst()).allSatisfy { line, next in
      let isEnd = line.text.lastScalar.map { "。；".unicodeScalars.contains($0) } ?? false
      guard next.baseline - line.baseline < 2 * line.size else { return false }
      return isEnd || line.box.width + firstWidth(of: next) > column.width - 0.8 * line.size
    }
  }

  /// Whether the lines of all cells of a row had no room for what follows, one of them in a column that is wide enough to show
  /// it: cells with as many lines.
  static func areWrapped(_ row: [[Segment]], _ columns: [Span]) -> Bool {
    let isShown = zip(row, columns).contains { cell, column in
      cell.count > 1 && column.width > 8 * cell[0].size
        && cell.dropLast().allSatisfy {
          $0.text.lastScalar.map { !"。；".unicodeScalars.contains($0) } ?? false
        }
    }
    return isShown && columns.count > 2 && zip(row, columns).allSatisfy(isWrapped)
      && !row.joined().contains { CellText.isNumber($0.text) }
  }

  /// The width of the first characters that a line break cannot part.
  private static func firstWidth(of line: Segment) -> Double {
    var ems = 0.0
    for scalar in line.text.unicodeScalars.prefix(24) {
      if scalar.isHan || scalar == " " { break }
      ems += scalar.isWide ? 1 : 0.55
    }
    return max(1, ems) * line.size
  }
}
