import Document

/// Splits a page into its columns of text, in reading order.
///
/// A gutter is a place where lines of prose end or begin, with other text on the other side. The wide column comes
/// first, and a side bar after all of the page's main text.
struct PageColumns {
  /// The font size of the page's running text, in points.
  let body: Double
  let pageWidth: Double
  let isFirst: Bool
  /// The baselines of rows that are read across the page: those of tables of words.
  var across: [ClosedRange<Double>] = []

  /// The page's blocks of rows: main text, then side bars.
  func blocks(_ rows: [Row]) -> [TextBlock] {
    let rows = rows.sorted { $0.baseline < $1.baseline }
    var parts = split(rows, depth: 0)
    if isFirst, !parts.contains(where: \.isSide) { parts = besideSideBar(rows) ?? parts }
    return parts.filter { !$0.isSide } + parts.filter(\.isSide)
  }

  private func split(_ rows: [Row], depth: Int) -> [TextBlock] {
    let whole = [TextBlock(rows: rows, isSide: false)]
    guard depth < 2 else { return whole }
    let headings = headed(rows)
    guard let gutter = bestGutter(rows, headings) else { return whole }
    let headed = headings.first { abs($0.place - gutter) < 6 }
    // What is above headings side by side does not belong to their columns.
    let above = rows.prefix { row in headed.map { row.baseline < $0.top - 1 } ?? false }.indices
    let rows = Array(rows[above]) + cut(Array(rows[above.upperBound...]), at: gutter)
    let wide = WideRows.rowsWithLastColumn(in: rows, at: gutter).union(above)
    let bands = merged(bands(rows, at: gutter, wide)) { sides($0, gutter) }
    guard bands.contains(where: { $0.sides != nil }) else { return whole }
    return blocks(bands, depth: depth, isHeaded: headed != nil)
  }

  /// The blocks of bands; columns with headings side by side are read from left to right.
  private func blocks(_ bands: [Band], depth: Int, isHeaded: Bool = false) -> [TextBlock] {
    bands.flatMap { band -> [TextBlock] in
      guard let (left, right) = band.sides else { return [TextBlock(rows: band.rows, isSide: false)] }
      let sides =
        isHeaded ? [left, right].map { TextBlock(rows: $0, isSide: false) } : ordered(left, right)
      return sides.flatMap { side in
        split(side.rows, depth: depth + 1).map { TextBlock(rows: $0.rows, isSide: side.isSide || $0.isSide) }
      }
    }
  }

  /// The first page's blocks if a gap separates a sidebar from its main text, however short that is.
  private func besideSideBar(_ rows: [Row]) -> [TextBlock]? {
    let sideBar = SideBarGutter(body: body, pageWidth: pageWidth)
    guard let gutter = sideBar.place(in: rows) else { return nil }
    let rows = SideBarGutter.cut(rows, at: gutter)
    let bands = merged(bands(rows, at: gutter, WideRows.rows(in: rows, at: gutter))) {
      sideBar.sides($0, gutter) ?? sides($0, gutter)
    }
    guard bands.contains(where: { $0.sides != nil }) else { return nil }
    return blocks(bands, depth: 0)
  }

  // MARK: Gutters

  /// The gutter with the longest run of rows that do not cross it.
  private func bestGutter(_ rows: [Row], _ headings: [HeadedGutter]) -> Double? {
    let best = gutters(rows, headings).map { x in
      (x, bands(cut(rows, at: x), at: x).filter { !$0.isCrossed }.map(\.rows.count).max() ?? 0)
    }
    .max { $0.1 < $1.1 }
    guard let best, best.1 >= 4 else { return nil }
    return best.0
  }

