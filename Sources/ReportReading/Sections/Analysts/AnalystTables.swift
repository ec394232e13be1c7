import Document
import Lexemes

/// Turns tables of people into lines, since converters make tables of columns printed side by side.
enum AnalystTables {
  static func unfolding(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      guard case .table(let grid) = block.content, grid.rows.count <= 60, grid.width <= 12, isOfPeople(grid)
      else {
        return block
      }
      return Block(content: .paragraph(isByColumn(grid) ? columns(grid) : rows(grid)), lines: block.lines)
    }
  }

  /// Whether a table has only roles, names or jobs in English, and e-mail addresses or licence numbers.
  private static func isOfPeople(_ grid: Grid) -> Bool {
    let cells = grid.rows.joined().filter { !$0.isEmpty && $0.role == .own }
    guard cells.contains(where: { mayBePersonal($0.raw) }) else { return false }
    var (hasPersonal, hasNamed) = (false, false)
    for text in cells.lazy.flatMap(texts) {
      let line = ContactLine(text)
      // `Equity Analyst`, `ACME ASIA LIMITED+`: a job or an employer.
      guard line.isOfPeople || line.isEnglishTitle && text.utf8.count <= 60 else { return false }
      hasPersonal = hasPersonal || line.isPersonal
      hasNamed = hasNamed || line.hasRole || line.hasName
    }
    return hasPersonal && hasNamed
  }

  /// Whether a text may contain an e-mail address or licence number. This quick test excludes most tables.
  private static func mayBePersonal(_ text: String) -> Bool {
    var hasLetter = false
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "@"): return true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        (hasLetter, digits) = (true, 0)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if hasLetter, digits == 3 { return true }
      case UInt8(ascii: " "): break
      // `Ｓ０９８０` in full-width characters.
      case 0xEF: return true
      default: (hasLetter, digits) = (false, 0)
      }
    }
    return false
  }

  /// Whether people are side by side: a row has several roles or several e-mail addresses.
  private static func isByColumn(_ grid: Grid) -> Bool {
    grid.rows.contains { row in
      let lines = row.filter { !$0.isEmpty && $0.role == .own }.map { ContactLine($0.text) }
      let mails = lines.count { line in line.tokens.contains { $0.kind == .email } }
      return lines.count(where: \.hasRole) > 1 || mails > 1
    }
  }

  private static func rows(_ grid: Grid) -> [TextLine] {
    let rows = grid.rows.filter { !$0.isBlank }
    guard let heading = roleColumn(rows) else { return rows.compactMap { line($0) { $1.text } } }
    return rows.dropFirst().compactMap { row in
      line(row) { column, cell in column == heading.column ? "\(heading.role)：\(cell.text)" : cell.text }
    }
  }

  /// A row as one line; nil if it has no cells of its own.
  private static func line(_ row: [GridCell], _ text: (_ column: Int, _ cell: GridCell) -> String)
    -> TextLine?
  {
    let own = row.enumerated().filter { !$0.element.isEmpty && $0.element.role == .own }
    return own.first.map { line(own.map(text).joined(separator: "  "), $0.element) }
  }

  /// The role in the header of a column of names, which applies to every row.
  private static func roleColumn(_ rows: [[GridCell]]) -> (column: Int, role: String)? {
    guard rows.count > 1, let header = rows.first else { return nil }
    let lines = header.map { ContactLine($0.text) }
    let roles = lines.indices.filter { lines[$0].soleRole != nil }
    guard roles.count == 1, let role = lines[roles[0]].soleRole,
      lines.indices.allSatisfy({ $0 == roles[0] || lines[$0].tokens.isEmpty }),
      rows.dropFirst().allSatisfy({ $0.cell(roles[0]).map { ContactLine($0.text).hasName } ?? false }
      )
    else { return nil }
    return (roles[0], role)
  }

  private static func columns(_ grid: Grid) -> [TextLine] {
    (0..<grid.width).flatMap { column in
      grid.rows.compactMap { $0.cell(column) }.filter { !$0.isEmpty && $0.role == .own }.flatMap { cell in
        texts(cell).map { line($0, cell) }
      }
    }
  }

  /// The lines of a cell.
  private static func texts(_ cell: GridCell) -> [String] {
    cell.text.split(at: "\n")
  }

  private static func line(_ text: String, _ cell: GridCell) -> TextLine {
    TextLine(text, number: cell.location.line, column: cell.location.column, breaks: true)
  }
}
