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

/// A recursive descent over the words of one expression.
struct ExpressionDescent {
  let lexer: ExpressionLexer
  let tokens: [ExpressionToken]
  let names: ExpressionNames
  private var index = 0
  private var depth = 0

  /// An expression and how high its tree is.
  struct Node {
    let expression: Expression
    var height = 1
  }

  init(lexer: ExpressionLexer, tokens: [ExpressionToken], names: ExpressionNames) {
    self.lexer = lexer
    self.tokens = tokens
    self.names = names
  }

  /// The word at the current place; the end stays.
  var current: ExpressionToken { tokens[index] }

  mutating func whole() throws(ExpressionError) -> Expression {
    let node = try guarded()
    guard current.kind == .end else { throw unexpected("an operator") }
    return node.expression
  }

  /// An expression, guards included: the weakest binding.
  mutating func guarded() throws(ExpressionError) -> Node {
    var node = try sum()
    while skip(.name("where")) {
      let left = try sum()
      let relation = try relation()
      let sign: Int64 = skip(.symbol("-")) ? -1 : 1
      guard case .number(let number) = current.kind else { throw unexpected("a number") }
      let right = sign < 0 ? number.negated ?? number : number
      advance()
      let condition = Expression.Condition(left.expression, relation, right)
      node = try raised(.only(node.expression, where: condition), over: node, left)
    }
    return node
  }

  private mutating func relation() throws(ExpressionError) -> Expression.Condition.Relation {
    if skip(.symbol(">")) { return .greater }
    if skip(.symbol("<")) { return .less }
    throw unexpected("'>' or '<'")
  }

  private mutating func sum() throws(ExpressionError) -> Node {
    var node = try product()
    while let `operator` = skipOperator([.add, .subtract]) {
      let right = try product()
      node = try raised(.binary(`operator`, node.expression, right.expression), over: node, right)
    }
    return node
  }

  private mutating func product() throws(ExpressionError) -> Node {
    var node = try factor()
    while let `operator` = skipOperator([.multiply, .divide]) {
      let right = try factor()
      node = try raised(.binary(`operator`, node.expression, right.expression), over: node, right)
    }
    return node
  }

  private mutating func factor() throws(ExpressionError) -> Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= ExpressionParser.maximumDepth else { throw tooDeep() }
    let start = current
    switch current.kind {
    case .symbol("-"):
      advance()
      return try negated(factor())
    case .number(let number):
      advance()
      return Node(expression: .constant(number))
    case .symbol("("):
      advance()
      let node = try guarded()
      try expect(.symbol(")"), "')'")
      return node
    case .name(let name) where name != "where":
      advance()
      if current.kind == .symbol("(") { return try call(name, at: start.place) }
      return Node(expression: .column(try names.column(name, at: start.place, lexer)))
    default:
      throw unexpected("a number, a column or '('")
    }
  }

  /// A number with its sign, or the difference from zero: expressions have no other negation.
  private func negated(_ node: Node) throws(ExpressionError) -> Node {
    if case .constant(let number) = node.expression, let negative = number.negated {
      return Node(expression: .constant(negative))
    }
    return try raised(.binary(.subtract, 0, node.expression), over: node)
  }

  func raised(_ expression: Expression, over children: Node...) throws(ExpressionError) -> Node {
    let height = 1 + (children.map(\.height).max() ?? 0)
    guard height <= ExpressionParser.maximumDepth else { throw tooDeep() }
    return Node(expression: expression, height: height)
  }

  mutating func advance() {
    index = min(index + 1, tokens.count - 1)
  }

  mutating func skip(_ kind: ExpressionToken.Kind) -> Bool {
    guard current.kind == kind else { return false }
    advance()
    return true
  }

  mutating func expect(_ kind: ExpressionToken.Kind, _ what: String) throws(ExpressionError) {
    guard skip(kind) else { throw unexpected(what) }
  }

  private mutating func skipOperator(_ operators: [Expression.Operator]) -> Expression.Operator? {
    guard case .symbol(let sign) = current.kind else { return nil }
    let found = operators.first { $0.rawValue == String(Character(sign)) }
    if found != nil { advance() }
    return found
  }

  func unexpected(_ expected: String) -> ExpressionError {
    lexer.error(.unexpected(found: "\(current.kind)", expected: expected), at: current.place)
  }

  private func tooDeep() -> ExpressionError {
    lexer.error(.tooDeep(limit: ExpressionParser.maximumDepth), at: current.place)
  }
}
