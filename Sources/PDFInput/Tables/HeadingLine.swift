/// A line over a table's figures that has a heading for nearly every column.
///
/// Such a line is the table's header even if its words are as close together as those of a sentence, or it is farther above
/// the figures than these are apart.
struct HeadingLine {
  let columns: [Span]
  /// The font size of the figures.
  let size: Double

  private static let fewestColumns = 4

  /// The row, cut into headings where only spaces are between these; the row itself if it is not such a line. A heading over
  /// several of those `below` it stays whole.
  func apart(_ row: Row, above below: Row? = nil) -> Row {
    guard columns.count >= Self.fewestColumns, !covers(row),
      row.text.lastScalar.map({ !"。；，".unicodeScalars.contains($0) }) ?? false
    else { return row }
    let cut = TableColumns.cut(row, at: columns, below: below)
    let areHeadings =
      covers(cut) && cut.segments.allSatisfy { $0.size <= 1.2 * size }
      && (cut.segments.allSatisfy { $0.text.unicodeScalars.count <= 10 } || areFartherApart(cut.segments))
    return areHeadings ? cut : row
  }

  /// Whether a row has headings that are each over a column of their own, with a year among them or none that is a number.
  func isHeader(_ row: Row) -> Bool {
    guard columns.count >= Self.fewestColumns, covers(row), row.isPeriods || row.numberCount == 0 else {
      return false
    }
    let homes = row.segments.map { cell in columns.filter { $0.meets(cell.span) } }
    return homes.allSatisfy { $0.count == 1 } && Set(homes.map { $0[0].left }).count == homes.count
  }

  private func covers(_ row: Row) -> Bool { 10 * row.segments.count >= 8 * columns.count }

  /// Whether the gaps between headings are wider than the spaces within them, as those of a line of prose are not.
  private func areFartherApart(_ headings: [Segment]) -> Bool {
    let within = headings.flatMap { Self.gaps($0.words.map(\.box.span)) }.max() ?? 0
    let between = Self.gaps(headings.map(\.span)).min() ?? 0
    return between > max(1.15 * within, 0.3 * size)
  }

  private static func gaps(_ spans: [Span]) -> [Double] {
    zip(spans, spans.dropFirst()).map { $1.left - $0.right }
  }
}
