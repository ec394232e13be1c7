import Lexemes

/// Running headers and footers: the house's name, a notice, the page number.
struct RunningLines: Sendable {
  private struct Key: Hashable {
    let text: String
    let place: Int
  }

  /// The pages that have a line at a place.
  private let places: [Key: Set<Int>]
  private let pageCount: Int
  private let heads: [Segment]
  private let blocks: HeadBlocks

  init(_ pages: [PageRows]) {
    pageCount = pages.count
    var places: [Key: Set<Int>] = [:]
    for page in pages {
      for row in page.rows where !page.isOfTable(row) {
        for segment in row.segments where page.isMargin(segment) {
          places[Self.key(segment), default: []].insert(page.number)
        }
      }
    }
    self.places = places
    blocks = HeadBlocks(pages)
    heads = Self.heads(pages, places.mapValues(\.count))
  }

  /// The running headers of half of the pages, which are not the titles of slides: at the upper edge of a page that is higher
  /// than wide.
  private static func heads(_ pages: [PageRows], _ counts: [Key: Int]) -> [Segment] {
    guard pages.count >= 4 else { return [] }
    let usual = counts.filter { 2 * $0.value >= pages.count && !$0.key.text.isEmpty }
    guard !usual.isEmpty else { return [] }
    return pages.prefix(6).flatMap { page in
      page.rows.flatMap(\.segments).filter { page.isHead($0) && usual[key($0)] != nil }
    }
  }

  /// Whether enough pages have the segment at this place, apart from its digits.
  ///
  /// A whole number in a row of a table looks like the number of the page.
  func contains(_ segment: Segment, of row: Row, on page: PageRows) -> Bool {
    guard page.isMargin(segment), !page.isOfTable(row), !page.isRestOfWord(segment) else { return false }
    let key = Self.key(segment)
    if key.text.isEmpty || LayoutWords.isFooter(segment.text) { return true }
    if isHead(segment, key, on: page) || isNumber(segment, of: page) || blocks.contains(segment, on: page) {
      return true
    }
    let pages = (-1...1).compactMap { places[Key(text: key.text, place: key.place + $0)] }
    if pageCount >= 4 {
      return Set(pages.joined()).count >= max(3, Int((0.4 * Double(pageCount)).rounded()))
    }
    return (pageCount > 1 && pages.contains { $0.count >= 2 }) || LayoutWords.isPageNumber(segment.text)
  }

  /// Whether a segment is the number of its page and that of all pages: `1 / 19`.
  private func isNumber(_ segment: Segment, of page: PageRows) -> Bool {
    let parts = segment.text.split(separator: "/").map { $0.filter { $0 != " " } }
    return parts == [String(page.number), String(pageCount)]
  }

  /// Whether a page that is not the first has the segment where others have a running header of its size: the name of another
  /// part of the report.
  private func isHead(_ segment: Segment, _ key: Key, on page: PageRows) -> Bool {
    guard page.number > 1, page.isHead(segment) else { return false }
    return heads.contains { head in
      abs(head.box.left - segment.box.left) < 1 && abs(head.baseline - segment.baseline) < 1
        && abs(head.size - segment.size) < 0.03 * head.size
    }
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
  let rows: [Row]
  /// The baselines of rows with figures in columns.
  private let tableRows: Set<Double>

  init(number: Int, width: Double, height: Double, rows: [Row]) {
    (self.number, self.width, self.height, self.rows) = (number, width, height, rows)
    tableRows = Self.tableRows(rows)
  }

  /// Whether a row is one of a table: it has several figures, or one in the column of those in the row above.
  func isOfTable(_ row: Row) -> Bool { tableRows.contains(row.baseline) }

  private static func tableRows(_ rows: [Row]) -> Set<Double> {
    var found: Set<Double> = []
    var above: Row?
    for row in rows.sorted(by: { $0.baseline < $1.baseline }) {
      guard row.isFigures || above.map({ row.goesOn(below: $0) }) == true else { continue }
      found.insert(row.baseline)
      above = row
    }
    return found
  }

  /// Whether a segment is the rest of a licence or date that ends the line above it.
  func isRestOfWord(_ segment: Segment) -> Bool {
    guard segment.text.utf8.count < 6, segment.text.unicodeScalars.allSatisfy(\.isASCIIDigit) else {
      return false
    }
    return rows.contains { row in
      let pitch = segment.baseline - row.baseline
      return pitch > 0.5 * segment.size && pitch < 2.3 * segment.size
        && row.segments.contains {
          $0.span.meets(segment.span) && CutWord.isRest(segment.text, of: $0.text)
        }
    }
  }

  /// Whether a segment is at the upper edge of a page of text.
  func isHead(_ segment: Segment) -> Bool { height > width && segment.baseline < 0.08 * height }

  /// Whether a segment is the number of a slide, which may be above its footer.
  func isNumber(_ segment: Segment) -> Bool {
    width > height && segment.baseline > 0.85 * height && segment.box.left > 0.85 * width
      && segment.text == String(number)
  }

  /// Whether a segment is where headers and footers are.
  func isMargin(_ segment: Segment) -> Bool {
    segment.baseline < 0.14 * height || segment.baseline > 0.9 * height
  }
}

extension Row {
  /// Whether the row is close below a row of a table and has cells in its columns, one of them with figures.
  fileprivate func goesOn(below above: Row) -> Bool {
    guard segments.count > 1, baseline - above.baseline < 2.5 * size else { return false }
    return segments.contains { segment in
      CellText.isNumber(segment.text)
        && above.segments.contains { CellText.isNumber($0.text) && $0.span.meets(segment.span) }
    }
  }
}
