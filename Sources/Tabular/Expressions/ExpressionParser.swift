import Lexemes

/// Reads expressions from text, as users write them: `target_price / price - 1`.
///
///     expression = sum { "where" sum (">" | "<") number }
///     sum        = product { ("+" | "-") product }
///     product    = factor { ("*" | "/") factor }
///     factor     = "-" factor | number | column | "(" expression ")" | call
///     call       = ("sum" | "median" | "min" | "max" | "count") "(" reference ")"
///                | "count" "(" reference "," text ")" | "rank" "(" column ")" | "input" "(" name ")"
///                | "lookup" "(" reference "," reference "," expression ")"
///     reference  = [ table "." ] column
///
/// A guard binds weakest: `a / b where b > 0` is the quotient where `b` is positive, else missing. It reads back
/// what an expression's `description` says.
public struct ExpressionParser: Sendable {
  /// How high an expression may be, a chain of operators included: evaluation descends into it.
  public static let maximumDepth = 200

  private let names: ExpressionNames

  /// A parser that checks names.
  ///
  /// - Parameters:
  ///   - columns: of the table that the expression computes in.
  ///   - table: the name of that table, by which it may refer to itself.
  ///   - tables: the columns of the other tables that expressions may read.
  ///   - inputs: the names of the inputs; nil takes any.
  public init(
    columns: [Column], of table: String? = nil, tables: [String: [Column]] = [:], inputs: [String]? = nil
  ) {
    names = ExpressionNames(columns: columns, table: table, tables: tables, inputs: inputs)
  }

  /// A parser that takes any column, for text whose columns are known to be right.
  ///
  /// - Parameter inputs: the names of the inputs; nil takes any.
  public init(inputs: [String]? = nil) {
    names = ExpressionNames(columns: nil, table: nil, tables: [:], inputs: inputs)
  }

  /// - Returns: the expression that the text says.
  /// - Throws: ``ExpressionError`` with the place of the first mistake.
  public func parse(_ text: String) throws(ExpressionError) -> Expression {
    var lexer = ExpressionLexer(text)
    let tokens = try lexer.tokens()
    var descent = ExpressionDescent(lexer: lexer, tokens: tokens, names: names)
    return try descent.whole()
  }
}
