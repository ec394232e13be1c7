/// One row of a typed table: a value for each column, and what is known about single cells.
public struct Row: Sendable, Hashable {
  /// In the order of the table's columns; computed ones are filled in by ``TypedTable``.
  public var values: [Value]
  /// Expressions that hold for this row alone, by column name: the conversion of one company.
  public var expressions: [String: Expression] = [:]
  /// Where printed cells came from, by column name.
  public var origins: [String: CellOrigin] = [:]
  /// What a check says of single cells, by column name.
  public var notes: [String: CellNote] = [:]
  /// Bold stretches of text cells, by column name, in Unicode scalars.
  public var emphasis: [String: [Range<Int>]] = [:]

  /// Creates a row of values, one for each column.
  public init(_ values: [Value]) {
    self.values = values
  }
}

/// The place in the source that a printed cell was read from.
public struct CellOrigin: Sendable, Hashable {
  /// The text as it is in the source: `↓ - 3.90%`.
  public let raw: String
  /// 1-based line.
  public let line: Int
  /// 1-based column, in characters.
  public let column: Int
  /// Where on a page it is printed; nil for text without pages.
  public var place: Place?

  /// A rectangle on a page.
  public struct Place: Sendable, Hashable {
    /// From 1.
    public let page: Int
    /// Left, top, right and bottom edge in tenths of a point, from the page's top left corner.
    public let box: [Int]

    /// Creates a rectangle on a page.
    public init(page: Int, box: [Int]) {
      self.page = page
      self.box = box
    }
  }

  /// Creates the place that a cell was read from.
  public init(raw: String, line: Int, column: Int, place: Place? = nil) {
    self.raw = raw
    self.line = line
    self.column = column
    self.place = place
  }
}

/// What a check says of a cell.
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
