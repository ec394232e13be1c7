extension Expression {
  /// Calls `body` with the expression and all its subexpressions.
  func visit(_ body: (Expression) -> Void) {
    body(self)
    switch self {
    case .binary(_, let left, let right):
      left.visit(body)
      right.visit(body)
    case .lookup(_, _, let value):
      value.visit(body)
    case .only(let expression, let condition):
      expression.visit(body)
      condition.left.visit(body)
    case .constant, .column, .input, .aggregate, .rank, .countOf, .sumWhere:
      break
    }
  }
}

extension Expression {
  /// Whether the expression reads only cells of its own row: no input, whole column or other row.
  public var readsOnlyItsRow: Bool {
    var isRowLocal = true
    visit { node in
      switch node {
      case .constant, .column, .binary, .only: break
      case .input, .aggregate, .rank, .lookup, .countOf, .sumWhere: isRowLocal = false
      }
    }
    return isRowLocal
  }
}
