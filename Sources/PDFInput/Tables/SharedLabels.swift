import Lexemes

/// Labels in the first column of a table of figures that several rows share: each in the middle of its rows, beside names of
/// their own in the second column.
struct SharedLabels {
  /// The label of each row of figures that has one.
  let labels: [Int: TableCell]
  /// The words of the labels.
  let segments: Set<Segment>

  private static let mostRows = 200

  init(rows: [Row], columns: [Span]) {
    (labels, segments) = Self.found(rows, columns) ?? ([:], [])
  }

  private static func found(_ rows: [Row], _ columns: [Span]) -> ([Int: TableCell], Set<Segment>)? {
    let anchors = rows.indices.filter { rows[$0].numberCount >= 2 }
    guard columns.count > 3, (3...mostRows).contains(anchors.count) else { return nil }
    let cells = rows.map { row in row.segments.map { ($0, TableColumns.home(of: $0.span, columns)) } }
    let own = cells.joined().filter { $0.1 == 0 }.map(\.0)
    let names = anchors.count { index in
      cells[index].contains { $0.1 == 1 && !CellText.isNumber($0.0.text) }
    }
    guard names == anchors.count, (2..<anchors.count).contains(own.count),
      own.allSatisfy({ !CellText.isNumber($0.text) && !$0.span.meets(columns[1]) })
    else { return nil }
    let labels = TextTable.joined(own)
    let bases = anchors.map { rows[$0].baseline }
    guard labels.count > 1, labels.count < anchors.count, !areOnRows(own, labels.count, bases),
      let groups = groups(bases, labels.map(\.middle), own.map(\.size).median)
    else { return nil }
    var found: [Int: TableCell] = [:]
    for (label, group) in zip(labels, groups) {
      for place in group { found[anchors[place]] = label.cell }
    }
    return (found, Set(own))
  }

  /// Whether labels may be those of single rows, or at the top of theirs: two lines of them on adjacent rows, the first on the
  /// first row and all others on rows too, or only two labels.
  private static func areOnRows(_ lines: [Segment], _ count: Int, _ bases: [Double]) -> Bool {
    let places = lines.sorted { $0.baseline < $1.baseline }.map { line in
      bases.firstIndex { abs($0 - line.baseline) < 0.25 * line.size }
    }
    if zip(places, places.dropFirst()).contains(where: { $0 != nil && $1 != nil && lines.count > count }) {
      return true
    }
    return places.allSatisfy { $0 != nil } && (places.first == 0 || count < 3)
  }

  /// The rows of each label; nil unless each label is in the middle of its rows.
  private static func groups(_ places: [Double], _ middles: [Double], _ size: Double) -> [Range<Int>]? {
    let ends = Partition.ends(of: places, around: middles)
    let groups = zip([0] + ends.dropLast(), ends).map { $0..<max($0, $1) }
    let fits = zip(groups, middles).allSatisfy { group, middle in
      !group.isEmpty
        && abs((places[group.lowerBound] + places[group.upperBound - 1]) / 2 - middle) < 0.45 * size
    }
    return fits ? groups : nil
  }
}
