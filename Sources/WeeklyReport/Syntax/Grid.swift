import Lexemes

/// A table's cells, row by row, whatever dialect spelled them.
///
/// Rows are as long as they were printed: one long row must not make every other row as long, which a hostile
/// table could use to fill the memory. Ask for cells with ``Swift/Array/cell(_:)``.
struct Grid: Sendable, Hashable {
  let rows: [[GridCell]]
  /// The length of the longest row.
  let width: Int

  init(rows: [[GridCell]]) {
    self.rows = rows
    width = rows.map(\.count).max() ?? 0
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
    // An empty cell as some converters write it.
    self.raw = raw == "&nbsp;" ? "" : raw
    self.location = location
    self.role = role
  }

  var isEmpty: Bool { raw.isEmpty }
  /// The text with Markdown's signs read.
  var text: String { InlineText.read(raw).text }

  /// The cell as a line of running text.
  var textLine: TextLine { TextLine(markdown: raw, number: location.line, column: location.column) }

  /// The same cell standing in for one that it spans.
  func spanning() -> GridCell { GridCell(raw, at: location, role: .spanned) }
}

extension Array where Element == GridCell {
  /// The cell of a column, from 0; nil where the row ends before it.
  func cell(_ column: Int) -> GridCell? { indices.contains(column) ? self[column] : nil }

  /// The one text of a row whose other cells are empty or repeat it; nil for rows with more or nothing in them.
  var onlyText: GridCell? {
    guard let first = first(where: { !$0.isEmpty }) else { return nil }
    return allSatisfy { $0.isEmpty || $0.raw == first.raw } ? first : nil
  }

  var isBlank: Bool { allSatisfy(\.isEmpty) }
}
