import Lexemes

/// Everything that was read from one source, ready for any output: named datasets in a fixed order, and what
/// is said of the document as a whole.
public struct TabularDocument: Sendable, Hashable {
  /// What is before the datasets in the JSON document: schema version, generator, source.
  public let metadata: [JSONValue.Member]
  /// What follows the metadata where JSON is asked for provenance.
  public let provenance: [JSONValue.Member]
  /// In the order of the contract.
  public let tables: [TypedTable]
  /// The single cells of the overview.
  public let summary: [SummaryItem]
  /// The inputs that formulas read, by name: where each one's cell is.
  public let inputs: [String: InputCell]
  /// The source text by line, for the sheet that row numbers link to; empty where it is not wanted.
  public let sourceLines: [String]
  /// The page of each line of the source text; empty where it has no pages.
  public let sourcePages: [Int]
  /// The day that the document speaks of, for formats that carry one; nil where it is not known.
  public let date: CalendarDate?
  /// The first page of a workbook.
  public let cover: CoverSpec
  /// Sheets of a workbook that are not datasets.
  public let pages: [PageSpec]
  /// Datasets whose sheets come before all others, and are shown whatever they are.
  public let leading: [String]
  /// Makes what a workbook shows beyond the datasets; nil where the tables have it already.
  public let presenter: DocumentPresenter?

  /// Where the value of an input is: a row and column of a dataset.
  public struct InputCell: Sendable, Hashable {
    /// The dataset.
    public let table: String
    /// The row of the dataset, counted from 0.
    public let row: Int
    /// The column of the dataset.
    public let column: String

    /// Creates a value from its parts.
    public init(table: String, row: Int, column: String) {
      self.table = table
      self.row = row
      self.column = column
    }
  }

  /// Creates a value from its parts.
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

  /// The dataset of a name; nil where there is none.
  public func table(_ name: String) -> TypedTable? {
    tables.first { $0.description.name == name }
  }
}

/// One labelled figure of the overview: a value and, where it is computed, its expression.
public struct SummaryItem: Sendable, Hashable {
  /// What an item of the summary is.
  public enum Role: String, Sendable, CaseIterable {
    /// The document's title line and headline.
    case title, subtitle
    /// A fact about the document: week, rating, publisher.
    case property
    /// A figure that the tables yield.
    case figure
    /// Whether everything checks.
    case check
    /// Where it came from.
    case origin
    /// How completely its pages were read.
    case reading
  }

  /// A stable name.
  public let name: String
  /// What it is.
  public let role: Role
  /// The words beside it.
  public let title: LocalizedText
  /// What kind of value it has.
  public let type: ColumnType
  /// The value.
  public let value: Value
  /// Over whole columns of the document's tables; nil for plain values.
  public let expression: Expression?

  /// Creates a value from its parts.
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
  /// The document with some of its datasets, and those that their expressions read.
  ///
  /// Inputs are read by name, so the datasets that hold them stay as soon as any input is read. Figures of the
  /// overview keep their values; they lose the expressions whose columns are gone. The source text goes as well.
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

  /// The document with some datasets in front; the others follow in their order.
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

  /// The tables that a table's expressions read.
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
  /// The other tables whose columns the expression reads.
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

  /// The names of the inputs that it reads.
  public var inputsRead: Set<String> {
    var names: Set<String> = []
    visit { if case .input(let name) = $0 { names.insert(name) } }
    return names
  }
}

extension TabularDocument {
  /// The document without the column of pages where it has none: a workbook of a Markdown report would show it empty.
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
