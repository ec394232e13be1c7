/// Finds what is left of a chart's words between its caption and its source: the legend, labels below the axis.
enum FigureText {
  /// The rows that belong to a chart.
  ///
  /// - Parameters:
  ///   - rows: the rows of a column, the labels of axes taken out.
  ///   - tables: the rows that tables take up.
  ///   - axes: where axes were found.
  /// - Returns: the indices of rows that are not text of the report.
  static func rows(in rows: [Row], tables: [Range<Int>], axes: [ClosedRange<Double>]) -> Set<Int> {
    var dropped: Set<Int> = []
    var caption: Int?
    for index in rows.indices {
      if LayoutWords.isCaption(rows[index].text) {
        caption = index
      } else if LayoutWords.isSource(rows[index].text), let first = caption {
        if isChart(first, index, rows, tables, axes) { dropped.formUnion(first + 1..<index) }
        caption = nil
      }
    }
    return dropped
  }

  private static func isChart(
    _ caption: Int, _ source: Int, _ rows: [Row], _ tables: [Range<Int>], _ axes: [ClosedRange<Double>]
  ) -> Bool {
    let between = caption + 1..<source
    guard !between.isEmpty, between.count < 60, !tables.contains(where: { $0.overlaps(between) }) else {
      return false
    }
    let place = rows[caption].baseline...max(rows[caption].baseline, rows[source].baseline)
    guard axes.contains(where: { $0.overlaps(place) }) else { return false }
    return rows[between].allSatisfy { $0.segments.allSatisfy(isLabel) }
  }

  private static func isLabel(_ segment: Segment) -> Bool {
    segment.emWidth < 30 && segment.text.lastScalar.map { !"。；".unicodeScalars.contains($0) } ?? true
  }
}
