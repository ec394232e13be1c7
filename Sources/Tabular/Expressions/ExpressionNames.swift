/// The names that an expression may use, and what to say of others.
struct ExpressionNames: Sendable {
  /// Of the expression's own table; nil takes any name.
  let columns: [Column]?
  let table: String?
  let tables: [String: [Column]]
  let inputs: [String]?

  /// A column of the same row, which must hold numbers.
  func column(_ name: String, at place: Int, _ lexer: ExpressionLexer) throws(ExpressionError) -> String {
    if let columns { try check(name, in: columns, at: place, lexer, numeric: true) }
    return name
  }

  /// A whole column; one of the expression's own table loses the table's name.
  func resolve(
    _ reference: ColumnReference, at place: Int, _ lexer: ExpressionLexer, numeric: Bool
  ) throws(ExpressionError) -> ColumnReference {
    guard let columns else { return reference }
    guard let other = reference.table, other != table else {
      try check(reference.column, in: columns, at: place, lexer, numeric: numeric)
      return ColumnReference(reference.column)
    }
    guard let foreign = tables[other] else {
      let suggestion = NearestName.to(other, among: tables.keys.sorted() + [table].compactMap(\.self))
      throw lexer.error("no table '\(other)'", at: place, suggestion: suggestion)
    }
    try check(reference.column, in: foreign, at: place, lexer, numeric: numeric)
    return reference
  }

  func input(_ name: String, at place: Int, _ lexer: ExpressionLexer) throws(ExpressionError) -> String {
    guard let inputs, !inputs.contains(name) else { return name }
    throw lexer.error("no input '\(name)'", at: place, suggestion: NearestName.to(name, among: inputs))
  }

  private func check(
    _ name: String, in columns: [Column], at place: Int, _ lexer: ExpressionLexer, numeric: Bool
  ) throws(ExpressionError) {
    guard let column = columns.first(where: { $0.name == name }) else {
      let candidates = columns.filter { !numeric || $0.type.isNumeric }.map(\.name)
      throw lexer.error("no column '\(name)'", at: place, suggestion: NearestName.to(name, among: candidates))
    }
    guard !numeric || column.type.isNumeric else {
      throw lexer.error("column '\(name)' holds \(column.type.rawValue), not numbers", at: place)
    }
  }
}
