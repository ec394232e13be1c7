/// What is wrong with the text of an expression, and where.
public struct ExpressionError: Error, Sendable, Hashable {
  /// What is wrong with a text.
  public enum Problem: Sendable, Hashable {
    /// Something else should be here: a column, a sign.
    case unexpected(found: String, expected: String)
    /// Digits that do not make a decimal of at most 18 digits.
    case inexactNumber(String)
    /// A quotation mark is missing at the end.
    case unclosedText
    /// A sign that no expression has.
    case unknownSign(String)
    case unknownFunction(String)
    case unknownTable(String)
    case unknownColumn(String)
    case unknownInput(String)
    /// A column that holds no numbers, where numbers are needed.
    case notNumeric(column: String, ColumnType)
    /// More operators or parentheses within each other than an expression may have.
    case tooDeep(limit: Int)
  }

  /// 1-based column in the text, in characters.
  public let column: Int
  /// What is wrong.
  public let problem: Problem
  /// The known name or sign that was most likely meant.
  public let suggestion: String?

  /// What is wrong, in words, without the place.
  public var message: String { "\(problem)" + (suggestion.map { "; did you mean '\($0)'?" } ?? "") }
}

extension ExpressionError: CustomStringConvertible {
  /// `column 17: no column 'target_prize'; did you mean 'target_price'?`
  public var description: String { "column \(column): \(message)" }
}

extension ExpressionError.Problem: CustomStringConvertible {
  /// The text that messages show.
  public var description: String {
    switch self {
    case .unexpected(let found, let expected): "expected \(expected), found \(found)"
    case .inexactNumber(let digits): "'\(digits)' is not a number that can be kept exactly"
    case .unclosedText: "text without a closing quotation mark"
    case .unknownSign(let sign): "'\(sign)' has no meaning here"
    case .unknownFunction(let name): "no function '\(name)'"
    case .unknownTable(let name): "no table '\(name)'"
    case .unknownColumn(let name): "no column '\(name)'"
    case .unknownInput(let name): "no input '\(name)'"
    case .notNumeric(let column, let type): "column '\(column)' holds \(type.rawValue), not numbers"
    case .tooDeep(let limit): "more than \(limit) levels of operators"
    }
  }
}
