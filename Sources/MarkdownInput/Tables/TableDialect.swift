import Document

/// A way in which converters spell tables. To teach the program another, write one and list it here.
protocol TableDialect: Sendable {
  /// Whether a table of this dialect starts at a line. Looks at that line and the next rows, no further: it is asked
  /// for every line of running text.
  static func starts(_ source: SourceText, at line: Int) -> Bool

  /// Reads what starts at a line. Costs no more than the lines that it takes up.
  static func read(_ source: SourceText, at line: Int) -> TableReading
}

/// Tables as read and whatever text shares their lines, in order; together they take up the lines from where
/// reading began to ``lastLine``.
struct TableReading: Sendable, Hashable {
  let blocks: [Block]
  let lastLine: Int
}

extension TableReading {
  /// One table and nothing else.
  init(_ grid: Grid, lines: ClosedRange<Int>) {
    self.init(blocks: [Block(content: .table(grid), lines: lines)], lastLine: lines.upperBound)
  }
}

enum TableDialects {
  /// The first that knows a line reads it: tabs last, since any dialect may have them between its signs.
  static let all: [any TableDialect.Type] = [
    HTMLTable.self, OTSLTable.self, LaTeXTable.self, GridTable.self, MediaWikiTable.self, PipeTable.self,
    TabTable.self,
    DelimitedTable.self,
  ]

  static func dialect(_ source: SourceText, at line: Int) -> (any TableDialect.Type)? {
    all.first { $0.starts(source, at: line) }
  }
}
