import Document
import Lexemes

/// Placeholder headers of converters: `Unnamed: 3` or `nan` over a column without a header, `Col1 Col2 Col3` or `0 1 2` in
/// a row above the real header.
enum PlaceholderHeader {
  /// The rows without a first row of only placeholders, or without the placeholders in it.
  static func dropped(from rows: [[GridCell]]) -> [[GridCell]] {
    guard rows.count > 1, let first = rows.first else { return rows }
    if isMadeUp(first), !HeaderRows.isData(rows[1]) { return Array(rows.dropFirst()) }
    let numbered = withoutNumbers(first)
    guard first.contains(where: isUnnamed) else { return numbered.map { [$0] + rows.dropFirst() } ?? rows }
    // pandas writes NaN for the empty cells of such a table.
    return rows.map { row in
      row.map { isUnnamed($0) ? $0.emptied : $0 }
    }
  }

  /// A header without placeholders beside real labels: `Col7` in the seventh column, and `EPS.1` or `EPS_2` after `EPS`,
  /// which is how programs write a repeated label.
  ///
  /// - Returns: nil where there are none.
  private static func withoutNumbers(_ row: [GridCell]) -> [GridCell]? {
    var seen: [String: Int] = [:]
    var hasChanged = false
    let cleared = row.enumerated().map { index, cell -> GridCell in
      let isColumn = number(of: cell).map { $0 == index || $0 == index + 1 } ?? false
      var isRepeated = false
      if let sign = cell.raw.lastIndex(where: { $0 == "." || $0 == "_" }),
        let number = Int(cell.raw[cell.raw.index(after: sign)...])
      {
        let label = String(cell.raw[..<sign])
        // After a point the first repetition is 1, after an underscore 2.
        isRepeated = seen[label] == (cell.raw[sign] == "." ? number : number - 1)
        if isRepeated { seen[label, default: 0] += 1 }
      }
      guard isColumn || isRepeated else {
        if !cell.isEmpty { seen[cell.raw] = 1 }
        return cell
      }
      hasChanged = true
      return cell.emptied
    }
    return hasChanged ? cleared : nil
  }

  private static let words = ["column", "col", "列"]

  /// The number of a placeholder: 7 for `Col7`, `Column 7`, `Col_7` and `列7`.
  private static func number(of cell: GridCell) -> Int? {
    let text = cell.raw.lowercased()
    guard let label = words.first(where: { text.opens(with: $0) }) else { return nil }
    return Int(text.dropFirst(label.count).trimming(" _"))
  }

  private static let blanks: Set<String> = ["NaN", "nan", "None"]

  private static func isUnnamed(_ cell: GridCell) -> Bool {
    cell.raw.opens(with: "Unnamed: ") || blanks.contains(cell.raw)
  }

  /// Whether all cells are consecutive placeholders: `0 1 2`, `1 2 3`, `Col1 Col2 Col3`.
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
