import Document

/// A way in which converters spell tables. To teach the program another, write one; `make docs` lists it.
protocol TableDialect: Sendable {
  /// What its first line is known by.
  static var sign: TableSign { get }

  /// Whether a table of this dialect starts at a line. Looks at that line and the next rows, no further: it is asked
  /// for every line of running text.
  static func starts(_ source: SourceText, at line: Int) -> Bool

  /// Reads what starts at a line. Costs no more than the lines that it takes up.
  static func read(_ source: SourceText, at line: Int) -> TableReading
}

/// What a dialect knows the first line of a table by. Where two dialects know a line, the surer sign wins, since the cells of
/// any table may hold tabs, and tags may hold pipes.
enum TableSign: Int, Comparable, Sendable {
  /// A tag, a command or a drawn line that nothing else has.
  case markup
  /// Signs between the cells.
  case pipes
  /// Tabs between the cells.
  case tabs
  /// Commas, semicolons or blanks, which prose has too: several lines must agree.
  case guess

  static func < (left: TableSign, right: TableSign) -> Bool { left.rawValue < right.rawValue }
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
  /// The surest sign first.
  static let all = declared.sorted { $0.sign < $1.sign }

  static func dialect(_ source: SourceText, at line: Int) -> (any TableDialect.Type)? {
    all.first { $0.starts(source, at: line) }
  }
}
