/// Finds charts by their axis labels, which would be read as tables, and removes their words.
///
/// An axis is four or more numbers below each other, equally spaced and falling by equal steps. A table may have such
/// a column by chance, so most numbers on its lines must belong to axes.
struct ChartAxes {
  private struct Label {
    let row: Int
    let segment: Segment
    let value: Double
    /// The value of one unit in the last digit: 0.1 for `2.5`.
    let unit: Double
  }

  /// The rows of a column without the labels of its charts.
  struct Rest {
    var rows: [Row]
    /// The number of segments removed.
    var count = 0
    /// The extent of each axis, from its first to its last baseline.
    var axes: [ClosedRange<Double>] = []
  }

  static func removed(from rows: [Row]) -> Rest {
    let labels = rows.indices.flatMap { row in
      rows[row].segments.compactMap { segment in
        value(segment.text).map {
          Label(row: row, segment: segment, value: $0, unit: unit(segment.text))
        }
      }
    }
    guard labels.count >= 4 else { return Rest(rows: rows) }
    var dropped: Set<Segment> = []
    let axes = confirmed(axes(labels), labels, rows)
    for axis in axes { dropped.formUnion(chart(around: axis, rows)) }
    guard !dropped.isEmpty else { return Rest(rows: rows) }
    return Rest(
      rows: rows.compactMap { $0.filter { !dropped.contains($0) } }, count: dropped.count,
      axes: axes.compactMap { axis in
        guard let first = axis.first, let last = axis.last else { return nil }
        return first.segment.baseline...last.segment.baseline
      })
  }

  // MARK: Axes

  private static func axes(_ labels: [Label]) -> [[Label]] {
    let edges: [(Segment) -> Double] = [{ $0.box.right }, { $0.box.left }, { $0.box.middle }]
    return edges.flatMap { edge in
      columns(labels, edge).flatMap(runs)
    }
  }

  /// Columns of labels with aligned edges, each from the top.
  private static func columns(_ labels: [Label], _ edge: (Segment) -> Double) -> [[Label]] {
    var columns: [[Label]] = []
    var last = -Double.infinity
    for label in labels.sorted(by: { edge($0.segment) < edge($1.segment) }) {
      let x = edge(label.segment)
      if x - last < 1.5, !columns.isEmpty {
        columns[columns.count - 1].append(label)
      } else {
        columns.append([label])
      }
      last = x
    }
    return columns.filter { $0.count >= 4 }.map { $0.sorted { $0.segment.baseline < $1.segment.baseline } }
  }

  /// The runs of labels with equal spacing and equal falling steps.
  private static func runs(_ column: [Label]) -> [[Label]] {
    var runs: [[Label]] = []
    var run: [Label] = []
    for label in column {
      if run.count >= 2, !continues(run, label) {
        runs.append(run)
        run = [run[run.count - 1]]
      }
      run.append(label)
    }
    runs.append(run)
    return runs.filter { $0.count >= 4 && $0[0].value > $0[1].value && !isYears($0) }
  }

  private static func continues(_ run: [Label], _ label: Label) -> Bool {
    let (first, second, last) = (run[0], run[1], run[run.count - 1])
    let pitch = second.segment.baseline - first.segment.baseline
    let step = second.value - first.value
    // Labels are rounded: the steps between 4%, -6%, -17%, -27% are equal.
    let rounding = abs(step) > 7.5 * label.unit ? 1.01 * label.unit : 0
    return abs(label.segment.baseline - last.segment.baseline - pitch) < 0.1 * pitch + 0.6
      && abs(label.value - last.value - step) < max(0.02 * abs(step), rounding) && step < 0
  }

  private static func isYears(_ run: [Label]) -> Bool {
    run.allSatisfy { $0.value >= 1990 && $0.value < 2100 && $0.value == $0.value.rounded() }
  }

  /// The axes on whose lines at least 60% of the numbers belong to axes, and those that have the values of points beside them.
  private static func confirmed(_ axes: [[Label]], _ labels: [Label], _ rows: [Row]) -> [[Label]] {
    let members = Set(axes.joined().map(\.segment))
    var counts: [Int: (all: Int, ofAxes: Int)] = [:]
    for label in labels {
      counts[label.row, default: (0, 0)].all += 1
      if members.contains(label.segment) { counts[label.row, default: (0, 0)].ofAxes += 1 }
    }
    return axes.filter { axis in
      let lines = Set(axis.map(\.row)).compactMap { counts[$0] }
      return lines.reduce(0) { $0 + $1.ofAxes } * 10 >= lines.reduce(0) { $0 + $1.all } * 6
        || isBesidePoints(axis, labels, rows)
    }
  }

  /// Whether hardly more than numbers are beside a long axis, four or more of them between its lines and at different heights: the values of
  /// points. A table has names, and its figures are on the lines of its first column.
  private static func isBesidePoints(_ axis: [Label], _ labels: [Label], _ rows: [Row]) -> Bool {
    guard axis.count >= 6, let first = axis.first?.segment, let last = axis.last?.segment,
      haveFewWords(rows[axis[0].row...axis[axis.count - 1].row])
    else { return false }
    let pitch = (last.baseline - first.baseline) / Double(axis.count - 1)
    guard pitch > 1.3 * first.size else { return false }
    let phases = labels.map { ($0.segment.baseline - first.baseline) / pitch }
      .filter { $0 > 0 && $0 < Double(axis.count - 1) }
      .map { $0 - $0.rounded() }
    let apart = phases.filter { abs($0) > 0.2 }
    return apart.count >= 4 && Set(apart.map { Int((10 * $0).rounded()) }).count >= 3
  }

