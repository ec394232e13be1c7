import Lexemes

/// The expression as readable algebra that ``ExpressionParser`` parses back: `price * conversion / eps_fy1 where
/// eps_fy1 > 0`.
extension Expression: CustomStringConvertible {
  /// The expression as it is written in a file of columns.
  public var description: String {
    switch self {
    case .constant(let number): "\(number)"
    case .column(let name): name
    case .input(let name): "input(\(Self.inputName(name)))"
    case .binary(let `operator`, let left, let right):
      left.operand(of: `operator`, isRight: false) + " \(`operator`.rawValue) "
        + right.operand(of: `operator`, isRight: true)
    case .aggregate(let aggregate, let reference): "\(aggregate.functionName)(\(reference))"
    case .rank(let name): "rank(\(name))"
    case .lookup(let result, let key, let value): "lookup(\(result), \(key), \(value))"
    case .countOf(let reference, let word): "count(\(reference), \(Self.quoted(word)))"
    case .sumWhere(let values, let keys, .positive): "sumif(\(values), \(keys))"
    case .sumWhere(let values, let keys, .text(let word)):
      "sumif(\(values), \(keys), \(Self.quoted(word)))"
    case .only(let expression, let condition):
      "\(expression) where \(condition.left.comparand) \(condition.relation.rawValue) \(condition.right)"
    }
  }

  private func operand(of parent: Operator, isRight: Bool) -> String {
    switch self {
    case .binary(let own, _, _):
      let binds = own.precedence > parent.precedence || (!isRight && own.precedence == parent.precedence)
      return binds ? description : "(\(self))"
    case .only:
      return "(\(self))"
    case .constant(let number) where isRight && number.significand < 0:
      return "(\(self))"
    default:
      return description
    }
  }

  /// The left side of a condition; a guard inside it is in parentheses.
  private var comparand: String {
    if case .only = self { return "(\(self))" }
    return description
  }

  /// The name of an input: as it is if plain, otherwise in quotation marks.
  private static func inputName(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { $0.isNameByte || $0 == UInt8(ascii: ".") }
    let starts = name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
      $0.utf8.first.map { $0.isNameByte && !$0.isDecimalDigit } ?? false
    }
    return isPlain && starts ? name : quoted(name)
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.doubling(UInt8(ascii: "\"")) + "\""
  }
}

extension ColumnReference: CustomStringConvertible {
  /// `traffic.visits_mn`, or only the column's name if it is in the same table.
  public var description: String { table.map { "\($0).\(column)" } ?? column }
}

extension Expression.Aggregate {
  /// The name of the aggregate in the text of expressions.
  var functionName: String {
    switch self {
    case .sum: "sum"
    case .median: "median"
    case .minimum: "min"
    case .maximum: "max"
    case .count: "count"
    }
  }
}

extension UInt8 {
  var isDecimalDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether the byte may occur in a column's name: an ASCII letter, a digit or an underscore.
  var isNameByte: Bool {
    isDecimalDigit || self == UInt8(ascii: "_")
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
