/// An error in the text of an expression, with its position.
public struct ExpressionError: Error, Sendable, Hashable {
  /// What is wrong with a text.
  public enum Problem: Sendable, Hashable {
    /// A token other than the expected one, such as a column or a sign.
    case unexpected(found: String, expected: String)
    /// A number that is not a decimal of at most 18 digits.
    case inexactNumber(String)
    /// A quotation mark is missing at the end.
    case unclosedText
    /// A character that expressions do not use.
    case unknownSign(String)
    /// A function that does not exist.
    case unknownFunction(String)
    /// A table that the expression may not read.
    case unknownTable(String)
    /// A column that the table lacks.
    case unknownColumn(String)
    /// An input that does not exist.
    case unknownInput(String)
    /// A column without numbers where numbers are needed.
    case notNumeric(column: String, ColumnType)
    /// Operators or parentheses are nested more deeply than allowed.
    case tooDeep(limit: Int)
  }

  /// The 1-based column in the text, in characters.
  public let column: Int
  /// What is wrong.
  public let problem: Problem
  /// The closest known name or sign, which was probably meant; nil where none is close.
  public let suggestion: String?

  /// The problem in words, without its position.
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
