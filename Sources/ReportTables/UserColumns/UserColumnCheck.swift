import Tabular
import Document
import ReportReading

/// Validates a user's columns against the catalog.
struct UserColumnCheck {
  private let columns: [UserColumn]
  private let catalog: [CatalogEntry]
  private var items: [String: [UserColumns.Item]] = [:]
  /// The columns of each dataset itself, and the names that are in use in it.
  private let columnsByDataset: [String: [Column]]
  private let namesByDataset: [String: Set<String>]
  private var taken: [String: Set<String>]

  /// Names of other members in rows or in lines of NDJSON.
  private static let reserved = ["provenance", "emphasis", "dataset"]
  /// Datasets with the program's own statements, to which users cannot add columns.
  private static let closed = [AssumptionsDataset.description.name, ChecksDataset.description.name]

  init(_ columns: [UserColumn], _ catalog: [CatalogEntry]) {
    self.columns = columns
    self.catalog = catalog
    let datasets = Set(columns.map(\.dataset))
    columnsByDataset = Dictionary(
      catalog.filter { datasets.contains($0.description.name) }
        .map { ($0.description.name, $0.columns(.widest) + [.line]) },
      uniquingKeysWith: { first, _ in first })
    // The user may use the names of optional columns, for reports that do not print them.
    namesByDataset = columnsByDataset.mapValues { Set($0.filter { !$0.isOptional }.map(\.name)) }
    taken = [:]
  }

  mutating func checked() throws(UserColumnError) -> [String: [UserColumns.Item]] {
    var own: [String: [Column]] = [:]
    for index in columns.indices {
      try checkDataset(index)
      try checkName(index)
      try checkTitle(index)
      try checkType(index)
      own[columns[index].dataset, default: []].append(columns[index].column(nil, group: nil))
    }
    let parsers = Dictionary(
      own.map {
        ($0.key, ExpressionParser(columns: (columnsByDataset[$0.key] ?? [.line]) + $0.value, of: $0.key))
      },
      uniquingKeysWith: { first, _ in first })
    for (index, column) in columns.enumerated() {
      let parser = parsers[column.dataset] ?? ExpressionParser(columns: [.line], of: column.dataset)
      let expression = try expression(index, parser)
      items[column.dataset, default: []].append(.init(column: column, expression: expression))
    }
    try checkCycles()
    return items
  }

  private func checkDataset(_ index: Int) throws(UserColumnError) {
    let name = columns[index].dataset
    let open = catalog.map(\.description.name).filter { !Self.closed.contains($0) }
    guard !open.contains(name) else { return }
    let suggestion = NearestName.to(name, among: open)
    throw UserColumnError(
      index: index,
      problem: Self.closed.contains(name)
        ? .closedDataset(name, suggestion: suggestion) : .unknownDataset(name, suggestion: suggestion))
  }

  private mutating func checkName(_ index: Int) throws(UserColumnError) {
    let column = columns[index]
    guard column.name.isPlainName else {
      throw UserColumnError(index: index, problem: .unfitName(column.name))
    }
    guard !Self.reserved.contains(column.name) else {
      throw UserColumnError(index: index, problem: .reservedName(column.name))
    }
    guard !takenNames(of: column.dataset).contains(column.name) else {
      throw UserColumnError(index: index, problem: .takenName(column.name, dataset: column.dataset))
    }
    guard taken[column.dataset, default: []].insert(column.name).inserted else {
      throw UserColumnError(index: index, problem: .repeatedName(column.name, dataset: column.dataset))
    }
  }

  /// A title must contain a character other than blanks, because an empty header looks like a missing one.
  private func checkTitle(_ index: Int) throws(UserColumnError) {
    for title in [columns[index].title.chinese, columns[index].title.english]
    where !title.contains(where: { !$0.isWhitespace }) {
      throw UserColumnError(index: index, problem: .emptyTitle(columns[index].name))
    }
  }

  private func checkType(_ index: Int) throws(UserColumnError) {
    let column = columns[index]
    guard !column.possibleTypes.contains(column.type) else { return }
    let isComputed = if case .expression = column.content { true } else { false }
    throw UserColumnError(
      index: index, problem: .unfitType(column.type, possible: column.possibleTypes, isComputed: isComputed))
  }

  private func expression(_ index: Int, _ parser: ExpressionParser) throws(UserColumnError) -> Expression? {
    guard case .expression(let text) = columns[index].content else { return nil }
    do throws(ExpressionError) {
      return try parser.parse(text)
    } catch {
      throw UserColumnError(index: index, problem: .expression(error))
    }
  }

  private func takenNames(of dataset: String) -> Set<String> {
    (namesByDataset[dataset] ?? [Column.line.name]).union([Column.sourcePage.name])
  }

  /// Columns of the catalog never read the user's columns, so a cycle consists of the user's only.
  private func checkCycles() throws(UserColumnError) {
    for (dataset, items) in items.sorted(by: { $0.key < $1.key }) {
      let names = items.map(\.column.name)
      let places = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
      let reads = items.map { ($0.expression?.columnsRead ?? []).compactMap { places[$0] }.sorted() }
      guard let cycle = GraphCycle.first(in: reads), let first = cycle.first else { continue }
      let index = columns.firstIndex { $0.dataset == dataset && $0.name == names[first] } ?? 0
      throw UserColumnError(index: index, problem: .cycle((cycle + [first]).map { names[$0] }))
    }
  }
}
