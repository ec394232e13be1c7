extension Expression {
  /// The columns of the same row and the inputs that must be numbers for the expression to have a value, each once, in
  /// the order in which they are read.
  public var operands: [Expression] {
    var found: [Expression] = []
    collectOperands(into: &found)
    return found
  }

  /// The columns of its own table that the expression reads, as a cell of the row or as a whole.
  public var columnsRead: Set<String> {
    switch self {
    case .constant, .input: []
    case .column(let name), .rank(let name): [name]
    case .binary(_, let left, let right): left.columnsRead.union(right.columnsRead)
    case .aggregate(_, let reference), .countOf(let reference, _): reference.ownColumn
    case .sumWhere(let values, let keys, _): values.ownColumn.union(keys.ownColumn)
    case .lookup(let result, let key, let value):
      result.ownColumn.union(key.ownColumn).union(value.columnsRead)
    case .only(let expression, let condition):
      expression.columnsRead.union(condition.left.columnsRead)
    }
  }

  private func collectOperands(into found: inout [Expression]) {
    switch self {
    case .column, .input:
      if !found.contains(self) { found.append(self) }
    case .rank(let name):
      Expression.column(name).collectOperands(into: &found)
    case .binary(_, let left, let right):
      left.collectOperands(into: &found)
      right.collectOperands(into: &found)
    case .only(let expression, let condition):
      condition.left.collectOperands(into: &found)
      expression.collectOperands(into: &found)
    case .constant, .aggregate, .lookup, .countOf, .sumWhere:
      break
    }
  }
}

extension ColumnReference {
  fileprivate var ownColumn: Set<String> { table == nil ? [column] : [] }
}
