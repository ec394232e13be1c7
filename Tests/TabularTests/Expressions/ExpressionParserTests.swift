import Lexemes
import Tabular
import TestSupport
import Testing

@Suite struct `The expression parser` {
  private static let a = Expression.column("a")
  private static let b = Expression.column("b")
  private static let c = Expression.column("c")

  private static let one: Expression = 1

  private static let arithmetic: [(String, Expression)] = [
    ("a", a), ("((a))", a), (" \ta\n*b ", .binary(.multiply, a, b)),
    ("a - b - c", .binary(.subtract, .binary(.subtract, a, b), c)),
    ("a / b / c", .binary(.divide, .binary(.divide, a, b), c)),
    ("a - (b - c)", .binary(.subtract, a, .binary(.subtract, b, c))),
    ("a + b * c", .binary(.add, a, .binary(.multiply, b, c))),
    ("(a + b) * c", .binary(.multiply, .binary(.add, a, b), c)),
    ("a-b/c+1", .binary(.add, .binary(.subtract, a, .binary(.divide, b, c)), one)),
    ("rank * count", .binary(.multiply, .column("rank"), .column("count"))),
    ("-a", .binary(.subtract, 0, a)), ("-a * b", .binary(.multiply, .binary(.subtract, 0, a), b)),
    ("a - -b", .binary(.subtract, a, .binary(.subtract, 0, b))),
    ("-2", .constant("-2")), ("--2", .constant("2")), ("1.50", .constant("1.50")),
    ("a * -0.50", .binary(.multiply, a, .constant("-0.50"))),
  ]

  private static let calls: [(String, Expression)] = [
    ("sum(a)", .aggregate(.sum, ColumnReference("a"))),
    ("median ( a )", .aggregate(.median, ColumnReference("a"))),
    ("min(t.a)", .aggregate(.minimum, ColumnReference("a", of: "t"))),
    ("max(a)", .aggregate(.maximum, ColumnReference("a"))),
    ("count(a)", .aggregate(.count, ColumnReference("a"))),
    ("a / sum(a)", .binary(.divide, a, .aggregate(.sum, ColumnReference("a")))),
    ("rank(a)", .rank("a")), ("input(fx_HKD)", .input("fx_HKD")), ("input(ads_PDD.O)", .input("ads_PDD.O")),
    ("input(\"港 \"\"元\"\"\")", .input("港 \"元\"")),
    ("count(t.s, \"error\")", .countOf(ColumnReference("s", of: "t"), equals: "error")),
    (
      "lookup(t.n, t.k, max(a))",
      .lookup(
        result: ColumnReference("n", of: "t"), key: ColumnReference("k", of: "t"),
        equals: .aggregate(.maximum, ColumnReference("a")))
    ),
  ]

  private static let guards: [(String, Expression)] = [
    ("a / b where b > 0", .binary(.divide, a, b).whenPositive(b)),
    ("a where b - 1 < -2.5", .only(a, where: .init(.binary(.subtract, b, one), .less, "-2.5"))),
    ("a where b > 0 where c > 0", a.whenPositive(b).whenPositive(c)),
    ("(a where b > 0) * c", .binary(.multiply, a.whenPositive(b), c)),
  ]

  @Test(arguments: arithmetic + calls + guards)
  func `reads`(text: String, expected: Expression) throws {
    #expect(try ExpressionParser().parse(text) == expected)
  }

  @Test(arguments: [
    ("", "column 1: expected a number, a column or '(', found the end"),
    ("a +", "column 4: expected a number, a column or '(', found the end"),
    ("a b", "column 3: expected an operator, found 'b'"),
    ("a)", "column 2: expected an operator, found ')'"),
    ("(a", "column 3: expected ')', found the end"),
    ("1e5", "column 2: expected an operator, found 'e5'"),
    ("a * 1.", "column 5: '1.' is not a number that can be kept exactly"),
    ("1.2.3", "column 1: '1.2.3' is not a number that can be kept exactly"),
    ("12345678901234567890", "column 1: '12345678901234567890' is not a number that can be kept exactly"),
    ("a where b", "column 10: expected '>' or '<', found the end"),
    ("a where b > c", "column 13: expected a number, found 'c'"),
    ("where", "column 1: expected a number, a column or '(', found 'where'"),
    ("价格 / a", "column 1: '价' has no meaning here"),
    ("a × b", "column 3: '×' has no meaning here; did you mean '*'?"),
    ("a ÷ b", "column 3: '÷' has no meaning here; did you mean '/'?"),
    ("a （b）", "column 3: '（' has no meaning here; did you mean '('?"),
    ("a − b", "column 3: '−' has no meaning here; did you mean '-'?"),
    ("=a", "column 1: '=' has no meaning here"),
    ("SUM(a)", "column 1: no function 'SUM'; did you mean 'sum'?"),
    ("average(a)", "column 1: no function 'average'"),
    ("sum()", "column 5: expected the name of a column, found ')'"),
    ("sum(a", "column 6: expected ')', found the end"),
    ("sum(a + b)", "column 7: expected ')', found '+'"),
    ("sum(t.)", "column 7: expected the name of a column, found ')'"),
    ("rank(t.a)", "column 7: expected ')', found '.'"),
    ("count(a, b)", "column 10: expected text in quotation marks, found 'b'"),
    ("count(a, \"x)", "column 10: text without a closing quotation mark"),
    ("\"x\"", "column 1: expected a number, a column or '(', found \"x\""),
    ("input()", "column 7: expected the name of an input, found ')'"),
    ("input(a.)", "column 9: expected the rest of the name, found ')'"),
    ("lookup(a)", "column 9: expected ',', found ')'"),
  ])
  func `says what is wrong and where`(text: String, message: String) {
    let error = #expect(throws: ExpressionError.self) { try ExpressionParser().parse(text) }
    #expect(error?.description == message)
  }

