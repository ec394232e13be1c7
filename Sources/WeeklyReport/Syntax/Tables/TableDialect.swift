/// A way in which converters spell tables. To teach the program another, write one and list it here.
protocol TableDialect: Sendable {
  /// Reads the table that starts at a line.
  ///
  /// - Returns: nil where no table of this dialect starts there. Must cost no more than the table is long.
  static func read(_ source: SourceText, at line: Int) -> TableReading?
}

/// A table as read, and the lines it took up.
struct TableReading: Sendable, Hashable {
  let grid: Grid
  let lines: ClosedRange<Int>
}

enum TableDialects {
  /// The first that knows a line reads it.
  static let all: [any TableDialect.Type] = [TabTable.self]
}
