import Lexemes

/// How a computed cell is derived from others. Written once and used by every output: evaluated to a value for CSV and
/// JSON, and rendered as a live formula for XLSX.
///
/// A missing operand, a division by zero, or a guard that does not hold makes the whole expression missing: a computed
/// cell is either right or empty.
public indirect enum Expression: Sendable, Hashable {
  /// A number.
  case constant(DecimalNumber)
  /// The cell of the same row in another column.
  case column(String)
  /// A named input, which is a cell of the assumptions: `fx_HKD`.
  case input(String)
  /// An operator with its left and right operand.
  case binary(Operator, Expression, Expression)
  /// A statistic of a whole column, of this table or another.
  case aggregate(Aggregate, ColumnReference)
  /// The rank of this row's value in its column, 1 for the largest; equal values share a rank.
  case rank(String)
  /// The value of `result` in the first row in which `key` equals the expression.
  case lookup(result: ColumnReference, key: ColumnReference, equals: Expression)
  /// The number of cells in a text column that equal a text.
  case countOf(ColumnReference, equals: String)
  /// The sum of the first column over the rows in which the second one meets the criterion.
  case sumWhere(ColumnReference, ColumnReference, Criterion)
  /// The expression where the condition holds, otherwise missing.
  case only(Expression, where: Condition)

  /// An operation on two numbers.
  public enum Operator: String, Sendable, Hashable, CaseIterable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
  }

  /// A statistic computed over a whole column.
  public enum Aggregate: String, Sendable, Hashable, CaseIterable {
    /// Computed over the numbers of the column; `count` is how many there are.
    case sum, median, minimum, maximum, count
  }

  /// The condition that a column's cells must meet for their rows to count.
  public enum Criterion: Sendable, Hashable {
    /// A number above zero.
    case positive
    /// A text, compared case-insensitively as in spreadsheets.
    case text(String)
  }

  /// A comparison with a number.
  public struct Condition: Sendable, Hashable {
    /// How a number is compared.
    public enum Relation: String, Sendable, Hashable, CaseIterable {
      case greater = ">"
      case less = "<"
    }

    /// What is compared.
    public let left: Expression
    /// How it is compared.
    public let relation: Relation
    /// The number that it is compared with.
    public let right: DecimalNumber

    /// Creates a comparison.
    public init(_ left: Expression, _ relation: Relation, _ right: DecimalNumber) {
      self.left = left
      self.relation = relation
      self.right = right
    }
  }
}

/// A column of the expression's own table, or of the one that `table` names.
public struct ColumnReference: Sendable, Hashable {
  /// The dataset; nil for the expression's own.
  public let table: String?
  /// The name of the column.
  public let column: String

  /// Creates a reference to a column.
  public init(_ column: String, of table: String? = nil) {
    self.table = table
    self.column = column
  }
}

extension Expression: ExpressibleByIntegerLiteral {
  /// Creates a constant from an integer literal.
  public init(integerLiteral value: Int64) {
    self = .constant(DecimalNumber(value))
  }
}

extension Expression {
  /// The sum.
  public static func + (left: Expression, right: Expression) -> Expression { .binary(.add, left, right) }
  /// The difference.
  public static func - (left: Expression, right: Expression) -> Expression { .binary(.subtract, left, right) }
  /// The product.
  public static func * (left: Expression, right: Expression) -> Expression { .binary(.multiply, left, right) }
  /// The quotient; missing where the right side is 0.
  public static func / (left: Expression, right: Expression) -> Expression { .binary(.divide, left, right) }

  /// The expression where `condition` is above zero, otherwise missing.
  public func whenPositive(_ condition: Expression) -> Expression {
    .only(self, where: Condition(condition, .greater, DecimalNumber(0)))
  }
}
