/// Where the cells of a row are aligned.
enum CellAnchor {
  case middle
  case top

  func place(_ lines: [Segment]) -> Double {
    guard let first = lines.first, let last = lines.last else { return 0 }
    return self == .top ? first.baseline : (first.baseline + last.baseline) / 2
  }

  /// The lines of a column for each row: its groups if each is at a row's place, or else all its lines divided so
  /// that they are; nil if they cannot be.
  func fitted(
    _ lines: [Segment], _ groups: [[Segment]], to places: [Double], slack: Double
  ) -> [[Segment]]? {
    if let rows = matched(groups, places, slack) { return rows }
    // A row's lines are not farther apart than the lines of a cell.
    let starts = Set(groups.lazy.compactMap(\.first?.baseline))
    return divided(lines, at: places, slack: slack).flatMap { rows in
      rows.contains { $0.dropFirst().contains { starts.contains($0.baseline) } } ? nil : rows
    }
  }

  private func matched(_ groups: [[Segment]], _ places: [Double], _ slack: Double) -> [[Segment]]? {
    var rows = [[Segment]](repeating: [], count: places.count)
    for group in groups {
      let place = place(group)
      guard let row = places.firstIndex(where: { abs($0 - place) < slack }), rows[row].isEmpty,
        let first = group.first, let last = group.last,
        places.count(where: { $0 > first.baseline - slack && $0 < last.baseline + slack }) == 1
      else { return nil }
      rows[row] = group
    }
    return rows
  }

  /// All lines of a column divided so that each row's are at its place; nil if they cannot be.
  func divided(_ lines: [Segment], at places: [Double], slack: Double) -> [[Segment]]? {
    guard lines.count >= places.count else { return nil }
    let ends =
      self == .top
      ? ends(below: places, lines, slack) : Partition.ends(of: lines.map(\.baseline), around: places)
    let rows = zip([0] + ends.dropLast(), ends).map { $0 < $1 ? Array(lines[$0..<$1]) : [] }
    let fits = zip(rows, places).allSatisfy { row, place in
      !row.isEmpty && abs(self.place(row) - place) < slack
    }
    return fits ? rows : nil
  }

  /// The end of each row's lines where each row begins at its place.
  private func ends(below places: [Double], _ lines: [Segment], _ slack: Double) -> [Int] {
    places.dropFirst().map { place in lines.firstIndex { $0.baseline > place - slack } ?? lines.count }
      + [lines.count]
  }
}
