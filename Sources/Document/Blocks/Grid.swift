import Lexemes

/// A table's cells, row by row, in whatever dialect the table was written.
///
/// Rows keep their printed lengths. Padding them to the longest would let a hostile table with one very long row fill
/// the memory. Look cells up with ``Swift/Array/cell(_:)``.
public struct Grid: Sendable, Hashable {
  /// The cells, row by row.
  public let rows: [[GridCell]]
  /// The length of the longest row.
  public let width: Int

  /// Creates a grid from its rows.
  public init(rows: [[GridCell]]) {
    self.rows = rows
    width = rows.reduce(0) { max($0, $1.count) }
  }

  /// The table with more rows appended, for a table that continues after a page break.
  package func appending(_ rows: some Collection<[GridCell]>) -> Grid { Grid(rows: self.rows + rows) }
}

/// One cell of a grid.
public struct GridCell: Sendable, Hashable {
  /// How a cell came to be where it is.
  public enum Role: Sendable, Hashable {
    /// Its own text, possibly empty.
    case own
    /// Covered by the cell to the left or above that spans it; its text is repeated.
    case spanned
    /// Its text belongs to several columns and cannot be divided among them; each has the whole text and none a value.
    case unplaced
  }

  /// The text as in the source, without surrounding blanks.
  public let raw: String
  /// The plain text, without Markdown's signs.
  public let text: String
  /// Where ``raw`` is in the source.
  public let location: SourceLocation
  /// How the cell came to be here.
  public let role: Role

  /// Creates a cell from what a front end read.
  ///
  /// - Parameters:
  ///   - raw: the characters as printed.
  ///   - text: the plain text.
  ///   - location: where they are in the source.
  ///   - role: how the cell came to be where it is.
  public init(raw: String, text: String, at location: SourceLocation, role: Role = .own) {
    self.raw = raw
    self.text = text
    self.location = location
    self.role = role
  }

  /// Whether nothing is printed in the cell.
  public var isEmpty: Bool { raw.isEmpty }

  /// The cell as a line of running text.
  package var textLine: TextLine {
    let places = raw == text ? nil : raw.places(of: text)
    return TextLine(raw: raw, text: text, places: places, number: location.line, column: location.column)
  }

  /// A copy of the cell for another position that it spans.
  package func spanning() -> GridCell { GridCell(raw: raw, text: text, at: location, role: .spanned) }

  /// The cell as one whose text cannot be divided among its columns.
  package var unplaced: GridCell { GridCell(raw: raw, text: text, at: location, role: .unplaced) }

  /// An empty cell in the same place.
  package var emptied: GridCell { GridCell(raw: "", text: "", at: location, role: role) }
}

extension String {
  /// For each Unicode scalar of `text`, its index in this string, which has the same scalars in the same order.
  fileprivate func places(of text: String) -> [Int] {
    let printed = Array(unicodeScalars)
    var next = 0
    return text.unicodeScalars.map { scalar in
      guard let place = printed[min(next, printed.count)...].firstIndex(of: scalar) else {
        return min(next, max(0, printed.count - 1))
      }
      next = place + 1
      return place
    }
  }
}

extension Array where Element == GridCell {
  /// The cell of a column, counted from 0; nil if the row ends before it.
  public func cell(_ column: Int) -> GridCell? { indices.contains(column) ? self[column] : nil }

  /// The row's only text, if every other cell is empty or repeats it; otherwise nil.
  package var onlyText: GridCell? {
    guard let first = first(where: { !$0.isEmpty }) else { return nil }
    return allSatisfy { $0.isEmpty || $0.raw == first.raw } ? first : nil
  }

  package var isBlank: Bool { allSatisfy(\.isEmpty) }
}
