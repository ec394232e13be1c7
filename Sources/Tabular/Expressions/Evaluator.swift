import Lexemes

/// Provides the whole columns and the inputs that expressions read.
package protocol ColumnSource {
  /// The values of a column; nil where there is no such column.
  func values(of reference: ColumnReference) -> [Value]?
  /// The value of a named input; nil where it has none.
  func input(_ name: String) -> Double?
}

/// Evaluates one expression row by row; whatever is the same for all rows is computed once.
package struct Evaluator {
  private let root: Node

  /// An expression in which everything that is the same for all rows is resolved.
  private indirect enum Node {
    case value(Value)
    /// The cell of the row at this index; nil where the table has no such column.
    case column(Int?)
    case binary(Expression.Operator, Node, Node)
    /// The rank of the row's cell among the column's numbers, which are sorted from the largest.
    case rank(Int?, among: [Double])
    case lookup(results: [Value], keys: [Value], Node)
    case only(Node, where: Node, Expression.Condition)
  }

  /// Creates an evaluator of an expression.
  ///
  /// - Parameters:
  ///   - expression: the expression to evaluate.
  ///   - source: whole columns and inputs.
  ///   - places: the index of each column in a row, by name; not needed if the expression reads no cell of its own row.
  package init(_ expression: Expression, over source: some ColumnSource, places: [String: Int] = [:]) {
    var columns = WholeColumns()
    self.init(expression, over: source, places, &columns)
  }

  /// Shares `columns` with other expressions over the same source, so that nothing is computed twice.
  init(
    _ expression: Expression, over source: some ColumnSource, _ places: [String: Int],
    _ columns: inout WholeColumns
  ) {
    root = Self.resolved(expression, source, places, &columns)
  }

  /// Evaluates the expression in a row.
  ///
  /// - Parameter row: the row's values.
  /// - Returns: missing where an operand is missing, a guard does not hold, or the arithmetic has no result.
  package func value(in row: [Value] = []) -> Value {
    Self.evaluate(root, row)
  }

  private static func resolved(
    _ expression: Expression, _ source: some ColumnSource, _ places: [String: Int],
    _ columns: inout WholeColumns
  ) -> Node {
    switch expression {
    case .constant(let number):
      return .value(.real(number.doubleValue))
    case .column(let name):
      return .column(places[name])
    case .input(let name):
      return .value(Value(finite: source.input(name)))
    case .binary(let `operator`, let left, let right):
      return .binary(
        `operator`, resolved(left, source, places, &columns), resolved(right, source, places, &columns))
    case .rank(let column):
      return .rank(places[column], among: columns.ranked(ColumnReference(column), source))
    case .aggregate(let aggregate, let reference):
      return .value(Value(finite: aggregate.value(of: columns.numbers(reference, source))))
    case .countOf(let reference, let word):
      return .value(.integer(columns.count(of: word, in: reference, source)))
    case .sumWhere(let values, let keys, .text(let word)):
      return .value(Value(finite: columns.sum(of: values, where: keys, is: word, source)))
    case .sumWhere(let values, let keys, .positive):
      return .value(Value(finite: columns.sum(ofPositive: values, where: keys, source)))
    case .lookup(let result, let key, let wanted):
      return .lookup(
        results: columns.values(result, source) ?? [], keys: columns.values(key, source) ?? [],
        resolved(wanted, source, places, &columns))
    case .only(let expression, let condition):
      return .only(
        resolved(expression, source, places, &columns),
        where: resolved(condition.left, source, places, &columns), condition)
    }
  }

  private static func evaluate(_ node: Node, _ row: [Value]) -> Value {
    switch node {
    case .value(let value):
      return value
    case .column(let place):
      return Value(finite: row.number(at: place))
    case .binary(let `operator`, let left, let right):
      guard let left = evaluate(left, row).number, let right = evaluate(right, row).number else {
        return .missing
      }
      return Value(finite: `operator`.apply(left, right))
    case .rank(let place, let numbers):
      guard let number = row.number(at: place) else { return .missing }
      let place = numbers.countLarger(than: number)
      return numbers.indices.contains(place) && numbers[place] == number ? .integer(place + 1) : .missing
    case .lookup(let results, let keys, let wanted):
      let wanted = evaluate(wanted, row).number
      guard let index = keys.firstIndex(where: { $0.number != nil && $0.number == wanted }),
        results.indices.contains(index)
      else { return .missing }
      return results[index]
    case .only(let expression, let left, let condition):
      guard let number = evaluate(left, row).number, condition.holds(for: number) else { return .missing }
      return evaluate(expression, row)
    }
  }
}

extension [Value] {
  /// The number at an index; nil where there is none.
  fileprivate func number(at place: Int?) -> Double? {
    guard let place, indices.contains(place) else { return nil }
    return self[place].number
  }
}

extension [Double] {
  /// How many numbers of a list in descending order are larger than `number`.
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

extension Expression.Condition {
  fileprivate func holds(for value: Double) -> Bool {
    switch relation {
    case .greater: value > right.doubleValue
    case .less: value < right.doubleValue
    }
  }
}

extension Expression.Aggregate {
  /// The aggregate of numbers; nil where it needs at least one number and there are none.
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
