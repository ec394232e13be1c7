import Testing

@testable import WeeklyReport

/// Reads a small fixture.
func read(_ markdown: String) throws -> Report {
  Report(parsing: try SourceText(name: "fixture.md", data: Array(markdown.utf8)))
}

/// The texts of the only table of a fixture, row by row; a `^` marks cells that another one spans.
func cells(_ markdown: String) throws -> [[String]] {
  let source = try SourceText(name: "fixture.md", data: Array(markdown.utf8))
  let tables = BlockParser.parse(source).compactMap { block in
    if case .table(let grid) = block.content { grid } else { nil }
  }
  #expect(tables.count == 1)
  return tables.first?.rows.map { row in row.map { ($0.role == .spanned ? "^" : "") + $0.text } } ?? []
}

/// Where the cells of the only table of a fixture stand: `line:column text`.
func places(_ markdown: String) throws -> [String] {
  let source = try SourceText(name: "fixture.md", data: Array(markdown.utf8))
  return BlockParser.parse(source).flatMap { block -> [String] in
    guard case .table(let grid) = block.content else { return [] }
    return grid.rows.joined().map { "\($0.location.line):\($0.location.column) \($0.text)" }
  }
}

extension Report {
  func codes(_ code: DiagnosticCode) -> [Diagnostic] { diagnostics.filter { $0.code == code } }

  /// Numbers of lines that nothing claims.
  var lostLines: [Int] { ledger.indices.filter { ledger[$0] == .unclaimed }.map { $0 + 1 } }
}
