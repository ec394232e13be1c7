import Document

@testable import MarkdownInput

/// The texts of the only table of a fixture, row by row; a `^` marks cells that another one spans.
func cells(_ markdown: String) throws -> [[String]] {
  let tables = try blocks(markdown).compactMap { block in
    if case .table(let grid) = block.content { grid } else { nil }
  }
  guard tables.count == 1, let table = tables.first else { throw NotOneTable(count: tables.count) }
  return table.rows.map { row in row.map { ($0.role == .spanned ? "^" : "") + $0.text } }
}

/// Where the cells of the only table of a fixture are: `line:column text`.
func places(_ markdown: String) throws -> [String] {
  try blocks(markdown).flatMap { block -> [String] in
    guard case .table(let grid) = block.content else { return [] }
    return grid.rows.joined().map { "\($0.location.line):\($0.location.column) \($0.text)" }
  }
}

private func blocks(_ markdown: String) throws -> [Block] {
  Document(markdown: try SourceText(name: "fixture.md", data: Array(markdown.utf8))).blocks
}

/// A fixture that has not exactly one table.
struct NotOneTable: Error {
  let count: Int
}
