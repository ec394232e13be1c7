import Lexemes
import Lexicon

/// The gap between the first page's main text and a sidebar of people, figures and related reports.
///
/// A short main column has too few lines of prose to show where it ends. There the gap itself shows it: words keep out
/// of it over many rows, and on its narrow side are lines that a sidebar has.
struct SideBarGutter {
  /// The font size of the page's running text, in points.
  let body: Double
  let pageWidth: Double

  /// The place of the gutter; nil if nothing shows that the page has a sidebar.
  func place(in rows: [Row]) -> Double? {
    let runs = edges(rows).map { (place: $0 - Self.inset, rows: longestRun(rows, at: $0 - Self.inset)) }
    guard let best = runs.max(by: { $0.rows < $1.rows }), best.rows > 0 else { return nil }
    return best.place
  }

  /// How many rows the longest run beside a sidebar has; 0 if as much of what begins at its edge is elsewhere.
  private func longestRun(_ rows: [Row], at place: Double) -> Int {
    let rows = Self.cut(rows, at: place)
    let ofTables = WideRows.rows(in: rows, at: place)
    let runs = rows.indices.split { index in
      ofTables.contains(index) || rows[index].segments.contains { crosses($0, place) }
    }
    let longest = runs.map { rows[$0] }.filter { sides(Array($0), place) != nil }.max { $0.count < $1.count }
    guard let longest else { return 0 }
    let begins = { (row: Row) in
      row.segments.contains { abs($0.box.left - place - Self.inset) < 2 }
    }
    let within = longest.count(where: begins)
    let others = rows.indices.filter { !ofTables.contains($0) }.count { begins(rows[$0]) } - within
    return 4 * others <= within ? longest.count : 0
  }

  /// The rows, cut at the gutter where no word reaches into it.
  static func cut(_ rows: [Row], at place: Double) -> [Row] {
    rows.map { row in
      Row(
        segments: row.segments.flatMap { segment -> [Segment] in
          guard !segment.words.contains(where: { reachesInto(place, $0) }) else { return [segment] }
          let parts = [
            segment.words.filter { $0.box.left < place }, segment.words.filter { $0.box.left >= place },
          ]
          return parts.filter { !$0.isEmpty }.map(Segment.init)
        })
    }
  }

  /// The rows of both sides, if one is a sidebar.
  func sides(_ rows: [Row], _ place: Double) -> (left: [Row], right: [Row])? {
    let (left, right) = PageColumns.parts(rows, place)
    guard left.count >= 3, right.count >= 3 else { return nil }
    return isSideBar(left, beside: right) || isSideBar(right, beside: left) ? (left, right) : nil
  }

  // MARK: The gap

  /// The width of the gap that has to be free, and the place in it, as distances from the edge at its right.
  private static let gap = 8.0
  private static let inset = 4.0

  private static func reachesInto(_ place: Double, _ word: Word) -> Bool {
    word.box.left < place + inset - 1 && word.box.right > place + inset - gap
  }

  private func crosses(_ segment: Segment, _ place: Double) -> Bool {
    segment.box.left < place && segment.box.right > place
  }

  /// Where four rows or more have a word behind a gap, or begin.
  private func edges(_ rows: [Row]) -> [Double] {
    let begins = rows.flatMap { row -> [Double] in
      let words = row.segments.flatMap(\.words)
      return words.indices.compactMap { index in
        let isFree = index == 0 || words[index].box.left - words[index - 1].box.right >= Self.gap
        return isFree ? words[index].box.left : nil
      }
    }
    var edges: [(left: Double, count: Int)] = []
    for left in begins.sorted() where left > 0.2 * pageWidth && left < 0.85 * pageWidth {
      if let last = edges.last, left - last.left < 2 {
        edges[edges.count - 1].count += 1
      } else {
        edges.append((left, 1))
      }
    }
    let enough = edges.filter { $0.count >= Self.fewestLines }.sorted { $0.count > $1.count }
    return enough.prefix(Self.mostEdges).map(\.left)
  }

  private static let fewestLines = 4
  private static let mostEdges = 12

  // MARK: The sidebar

  private func isSideBar(_ narrow: [Row], beside wide: [Row]) -> Bool {
    let (own, other) = (Self.width(narrow), Self.width(wide))
    guard narrow.count >= Self.fewestLines, own < 0.65 * other, own < 0.4 * pageWidth, own > 5 * body else {
      return false
    }
    let signs = narrow.count { Self.isOfSideBar($0.text) }
    return signs >= 2 && isText(wide) && !isRow(of: wide, narrow)
  }

  private static func width(_ rows: [Row]) -> Double {
    Span(rows.map(\.left).min() ?? 0, rows.map(\.right).max() ?? 0).width
  }

  /// Whether the rows are text with a few lines of prose, not cells.
  private func isText(_ rows: [Row]) -> Bool {
    let prose = rows.count { row in row.segments.contains { $0.box.width > 14 * body } }
    return prose >= 2 && 10 * rows.count { $0.segments.count == 1 } >= 6 * rows.count
  }

  /// Whether nearly all lines of one side share their baselines with lines of the other: the cells of a table.
  private func isRow(of wide: [Row], _ narrow: [Row]) -> Bool {
    let bases = wide.map(\.baseline).sorted()
    let shared = narrow.count { row in
      let next = bases.partitioningIndex { $0 > row.baseline - 0.15 * body }
      return next < bases.count && bases[next] < row.baseline + 0.15 * body
    }
    return 10 * shared >= 8 * narrow.count
  }

  /// Whether a sidebar has such a line: a person, a phone number, the heading over related reports or figures, the
  /// title of a report.
  private static func isOfSideBar(_ text: String) -> Bool {
    if ContactColumns.isContact(text) || LayoutWords.isPerson(text) || LayoutWords.isNamedPerson(text) {
      return true
    }
    if text.unicodeScalars.count < 16, isHeading(text) { return true }
    return text.holds("《") && (LayoutWords.endsWithDate(text) || text.firstScalar == "《")
  }

  private static func isHeading(_ text: String) -> Bool {
    SectionWords.relatedReports.contains { text.hasPrefix($0) }
      || SectionWords.sideBars.contains { text.hasSuffix($0) }
      || FrontPageWords.marketTitles.contains { text.hasPrefix($0) }
  }
}