  /// Whether at most one row in five has anything but numbers.
  private static func haveFewWords(_ rows: ArraySlice<Row>) -> Bool {
    5 * rows.count { $0.segments.contains { !isOfFigures($0.text) } } <= rows.count
  }

  /// Whether a text has figures and their signs only; values beside each other may be run together, `0.91.1`.
  private static func isOfFigures(_ text: String) -> Bool {
    text.hasDigit
      && text.unicodeScalars.allSatisfy {
        CellText.isDigit($0) || CellText.isDash($0) || ".,%％()（） ".unicodeScalars.contains($0)
      }
  }

  // MARK: The chart

  /// The size from which words above an axis are not its chart's, such as a slide's heading: larger than the axis's
  /// labels and than the other words of the page.
  private static func leastOfHeading(_ em: Double, _ rows: [Row]) -> Double {
    max(2.2 * em, 1.5 * rows.map(\.size).median)
  }

  /// The short segments from a chart's legend to the labels below its axis, on the chart's side of the column.
  private static func chart(around axis: [Label], _ rows: [Row]) -> [Segment] {
    guard let first = axis.first, let last = axis.last else { return [] }
    let em = first.segment.size
    let heading = leastOfHeading(em, rows)
    var top = first.row
    while top > 0, rows[top].baseline - rows[top - 1].baseline < 4 * em, isPart(rows[top - 1]),
      rows[top - 1].size < heading, first.row - top < 5, !isNumberedTitle(rows[top - 1], em)
    {
      top -= 1
    }
    var bottom = last.row
    while bottom + 1 < rows.count, rows[bottom + 1].baseline - last.segment.baseline < 6 * em,
      isPart(rows[bottom + 1])
    {
      bottom += 1
    }
    let side = side(of: axis[0].segment, above: rows[..<top])
    return rows[top...bottom].flatMap(\.segments).filter { side.meets($0.span) && isLabel($0) }
  }

  /// The horizontal extent of the chart: from one caption to the next where charts are side by side, otherwise
  /// unlimited.
  private static func side(of axis: Segment, above rows: ArraySlice<Row>) -> Span {
    let everything = Span(-.infinity, .infinity)
    guard let captions = rows.last?.segments, captions.count > 1,
      captions.allSatisfy({ LayoutWords.isCaption($0.text) })
    else { return everything }
    let index = captions.lastIndex { $0.box.left < axis.box.right + 6 } ?? 0
    let next = captions.indices.contains(index + 1) ? captions[index + 1].box.left - 2 : .infinity
    return Span(index == 0 ? -.infinity : captions[index].box.left - 12, next)
  }

  /// Whether a row is a slide's heading, however large the labels are: `2、价差-期限结构`.
  private static func isNumberedTitle(_ row: Row, _ em: Double) -> Bool {
    row.segments.count == 1 && row.size > 1.25 * em && HeadingNumber(row.text) != nil
  }

  /// Whether a row above or below an axis is part of the chart: only labels, and no name with a colon and a figure.
  private static func isPart(_ row: Row) -> Bool {
    row.segments.allSatisfy(isLabel) && !row.segments.contains(where: isNameOfFigure)
  }

  /// Whether the segment names a figure as side bars do: `总市值（百万元）：`, `总市值（百万元）：1,234`. `客座率:当月值` is an entry of a
  /// legend.
  private static func isNameOfFigure(_ segment: Segment) -> Bool {
    let text = segment.text
    guard let colon = text.lastIndex(where: { ":：".contains($0) }), colon > text.startIndex else {
      return false
    }
    let value = text[text.index(after: colon)...]
    return value.isEmpty || CellText.isNumber(String(value))
  }

  static func isLabel(_ segment: Segment) -> Bool {
    let text = segment.text
    return segment.emWidth < 14 && !LayoutWords.isCaption(text) && !LayoutWords.isSource(text)
      && !LayoutWords.isNote(text) && !text.unicodeScalars.contains("@")
      && text.lastScalar.map { !"。；！？".unicodeScalars.contains($0) } ?? true
  }

  private static func unit(_ text: String) -> Double {
    guard let point = text.utf8.lastIndex(of: UInt8(ascii: ".")) else { return 1 }
    let decimals = text.utf8[point...].dropFirst().prefix { (0x30...0x39).contains($0) }.count
    return (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
  }

  /// The value of an axis label: `1,200`, `-15%`, `(50)`, `0.8x`.
  private static func value(_ text: String) -> Double? {
    var digits = ""
    var isNegative = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9", ".": digits.unicodeScalars.append(scalar)
      case "(", "（": isNegative = true
      case ",", "%", "％", ")", "）", "x", "X", "倍", " ", "+", "$", "¥", "€": break
      case _ where CellText.isDash(scalar) && digits.isEmpty: isNegative = true
      default: return nil
      }
    }
    return Double(digits).map { isNegative ? -$0 : $0 }
  }
}
