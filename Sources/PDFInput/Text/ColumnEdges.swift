/// The left and right edges of a column's lines.
struct ColumnEdges: Sendable, Hashable {
  /// Lines that follow each other closely and share a right edge.
  private struct Stretch: Sendable, Hashable {
    let first: Double
    let last: Double
    let right: Double
  }

  let left: Double
  private let right: Double
  private let stretches: [Stretch]

  /// Finds the edges of rows, including those of tables and captions. A stretch of lines does not extend over a
  /// table, since tables may be wider than the text between them.
  init(_ rows: [Row], tables: [Range<Int>] = []) {
    left = rows.map(\.left).min() ?? 0
    right = rows.map(\.right).quantile(0.9)
    let ends = tables.map(\.lowerBound) + [rows.count]
    stretches = zip([0] + tables.map(\.upperBound), ends).flatMap { start, end in
      start < end ? Self.runs(Array(rows[start..<end])).compactMap(Self.stretch) : []
    }
  }

  var width: Double { right - left }

  /// The right edge of the text around a baseline. Lines beside a picture, or below the wide heading of a side bar,
  /// may be narrower than the column.
  func right(at baseline: Double) -> Double {
    stretches.first { $0.first <= baseline && baseline <= $0.last }?.right ?? right
  }

  private static func runs(_ rows: [Row]) -> [[Row]] {
    var runs: [[Row]] = []
    for row in rows {
      if let last = runs.last?.last, row.baseline - last.baseline < 2.5 * row.size,
        abs(row.size - last.size) < 0.15 * row.size
      {
        runs[runs.count - 1].append(row)
      } else {
        runs.append([row])
      }
    }
    return runs
  }

  /// Whether rows are English prose that is not justified: four or more lines, most of them nearly as long as the
  /// longest, and few that end a sentence.
  private static func isRagged(_ rows: [Row], _ right: Double) -> Bool {
    guard rows.count >= 4, rows.allSatisfy({ !$0.text.unicodeScalars.contains(where: \.isHan) }) else {
      return false
    }
    let long = rows.count { $0.span.width > 0.75 * (right - $0.left) && $0.segments[0].emWidth > 14 }
    let ended = rows.count { ".:;".unicodeScalars.contains($0.text.lastScalar ?? ".") }
    return 4 * long >= 3 * rows.count && 2 * ended <= rows.count
  }

  /// The right edge of a line; of a line of prose with something else far to its right, such as a caption, its own.
  private static func edge(_ row: Row) -> Double {
    guard row.segments.count == 2, let line = row.segments.first, line.emWidth > 20,
      row.segments[1].box.left - line.box.right > 2 * row.size
    else { return row.right }
    return line.box.right
  }

  /// The stretch that lines form if at least two of them end together, or if they are ragged English prose; otherwise
  /// nil.
  private static func stretch(_ rows: [Row]) -> Stretch? {
    guard rows.count > 1, let first = rows.first, let last = rows.last, let right = rows.map(edge).max(),
      rows.count(where: { edge($0) > right - 1.2 * $0.size }) > 1 || isRagged(rows, right)
    else { return nil }
    return Stretch(first: first.baseline, last: last.baseline, right: right)
  }
}
