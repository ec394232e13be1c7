import Lexemes

/// Running headers and footers: the house's name, a notice, the page number.
struct RunningLines: Sendable {
  private struct Key: Hashable {
    let text: String
    let place: Int
  }

  private let counts: [Key: Int]
  private let pageCount: Int

  init(_ pages: [PageRows]) {
    pageCount = pages.count
    var counts: [Key: Int] = [:]
    for page in pages {
      var seen: Set<Key> = []
      for row in page.rows {
        for segment in row.segments where page.isMargin(segment) { seen.insert(Self.key(segment)) }
      }
      for key in seen { counts[key, default: 0] += 1 }
    }
    self.counts = counts
  }

  /// Whether enough pages have the segment at this place, apart from its digits.
  func contains(_ segment: Segment, on page: PageRows) -> Bool {
    guard page.isMargin(segment) else { return false }
    let key = Self.key(segment)
    if key.text.isEmpty || LayoutWords.isFooter(segment.text) { return true }
    let count = (-1...1).map { counts[Key(text: key.text, place: key.place + $0)] ?? 0 }.max() ?? 0
    if pageCount >= 4 { return count >= max(3, Int((0.4 * Double(pageCount)).rounded())) }
    return (pageCount > 1 && count >= 2) || LayoutWords.isPageNumber(segment.text)
  }

  private static func key(_ segment: Segment) -> Key {
    var text = ""
    var wasDigit = false
    for scalar in segment.text.unicodeScalars where !scalar.isWhitespace {
      let isDigit = CellText.isDigit(scalar)
      if !isDigit { text.unicodeScalars.append(scalar) } else if !wasDigit { text += "#" }
      wasDigit = isDigit
    }
    return Key(text: text, place: Int((segment.baseline / 6).rounded()))
  }
}

/// The rows of one page.
struct PageRows: Sendable, Hashable {
  let number: Int
  let width: Double
  let height: Double
  var rows: [Row]

  /// Whether a segment is where headers and footers are.
  func isMargin(_ segment: Segment) -> Bool {
    segment.baseline < 0.14 * height || segment.baseline > 0.9 * height
  }
}
