extension ExpressionDescent {
  private static let functions =
    Expression.Aggregate.allCases.map(\.functionName) + ["rank", "input", "lookup", "sumif"]

  /// A function's arguments; its name is read, the opening parenthesis is next.
  mutating func call(_ function: String, at place: Int) throws(ExpressionError) -> Node {
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

  /// `sumif(market_cap_mn, pe_fy1)`, `sumif(visits_mn, description, "搜索")`.
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

  /// `fx_HKD`, `ads_PDD.O`, or any text in quotation marks.
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
