import Lexemes

/// A recursive-descent parser for the tokens of one expression.
struct ExpressionDescent {
  private let lexer: ExpressionLexer
  private let tokens: [ExpressionToken]
  private let names: ExpressionNames
  private var index = 0
  private var depth = 0

  /// A parsed expression and the height of its tree.
  private struct Node {
    let expression: Expression
    var height = 1
  }

  init(lexer: ExpressionLexer, tokens: [ExpressionToken], names: ExpressionNames) {
    self.lexer = lexer
    self.tokens = tokens
    self.names = names
  }

  /// The current token; the end token is never passed.
  private var current: ExpressionToken { tokens[index] }

  mutating func whole() throws(ExpressionError) -> Expression {
    let node = try guarded()
    guard current.kind == .end else { throw unexpected("an operator") }
    return node.expression
  }

  /// Parses an expression with its guards, which bind weakest.
  private mutating func guarded() throws(ExpressionError) -> Node {
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

  /// Negates a number literal, or subtracts from zero, because expressions have no other negation.
  private func negated(_ node: Node) throws(ExpressionError) -> Node {
    if case .constant(let number) = node.expression, let negative = number.negated {
      return Node(expression: .constant(negative))
    }
    return try raised(.binary(.subtract, 0, node.expression), over: node)
  }

  private func raised(_ expression: Expression, over children: Node...) throws(ExpressionError) -> Node {
    let height = 1 + (children.map(\.height).max() ?? 0)
    guard height <= ExpressionParser.maximumDepth else { throw tooDeep() }
    return Node(expression: expression, height: height)
  }

  private mutating func advance() {
    index = min(index + 1, tokens.count - 1)
  }

  private mutating func skip(_ kind: ExpressionToken.Kind) -> Bool {
    guard current.kind == kind else { return false }
    advance()
    return true
  }

  private mutating func expect(_ kind: ExpressionToken.Kind, _ what: String) throws(ExpressionError) {
    guard skip(kind) else { throw unexpected(what) }
  }

  private mutating func skipOperator(_ operators: [Expression.Operator]) -> Expression.Operator? {
    guard case .symbol(let sign) = current.kind else { return nil }
    let found = operators.first { $0.rawValue == String(Character(sign)) }
    if found != nil { advance() }
    return found
  }

  private func unexpected(_ expected: String) -> ExpressionError {
    lexer.error(.unexpected(found: "\(current.kind)", expected: expected), at: current.place)
  }

  private func tooDeep() -> ExpressionError {
    lexer.error(.tooDeep(limit: ExpressionParser.maximumDepth), at: current.place)
  }
}

extension ExpressionDescent {
  private static let functions =
    Expression.Aggregate.allCases.map(\.functionName) + ["rank", "input", "lookup", "sumif"]

  /// Parses a function's arguments. Its name has been read; the opening parenthesis is next.
  private mutating func call(_ function: String, at place: Int) throws(ExpressionError) -> Node {
    guard Self.functions.contains(function) else {
      let suggestion = NearestName.to(function.lowercased(), among: Self.functions)
      throw lexer.error(.unknownFunction(function), at: place, suggestion: suggestion)
    }
    advance()
    let node: Node
    switch function {
    case "input": node = Node(expression: .input(try inputName()))
    case "rank": node = Node(expression: .rank(try ownColumn()))
    case "lookup": node = try lookup()
    case "sumif": node = Node(expression: try sumWhere())
    default: node = Node(expression: try aggregate(function))
    }
    try expect(.symbol(")"), "')'")
    return node
  }

  private mutating func aggregate(_ function: String) throws(ExpressionError) -> Expression {
    let start = current.place
    let reference = try reference()
    if function == "count", skip(.symbol(",")) {
      guard case .string(let word) = current.kind else { throw unexpected("text in quotation marks") }
      advance()
      return .countOf(try names.resolve(reference, at: start, lexer, numeric: false), equals: word)
    }
    let aggregate = Expression.Aggregate.allCases.first { $0.functionName == function } ?? .count
    return .aggregate(aggregate, try names.resolve(reference, at: start, lexer, numeric: true))
  }

  /// Parses the arguments of `sumif(market_cap_mn, pe_fy1)` or `sumif(visits_mn, description, "搜索")`.
  private mutating func sumWhere() throws(ExpressionError) -> Expression {
    let valuesPlace = current.place
    let values = try reference()
    try expect(.symbol(","), "','")
    let keysPlace = current.place
    let keys = try reference()
    let summed = try names.resolve(values, at: valuesPlace, lexer, numeric: true)
    guard skip(.symbol(",")) else {
      return .sumWhere(summed, try names.resolve(keys, at: keysPlace, lexer, numeric: true), .positive)
    }
    guard case .string(let word) = current.kind else { throw unexpected("text in quotation marks") }
    advance()
    return .sumWhere(summed, try names.resolve(keys, at: keysPlace, lexer, numeric: false), .text(word))
  }

  private mutating func lookup() throws(ExpressionError) -> Node {
    let resultPlace = current.place
    let result = try reference()
    try expect(.symbol(","), "','")
    let keyPlace = current.place
    let key = try reference()
    try expect(.symbol(","), "','")
    let wanted = try guarded()
    return try raised(
      .lookup(
        result: try names.resolve(result, at: resultPlace, lexer, numeric: false),
        key: try names.resolve(key, at: keyPlace, lexer, numeric: true), equals: wanted.expression),
      over: wanted)
  }

  private mutating func ownColumn() throws(ExpressionError) -> String {
    let start = current.place
    return try names.column(try word("the name of a column"), at: start, lexer)
  }

  private mutating func reference() throws(ExpressionError) -> ColumnReference {
    let first = try word("the name of a column")
    guard skip(.symbol(".")) else { return ColumnReference(first) }
    return ColumnReference(try word("the name of a column"), of: first)
  }

  /// Parses `fx_HKD`, `ads_PDD.O`, or any text in quotation marks.
  private mutating func inputName() throws(ExpressionError) -> String {
    let start = current.place
    var name = ""
    if case .string(let text) = current.kind {
      advance()
      name = text
    } else {
      name = try word("the name of an input")
      while skip(.symbol(".")) { name += "." + (try word("the rest of the name")) }
    }
    return try names.input(name, at: start, lexer)
  }

  private mutating func word(_ expected: String) throws(ExpressionError) -> String {
    guard case .name(let name) = current.kind else { throw unexpected(expected) }
    advance()
    return name
  }
}
