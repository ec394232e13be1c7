import Document
import Lexemes
import Tabular

/// One kind of table, declared once: what it is called, where it is, what heads its columns and what they hold.
///
/// The reader, the dataset, the JSON Schema, the dictionary and the workbook all follow from it. All specs of a
/// ``ReportFamily`` score each table of a report, and the one that fits best reads it; see ``TableFit``.
public struct TableSpec: Sendable {
  /// What the dataset is called and what a row is.
  public var description: DatasetDescription
  /// In the order of the outputs.
  public var columns: [ColumnSpec]
  /// Sections in which such tables are at home.
  public var sections: Set<SectionKind>
  /// Words in the headings, captions and title rows over such tables.
  public var headings: [String]
  /// Sections in which there are no such tables, whatever heads their columns.
  public var foreign: Set<SectionKind>
  /// How a kind of table is judged and read that its columns alone do not tell; nil reads column by column.
  var hook: (any TableReader.Type)?

  /// A kind of table that is read column by column.
  ///
  /// - Parameters:
  ///   - description: what the dataset is called and what a row is.
  ///   - columns: in the order of the outputs, without the closing `line`.
  ///   - headings: words over such tables.
  ///   - sections: where such tables are at home.
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

  /// What a house says of itself has tables of its own kind.
  static let neverTables: Set<SectionKind> = [.legal, .ratingScale, .offices]

  /// The machine name of the dataset.
  public var name: String { description.name }
}

/// One column of a ``TableSpec``: the column of the dataset, and the headers that such a column is printed under.
public struct ColumnSpec: Sendable {
  /// The column of the dataset that holds the cells.
  public var column: Column
  /// The words that head it. A header is one of them when they are the same without blanks, units, dates and what is
  /// in parentheses, in whatever width and case.
  public var headers: [String]
  /// Whether a table without it is of another kind.
  public var isNeeded: Bool

  /// A printed column.
  public init(
    _ name: String, _ title: LocalizedText, _ type: ColumnType, headers: [String], unit: LocalizedText? = nil,
    meaning: LocalizedText? = nil, isNeeded: Bool = true
  ) {
    column = Column(name, title, type, unit: unit, meaning: meaning ?? title)
    self.headers = headers
    self.isNeeded = isNeeded
  }

  /// A computed column.
  public init(
    _ name: String, _ title: LocalizedText, _ type: ColumnType, unit: LocalizedText? = nil,
    meaning: LocalizedText? = nil, expression: Expression
  ) {
    column = Column(name, title, type, unit: unit, meaning: meaning ?? title, expression: expression)
    headers = []
    isNeeded = false
  }

  /// Whether a header is one of the words: the innermost label, or all labels together.
  func isHeaded(by header: HeaderColumn) -> Bool {
    let names = header.names.filter { !$0.isEmpty }
    guard let last = names.last else { return false }
    let words = headers.map { HeaderLabel($0.foldedWidth).name }
    return words.contains(last) || words.contains(names.joined())
  }
}
