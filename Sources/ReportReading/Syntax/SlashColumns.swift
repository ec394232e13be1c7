import Document
import Lexemes

/// Splits columns that contain a figure for several years: `EPS 25E/26E/27E` over `1.01/1.18/1.33`.
enum SlashColumns {
  private static let widest = 60
  private static let mostHeaderRows = 5

  /// Whether a row has a slash before a digit. This quick test excludes most headers.
  private static func mayHaveList(_ row: [GridCell]) -> Bool {
    row.contains { cell in
      var last: UInt8 = 0
      return cell.text.utf8.contains { byte in
        defer { last = byte }
        return last == UInt8(ascii: "/") && byte.isDigit
      }
    }
  }

  /// The grid with a column for each year; unchanged if there are no such columns.
  static func unfolded(_ grid: Grid) -> Grid {
    guard (2...widest).contains(grid.width), grid.rows.prefix(mostHeaderRows).contains(where: mayHaveList)
    else {
      return grid
    }
    let header = grid.rows.prefix { !HeaderRows.isData($0) }.count
    guard header > 0, header < grid.rows.count else { return grid }
    let years = (0..<grid.width).map { Self.years(of: $0, grid.rows, header) }
    guard years.contains(where: { $0 != nil }) else { return grid }
    return Grid(
      rows: grid.rows.enumerated().map { index, row in
        row.enumerated().flatMap { column, cell -> [GridCell] in
          guard let count = years[column]?.tokens.count else { return [cell] }
          return index < header ? headings(cell, count) : parts(cell, count)
        }
      })
  }

  private static func headings(_ cell: GridCell, _ count: Int) -> [GridCell] {
    guard let years = YearList(cell.text) else { return Array(repeating: cell, count: count) }
    return years.headings.map { GridCell(raw: cell.raw, text: $0, at: cell.location, role: cell.role) }
  }

  private static func parts(_ cell: GridCell, _ count: Int) -> [GridCell] {
    let parts = cell.text.split(separator: "/", omittingEmptySubsequences: false).map(\.trimmed)
    guard parts.count == count else { return Array(repeating: cell, count: count) }
    return parts.map { GridCell(raw: $0, text: $0, at: cell.location, role: cell.role) }
  }

  /// The years in a column's header, if each of its cells has a figure for each year.
  private static func years(of column: Int, _ rows: [[GridCell]], _ header: Int) -> YearList? {
    let cells = rows[header...].compactMap { $0.cell(column) }.filter { !MissingMark.isMissing($0.text) }
    guard !cells.isEmpty, cells[0].text.unicodeScalars.contains("/"),
      let years = rows[..<header].lazy.compactMap({ $0.cell(column) }).compactMap({ YearList($0.text) }).first
    else { return nil }
    let areLists = cells.allSatisfy { cell in
      let parts = cell.text.split(separator: "/", omittingEmptySubsequences: false).map(\.trimmed)
      return parts.count == years.tokens.count
        && parts.allSatisfy { MissingMark.isMissing($0) || NumberLexeme.read($0).value != nil }
    }
    return areLists ? years : nil
  }
}

/// Fiscal years in a header, separated by slashes, and the text around them: `EPS（`, `25E`, `26E`, `）`.
private struct YearList {
  let tokens: [String]
  private let before: String
  private let after: String

  private static let signs: Signs = "0123456789AEFaef/年"

  init?(_ text: String) {
    let scalars = text.scalarArray
    guard let slash = scalars.indices.first(where: { Self.isBetweenYears(scalars, $0) }) else { return nil }
    let start = scalars[..<slash].lastIndex { !Self.signs.contains($0) }.map { $0 + 1 } ?? 0
    let end = scalars[slash...].firstIndex { !Self.signs.contains($0) } ?? scalars.count
    // `PE25E/26E`: the letter before the first digit belongs to the name of the figure.
    guard let first = scalars[start..<slash].firstIndex(where: \.isDecimalDigit) else { return nil }
    var tokens = String(scalars: scalars[first..<end]).split(at: "/")
    if let mark = tokens.last?.unicodeScalars.last, !mark.isDecimalDigit {
      tokens = tokens.map { $0.unicodeScalars.allSatisfy(\.isDecimalDigit) ? $0 + String(mark) : $0 }
    }
    let years = tokens.compactMap { FiscalYear.readBesideName($0)?.year }
    guard tokens.count > 1, years.count == tokens.count,
      zip(years, years.dropFirst()).allSatisfy({ $0 + 1 == $1 })
    else { return nil }
    self.tokens = tokens
    before = String(scalars: scalars[..<first])
    after = String(scalars: scalars[end...])
  }

  /// The header for each single year.
  var headings: [String] { tokens.map { before + " " + $0 + after } }

  private static func isBetweenYears(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    scalars[place] == "/" && place > 0 && place + 1 < scalars.count && scalars[place + 1].isDecimalDigit
      && (scalars[place - 1].isDecimalDigit || "AEFaef年".unicodeScalars.contains(scalars[place - 1]))
  }
}
