import Lexemes

/// Parses expressions from text, as users write them: `target_price / price - 1`.
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
/// A guard binds weakest: `a / b where b > 0` is the quotient where `b` is positive, otherwise missing. The parser
/// accepts every expression's `description`.
public struct ExpressionParser: Sendable {
  /// The maximum height of an expression's tree, including chains of operators, because evaluation is recursive.
  public static let maximumDepth = 200

  private let names: ExpressionNames

  /// Creates a parser that checks names.
  ///
  /// - Parameters:
  ///   - columns: the columns of the table that the expression belongs to.
  ///   - table: the name of that table, by which the expression may refer to it.
  ///   - tables: the columns of the other tables that expressions may read.
  ///   - inputs: the names of the inputs; nil accepts any.
  public init(
    columns: [Column], of table: String? = nil, tables: [String: [Column]] = [:], inputs: [String]? = nil
  ) {
    names = ExpressionNames(columns: columns, table: table, tables: tables, inputs: inputs)
  }

  /// Creates a parser that accepts any column name, for text with columns that are known to be valid.
  ///
  /// - Parameter inputs: the names of the inputs; nil accepts any.
  public init(inputs: [String]? = nil) {
    names = ExpressionNames(columns: nil, table: nil, tables: [:], inputs: inputs)
  }

  /// Parses a whole text.
  ///
  /// - Returns: the expression.
  /// - Throws: ``ExpressionError`` for the first mistake.
  public func parse(_ text: String) throws(ExpressionError) -> Expression {
    var lexer = ExpressionLexer(text)
    let tokens = try lexer.tokens()
    var descent = ExpressionDescent(lexer: lexer, tokens: tokens, names: names)
    return try descent.whole()
  }
}
