/// A dataset with its rows, typed columns and evaluated computed cells.
public struct TypedTable: Sendable, Hashable {
  /// The dataset's names and purpose.
  public let description: DatasetDescription
  /// The columns, in the order of every output.
  public private(set) var columns: [Column]
  /// The rows, with computed values filled in.
  public private(set) var rows: [Row]
  /// Notes below the table, such as the sources of its figures.
  public var footnotes: [String] = []
  /// Charts of its columns.
  public var charts: [ChartSpec]
  /// Datasets that cells link to, by row and column: from a figure to the dataset with its data.
  public var links: [Int: [String: String]] = [:]
  /// What a sheet shows beyond the columns.
  public var presentation = TablePresentation.plain

  /// Evaluates the computed cells of rows with given printed cells.
  ///
  /// - Parameters:
  ///   - description: the dataset's names and purpose.
  ///   - columns: the columns, in the order of the outputs.
  ///   - rows: a value for each column; values in computed columns are replaced.
  ///   - context: finished tables and inputs that expressions may read.
  /// - Throws: ``TableError`` where expressions read an unknown column or form a cycle, or a row has the wrong number
  ///   of values.
  public init(
    _ description: DatasetDescription, columns: [Column], rows: [Row], context: TableContext = TableContext()
  ) throws(TableError) {
    self.description = description
    charts = description.sheet.charts
    self.columns = columns
    self.rows = rows
    for (index, row) in rows.enumerated() where row.values.count != columns.count {
      throw .wrongWidth(table: description.name, row: index, expected: columns.count, found: row.values.count)
    }
    guard columns.contains(where: \.isComputed) || rows.contains(where: { !$0.expressions.isEmpty }) else {
      return
    }
    let places = Dictionary(
      columns.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var known = WholeColumns()
    // Few columns have expressions of single rows, and not every row is searched for the others.
    let ofRows = rows.reduce(into: Set<String>()) { names, row in
      if !row.expressions.isEmpty { names.formUnion(row.expressions.keys) }
    }
    for column in try evaluationOrder(places) {
      evaluate(column, hasOwn: ofRows.contains(columns[column].name), context, places, &known)
      known.forget(columns[column].name, of: description.name)
    }
  }

  /// The index of a column; nil where there is none of that name.
  public func index(of column: String) -> Int? {
    columns.firstIndex { $0.name == column }
  }

  /// The values of a column from top to bottom; nil where there is no such column.
  public func values(of column: String) -> [Value]? {
    index(of: column).map { place in rows.map { $0.values[place] } }
  }

  /// The indices of the rows, sorted by a column from the largest number; rows without a number come last. Nil keeps
  /// the order.
  public func rows(orderedBy column: String?) -> [Int] {
    guard let column, let values = values(of: column) else { return Array(rows.indices) }
    let numbers = values.map(\.number)
    return rows.indices.sorted { left, right in
      switch (numbers[left], numbers[right]) {
      case (let first?, let second?): first != second ? first > second : left < right
      case (.some, nil): true
      case (nil, .some): false
      case (nil, nil): left < right
      }
    }
  }

  /// The expression of a cell: the row's own, or its column's.
  public func expression(at column: Column, in row: Row) -> Expression? {
    row.expressions[column.name] ?? column.expression
  }

  /// The unit in which a row's number in a column was printed, if it should be shown in that unit.
  public func printedUnit(of column: Column, in row: Row) -> ColumnStyle.PrintedUnits.Unit? {
    guard let units = column.style.printedUnits, let index = index(of: units.column),
      case .text(let name) = row.values[index]
    else { return nil }
    return units.units[name]
  }

  /// The type as which a cell is shown: its column's, or the one that the row names.
  public func shownType(of column: Column, in row: Row) -> ColumnType {
    guard let kinds = column.style.kinds, let place = index(of: kinds.column),
      case .text(let word) = row.values[place]
    else { return column.type }
    return kinds.types[word] ?? column.type
  }

  /// Replaces the origins of printed cells.
  public mutating func setOrigins(_ origins: (Row) -> [String: CellOrigin]) {
    for index in rows.indices { rows[index].origins = origins(rows[index]) }
  }

  /// Adds a printed column at the end.
  public mutating func append(_ column: Column, _ value: (Row) -> Value) {
    columns.append(column)
    for index in rows.indices { rows[index].values.append(value(rows[index])) }
  }

  /// The table without a printed column.
  public func removing(_ column: String) -> TypedTable {
    guard let place = index(of: column) else { return self }
    var table = self
    table.columns.remove(at: place)
    for index in table.rows.indices { table.rows[index].values.remove(at: place) }
    return table
  }

  private mutating func evaluate(
    _ column: Int, hasOwn: Bool, _ context: TableContext, _ places: [String: Int],
    _ known: inout WholeColumns
  ) {
    // Create all evaluators first: while one is being created, the rows are shared and a change would copy them.
    let (shared, own) = evaluators(columns[column], hasOwn: hasOwn, context, places, &known)
    for index in rows.indices {
      guard let evaluator = own.isEmpty ? shared : own[index] ?? shared else { continue }
      rows[index].values[column] = evaluator.value(in: rows[index].values)
    }
  }

  /// The evaluator of a column, and those of rows with their own expression in it.
  private func evaluators(
    _ column: Column, hasOwn: Bool, _ context: TableContext, _ places: [String: Int],
    _ known: inout WholeColumns
  ) -> (shared: Evaluator?, own: [Int: Evaluator]) {
    let source = OwnColumns(table: self, context: context)
    var own: [Int: Evaluator] = [:]
    for index in rows.indices where hasOwn && !rows[index].expressions.isEmpty {
      guard let expression = rows[index].expressions[column.name] else { continue }
      own[index] = Evaluator(expression, over: source, places, &known)
    }
    return (column.expression.map { Evaluator($0, over: source, places, &known) }, own)
  }

  /// The computed columns in an order in which each comes after those that it reads.
  private func evaluationOrder(_ places: [String: Int]) throws(TableError) -> [Int] {
    let table = description.name
    var reads = columns.map { $0.expression?.columnsRead ?? [] }
    var computed = Set(columns.indices.filter { columns[$0].isComputed })
    for row in rows {
      for (column, expression) in row.expressions {
        guard let index = places[column] else {
          throw .unknownColumn(table: table, column: column, reads: column)
        }
        computed.insert(index)
        reads[index].formUnion(expression.columnsRead)
      }
    }
    for index in computed.sorted() {
      guard let unknown = reads[index].filter({ places[$0] == nil }).min() else { continue }
      throw .unknownColumn(table: table, column: columns[index].name, reads: unknown)
    }
    return try inOrder(computed, reads)
  }

  private func inOrder(_ computed: Set<Int>, _ reads: [Set<String>]) throws(TableError) -> [Int] {
    var readers: [String: [Int]] = [:]
    var missing = Dictionary(uniqueKeysWithValues: computed.map { ($0, 0) })
    let names = Set(computed.map { columns[$0].name })
    for index in computed.sorted() {
      for name in reads[index].intersection(names) {
        readers[name, default: []].append(index)
        missing[index, default: 0] += 1
      }
    }
    var ready = computed.filter { missing[$0] == 0 }.sorted()
    var order: [Int] = []
    while !ready.isEmpty {
      order += ready
      var next: [Int] = []
      for reader in ready.flatMap({ readers[columns[$0].name] ?? [] }) {
        missing[reader, default: 0] -= 1
        if missing[reader] == 0 { next.append(reader) }
      }
      ready = next.sorted()
    }
    guard order.count == computed.count else {
      let cycle = computed.subtracting(order).sorted()
      throw .circular(table: description.name, columns: cycle.map { columns[$0].name })
    }
    return order
  }
}

/// Why columns and rows do not form a table. Each case is a mistake in a definition, not in a report.
public enum TableError: Error, Sendable, Hashable {
  /// A row, counted from 0, has more or fewer values than there are columns.
  case wrongWidth(table: String, row: Int, expected: Int, found: Int)
  /// The expression of a column reads another one that the table lacks.
  case unknownColumn(table: String, column: String, reads: String)
  /// Computed columns depend on each other in a cycle.
  case circular(table: String, columns: [String])
}

extension TableError: CustomStringConvertible {
  /// The text that messages show.
  public var description: String {
    switch self {
    case .wrongWidth(let table, let row, let expected, let found):
      "row \(row + 1) of '\(table)' has \(found) values where its columns are \(expected)"
    case .unknownColumn(let table, let column, let reads):
      "column '\(column)' of '\(table)' reads '\(reads)', which it does not have"
    case .circular(let table, let columns):
      "columns of '\(table)' refer to each other in a cycle: \(columns.joined(separator: ", "))"
    }
  }
}

/// Finished tables and named inputs that a table's expressions may read.
public struct TableContext: Sendable, Hashable {
  /// Datasets that expressions may refer to, by name.
  public var tables: [String: TypedTable]
  /// Values that expressions read, by name.
  public var inputs: [String: Double]

