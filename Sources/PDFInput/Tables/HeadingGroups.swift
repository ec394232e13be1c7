/// Finds headings that are centred over several columns, each of which has a heading of its own below: `2026E` over
/// `旧`, `新` and `差异`, `Sales` over `¥M` and `YoY`.
///
/// Such a heading may be narrower than one of its columns, or be over the gap between two, so that what it covers does
/// not tell which columns it heads; that all of a line's headings are in the middle of their groups does.
struct HeadingGroups {
  let columns: [Span]
  /// The headings, and the columns that each covers.
  let owners: [Segment: [Int]]

  /// The columns of each heading that heads several, and of those beside it on its line.
  func found() -> [Segment: [Int]] {
    let lines = lines()
    var found: [Segment: [Int]] = [:]
    for index in lines.indices.dropLast() {
      guard let groups = groups(of: lines[index], over: lines[(index + 1)...]) else { continue }
      for (cell, group) in zip(lines[index], groups) { found[cell] = Array(group) }
    }
    return found
  }

  /// Whether a few words are in the middle over three headings or more of the next line, with no other heading over those:
  /// `Share Price` over `1M`, `3M` and `YTD`.
  static func isOverSeveral(_ segment: Segment, of below: Row, beside others: [Segment]) -> Bool {
    guard (2...5).contains(segment.words.count), below.segments.count <= 60,
      zip(segment.words, segment.words.dropFirst()).allSatisfy({
        $1.box.left - $0.box.right < 0.45 * segment.size
      })
    else { return false }
    let cells = below.segments
    return cells.indices.contains { first in
      cells.indices.dropFirst(first + 2).contains { last in
        let span = Span(cells[first].box.left, cells[last].box.right)
        return span.contains(segment.span) && abs(span.middle - segment.box.middle) < 0.6 * segment.size
          && !others.contains { $0 != segment && $0.span.meets(span) }
      }
    }
  }

  /// The headings of one baseline each, from the top, each from left to right.
  private func lines() -> [[Segment]] {
    var lines: [[Segment]] = []
    for cell in owners.keys.sorted(by: { $0.baseline < $1.baseline }) {
      if let first = lines.last?.first, cell.baseline - first.baseline < 0.3 * cell.size {
        lines[lines.count - 1].append(cell)
      } else {
        lines.append([cell])
      }
    }
    return lines.map { $0.sorted { $0.box.left < $1.box.left } }
  }

  /// Columns without a heading on the line, left and right of all that have one: names, ratings.
  private static let mostBeside = 3

  private func groups(of line: [Segment], over below: ArraySlice<[Segment]>) -> [Range<Int>]? {
    guard (2..<columns.count).contains(line.count) else { return nil }
    if let groups = groupsEndingWith(line), fit(groups, below) { return groups }
    var best: (groups: [Range<Int>], distance: Double)?
    for left in 0...Self.mostBeside {
      for right in 0...Self.mostBeside {
        let inner = left..<max(left, columns.count - right)
        guard inner.count > line.count else { continue }
        let ends = Partition.ends(of: columns[inner].map(\.middle), around: line.map(\.box.middle))
        let starts = [0] + ends.dropLast()
        let groups = zip(starts, ends).map { inner.lowerBound + $0..<inner.lowerBound + $1 }
        let offset = offset(of: line, over: groups)
        guard zip(line, groups).allSatisfy({ isCentred($0, over: $1, offset: offset) }), fit(groups, below)
        else {
          continue
        }
        let distance = zip(line, groups).reduce(0) { $0 + abs(span(of: $1.1).middle - $1.0.box.middle) }
        if best.map({ distance < $0.distance }) ?? true { best = (groups, distance) }
      }
    }
    return best?.groups
  }

  /// From the first column of a group to the last, the headings that those have of their own included.
  private func span(of group: Range<Int>) -> Span {
    let (first, last) = (group.lowerBound, group.upperBound - 1)
    let own = owners.filter { $0.value == [first] || $0.value == [last] }.map(\.key.span)
    return own.filter { group.count > 1 && $0.width < columns[first].width + columns[last].width }
      .reduce(Span(columns[first].left, columns[last].right)) { $0.union($1) }
  }

  /// How far all headings of several columns are beside the middle of those: where figures are on the right of columns
  /// that are wider, the middle of what is printed is not that of the columns.
  private func offset(of line: [Segment], over groups: [Range<Int>]) -> Double {
    let offsets = zip(line, groups).filter { $1.count > 1 }.map { $0.box.middle - span(of: $1).middle }
    guard offsets.count > 2, let least = offsets.min(), let most = offsets.max(), let cell = line.first,
      most - least < 0.5 * cell.size, max(abs(least), abs(most)) < 1.5 * cell.size
    else { return 0 }
    return offsets.median
  }

  private func isCentred(_ cell: Segment, over group: Range<Int>, offset: Double) -> Bool {
    guard !group.isEmpty else { return false }
    let span = span(of: group)
    if group.count == 1 { return span.meets(cell.span, slack: cell.size) }
    return abs(span.middle + offset - cell.box.middle) < 0.04 * span.width + 0.5 * cell.size
      && cell.box.width < span.width + 2 * cell.size
  }

  /// Years that end where the last of their columns ends, from the first column to the last.
  private func groupsEndingWith(_ line: [Segment]) -> [Range<Int>]? {
    var groups: [Range<Int>] = []
    for (index, cell) in line.enumerated() {
      let start = groups.last?.upperBound ?? 0
      // The heading of the names begins where they begin.
      let end =
        index == 0 && start < columns.count && columns[0].meets(cell.span)
        ? 0 : columns.lastIndex { abs($0.right - cell.box.right) < 0.4 * cell.size }
      guard let end, end >= start, index == 0 || CellText.period(cell.text) != nil else { return nil }
      groups.append(start..<end + 1)
    }
    return groups.last?.upperBound == columns.count ? groups : nil
  }

  /// Whether two or more head several columns, each of which has a heading of its own on one line below, and most of those
  /// begin alike.
  private func fit(_ groups: [Range<Int>], _ below: ArraySlice<[Segment]>) -> Bool {
    let several = groups.filter { $0.count > 1 }
    let firsts = several.map { headings(of: $0, below).first }
    // The first column has the names of the rows.
    return several.count > 1 && several.allSatisfy { $0.lowerBound > 0 }
      && firsts.allSatisfy { $0 != nil }
      && firsts.count { $0 == firsts[0] } >= max(2, (2 * firsts.count + 2) / 3)
  }

  /// The headings of a group's columns; empty where no line has one for each.
  private func headings(of group: Range<Int>, _ below: ArraySlice<[Segment]>) -> [String] {
    for line in below {
      let headings = group.compactMap { column in line.first { owners[$0] == [column] }?.text }
      if headings.count == group.count { return headings }
    }
    return []
  }
}
