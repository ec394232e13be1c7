import Document
import Lexemes

/// Splits labels of a header row that a converter wrote into one cell:
///
///     | 公司 |      | EPS               |       |       |
///     | 代码 名称 |  | 2024A 2025E 2026E |       |       |
///     | 600001.SH | 甲公司 | 1.20 | 1.50 | 1.80 |
///
/// A cell is split only if it has one label for each column that it spans. Where the spans are lost too, the labels of
/// all such cells must fill the row.
enum GluedLabels {
  /// - Parameter rows: the rows below the titles of a table.
  /// - Returns: the rows, with the glued labels of the header in cells of their own.
  static func split(_ rows: ArraySlice<[GridCell]>) -> ArraySlice<[GridCell]> {
    guard rows.count > 1 else { return rows }
    var split = rows
    let width = rows.dropFirst(2).reduce(0) { max($0, $1.count) }
    for place in rows.indices.prefix(2) where rows[place].contains(where: { isGlued($0) }) {
      split[place] = spread(rows[place]) ?? filled(rows[place], width) ?? rows[place]
    }
    return split
  }

  private static func isGlued(_ cell: GridCell) -> Bool { cell.role == .own && labels(cell).count > 1 }

  /// The labels of a cell, if it has several and nothing else: fiscal years, or names of columns such as code and name.
  private static func labels(_ cell: GridCell) -> [GridCell] {
    guard (5...longest).contains(cell.text.utf8.count) else { return [] }
    let words = cell.text.split(at: " \n\u{3000}").map { String($0) }
    guard (2...most).contains(words.count) else { return [] }
    let areYears = words.allSatisfy { FiscalYear.readHeading($0.foldedWidth) != nil }
    guard areYears || namesColumns(words) else { return [] }
    return words.map { GridCell(raw: $0, text: $0, at: cell.location) }
  }

  private static let (longest, most) = (80, 6)

  private static func namesColumns(_ words: [String]) -> Bool {
    guard words.count == 2 else { return false }
    let role = { (word: String) in CompanyColumns.role(HeaderColumn(path: [word.foldedWidth])) }
    switch role(words[0]) {
    case .ticker: return role(words[1]) == .name
    case .name: return role(words[1]) == .ticker
    default: return false
    }
  }

  /// The row with each glued cell spread over the columns that it spans; nil if one has another number of labels.
  private static func spread(_ row: [GridCell]) -> [GridCell]? {
    var spread: [GridCell] = []
    var column = 0
    while column < row.count {
      let cell = row[column]
      let labels = isGlued(cell) ? labels(cell) : [cell]
      let width = labels.count == 1 ? 1 : 1 + row[(column + 1)...].prefix { goesOn($0, cell) }.count
      guard labels.count == 1 || labels.count == width else { return nil }
      spread += labels
      column += width
    }
    return spread
  }

  private static func goesOn(_ next: GridCell, _ cell: GridCell) -> Bool {
    next.isEmpty || next.role == .spanned && next.location == cell.location
  }

  /// The row with all labels in cells of their own, if it is then as wide as the table.
  private static func filled(_ row: [GridCell], _ width: Int) -> [GridCell]? {
    guard row.count < width, row.allSatisfy({ $0.role == .own && !$0.isEmpty }) else { return nil }
    let filled = row.flatMap { isGlued($0) ? labels($0) : [$0] }
    return filled.count == width ? filled : nil
  }
}
