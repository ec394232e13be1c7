/// The font size of running text, which headings exceed.
///
/// It is determined per page, since disclaimers are set smaller than the report, and tables smaller than both.
struct BodySize: Sendable {
  /// How many times as large as running text the characters of a heading are at least.
  static let headingScale = 1.13

  private let whole: Double
  private let byPage: [Int: Double]

  /// The lines of prose that a page has at least if its text is smaller than that of the report. Fewer may be the notes of
  /// figures.
  private static let fewestOfSmallPage = 20

  init(_ pages: [PageRows]) {
    var whole: [Int: Int] = [:]
    var byPage: [Int: (size: Double, lines: Int)] = [:]
    for page in pages {
      let prose = page.rows.flatMap(\.segments).filter(Self.isProse)
      let counts = Self.counts(prose)
      whole.merge(counts, uniquingKeysWith: +)
      if prose.count >= 5, let size = Self.usual(counts) { byPage[page.number] = (size, prose.count) }
    }
    if whole.isEmpty { whole = Self.counts(pages.flatMap(\.rows).flatMap(\.segments)) }
    let usual = Self.usual(whole) ?? 10
    self.whole = usual
    self.byPage = byPage.filter { $1.size > 0.85 * usual || $1.lines >= Self.fewestOfSmallPage }
      .mapValues(\.size)
  }

  /// The size of the running text on a page, in points.
  func on(_ page: Int) -> Double { byPage[page] ?? whole }

  /// Whether a segment is a line of prose: long for its size, with many letters.
  private static func isProse(_ segment: Segment) -> Bool {
    segment.emWidth > 18 && segment.text.unicodeScalars.count { $0.isHan || $0.isASCIILetter } > 12
      && !LayoutWords.isSource(segment.text) && !LayoutWords.isCaption(segment.text)
  }

  /// The number of characters of each size, in half points.
  private static func counts(_ segments: [Segment]) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for segment in segments {
      counts[Int((2 * segment.size).rounded()), default: 0] += segment.text.unicodeScalars.count
    }
    return counts
  }

  private static func usual(_ counts: [Int: Int]) -> Double? {
    counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }.map { Double($0.key) / 2 }
  }
}
