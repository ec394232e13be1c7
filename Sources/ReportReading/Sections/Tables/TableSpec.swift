import Document
import Lexemes
import Tabular

/// A kind of table, declared once: its name, where it occurs, and the headers and contents of its columns.
///
/// The reader, the dataset, the JSON Schema, the dictionary and the workbook all follow from it. All specs of a
/// ``ReportFamily`` are scored against each table of a report, and the best match reads it; see ``TableFit``.
public struct TableSpec: Sendable {
  /// The name of the dataset and the meaning of a row.
  public var description: DatasetDescription
  /// The columns, in the order of the outputs.
  public var columns: [ColumnSpec]
  /// The sections in which such tables usually are.
  public var sections: Set<SectionKind>
  /// Words in the headings, captions and title rows above such tables.
  public var headings: [String]
  /// Sections that never have such tables, whatever the headers of columns are.
  public var foreign: Set<SectionKind>
  /// The type that scores and reads tables which their columns alone do not identify; nil if they are read column by
  /// column.
  var hook: (any TableReader.Type)?

  /// Creates a spec for tables that are read column by column.
  ///
  /// - Parameters:
  ///   - description: the name of the dataset and the meaning of a row.
  ///   - columns: the columns in the order of the outputs, without the final `line`.
  ///   - headings: words above such tables.
  ///   - sections: the sections in which such tables usually are.
  public init(
    _ description: DatasetDescription, columns: [ColumnSpec], headings: [String] = [],
    sections: Set<SectionKind> = []
  ) {
    self.description = description
    self.columns = columns
    self.headings = headings
    self.sections = sections
    foreign = Self.neverTables
  }

  init(
    _ reader: any TableReader.Type, _ description: DatasetDescription, sections: Set<SectionKind>,
    headings: [String] = [], foreign: Set<SectionKind> = TableSpec.neverTables
  ) {
    self.init(description, columns: [], headings: headings, sections: sections)
    self.foreign = foreign
    hook = reader
  }

  /// Sections about the house itself, which have other kinds of tables.
  static let neverTables: Set<SectionKind> = [.legal, .ratingScale, .offices]

  /// The machine name of the dataset.
  public var name: String { description.name }
}

/// A column of a ``TableSpec``: the column of the dataset, and the headers under which it is printed.
public struct ColumnSpec: Sendable {
  /// The column of the dataset.
  public var column: Column
  /// The possible headers. They are compared without spaces, units, dates and parentheses, ignoring width and case.
  public var headers: [String]
  /// Whether a table without this column is of another kind.
  public var isNeeded: Bool

  /// Creates a printed column.
  public init(
    _ name: String, _ title: LocalizedText, _ type: ColumnType, headers: [String], unit: LocalizedText? = nil,
    meaning: LocalizedText? = nil, isNeeded: Bool = true
  ) {
    column = Column(name, title, type, unit: unit, meaning: meaning ?? title)
    self.headers = headers
    self.isNeeded = isNeeded
  }

  /// Creates a computed column.
  public init(
    _ name: String, _ title: LocalizedText, _ type: ColumnType, unit: LocalizedText? = nil,
    meaning: LocalizedText? = nil, expression: Expression
  ) {
    column = Column(name, title, type, unit: unit, meaning: meaning ?? title, expression: expression)
    headers = []
    isNeeded = false
  }

  /// Whether a header matches: its innermost label, or all its labels together.
  func isHeaded(by header: HeaderColumn) -> Bool {
    let names = header.names.filter { !$0.isEmpty }
    guard let last = names.last else { return false }
    let words = headers.map { HeaderLabel($0.foldedWidth).name }
    return words.contains(last) || words.contains(names.joined())
  }
}