  private func gutters(_ rows: [Row], _ headings: [HeadedGutter]) -> [Double] {
    let segments = rows.flatMap(\.segments)
    let prose = runningProse(segments)
    let begins = fullest(clusters(prose.map(\.box.left), 2).filter { $0[0] > 0.22 * pageWidth })
      .map { leastCrossed(from: $0[0] - 3, by: -2, segments) }
    let ends = fullest(clusters(prose.map(\.box.right), 3).filter { ($0.last ?? 0) < 0.78 * pageWidth })
      .map { leastCrossed(from: ($0.last ?? 0) + 3, by: 2, segments) }
    let people = contactColumns(segments, beside: prose).map { leastCrossed(from: $0 - 3, by: -2, segments) }
    var found: [Double] = []
    for x in (begins + ends + people + headings.map(\.place)).sorted() where x - (found.last ?? -100) >= 6 {
      let left = segments.count { $0.box.right <= x + 1 }
      let right = segments.count { $0.box.left >= x - 1 }
      let crossing = prose.count { crosses($0, x) }
      let isOpen = Double(crossing) <= 0.35 * Double(prose.count) || isBetween(prose, x)
      if min(left, right) >= 3, isOpen { found.append(x) }
    }
    return found
  }

  /// Where columns with headings side by side begin. On a first page these are a sidebar's.
  private func headed(_ rows: [Row]) -> [HeadedGutter] { isFirst ? [] : HeadedGutter.all(in: rows) }

  /// Where short lines of a sidebar begin, four of them phone numbers and the like, beside a few lines of prose whose
  /// edges are not found. Contacts may also be centred, or at the right, above lines that begin at one place.
  private func contactColumns(_ segments: [Segment], beside prose: [Segment]) -> [Double] {
    let short = segments.filter { $0.box.left > 0.5 * pageWidth && $0.emWidth < 16 }
    let contacts = segments.filter {
      $0.box.left > 0.5 * pageWidth && $0.emWidth < 24 && ContactColumns.isContact($0.text)
    }
    guard contacts.count >= 2 else { return [] }
    return clusters(short.map(\.box.left), 2).compactMap { edge in
      guard edge.count >= 5, let left = edge.first else { return nil }
      let own = contacts.count { abs($0.box.left - left) < 2 && $0.emWidth < 16 }
      if own >= 4, edge.count >= 8 { return left }
      let isBelowContacts = contacts.allSatisfy { $0.box.left >= left - 2 }
      let ends = prose.count { $0.box.right <= left && $0.box.right > left - 3 * body }
      return isBelowContacts && ends >= 3 ? left : nil
    }
  }

  /// Whether five lines of prose or more end just left of a place and as many begin just right of it: two columns
  /// below text that is as wide as both.
  private func isBetween(_ prose: [Segment], _ x: Double) -> Bool {
    let ends = prose.count { $0.box.right <= x + 2 && $0.box.right > x - 3 * body }
    let begins = prose.count { $0.box.left >= x - 2 && $0.box.left < x + 3 * body }
    return min(ends, begins) >= 5
  }

  /// Places where five lines or more begin or end; only the fullest, if there are more than a page can have.
  private func fullest(_ clusters: [[Double]]) -> [[Double]] {
    let enough = clusters.filter { $0.count >= 5 }
    guard enough.count > Self.mostPlaces else { return enough }
    return Array(enough.sorted { $0.count > $1.count }.prefix(Self.mostPlaces))
  }

  private static let mostPlaces = 40

  /// The place just beyond an edge that the fewest segments cross. Lines do not end exactly at their edge.
  private func leastCrossed(from edge: Double, by step: Double, _ segments: [Segment]) -> Double {
    let places = (0..<10).map { edge + step * Double($0) }
    let counts = places.map { x in segments.count { crosses($0, x) } }
    let least = counts.min() ?? 0
    return zip(places, counts).first { $0.1 == least }?.0 ?? edge
  }

  /// Lines of prose with another one above or below. Captions and legends have none.
  private func runningProse(_ segments: [Segment]) -> [Segment] {
    let prose = segments.filter {
      isProse($0, 16) && !LayoutWords.isCaption($0.text) && !LayoutWords.isSource($0.text)
    }
    return prose.indices.filter { index in
      let neighbours = prose[max(0, index - 3)..<min(prose.count, index + 4)]
      return neighbours.contains { other in
        let pitch = abs(other.baseline - prose[index].baseline)
        return pitch > 0.5 * body && pitch < 2.6 * body && other.span.meets(prose[index].span)
      }
    }.map { prose[$0] }
  }

