import Lexemes
import Tabular

/// The sheet row of each line of the source text: below the header and, where the text has pages, below a row that
/// begins the page.
struct SourceRows: Sendable {
  /// The row of each line that fits on the sheet.
  private let rows: [Int]
  /// The rows that begin a page, from top to bottom.
  let pages: [(row: Int, page: Int)]

  static let header = TablePlacement.groupRow

  init(_ document: TabularDocument, limits: ExcelLimits) {
    var rows: [Int] = []
    rows.reserveCapacity(document.sourceLines.count)
    var pages: [(row: Int, page: Int)] = []
    var row = Self.header + 1
    for index in document.sourceLines.indices {
      // Sidebars are read last, out of page order, so only a higher page number begins a page.
      if document.sourcePages.indices.contains(index) {
        let page = document.sourcePages[index]
        if page > pages.last?.page ?? 0 {
          pages.append((row, page))
          row += 1
        }
      }
      guard row < limits.rows else { break }
      rows.append(row)
      row += 1
    }
    self.rows = rows
    self.pages = pages
  }

  /// The number of lines that fit on the sheet.
  var lineCount: Int { rows.count }

  /// The last row with a line, or the header's row without any.
  var last: Int { rows.last ?? Self.header }

  /// The cell of a 1-based line; nil where the sheet lacks it.
  func address(ofLine line: Int) -> CellAddress? {
    rows.indices.contains(line - 1) ? CellAddress(row: rows[line - 1], column: 0) : nil
  }

  /// The 1-based line in a row; nil in a row that begins a page.
  func line(inRow row: Int) -> Int? {
    let place = rows.partitioningIndex(where: { $0 >= row })
    return rows.indices.contains(place) && rows[place] == row ? place + 1 : nil
  }
}
