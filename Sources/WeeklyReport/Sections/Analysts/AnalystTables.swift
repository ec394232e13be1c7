/// Turns tables of people into lines: converters make tables of what a page prints side by side.
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

  /// Roles or names, mails or licences, and nothing else.
  private static func isOfPeople(_ grid: Grid) -> Bool {
    let cells = grid.rows.joined().filter { !$0.isEmpty && $0.role == .own }
    let lines = cells.flatMap { cell in texts(cell).map { AnalystLine(markdown: $0) } }
    return lines.contains(where: \.isPersonal) && lines.contains { $0.hasRole || $0.hasName }
      && lines.allSatisfy { !$0.hasOther || $0.opensWithRole }
  }

  /// Whether people stand side by side: one row holds several roles, or several mails.
  private static func isByColumn(_ grid: Grid) -> Bool {
    grid.rows.contains { row in
      let lines = row.filter { !$0.isEmpty && $0.role == .own }.map { AnalystLine(markdown: $0.raw) }
      let mails = lines.count { line in line.tokens.contains { if case .email = $0 { true } else { false } } }
      return lines.count(where: \.hasRole) > 1 || mails > 1
    }
  }

  private static func rows(_ grid: Grid) -> [TextLine] {
    grid.rows.filter { !$0.isBlank }.compactMap { row in
      let own = row.filter { !$0.isEmpty && $0.role == .own }
      guard let first = own.first else { return nil }
      return line(own.map(\.raw).joined(separator: "  "), first)
    }
  }

  private static func columns(_ grid: Grid) -> [TextLine] {
    (0..<grid.width).flatMap { column in
      grid.rows.compactMap { $0.cell(column) }.filter { !$0.isEmpty && $0.role == .own }.flatMap { cell in
        texts(cell).map { line($0, cell) }
      }
    }
  }

  /// A cell may hold several lines.
  private static func texts(_ cell: GridCell) -> [String] {
    cell.raw.replacing("<br/>", with: "\n").replacing("<br>", with: "\n").split(separator: "\n").map(
      String.init)
  }

  private static func line(_ text: String, _ cell: GridCell) -> TextLine {
    TextLine(markdown: text, number: cell.location.line, column: cell.location.column, breaks: true)
  }
}
