/// Finds the remaining words of a chart between its caption and its source: the legend, labels below the axis.
enum FigureText {
  /// The rows that belong to a chart.
  ///
  /// - Parameters:
  ///   - rows: the rows of a column, without axis labels.
  ///   - tables: the rows that belong to tables.
  ///   - axes: the extents of the axes, as baselines.
  /// - Returns: the indices of rows that are not text of the report.
  static func rows(in rows: [Row], tables: [Range<Int>], axes: [ClosedRange<Double>]) -> Set<Int> {
    var dropped: Set<Int> = []
    var caption: Int?
    for index in rows.indices {
      if LayoutWords.isCaption(rows[index].text) {
        if let first = caption { dropped.formUnion(legend(below: first, before: index, rows, tables, axes)) }
        caption = index
      } else if LayoutWords.isSource(rows[index].text), let first = caption {
        if isChart(first, index, rows, tables, axes) {
          let start = hasSubtitle(first, before: index, rows) ? first + 2 : first + 1
          dropped.formUnion(start..<index)
        }
        caption = nil
      }
    }
    if let first = caption { dropped.formUnion(legend(below: first, before: rows.count, rows, tables, axes)) }
    return dropped
  }

  /// Whether the line below a caption says what is drawn: words that begin where the caption does, nearer to it than to the
  /// figure.
  private static func hasSubtitle(_ caption: Int, before source: Int, _ rows: [Row]) -> Bool {
    guard caption + 1 < source, let title = rows[caption].segments.last else { return false }
    let (line, next) = (rows[caption + 1], rows[caption + 2])
    let pitch = line.baseline - title.baseline
    return line.segments.count == 1 && abs(line.left - rows[caption].left) < 1
      && line.segments[0].words.count > 2 && line.text.unicodeScalars.contains(where: \.isASCIILetter)
      && pitch < 1.8 * title.size
      && next.baseline - line.baseline > 1.3 * pitch
  }

  /// The rows of a legend between a caption and the axes below it, where no source is printed below the chart.
  private static func legend(
    below caption: Int, before end: Int, _ rows: [Row], _ tables: [Range<Int>], _ axes: [ClosedRange<Double>]
  ) -> Range<Int> {
    let own = axes.filter {
      rows[caption].baseline < $0.lowerBound && (end == rows.count || $0.upperBound < rows[end].baseline)
    }
    guard let bottom = own.map(\.upperBound).max() else { return caption..<caption }
    let last = rows[(caption + 1)..<end].firstIndex { $0.baseline > bottom } ?? end
    let between = caption + 1..<last
    guard between.count < 60, !tables.contains(where: { $0.overlaps(between) }),
      rows[between].allSatisfy({ $0.segments.allSatisfy(isLabel) })
    else { return caption..<caption }
    return between
  }

  private static func isChart(
    _ caption: Int, _ source: Int, _ rows: [Row], _ tables: [Range<Int>], _ axes: [ClosedRange<Double>]
  ) -> Bool {
    let between = caption + 1..<source
    guard !between.isEmpty, between.count < 60, !tables.contains(where: { $0.overlaps(between) }) else {
      return false
    }
    let place = rows[caption].baseline...max(rows[caption].baseline, rows[source].baseline)
    let isPie = !LayoutWords.isTableCaption(rows[caption].text) && areShares(rows[between])
    guard axes.contains(where: { $0.overlaps(place) }) || isPie else { return false }
    return rows[between].allSatisfy { $0.segments.allSatisfy(isLabel) }
  }

  /// Whether the rows are the names and shares of a pie chart: at least three percentages, no other figures, and few
  /// words on a line.
  private static func areShares(_ rows: ArraySlice<Row>) -> Bool {
    let segments = rows.flatMap(\.segments)
    let shares = segments.count { CellText.isNumber($0.text) && $0.text.lastScalar == "%" }
    return shares >= 3 && shares == segments.count { CellText.isNumber($0.text) }
      && segments.allSatisfy { $0.emWidth < 14 }
      && !rows.contains { $0.numberCount >= 2 && $0.segments.count > 3 }
      && 2 * rows.count { $0.segments.count == 1 } >= rows.count
  }

  private static func isLabel(_ segment: Segment) -> Bool {
    segment.emWidth < 30 && segment.text.lastScalar.map { !"。；".unicodeScalars.contains($0) } ?? true
  }
}
