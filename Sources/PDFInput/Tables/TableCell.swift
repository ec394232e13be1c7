/// A cell of a table: its text, and where it is.
public struct TableCell: Sendable, Hashable {
  /// The text; empty for an empty cell.
  public internal(set) var text: String
  /// Where the words are; nil for an empty cell.
  public internal(set) var box: Box?

  static let empty = TableCell(text: "", box: nil)

  /// Adds what is to the right or below.
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

/// A row of a table, wrapped lines joined.
public struct TableRow: Sendable, Hashable {
  /// As many as the table has columns.
  public internal(set) var cells: [TableCell]
  /// The page it is on, from 1.
  public internal(set) var page: Int

  var texts: [String] { cells.map(\.text) }
  var box: Box? { Box.around(cells.compactMap(\.box)) }
}

/// A table with its headings folded into one row.
public struct LayoutTable: Sendable, Hashable {
  /// One heading a column, the words of groups over it included: `EPS 2024E`; empty where none is printed.
  public internal(set) var header: [TableCell]
  /// The rows below the header.
  public internal(set) var rows: [TableRow]
  /// Rows that did not fit the columns, as (index of ``rows``, what is odd).
  public internal(set) var irregular: [Irregularity]
  var columns: [Span]

  /// A row whose cells do not fit the table's columns.
  public struct Irregularity: Sendable, Hashable {
    /// The index in ``LayoutTable/rows``.
    public var row: Int
    /// The cell in question.
    public var text: String
  }
}
