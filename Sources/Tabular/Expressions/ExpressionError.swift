/// What is wrong with the text of an expression, and where.
public struct ExpressionError: Error, Sendable, Hashable {
  /// 1-based column in the text, in characters.
  public let column: Int
  /// What is wrong.
  public let message: String
  /// The known name that was most likely meant.
  public let suggestion: String?
}

extension ExpressionError: CustomStringConvertible {
  /// `column 17: no column 'target_prize'; did you mean 'target_price'?`
  public var description: String {
    "column \(column): \(message)" + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
  }
}
