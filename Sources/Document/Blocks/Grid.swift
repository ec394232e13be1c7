import Lexemes

/// A table's cells, row by row, whatever dialect spelled them.
///
/// Rows are as long as they were printed: one long row must not make every other row as long, which a hostile
/// table could use to fill the memory. Ask for cells with ``Swift/Array/cell(_:)``.
public struct Grid: Sendable, Hashable {
  /// The cells, row by row.
  public let rows: [[GridCell]]
  /// The length of the longest row.
  public let width: Int

  /// A grid of some rows.
  public init(rows: [[GridCell]]) {
    self.rows = rows
    width = rows.map(\.count).max() ?? 0
  }

  /// The same table with another's rows below, where it goes on after a page break.
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
  }

  /// The text as in the source, blanks around it left off.
  public let raw: String
  /// The text with Markdown's signs read.
  public let text: String
  /// Where ``raw`` is in the source.
  public let location: SourceLocation
  /// How the cell came to be here.
  public let role: Role

  /// A cell as a front end read it.
  ///
  /// - Parameters:
  ///   - raw: the characters as printed.
  ///   - text: what they say.
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

  /// The same cell standing in for one that it spans.
  package func spanning() -> GridCell { GridCell(raw: raw, text: text, at: location, role: .spanned) }

  /// An empty cell in the same place.
  package var emptied: GridCell { GridCell(raw: "", text: "", at: location, role: role) }
}

extension String {
  /// For each Unicode scalar of another text, whose scalars are in this one in order, the place where it is.
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
  /// The cell of a column, from 0; nil where the row ends before it.
  public func cell(_ column: Int) -> GridCell? { indices.contains(column) ? self[column] : nil }

  /// The one text of a row whose other cells are empty or repeat it; nil for rows with more or nothing in them.
  package var onlyText: GridCell? {
    guard let first = first(where: { !$0.isEmpty }) else { return nil }
    return allSatisfy { $0.isEmpty || $0.raw == first.raw } ? first : nil
  }

  package var isBlank: Bool { allSatisfy(\.isEmpty) }
}
