import Lexemes

/// Columns of finished tables, by table and column name, for expressions that look beyond their own table.
public protocol ColumnSource {
  /// The values of a column; nil where there is no such column.
  func values(of reference: ColumnReference) -> [Value]?
  /// The value of a named input; nil where it has none.
  func input(_ name: String) -> Double?
}

/// Evaluates one expression row by row; what concerns the whole column is computed once.
public struct Evaluator {
  private let root: Node

  /// An expression with all that no row changes worked out.
  private indirect enum Node {
    case value(Value)
    case column(String)
    case binary(Expression.Operator, Node, Node)
    /// The place among the column's numbers, largest first.
    case rank(String, among: [Double])
    case lookup(results: [Value], keys: [Value], Node)
    case only(Node, where: Node, Expression.Condition)
  }

  /// Creates an evaluator of an expression over some columns.
  public init(_ expression: Expression, over source: some ColumnSource) {
    var ranked: [String: [Double]] = [:]
    root = Self.resolved(expression, source, &ranked)
  }

  /// The value of the expression in a row.
  ///
  /// - Parameter cell: the row's value in a column.
  /// - Returns: missing where an operand is, where a guard fails, and where the arithmetic has no result.
  public func value(cell: (String) -> Value) -> Value {
    Self.evaluate(root, cell)
  }

  private static func resolved(
    _ expression: Expression, _ source: some ColumnSource, _ ranked: inout [String: [Double]]
  ) -> Node {
    switch expression {
    case .constant(let number):
      return .value(.real(number.doubleValue))
    case .column(let name):
      return .column(name)
    case .input(let name):
      return .value(Value(finite: source.input(name)))
    case .binary(let `operator`, let left, let right):
      return .binary(`operator`, resolved(left, source, &ranked), resolved(right, source, &ranked))
    case .rank(let column):
      let numbers = ranked[column] ?? numbers(of: ColumnReference(column), source).sorted(by: >)
      ranked[column] = numbers
      return .rank(column, among: numbers)
    case .aggregate(let aggregate, let reference):
      return .value(Value(finite: aggregate.value(of: numbers(of: reference, source))))
    case .countOf(let reference, let word):
      return .value(
        .integer(
          (source.values(of: reference) ?? []).count { Expression.Criterion.text(word).holds(for: $0) }))
    case .sumWhere(let values, let keys, let criterion):
      return .value(Value(finite: sum(source.values(of: values), where: source.values(of: keys), criterion)))
    case .lookup(let result, let key, let wanted):
      return .lookup(
        results: source.values(of: result) ?? [], keys: source.values(of: key) ?? [],
        resolved(wanted, source, &ranked))
    case .only(let expression, let condition):
      return .only(
        resolved(expression, source, &ranked), where: resolved(condition.left, source, &ranked), condition)
    }
  }

  private static func sum(
    _ values: [Value]?, where keys: [Value]?, _ criterion: Expression.Criterion
  ) -> Double? {
    guard let values, let keys else { return nil }
    let numbers = zip(values, keys).compactMap { criterion.holds(for: $1) ? $0.number : nil }
    return numbers.isEmpty ? nil : numbers.reduce(0, +)
  }

  private static func numbers(of reference: ColumnReference, _ source: some ColumnSource) -> [Double] {
    (source.values(of: reference) ?? []).compactMap(\.number)
  }

  private static func evaluate(_ node: Node, _ cell: (String) -> Value) -> Value {
    switch node {
    case .value(let value):
      return value
    case .column(let name):
      return Value(finite: cell(name).number)
    case .binary(let `operator`, let left, let right):
      guard let left = evaluate(left, cell).number, let right = evaluate(right, cell).number else {
        return .missing
      }
      return Value(finite: `operator`.apply(left, right))
    case .rank(let column, let numbers):
      guard let number = cell(column).number else { return .missing }
      let place = numbers.countLarger(than: number)
      return numbers.indices.contains(place) && numbers[place] == number ? .integer(place + 1) : .missing
    case .lookup(let results, let keys, let wanted):
      let wanted = evaluate(wanted, cell).number
      guard let index = keys.firstIndex(where: { $0.number != nil && $0.number == wanted }),
        results.indices.contains(index)
      else { return .missing }
      return results[index]
    case .only(let expression, let left, let condition):
      guard let number = evaluate(left, cell).number, condition.holds(for: number) else { return .missing }
      return evaluate(expression, cell)
    }
  }
}

extension [Double] {
  /// How many numbers of a falling list are larger than one.
  fileprivate func countLarger(than number: Double) -> Int {
    var (first, last) = (0, count)
    while first < last {
      let middle = (first + last) / 2
      if self[middle] > number { first = middle + 1 } else { last = middle }
    }
    return first
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

extension Expression.Criterion {
  fileprivate func holds(for value: Value) -> Bool {
    switch (self, value) {
    case (.positive, _): value.number.map { $0 > 0 } ?? false
    case (.text(let word), .text(let text)): text.lowercased() == word.lowercased()
    case (.text, _): false
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
