/// Cuts headings of adjacent columns apart that touch each other, where each ends with its unit:
/// `收盘价（元）总市值（亿元）` over two columns.
enum UnitHeadings {
  /// The headings of a header's rows, with those cut apart that have as many units as columns, and nothing below.
  static func apart(_ rows: [Row], _ columns: [Span]) -> [Segment] {
    rows.enumerated().flatMap { index, row in
      row.segments.flatMap { segment -> [Segment] in
        let covered = TableColumns.covered(by: segment.span, columns, share: 0.25)
        let below = rows[(index + 1)...].flatMap(\.segments)
        guard covered.count > 1, let parts = parts(of: segment), parts.count == covered.count,
          !below.contains(where: { $0.span.meets(segment.span) })
        else { return [segment] }
        return parts
      }
    }
  }

  /// The parts of a heading that each end with a text in brackets; nil if there is only one or the last lacks it.
  private static func parts(of segment: Segment) -> [Segment]? {
    guard segment.text.lastScalar.map(closing.contains) == true else { return nil }
    let words = segment.words.flatMap(cut)
    let ends = words.indices.filter { words[$0].text.lastScalar.map(closing.contains) == true }
    guard ends.count > 1 else { return nil }
    return zip([0] + ends.dropLast().map { $0 + 1 }, ends).map { Segment(Array(words[$0...$1])) }
  }

  /// A word cut after each closing bracket inside it.
  private static func cut(_ word: Word) -> [Word] {
    let scalars = Array(word.text.unicodeScalars)
    guard let end = scalars.dropLast().firstIndex(where: closing.contains),
      let (first, rest) = word.split(after: end + 1)
    else { return [word] }
    return [first] + cut(rest)
  }

  private static let closing = Set("）)".unicodeScalars)
}
