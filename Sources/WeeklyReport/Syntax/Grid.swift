import Lexemes

/// A table's cells as a rectangle, whatever dialect spelled them.
struct Grid: Sendable, Hashable {
  /// Every row has ``width`` cells.
  private(set) var rows: [[GridCell]]
  let width: Int

  /// Fills short rows with empty cells, so that the rows are equally long.
  init(rows: [[GridCell]]) {
    let width = rows.map(\.count).max() ?? 0
    self.width = width
    self.rows = rows.map { row in
      let end = SourceLocation(line: row.last?.location.line ?? 1, column: row.last?.location.column ?? 1)
      return row + Array(repeating: GridCell("", at: end), count: width - row.count)
    }
  }

  var lines: ClosedRange<Int>? {
    guard let first = rows.first?.first?.location.line, let last = rows.last?.last?.location.line else {
      return nil
    }
    return min(first, last)...max(first, last)
  }

  /// The same table with another's rows below, where it goes on after a page break.
  func appending(_ rows: some Collection<[GridCell]>) -> Grid { Grid(rows: self.rows + rows) }
}

/// One cell of a grid.
struct GridCell: Sendable, Hashable {
  /// How a cell came to stand where it stands.
  enum Role: Sendable, Hashable {
    /// Its own text, possibly empty.
    case own
    /// Covered by the cell to the left or above that spans it; its text is repeated.
    case spanned
  }

  /// The text as in the source, blanks around it left off.
  let raw: String
  let location: SourceLocation
  let role: Role

  init(_ raw: String, at location: SourceLocation, role: Role = .own) {
    self.raw = raw
    self.location = location
    self.role = role
  }

  var isEmpty: Bool { raw.isEmpty }
  /// The text with Markdown's signs read.
  var text: String { InlineText.read(raw).text }

  /// The same cell standing in for one that it spans.
  func spanning() -> GridCell { GridCell(raw, at: location, role: .spanned) }
}