  private func clusters(_ values: [Double], _ tolerance: Double) -> [[Double]] {
    var clusters: [[Double]] = []
    for value in values.sorted() {
      if let last = clusters.last?.last, value - last < tolerance {
        clusters[clusters.count - 1].append(value)
      } else {
        clusters.append([value])
      }
    }
    return clusters
  }

  private func isProse(_ segment: Segment, _ ems: Double) -> Bool {
    segment.box.width > ems * body && !CellText.isNumber(segment.text)
  }

  private func crosses(_ segment: Segment, _ x: Double) -> Bool {
    segment.box.left < x - 2 && segment.box.right > x + 2
  }

  /// The rows, cut at the gutter where text beside it follows so closely that it was taken for the same line.
  private func cut(_ rows: [Row], at x: Double) -> [Row] {
    var begins: [Int: Int] = [:]
    for segment in rows.flatMap(\.segments) where segment.box.left >= x - 1 && segment.box.left < x + 60 {
      begins[Int(segment.box.left.rounded()), default: 0] += 1
    }
    let edges = begins.filter { $0.value >= 2 }.map { Double($0.key) }
    guard !edges.isEmpty else { return rows }
    return rows.map { row in
      Row(segments: row.segments.flatMap { crosses($0, x) ? cut($0, atEdges: edges) : [$0] })
    }
  }

  private func cut(_ segment: Segment, atEdges edges: [Double]) -> [Segment] {
    let words = segment.words
    let place = words.indices.dropFirst().first { index in
      let (before, word) = (words[index - 1], words[index])
      guard edges.contains(where: { abs(word.box.left - $0) < 2.5 }) else { return false }
      if isWordGap(before: index, in: words) { return false }
      let isOtherSize = abs(word.size - before.size) > 0.12 * word.size
      return word.box.left - before.box.right > (isOtherSize ? -0.3 : 0.2) * word.size
    }
    guard let place else { return [segment] }
    return [Segment(Array(words[..<place])), Segment(Array(words[place...]))]
  }

  /// Whether a gap is no wider than the others of a long English line: a line over both columns, such as a source.
  private func isWordGap(before index: Int, in words: [Word]) -> Bool {
    guard index >= 4, words.count - index >= 4, !words.contains(where: { $0.text.hasWide }) else {
      return false
    }
    let gaps = zip(words, words.dropFirst()).map { $1.box.left - $0.box.right }
    return gaps[index - 1] < 1.2 * gaps.median
  }

  // MARK: Bands

  /// Consecutive rows that all cross the gutter, or all do not.
  private struct Band {
    var rows: [Row]
    let isCrossed: Bool
    var sides: ([Row], [Row])?
  }

  private func bands(_ rows: [Row], at x: Double, _ wide: Set<Int> = []) -> [Band] {
    var bands: [Band] = []
    let ofTables = CrossingTables.rows(in: rows, at: x).union(wide)
    for (index, row) in rows.enumerated() {
      let isCrossed =
        ofTables.contains(index) || row.segments.contains { crosses($0, x) }
        || across.contains { $0.contains(row.baseline) }
        || bands.last.map { $0.isCrossed && isLastLine(row, below: $0.rows[$0.rows.count - 1]) } ?? false
      if bands.last?.isCrossed == isCrossed {
        bands[bands.count - 1].rows.append(row)
      } else {
        bands.append(Band(rows: [row], isCrossed: isCrossed))
      }
    }
    return bands
  }

  /// Whether a row is the short last line of a title that reaches over the columns: as large, and right below it.
  private func isLastLine(_ row: Row, below title: Row) -> Bool {
    guard row.segments.count == 1, title.segments.count == 1, row.size > BodySize.headingScale * body else {
      return false
    }
    let pitch = row.baseline - title.baseline
    return abs(row.size - title.size) < 0.05 * row.size && abs(row.left - title.left) < 2
      && pitch > 0.5 * row.size && pitch < 1.9 * row.size
  }

