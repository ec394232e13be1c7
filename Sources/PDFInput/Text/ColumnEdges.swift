/// Where the lines of a column begin and end.
struct ColumnEdges: Sendable, Hashable {
  /// Lines that follow each other closely, and the right edge that they share.
  private struct Stretch: Sendable, Hashable {
    let first: Double
    let last: Double
    let right: Double
  }

  let left: Double
  private let right: Double
  private let stretches: [Stretch]

  /// The edges that some rows show, those of tables and captions included.
  init(_ rows: [Row]) {
    left = rows.map(\.left).min() ?? 0
    right = rows.map(\.right).quantile(0.9)
    stretches = Self.runs(rows).compactMap(Self.stretch)
  }

  var width: Double { right - left }

  /// The right edge of the text around a baseline. A few lines may be narrower than the column: those beside a
  /// picture, or below a wide heading of a side bar.
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

  /// Two lines at least end together.
  private static func stretch(_ rows: [Row]) -> Stretch? {
    guard rows.count > 1, let first = rows.first, let last = rows.last, let right = rows.map(\.right).max(),
      rows.count(where: { $0.right > right - 1.2 * $0.size }) > 1
    else { return nil }
    return Stretch(first: first.baseline, last: last.baseline, right: right)
  }
}
