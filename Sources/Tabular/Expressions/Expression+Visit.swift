extension Expression {
  /// Calls `body` with the expression and everything inside it.
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
    case .constant, .column, .input, .aggregate, .rank, .countOf:
      break
    }
  }
}
