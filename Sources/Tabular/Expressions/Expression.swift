import Lexemes

/// How a computed cell follows from others, written once and read by every output: evaluated to a value for
/// CSV and JSON, rendered to a live formula for XLSX.
///
/// An operand that is missing makes the whole expression missing, and so do a division by zero and a guard
/// that does not hold: a computed cell is right or empty.
public indirect enum Expression: Sendable, Hashable {
  case constant(DecimalNumber)
  /// The cell of the same row in another column.
  case column(String)
  /// A named input, a cell of the assumptions: `fx_HKD`.
  case input(String)
  case binary(Operator, Expression, Expression)
  /// One figure over a whole column, of this table or another.
  case aggregate(Aggregate, ColumnReference)
  /// The place of this row's value in its column, 1 for the largest; equal values share a place.
  case rank(String)
  /// The text of `result` in the row where `key` first equals the expression.
  case lookup(result: ColumnReference, key: ColumnReference, equals: Expression)
  /// How many cells of a text column read so.
  case countOf(ColumnReference, equals: String)
  /// The sum of a column over the rows in which another column fits.
  case sumWhere(ColumnReference, ColumnReference, Criterion)
  /// The expression, where the condition holds.
  case only(Expression, where: Condition)

  /// An operation on two numbers.
  public enum Operator: String, Sendable, Hashable, CaseIterable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
  }

  /// A number that is computed over a whole column.
  public enum Aggregate: String, Sendable, Hashable, CaseIterable {
    case sum, median, minimum, maximum, count
  }

  /// What the cells of a column must be for their rows to count.
  public enum Criterion: Sendable, Hashable {
    /// A number above zero.
    case positive
    /// A text, in whatever case, as spreadsheets compare.
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

/// A column of this table, or of the one that `table` names.
public struct ColumnReference: Sendable, Hashable {
  /// The dataset; nil for that of the expression itself.
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
  /// Creates a constant from a number in the code.
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

  /// The expression, where another is above zero.
  public func whenPositive(_ condition: Expression) -> Expression {
    .only(self, where: Condition(condition, .greater, DecimalNumber(0)))
  }
}
