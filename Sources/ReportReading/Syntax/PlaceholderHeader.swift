import Document
import Lexemes

/// Headers that a converter makes up: `Unnamed: 3` over a column that nothing heads, `Col1 Col2 Col3` or `0 1 2` in a
/// row above the real header.
enum PlaceholderHeader {
  /// The rows without a first one that is made up as a whole, and without the made-up labels of one that is not.
  static func dropped(from rows: [[GridCell]]) -> [[GridCell]] {
    guard rows.count > 1, let first = rows.first else { return rows }
    if isMadeUp(first), !HeaderRows.isData(rows[1]) { return Array(rows.dropFirst()) }
    guard first.contains(where: isUnnamed) else { return rows }
    // pandas writes NaN for the empty cells of such a table.
    return rows.map { row in
      row.map { isUnnamed($0) || $0.raw == "NaN" ? $0.emptied : $0 }
    }
  }

  private static func isUnnamed(_ cell: GridCell) -> Bool { cell.raw.opens(with: "Unnamed: ") }

  /// Whether all cells count: `0 1 2`, `1 2 3`, `Col1 Col2 Col3`.
  private static func isMadeUp(_ row: [GridCell]) -> Bool {
    guard row.count > 2 else { return false }
    let numbers = row.map { cell -> Int? in
      let text = cell.raw.lowercased()
      let label = ["column", "col"].first { text.opens(with: $0) } ?? ""
      return Int(text.dropFirst(label.count).trimmed)
    }
    guard let start = numbers[0], start == 0 || start == 1 else { return false }
    return numbers.enumerated().allSatisfy { $0.element == start + $0.offset }
  }
}
