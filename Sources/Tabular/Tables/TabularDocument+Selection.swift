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
