import Lexemes

/// Everything that was read from one source, ready for any output: named datasets in a fixed order, and metadata of the
/// document as a whole.
public struct TabularDocument: Sendable, Hashable {
  /// The members before the datasets in the JSON document: schema version, generator, source.
  public let metadata: [JSONValue.Member]
  /// Additional members after the metadata, if provenance is requested.
  public let provenance: [JSONValue.Member]
  /// The datasets, in the order of the data contract.
  public let tables: [TypedTable]
  /// The single values of the overview.
  public let summary: [SummaryItem]
  /// The cells of the inputs that formulas read, by name.
  public let inputs: [String: InputCell]
  /// The source text by line, for the sheet that line numbers link to; empty where it is not wanted.
  public let sourceLines: [String]
  /// The page of each line of the source text; empty where the source has no pages.
  public let sourcePages: [Int]
  /// The date of the document; nil where it is not known.
  public let date: CalendarDate?
  /// The first page of a workbook.
  public let cover: CoverSpec
  /// Sheets of a workbook that are not datasets.
  public let pages: [PageSpec]
  /// Datasets whose sheets come before all others and are always shown.
  public let leading: [String]
  /// Creates what a workbook shows beyond the datasets; nil where the tables already have it.
  public let presenter: DocumentPresenter?

  /// The cell that holds the value of an input.
  public struct InputCell: Sendable, Hashable {
    /// The dataset.
    public let table: String
    /// The row of the dataset, counted from 0.
    public let row: Int
    /// The column of the dataset.
    public let column: String

    /// Names a cell; `row` counts from 0.
    public init(table: String, row: Int, column: String) {
      self.table = table
      self.row = row
      self.column = column
    }
  }

  /// Creates a document; its tables are in the order in which every output writes them.
  public init(
    metadata: [JSONValue.Member], provenance: [JSONValue.Member] = [], tables: [TypedTable],
    summary: [SummaryItem] = [], inputs: [String: InputCell] = [:], sourceLines: [String] = [],
    sourcePages: [Int] = [], date: CalendarDate? = nil, cover: CoverSpec = CoverSpec(),
    leading: [String] = [], pages: [PageSpec] = [], presenter: DocumentPresenter? = nil
  ) {
    self.pages = pages
    self.metadata = metadata
    self.provenance = provenance
    self.tables = tables
    self.summary = summary
    self.inputs = inputs
    self.sourceLines = sourceLines
    self.sourcePages = sourcePages
    self.date = date
    self.cover = cover
    self.leading = leading
    self.presenter = presenter
  }

  /// The dataset with a name; nil where there is none.
  public func table(_ name: String) -> TypedTable? {
    tables.first { $0.description.name == name }
  }
}

/// One labeled value of the overview and, where it is computed, its expression.
public struct SummaryItem: Sendable, Hashable {
  /// The roles of items of the overview.
  public enum Role: String, Sendable, CaseIterable {
    /// The document's title line and headline.
    case title, subtitle
    /// A fact about the document: week, rating, publisher.
    case property
    /// A figure computed from the tables.
    case figure
    /// A result of the checks.
    case check
    /// The origin of the document: its file, its digest and the program.
    case origin
    /// How completely its pages were read.
    case reading
  }

  /// A stable name.
  public let name: String
  /// The role of the item.
  public let role: Role
  /// The words beside it.
  public let title: LocalizedText
  /// The type of the value.
  public let type: ColumnType
  /// The value.
  public let value: Value
  /// An expression over whole columns of the document's tables; nil for plain values.
  public let expression: Expression?

  /// Creates an item; `value` is the result of the expression, if there is one.
  public init(
    _ name: String, _ role: Role, _ title: LocalizedText, type: ColumnType, value: Value,
    expression: Expression? = nil
  ) {
    self.name = name
    self.role = role
    self.title = title
    self.type = type
    self.value = value
    self.expression = expression
  }
}

extension TabularDocument {
  /// The document with only the given datasets and those that their expressions read.
  ///
  /// Inputs are read by name, so a dataset that holds an input stays if any expression reads it. Figures of the
  /// overview keep their values but lose expressions over removed datasets. The source text and the pages are removed.
  public func restricted(to names: [String]) -> TabularDocument {
    guard presenter == nil else { return presented.restricted(to: names) }
    let wanted = closure(of: Set(names))
    let summary = summary.map { item in
      guard let expression = item.expression, !expression.tablesRead.isSubset(of: wanted) else { return item }
      return SummaryItem(item.name, item.role, item.title, type: item.type, value: item.value)
    }
    return TabularDocument(
      metadata: metadata, provenance: provenance,
      tables: tables.filter { wanted.contains($0.description.name) },
      summary: summary, inputs: inputs.filter { wanted.contains($0.value.table) }, date: date, cover: cover,
      leading: leading)
  }

  /// The document with the given datasets first; the others follow in their order.
  public func beginning(with names: [String]) -> TabularDocument {
    guard presenter == nil else { return presented.beginning(with: names) }
    let first = names.compactMap(table)
    let rest = tables.filter { !names.contains($0.description.name) }
    return TabularDocument(
      metadata: metadata, provenance: provenance, tables: first + rest, summary: summary, inputs: inputs,
      sourceLines: sourceLines, sourcePages: sourcePages, date: date, cover: cover, leading: names,
      pages: pages)
  }

  private func closure(of names: Set<String>) -> Set<String> {
    var wanted = names
    var waiting = Array(names)
    while let name = waiting.popLast() {
      for other in table(name).map(tablesRead) ?? [] where wanted.insert(other).inserted {
        waiting.append(other)
      }
    }
    return wanted
  }

  /// The other tables that a table's expressions read.
  private func tablesRead(by table: TypedTable) -> Set<String> {
    let own = table.rows.flatMap(\.expressions.values)
    let expressions = Set(table.columns.compactMap(\.expression) + own)
    var read: Set<String> = []
    for expression in expressions {
      read.formUnion(expression.tablesRead)
      for name in expression.inputsRead { read.formUnion(inputs[name].map { [$0.table] } ?? []) }
    }
    return read
  }
}

extension Expression {
  /// The other tables that the expression reads.
  var tablesRead: Set<String> {
    var tables: Set<String> = []
    visit { node in
      switch node {
      case .aggregate(_, let reference), .countOf(let reference, _):
        tables.formUnion([reference.table].compactMap(\.self))
      case .sumWhere(let values, let keys, _):
        tables.formUnion([values.table, keys.table].compactMap(\.self))
      case .lookup(let result, let key, _):
        tables.formUnion([result.table, key.table].compactMap(\.self))
      case .constant, .column, .input, .binary, .rank, .only:
        break
      }
    }
    return tables
  }

  /// The names of the inputs that the expression reads.
  public var inputsRead: Set<String> {
    var names: Set<String> = []
    visit { if case .input(let name) = $0 { names.insert(name) } }
    return names
  }
}

extension TabularDocument {
  /// The document without the column of page numbers if it is empty everywhere, as for a Markdown report.
  public var withoutBlankPages: TabularDocument {
    guard presenter == nil else { return presented.withoutBlankPages }
    let name = Column.sourcePage.name
    let hasPages = tables.contains { table in
      table.values(of: name)?.contains { $0 != .missing } ?? false
    }
    guard !hasPages else { return self }
    return TabularDocument(
      metadata: metadata, provenance: provenance, tables: tables.map { $0.removing(name) }, summary: summary,
      inputs: inputs, sourceLines: sourceLines, sourcePages: sourcePages, date: date, cover: cover,
      leading: leading, pages: pages)
  }
}
