import Lexemes
import Tabular

/// In which row of its sheet each line of the source text is: below the header and, where the text has pages, below a
/// row for its page.
struct SourceRows: Sendable {
  /// The row of each line that the sheet has room for.
  private let rows: [Int]
  /// The rows that begin a page, from the top.
  let pages: [(row: Int, page: Int)]

  static let header = TablePlacement.groupRow

  init(_ document: TabularDocument, limits: ExcelLimits) {
    var rows: [Int] = []
    rows.reserveCapacity(document.sourceLines.count)
    var pages: [(row: Int, page: Int)] = []
    var row = Self.header + 1
    for index in document.sourceLines.indices {
      // A side bar is read last: a page begins where its first line is.
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

  /// How many lines there is room for.
  var lineCount: Int { rows.count }

  /// The last row with a line; the header's without any.
  var last: Int { rows.last ?? Self.header }

  /// The cell of a 1-based line; nil where the sheet does not have it.
  func address(ofLine line: Int) -> CellAddress? {
    rows.indices.contains(line - 1) ? CellAddress(row: rows[line - 1], column: 0) : nil
  }

  /// The 1-based line in a row; nil in the row of a page.
  func line(inRow row: Int) -> Int? {
    let place = rows.partitioningIndex(where: { $0 >= row })
    return rows.indices.contains(place) && rows[place] == row ? place + 1 : nil
  }
}