  private static let strict = ExpressionParser(
    columns: Fixtures.companyColumns, of: "companies", tables: ["report": Fixtures.reportColumns],
    inputs: ["fx_HKD", "fx_USD"])

  @Test(arguments: [
    ("price / epsfy1", "column 9: no column 'epsfy1'; did you mean 'eps_fy1'?"),
    ("prcie", "column 1: no column 'prcie'; did you mean 'price'?"),
    ("nothing_like_it", "column 1: no column 'nothing_like_it'"),
    ("price * name", "column 9: column 'name' holds text, not numbers"),
    ("sum(ticker)", "column 5: column 'ticker' holds code, not numbers"),
    ("rank(pric)", "column 6: no column 'pric'; did you mean 'price'?"),
    ("sum(companies.prize)", "column 5: no column 'prize'; did you mean 'price'?"),
    ("sum(repotr.week)", "column 5: no table 'repotr'; did you mean 'report'?"),
    ("sum(report.weak)", "column 5: no column 'weak'; did you mean 'week'?"),
    ("count(report.titel, \"x\")", "column 7: no column 'titel'; did you mean 'title'?"),
    ("price * input(fx_HDK)", "column 15: no input 'fx_HDK'; did you mean 'fx_HKD'?"),
  ])
  func `knows the names and proposes the nearest`(text: String, message: String) {
    let error = #expect(throws: ExpressionError.self) { try Self.strict.parse(text) }
    #expect(error?.description == message)
  }

  @Test func `takes known names, and its own table by name as its own`() throws {
    let product = Expression.binary(.multiply, .column("price"), .input("fx_HKD"))
    #expect(try Self.strict.parse("price * input(fx_HKD)") == product)
    let own = Expression.aggregate(.maximum, ColumnReference("price"))
    #expect(try Self.strict.parse("max(companies.price)") == own)
    let other = Expression.aggregate(.maximum, ColumnReference("week", of: "report"))
    #expect(try Self.strict.parse("max(report.week)") == other)
    #expect(try Self.strict.parse("count(name, \"x\")") == .countOf(ColumnReference("name"), equals: "x"))
  }

  @Test(arguments: [
    String(repeating: "(", count: 100_000), String(repeating: "-", count: 100_000) + "a",
    "a" + String(repeating: " + a", count: 100_000), "a" + String(repeating: " where a > 0", count: 50_000),
    String(repeating: "lookup(a,a,", count: 50_000),
  ])
  func `refuses what is too deep`(text: String) {
    let error = #expect(throws: ExpressionError.self) { try ExpressionParser().parse(text) }
    #expect(error?.problem.description == "more than 200 levels of operators")
  }

  @Test func `takes a chain of 199 operators`() throws {
    let text = "a" + String(repeating: " + a", count: 199)
    #expect(try ExpressionParser().parse(text).description == text)
  }

  @Test func `answers any text with an expression or a located error`() {
    var random = SeededGenerator(seed: 23)
    let words = [
      "a", "b", "1", "2.5", "+", "-", "*", "/", "(", ")", "(", ")", ",", ".", ">", "<", "where", "sum",
      "rank",
      "input", "count", "lookup", "\"x\"", "\"", " ", "价", "（",
    ]
    var read = 0
    for _ in 0..<30_000 {
      let length = Int.random(in: 0...10, using: &random)
      let text = (0..<length).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
      do {
        let expression = try ExpressionParser().parse(text)
        #expect(try ExpressionParser().parse(expression.description) == expression)
        read += 1
      } catch {
        #expect((1...text.count + 1).contains(error.column))
      }
    }
    #expect((300..<20_000).contains(read))
  }
}