  /// Splits the bands that have two sides. Others are read across.
  private func merged(_ bands: [Band], _ sides: ([Row]) -> ([Row], [Row])?) -> [Band] {
    var merged: [Band] = []
    for var band in bands {
      if !band.isCrossed { band.sides = sides(band.rows) }
      if band.sides == nil, let last = merged.last, last.sides == nil {
        merged[merged.count - 1].rows += band.rows
      } else {
        merged.append(band)
      }
    }
    return merged
  }

  /// What rows have left and right of a gutter.
  static func parts(_ rows: [Row], _ x: Double) -> (left: [Row], right: [Row]) {
    (
      rows.compactMap { $0.filter { $0.box.right <= x + 2 } },
      rows.compactMap { $0.filter { $0.box.right > x + 2 } }
    )
  }

  /// The two sides of a band, if either has four rows and one has prose.
  private func sides(_ rows: [Row], _ x: Double) -> ([Row], [Row])? {
    let (left, right) = Self.parts(rows, x)
    guard left.count >= 4, right.count >= 4 || areApart(right, left) else { return nil }
    let prose = [left, right].map { $0.joined { isProse($0, 14) } }
    guard max(prose[0], prose[1]) >= 4, !isTable(left, right) else { return nil }
    return (left, right)
  }

  /// Whether a few rows right of a gutter are separate from the prose on its left: none shares a baseline with it.
  private func areApart(_ few: [Row], _ many: [Row]) -> Bool {
    few.count >= 2 && few.joined { isProse($0, 12) } > 0 && many.joined { isProse($0, 14) } >= 4
      && !few.contains { row in many.contains { abs($0.baseline - row.baseline) < 0.15 * body } }
      && !few.contains { LayoutWords.isCaption($0.text) || LayoutWords.isSource($0.text) }
  }

  /// Whether one side is short cells, nearly each on a line of the other side: dates before events, the columns of a
  /// table.
  private func isTable(_ left: [Row], _ right: [Row]) -> Bool {
    let isLeftNarrow = left.map(\.span.width).median < right.map(\.span.width).median
    let (sides, wide) = isLeftNarrow ? (left, right) : (right, left)
    // `表 1` before each entry of a list with page numbers, which may be in another font.
    let isContents = 2 * wide.count(where: Self.isEntry) > wide.count
    // The table's title and source do not count as lines beside it.
    let narrow = sides.filter {
      isContents || !LayoutWords.isCaption($0.text) && !LayoutWords.isSource($0.text)
    }
    guard !narrow.isEmpty else { return false }
    guard narrow.map(\.span.width).median < 12 * body else { return false }
    let bases = wide.map(\.baseline)
    let slack = (isContents ? 0.35 : 0.15) * body
    let aligned = narrow.count { row in bases.contains { abs($0 - row.baseline) < slack } }
    return 10 * aligned >= (isContents ? 6 : 9) * narrow.count
  }

  private static func isEntry(_ row: Row) -> Bool {
    row.text.holds("....") && LeaderLine(Array(row.text.utf8)[...])?.isEntry == true
  }

  /// The wider side first. The other one is a side bar if it is much narrower.
  private func ordered(_ left: [Row], _ right: [Row]) -> [TextBlock] {
    let widths = [left, right].map { rows in
      Span(rows.map(\.left).min() ?? 0, rows.map(\.right).max() ?? 0).width
    }
    let isLeftFirst = widths[0] >= 0.8 * widths[1]
    let isSide = min(widths[0], widths[1]) < 0.7 * max(widths[0], widths[1])
    return isLeftFirst
      ? [TextBlock(rows: left, isSide: false), TextBlock(rows: right, isSide: isSide)]
      : [TextBlock(rows: right, isSide: false), TextBlock(rows: left, isSide: isSide)]
  }
}

/// A column of text, or rows that are read across the page.
struct TextBlock: Sendable, Hashable {
  var rows: [Row]
  let isSide: Bool
}

extension Array where Element == Row {
  /// How many of the rows' segments satisfy a condition.
  fileprivate func joined(_ isCounted: (Segment) -> Bool) -> Int {
    reduce(0) { $0 + $1.segments.count(where: isCounted) }
  }
}
