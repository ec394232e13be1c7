/// A table cell: its text and its position.
public struct TableCell: Sendable, Hashable {
  /// The text; empty for an empty cell.
  public internal(set) var text: String
  /// The rectangle around the words; nil for an empty cell.
  public internal(set) var box: Box?

  static let empty = TableCell(text: "", box: nil)

  /// Appends text that is to the right or below.
  mutating func append(_ segment: Segment) {
    text = text.isEmpty ? segment.text : LineJoint.beside(text, segment.text)
    box = box?.union(segment.box) ?? segment.box
  }

  mutating func append(_ cell: TableCell) {
    guard !cell.text.isEmpty else { return }
    text = text.isEmpty ? cell.text : LineJoint.beside(text, cell.text)
    if let other = cell.box { box = box?.union(other) ?? other }
  }
}

/// A table row, with wrapped lines joined.
public struct TableRow: Sendable, Hashable {
  /// The cells, one for each column of the table.
  public internal(set) var cells: [TableCell]
  /// The page that the row is on, from 1.
  public internal(set) var page: Int

  var texts: [String] { cells.map(\.text) }
  var box: Box? { Box.around(cells.compactMap(\.box)) }
}

/// A table with its header folded into one row.
public struct LayoutTable: Sendable, Hashable {
  /// One heading per column, including those of groups above it: `EPS 2024E`; empty if none is printed.
  public internal(set) var header: [TableCell]
  /// The rows below the header.
  public internal(set) var rows: [TableRow]
  /// The cells that did not fit the columns.
  public internal(set) var irregular: [Irregularity]
  var columns: [Span]
  /// Whether the header may be the first row of a table that the page above began.
  var mayLackHeader = false

  /// A row whose cells do not fit the table's columns.
  public struct Irregularity: Sendable, Hashable {
    /// The index in ``LayoutTable/rows``.
    public var row: Int
    /// The cell in question.
    public var text: String
  }
}
