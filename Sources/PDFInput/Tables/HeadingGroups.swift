/// Finds headings that are centred over several columns, each of which has a heading of its own below: `2026E` over
/// `旧`, `新` and `差异`, `Sales` over `¥M` and `YoY`.
///
/// Such a heading may be narrower than one of its columns, or be above the gap between two, so its extent does not
/// show which columns it heads. What shows it is that all headings of a line are centred over their groups.
struct HeadingGroups {
  let columns: [Span]
  /// The headings, and the columns that each covers.
  let owners: [Segment: [Int]]

  /// The columns of each heading that heads several, and of the headings beside it on its line.
  func found() -> [Segment: [Int]] {
    let lines = lines()
    var found: [Segment: [Int]] = [:]
    for index in lines.indices.dropLast() {
      guard let groups = groups(of: lines[index], over: lines[(index + 1)...]) else { continue }
      for (cell, group) in zip(lines[index], groups) { found[cell] = Array(group) }
    }
    return found
  }

  /// Whether a few words are centred over three or more headings of the next line, with no other heading over those:
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

  /// The years of the next line that a heading is centred over, two or more in a row; nil if there are none. The heading may be
  /// wider than they are together.
  static func years(below heading: Segment, in below: Row, beside others: [Segment]) -> [Segment]? {
    guard CellText.period(heading.text) == nil else { return nil }
    return runs(of: below).first { run in
      let span = Self.span(of: run)
      return abs(span.middle - heading.box.middle) < 0.6 * heading.size
        && !others.contains { $0 != heading && span.contains(Span($0.box.middle, $0.box.middle)) }
    }
  }

  /// The runs of two or more ascending years in a row.
  private static func runs(of row: Row) -> [[Segment]] {
    guard row.segments.count <= 60 else { return [] }
    var runs: [[Segment]] = []
    for (index, cell) in row.segments.enumerated() {
      guard let period = CellText.period(cell.text) else { continue }
      if index > 0, let before = CellText.period(row.segments[index - 1].text), before < period {
        runs[runs.count - 1].append(cell)
      } else {
        runs.append([cell])
      }
    }
    return runs.filter { $0.count > 1 }
  }

  private static func span(of run: [Segment]) -> Span {
    Span(run.map(\.box.left).min() ?? 0, run.map(\.box.right).max() ?? 0)
  }

  /// The headings that a segment consists of, each centred over years of the next line or beginning where they do, if there are
  /// two or more: wide headings over narrow columns may touch.
  static func apart(_ segment: Segment, over below: Row) -> [Segment]? {
    let words = segment.words.flatMap(bracketCut)
    let runs = runs(of: below).map(span)
    guard (2...8).contains(words.count), runs.count > 1,
      words.allSatisfy({ !CellText.isNumber($0.text) && CellText.period($0.text) == nil })
    else { return nil }
    var groups: [Int: [Word]] = [:]
    for word in words {
      let nearest = runs.indices.min {
        abs(runs[$0].middle - word.box.middle) < abs(runs[$1].middle - word.box.middle)
      }
      if let nearest { groups[nearest, default: []].append(word) }
    }
    let headings = groups.sorted { $0.key < $1.key }.map { (run: runs[$0.key], segment: Segment($0.value)) }
    let fits = headings.allSatisfy { run, heading in
      abs(run.middle - heading.box.middle) < 0.8 * heading.size
        || abs(run.left - heading.box.left) < 0.3 * heading.size
    }
    return headings.count > 1 && fits ? headings.map(\.segment) : nil
  }

  /// A word cut behind a closing bracket inside it: `归母净利润（亿元）PE（倍）`.
  private static func bracketCut(_ word: Word) -> [Word] {
    let scalars = Array(word.text.unicodeScalars)
    guard let end = scalars.firstIndex(where: { "）)".unicodeScalars.contains($0) }),
      let (left, right) = word.split(after: end + 1)
    else { return [word] }
    return [left] + bracketCut(right)
  }

  /// The headings by baseline, from the top, each line from left to right.
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

  /// The most columns without a heading on the line, such as names and ratings, left or right of those that have one.
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

  /// The span of a group from its first column to its last, including their own headings.
  private func span(of group: Range<Int>) -> Span {
    let (first, last) = (group.lowerBound, group.upperBound - 1)
    let own = owners.filter { $0.value == [first] || $0.value == [last] }.map(\.key.span)
    return own.filter { group.count > 1 && $0.width < columns[first].width + columns[last].width }
      .reduce(Span(columns[first].left, columns[last].right)) { $0.union($1) }
  }

  /// The distance by which all headings of groups are off centre. Where figures are right-aligned in wider columns,
  /// the centre of the printed figures is not that of the columns.
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

  /// The groups where each heading is a year that ends where the last of its columns ends; nil where they do not
  /// cover all columns.
  private func groupsEndingWith(_ line: [Segment]) -> [Range<Int>]? {
    var groups: [Range<Int>] = []
    for (index, cell) in line.enumerated() {
      let start = groups.last?.upperBound ?? 0
      // The heading of the names is over their column.
      let end =
        index == 0 && start < columns.count && columns[0].meets(cell.span)
        ? 0 : columns.lastIndex { abs($0.right - cell.box.right) < 0.4 * cell.size }
      guard let end, end >= start, index == 0 || CellText.period(cell.text) != nil else { return nil }
      groups.append(start..<end + 1)
    }
    return groups.last?.upperBound == columns.count ? groups : nil
  }

  /// Whether two or more groups have several columns, each column has a heading of its own on one line below, and
  /// most groups begin with the same heading.
  private func fit(_ groups: [Range<Int>], _ below: ArraySlice<[Segment]>) -> Bool {
    let several = groups.filter { $0.count > 1 }
    let firsts = several.map { headings(of: $0, below).first }
    // The first column has the names of the rows.
    return several.count > 1 && several.allSatisfy { $0.lowerBound > 0 }
      && firsts.allSatisfy { $0 != nil }
      && firsts.count { $0 == firsts[0] } >= max(2, (2 * firsts.count + 2) / 3)
  }

  /// The headings of a group's columns; empty if no line has one for each.
  private func headings(of group: Range<Int>, _ below: ArraySlice<[Segment]>) -> [String] {
    for line in below {
      let headings = group.compactMap { column in line.first { owners[$0] == [column] }?.text }
      if headings.count == group.count { return headings }
    }
    return []
  }
}