  /// Creates the surroundings of a table: other tables by name, and the values of inputs.
  public init(tables: [String: TypedTable] = [:], inputs: [String: Double] = [:]) {
    self.tables = tables
    self.inputs = inputs
  }
}

/// Provides a table's own columns, and those of other tables by name.
private struct OwnColumns: ColumnSource {
  let table: TypedTable
  let context: TableContext

  func values(of reference: ColumnReference) -> [Value]? {
    guard let name = reference.table, name != table.description.name else {
      return table.values(of: reference.column)
    }
    return context.tables[name]?.values(of: reference.column)
  }

  func input(_ name: String) -> Double? { context.inputs[name] }
}

extension TypedTable {
  /// The value of a cell.
  ///
  /// - Parameters:
  ///   - column: the name of the column.
  ///   - row: the row, counted from 0.
  /// - Returns: nil if the table has no such column or row.
  public func value(_ column: String, row: Int) -> Value? {
    guard let index = index(of: column), rows.indices.contains(row) else { return nil }
    return rows[row].values[index]
  }
}

extension Value {
  /// The number as an integer; nil where the value is not a whole number or does not fit, as in a document edited by
  /// hand.
  package var wholeNumber: Int? { number.flatMap { Int(exactly: $0) } }

  /// The text; nil for any other value.
  public var text: String? {
    if case .text(let text) = self { text } else { nil }
  }
}
