/// The names that an expression may use, and suggestions for unknown ones.
struct ExpressionNames: Sendable {
  /// The columns of the expression's own table; nil accepts any name.
  private let columns: KnownColumns?
  private let table: String?
  private let tables: [String: KnownColumns]
  private let inputs: [String]?
  private let inputNames: Set<String>

  /// A table's columns, with a fast lookup by name.
  private struct KnownColumns: Sendable {
    let all: [Column]
    let types: [String: ColumnType]

    init(_ columns: [Column]) {
      all = columns
      types = Dictionary(columns.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
    }
  }

  init(columns: [Column]?, table: String?, tables: [String: [Column]], inputs: [String]?) {
    self.columns = columns.map(KnownColumns.init)
    self.table = table
    self.tables = tables.mapValues(KnownColumns.init)
    self.inputs = inputs
    inputNames = Set(inputs ?? [])
  }

  /// Checks a column of the same row, which must be numeric.
  func column(_ name: String, at place: Int, _ lexer: ExpressionLexer) throws(ExpressionError) -> String {
    if let columns { try check(name, in: columns, at: place, lexer, numeric: true) }
    return name
  }

  /// Checks a reference to a whole column; drops the table's name if it is the expression's own table.
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
      throw lexer.error(.unknownTable(other), at: place, suggestion: suggestion)
    }
    try check(reference.column, in: foreign, at: place, lexer, numeric: numeric)
    return reference
  }

  func input(_ name: String, at place: Int, _ lexer: ExpressionLexer) throws(ExpressionError) -> String {
    guard let inputs, !inputNames.contains(name) else { return name }
    throw lexer.error(.unknownInput(name), at: place, suggestion: NearestName.to(name, among: inputs))
  }

  private func check(
    _ name: String, in columns: KnownColumns, at place: Int, _ lexer: ExpressionLexer, numeric: Bool
  ) throws(ExpressionError) {
    guard let type = columns.types[name] else {
      let candidates = columns.all.filter { !numeric || $0.type.isNumeric }.map(\.name)
      throw lexer.error(.unknownColumn(name), at: place, suggestion: NearestName.to(name, among: candidates))
    }
    guard !numeric || type.isNumeric else {
      throw lexer.error(.notNumeric(column: name, type), at: place)
    }
  }
}
