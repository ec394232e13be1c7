/// Running headers of several lines, set apart from the text below: the names of the authors, the kind of report, its date.
///
/// A short report, or one whose disclosures have another header, repeats such lines on too few pages to know them by their
/// number. That a page close by has the same line at the same place shows them.
struct HeadBlocks: Sendable {
  /// The lines of each page's header.
  private let blocks: [Int: [Segment]]

  /// How many pages on a line may be repeated: left and right pages may differ.
  private static let reach = 2
  private static let mostLines = 12

  init(_ pages: [PageRows]) {
    var blocks: [Int: [Segment]] = [:]
    for page in pages where page.height > page.width { blocks[page.number] = Self.block(page) }
    self.blocks = blocks
  }

  /// Whether a segment of a page after the first is of its header, and of that of a page close by.
  func contains(_ segment: Segment, on page: PageRows) -> Bool {
    guard page.number > 1, blocks[page.number]?.contains(segment) == true else { return false }
    return (page.number - Self.reach...page.number + Self.reach).contains { number in
      number != page.number
        && blocks[number]?.contains {
          $0.text == segment.text && abs($0.box.left - segment.box.left) < 1
            && abs($0.baseline - segment.baseline) < 1
        } == true
    }
  }

  /// The lines at the upper edge that follow each other closely, if they are no larger than the page's text and a gap is below
  /// them. Headings of a table that goes on have years or figures.
  private static func block(_ page: PageRows) -> [Segment] {
    let rows = page.rows.sorted { $0.baseline < $1.baseline }
    let size = rows.map(\.size).median
    guard let first = rows.first, page.isHead(first.segments[0]) else { return [] }
    var end = 1
    while end < min(rows.count, mostLines), rows[end].baseline - rows[end - 1].baseline < 1.8 * rows[end].size
    {
      end += 1
    }
    guard end > 1, end < rows.count, rows[end].baseline - rows[end - 1].baseline > 2.5 * size,
      rows[..<end].allSatisfy({ row in
        row.size < 1.1 * size && page.isMargin(row.segments[0]) && row.numberCount == 0 && !row.isPeriods
          && !LayoutWords.isCaption(row.text)
      })
    else { return [] }
    return rows[..<end].flatMap(\.segments)
  }
}
