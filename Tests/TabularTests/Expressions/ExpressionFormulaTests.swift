import Lexemes
import Tabular
import Testing

@Suite struct `An expression as a formula` {
  /// Row 2 of a sheet whose columns are named after their letters; `s` holds durations.
  private struct Sheet: FormulaAddressing {
    func cell(_ column: String) -> (address: String, type: ColumnType)? {
      column.utf8.count == 1 ? ("\(column.uppercased())2", column == "s" ? .duration : .number) : nil
    }

    func range(_ reference: ColumnReference) -> (address: String, type: ColumnType)? {
      guard let cell = cell(reference.column) else { return nil }
      let letter = cell.address.dropLast()
      return ((reference.table.map { "\($0)!" } ?? "") + "\(letter)$2:\(letter)$9", cell.type)
    }

    func input(_ name: String) -> String? { name == "none" ? nil : name }
  }

  private static func formula(_ text: String, _ type: ColumnType = .number) throws -> String? {
    try ExpressionParser().parse(text).formula(Sheet(), resultType: type)
  }

  @Test(arguments: [
    ("a / b - 1", "=IF(AND(COUNT(A2,B2)=2,B2<>0),A2/B2-1,\"\")"), ("a * a", "=IF(COUNT(A2)=1,A2*A2,\"\")"),
    ("(a + b) * c", "=IF(COUNT(A2,B2,C2)=3,(A2+B2)*C2,\"\")"),
    ("a - (b - c)", "=IF(COUNT(A2,B2,C2)=3,A2-(B2-C2),\"\")"),
    ("a / (b * c)", "=IF(COUNT(A2,B2,C2)=3,IF(B2*C2<>0,A2/(B2*C2),\"\"),\"\")"),
    ("a / (1 + b)", "=IF(COUNT(A2,B2)=2,IF(1+B2<>0,A2/(1+B2),\"\"),\"\")"),
    ("a - b - c", "=IF(COUNT(A2,B2,C2)=3,A2-B2-C2,\"\")"),
    ("a * input(fx)", "=IF(COUNT(A2,fx)=2,A2*fx,\"\")"),
    ("a where b > 0", "=IF(AND(COUNT(B2,A2)=2,B2>0),A2,\"\")"),
    ("a / b where b > 0", "=IF(AND(COUNT(B2,A2)=2,B2>0),A2/B2,\"\")"),
    ("a where b < -0.5", "=IF(AND(COUNT(B2,A2)=2,B2<-0.5),A2,\"\")"),
    ("a / sum(a)", "=IF(AND(COUNT(A2)=1,SUM(A$2:A$9)<>0),A2/SUM(A$2:A$9),\"\")"),
    (
      "a / median(a)",
      "=IF(AND(COUNT(A2)=1,COUNT(A$2:A$9)>0),IF(MEDIAN(A$2:A$9)<>0,A2/MEDIAN(A$2:A$9),\"\"),\"\")"
    ),
    ("rank(a)", "=IF(COUNT(A2)=1,RANK(A2,A$2:A$9),\"\")"),
    ("median(t.a)", "=IF(COUNT(t!A$2:A$9)>0,MEDIAN(t!A$2:A$9),\"\")"), ("count(t.a)", "=COUNT(t!A$2:A$9)"),
    ("max(a)", "=IF(COUNT(A$2:A$9)>0,MAX(A$2:A$9),\"\")"),
    ("min(a)", "=IF(COUNT(A$2:A$9)>0,MIN(A$2:A$9),\"\")"),
    ("count(t.a, \"a\"\"b\")", "=COUNTIF(t!A$2:A$9,\"a\"\"b\")"),
    (
      "lookup(t.n, t.k, max(t.k))",
      "=IF(COUNT(t!K$2:K$9)>0,IFERROR(INDEX(t!N$2:N$9,MATCH(MAX(t!K$2:K$9),t!K$2:K$9,0)),\"\"),\"\")"
    ),
  ])
  func `guards every operand`(text: String, formula: String) throws {
    #expect(try Self.formula(text) == formula)
  }

  @Test func `counts durations in seconds and fills duration cells with days`() throws {
    #expect(try Self.formula("a * s / 3600") == "=IF(COUNT(A2,S2)=2,A2*(S2*86400)/3600,\"\")")
    #expect(try Self.formula("s", .duration) == "=IF(COUNT(S2)=1,((S2*86400))/86400,\"\")")
    #expect(try Self.formula("max(s) / 60") == "=IF(COUNT(S$2:S$9)>0,(MAX(S$2:S$9)*86400)/60,\"\")")
    #expect(try Self.formula("count(s)") == "=COUNT(S$2:S$9)")
  }

  @Test(arguments: [
    "nowhere", "a + nowhere", "nowhere - a", "sum(nowhere)", "rank(nowhere)", "input(none)",
    "a where nowhere > 0",
    "nowhere where a > 0", "count(nowhere, \"x\")", "lookup(nowhere, a, 1)", "lookup(a, nowhere, 1)",
    "lookup(a, b, nowhere)",
  ])
  func `is none where the sheet lacks a cell`(text: String) throws {
    #expect(try Self.formula(text) == nil)
  }
}

@Suite struct `What an expression refers to` {
  @Test(arguments: [
    ("a / b - a", ["a", "b"], ["a", "b"]), ("b where a > 0", ["a", "b"], ["a", "b"]),
    ("a * input(fx) / sum(c)", ["a", "input(fx)"], ["a", "c"]), ("rank(a)", ["a"], ["a"]),
    ("sum(t.a)", [], []), ("count(a, \"x\")", [], ["a"]), ("lookup(n, t.k, max(m))", [], ["m", "n"]),
    ("1", [], []),
  ])
  func `is known without evaluating it`(text: String, operands: [String], columns: [String]) throws {
    let expression = try ExpressionParser().parse(text)
    #expect(expression.operands.map(\.description) == operands)
    #expect(expression.columnsRead.sorted() == columns)
  }
}
