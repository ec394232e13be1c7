import Lexemes

/// Columns of finished tables, by table and column name, for expressions that look beyond their own table.
public protocol ColumnSource {
  /// The values of a column; nil where there is no such column.
  func values(of reference: ColumnReference) -> [Value]?
  /// The value of a named input; nil where it has none.
  func input(_ name: String) -> Double?
}

/// Evaluates one expression row by row; what concerns the whole column is computed once.
public struct Evaluator<Source: ColumnSource> {
  private let expression: Expression
  private let source: Source
  private let ranks: [String: [Double: Int]]
  private let aggregates: [Expression: Value]

  public init(_ expression: Expression, over source: Source) {
    self.expression = expression
    self.source = source
    var ranks: [String: [Double: Int]] = [:]
    var aggregates: [Expression: Value] = [:]
    expression.visit { node in
      switch node {
      case .rank(let column) where ranks[column] == nil:
        ranks[column] = Self.ranks(of: source.values(of: ColumnReference(column)) ?? [])
      case .aggregate(let aggregate, let reference) where aggregates[node] == nil:
        let numbers = (source.values(of: reference) ?? []).compactMap(\.number)
        aggregates[node] = Value(finite: aggregate.value(of: numbers))
      case .countOf(let reference, let word) where aggregates[node] == nil:
        let count = (source.values(of: reference) ?? []).count { $0 == .text(word) }
        aggregates[node] = .integer(count)
      default:
        break
      }
    }
    self.ranks = ranks
    self.aggregates = aggregates
  }

  /// The value of the expression in a row.
  ///
  /// - Parameter cell: the row's value in a column.
  /// - Returns: missing where an operand is, where a guard fails, and where the arithmetic has no result.
  public func value(cell: (String) -> Value) -> Value {
    evaluate(expression, cell)
  }

  private func evaluate(_ node: Expression, _ cell: (String) -> Value) -> Value {
    switch node {
    case .constant(let number):
      return .real(number.doubleValue)
    case .column(let name):
      return Value(finite: cell(name).number)
    case .input(let name):
      return Value(finite: source.input(name))
    case .binary(let `operator`, let left, let right):
      guard let left = evaluate(left, cell).number, let right = evaluate(right, cell).number else {
        return .missing
      }
      return Value(finite: `operator`.apply(left, right))
    case .rank(let column):
      guard let number = cell(column).number, let rank = ranks[column]?[number] else { return .missing }
      return .integer(rank)
    case .aggregate, .countOf:
      return aggregates[node] ?? .missing
    case .lookup(let result, let key, let wanted):
      return lookUp(result, key, evaluate(wanted, cell))
    case .only(let expression, let condition):
      guard let left = evaluate(condition.left, cell).number, condition.holds(for: left) else {
        return .missing
      }
      return evaluate(expression, cell)
    }
  }

  private func lookUp(_ result: ColumnReference, _ key: ColumnReference, _ wanted: Value) -> Value {
    guard let keys = source.values(of: key), let results = source.values(of: result),
      let index = keys.firstIndex(where: { $0.number != nil && $0.number == wanted.number }),
      results.indices.contains(index)
    else { return .missing }
    return results[index]
  }

  private static func ranks(of values: [Value]) -> [Double: Int] {
    var ranks: [Double: Int] = [:]
    for (index, number) in values.compactMap(\.number).sorted(by: >).enumerated() where ranks[number] == nil {
      ranks[number] = index + 1
    }
    return ranks
  }
}

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

extension Expression.Operator {
  fileprivate func apply(_ left: Double, _ right: Double) -> Double {
    switch self {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .divide: right == 0 ? .nan : left / right
    }
  }
}

extension Expression.Condition {
  fileprivate func holds(for value: Double) -> Bool {
    switch relation {
    case .greater: value > right.doubleValue
    case .less: value < right.doubleValue
    }
  }
}

extension Expression.Aggregate {
  /// The figure over numbers; nil where none are there and the figure needs one.
  fileprivate func value(of numbers: [Double]) -> Double? {
    switch self {
    case .sum: numbers.reduce(0, +)
    case .count: Double(numbers.count)
    case .minimum: numbers.min()
    case .maximum: numbers.max()
    case .median: Self.median(of: numbers.sorted())
    }
  }

  private static func median(of sorted: [Double]) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
