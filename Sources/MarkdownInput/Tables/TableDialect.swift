import Document

/// A notation for tables that converters write. To support another one, add a type that conforms; `make docs` lists it.
protocol TableDialect: Sendable {
  /// What identifies the first line.
  static var sign: TableSign { get }

  /// Whether a table of this dialect starts at a line. Looks only at that line and the next few, since it is asked
  /// for every line of running text.
  static func starts(_ source: SourceText, at line: Int) -> Bool

  /// Reads the table that starts at a line, in time linear in the lines that it covers.
  static func read(_ source: SourceText, at line: Int) -> TableReading
}

/// What identifies the first line of a table in a dialect. Where two dialects recognize a line, the more specific
/// sign wins, since the cells of any table may contain tabs, and tags may contain pipes.
enum TableSign: Int, Comparable, Sendable {
  /// A tag, a command or a border that occurs nowhere else.
  case markup
  /// Signs between the cells.
  case pipes
  /// Tabs between the cells.
  case tabs
  /// Commas, semicolons or spaces, which prose has too: several lines must agree.
  case guess

  static func < (left: TableSign, right: TableSign) -> Bool { left.rawValue < right.rawValue }
}

/// The tables that were read and any text that shares their lines, in order. Together they cover the lines from where
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
  /// All dialects, the most specific sign first.
  static let all = declared.sorted { $0.sign < $1.sign }

  static func dialect(_ source: SourceText, at line: Int) -> (any TableDialect.Type)? {
    all.first { $0.starts(source, at: line) }
  }
}
