/// Folds the lines above a table's figures into one heading per column: `归母净利润（亿元） 2025E`.
struct TableHeader {
  let rows: [Row]
  let columns: [Span]

  func folded() -> [TableCell] {
    var parts = [[Segment]](repeating: [], count: columns.count)
    let cells = UnitHeadings.apart(rows, columns)
    var owners: [Segment: [Int]] = [:]
    for cell in cells {
      let covered = TableColumns.covered(by: cell.span, columns, share: 0.25)
      let above = covered.isEmpty ? Self.cellAbove(cell, cells) : nil
      owners[cell] = above.flatMap { owners[$0] } ?? covered
    }
    owners.merge(HeadingGroups(columns: columns, owners: owners).found()) { $1 }
    owners.merge(ofYears(cells, owners)) { $1 }
    let periods = periods(cells, owners)
    for group in groups(periods) {
      for label in labels(over: group, periods, cells, owners) {
        for column in group { parts[column].append(label) }
      }
    }
    for cell in cells {
      for column in owners[cell] ?? [] where !parts[column].contains(cell) { parts[column].append(cell) }
    }
    for cell in cells where owners[cell]?.isEmpty ?? true {
      if let column = columnWithoutHeading(beside: cell, parts) { parts[column].append(cell) }
    }
    if let corner = parts.first {
      let headings = corner.filter { !LayoutWords.isAside($0.text) }
      if !headings.isEmpty { parts[0] = headings }
    }
    return parts.map(Self.cell)
  }

  /// The columns of each heading that is centred over years, which it may overhang.
  private func ofYears(_ cells: [Segment], _ owners: [Segment: [Int]]) -> [Segment: [Int]] {
    var found: [Segment: [Int]] = [:]
    let own = Set(cells)
    for (line, below) in zip(rows, rows.dropFirst()) {
      for heading in line.segments where own.contains(heading) {
        guard let years = HeadingGroups.years(below: heading, in: below, beside: line.segments) else {
          continue
        }
        let columns = years.compactMap { owners[$0] }
        if columns.allSatisfy({ $0.count == 1 }), columns.count == years.count {
          found[heading] = columns.flatMap(\.self)
        }
      }
    }
    return found
  }

  /// The column of a heading that is above none: an adjacent one without a heading of its own. Wide columns may have
  /// the heading on the left or in the middle and the figures on the right.
  private func columnWithoutHeading(beside cell: Segment, _ parts: [[Segment]]) -> Int? {
    let right = columns.firstIndex { $0.middle > cell.box.middle } ?? columns.count
    return [right, right - 1].filter { columns.indices.contains($0) && parts[$0].isEmpty }
      .min { columns[$0].overlap(cell.span) > columns[$1].overlap(cell.span) }
  }

  /// The line of a wrapped heading that this line continues: directly above it, with the same left edge, and at least
  /// as wide. The end of a heading need not be above the figures of its column.
  static func cellAbove(_ cell: Segment, _ cells: [Segment]) -> Segment? {
    cells.first { above in
      let pitch = cell.baseline - above.baseline
      return pitch > 0.5 * cell.size && pitch < 1.45 * cell.size
        && abs(above.box.left - cell.box.left) < 0.3 * cell.size && above.box.right >= cell.box.right
        && CellText.period(cell.text) == nil
    }
  }

  private static func cell(_ parts: [Segment]) -> TableCell {
    parts.sorted { ($0.baseline, $0.box.left) < ($1.baseline, $1.box.left) }
      .reduce(into: .empty) { $0.append($1) }
  }

  // MARK: Groups of years

  private struct Heading {
    let segment: Segment
    let period: Period
  }

  /// The year or quarter of each column that has one of its own.
  private func periods(_ cells: [Segment], _ owners: [Segment: [Int]]) -> [Int: Heading] {
    var periods: [Int: Heading] = [:]
    for cell in cells {
      guard let columns = owners[cell], columns.count == 1, let period = CellText.period(cell.text) else {
        continue
      }
      periods[columns[0]] = Heading(segment: cell, period: period)
    }
    return periods
  }

  /// Groups of adjacent columns whose years, on one line, ascend.
  private func groups(_ periods: [Int: Heading]) -> [[Int]] {
    var groups: [[Int]] = []
    for column in columns.indices {
      guard let heading = periods[column] else { continue }
      if let previous = groups.last?.last, previous == column - 1, let before = periods[previous],
        before.period < heading.period, abs(before.segment.baseline - heading.segment.baseline) < 3
      {
        groups[groups.count - 1].append(column)
      } else {
        groups.append([column])
      }
    }
    return groups
  }

  /// The labels above a group of years, between the adjacent groups.
  private func labels(
    over group: [Int], _ periods: [Int: Heading], _ cells: [Segment], _ owners: [Segment: [Int]]
  ) -> [Segment] {
    guard let first = group.first, let last = group.last, let year = periods[first]?.segment else {
      return []
    }
    let left = first > 0 ? (columns[first - 1].right + columns[first].left) / 2 : columns[first].left - 20
    let right =
      last + 1 < columns.count ? (columns[last + 1].left + columns[last].right) / 2 : columns[last].right + 20
    let above = cells.filter {
      $0.baseline < year.baseline - 1 && CellText.period($0.text) == nil && $0.box.middle >= left
        && $0.box.middle <= right
    }
    // Months over years, one for each column, are not a label of the group.
    return above.filter { label in
      let line = above.filter { abs($0.baseline - label.baseline) < 3 }
      return (line.count < 3 || 10 * line.count < 7 * group.count)
        && !Self.haveOwnColumns(line, group, owners)
    }
  }

  /// Whether labels are those of the single columns below them, which each have one: `+/-` and `前值` over `2025E 2026E`.
  /// A unit in brackets belongs to the label before it.
  private static func haveOwnColumns(_ line: [Segment], _ group: [Int], _ owners: [Segment: [Int]]) -> Bool {
    guard line.count > 1, line.count == group.count else { return false }
    let columns = line.map { owners[$0] ?? [] }
    return columns.allSatisfy { $0.count == 1 } && Set(columns.flatMap(\.self)) == Set(group)
      && !line.contains { $0.text.firstScalar.map { "(（".unicodeScalars.contains($0) } ?? true }
  }
}
