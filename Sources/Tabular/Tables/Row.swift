/// One row of a typed table: a value for each column, and metadata of single cells.
public struct Row: Sendable, Hashable {
  /// The values, in the order of the table's columns; computed ones are filled in by ``TypedTable``.
  public var values: [Value]
  /// Expressions for this row alone, by column name, such as the conversion of one company.
  public var expressions: [String: Expression] = [:]
  /// The source positions of printed cells, by column name.
  public var origins: [String: CellOrigin] = [:]
  /// The findings of checks about single cells, by column name.
  public var notes: [String: CellNote] = [:]
  /// The bold ranges of text cells, by column name, in Unicode scalars.
  public var emphasis: [String: [Range<Int>]] = [:]

  /// Creates a row of values, one for each column.
  public init(_ values: [Value]) {
    self.values = values
  }
}

/// The position in the source that a printed cell was read from.
public struct CellOrigin: Sendable, Hashable {
  /// The text as printed in the source: `↓ - 3.90%`.
  public let raw: String
  /// The 1-based line.
  public let line: Int
  /// The 1-based column, in characters.
  public let column: Int
  /// The position on a page; nil for text without pages.
  public var place: Place?

  /// A rectangle on a page.
  public struct Place: Sendable, Hashable {
    /// The 1-based page number.
    public let page: Int
    /// The left, top, right and bottom edges in tenths of a point, from the page's top left corner.
    public let box: [Int]

    /// Creates a rectangle on a page.
    public init(page: Int, box: [Int]) {
      self.page = page
      self.box = box
    }
  }

  /// Creates the position that a cell was read from.
  public init(raw: String, line: Int, column: Int, place: Place? = nil) {
    self.raw = raw
    self.line = line
    self.column = column
    self.place = place
  }
}

/// The finding of a check about a cell.
public struct CellNote: Sendable, Hashable {
  /// How serious a note is.
  public enum Severity: String, Sendable, CaseIterable {
    case error, warning, info
  }

  /// How serious the note is.
  public let severity: Severity
  /// What the note says.
  public let text: LocalizedText

  /// Creates a note.
  public init(_ severity: Severity, _ text: LocalizedText) {
    self.severity = severity
    self.text = text
  }
}
