import Lexemes
import Tabular
import Testing

@Suite struct `The evaluator` {
  private struct Source: ColumnSource {
    var columns: [ColumnReference: [Value]] = [:]
    var inputs: [String: Double] = [:]

    func values(of reference: ColumnReference) -> [Value]? { columns[reference] }
    func input(_ name: String) -> Double? { inputs[name] }
  }

  private static let x = ColumnReference("x")
  private static let mixed: [Value] = [
    .number("3"), .missing, .text("4"), .integer(1), .real(10), .duration(seconds: 3),
  ]

  private static func value(_ text: String, _ source: Source = Source(), x: Value = .missing) throws -> Value
  {
    let expression = try ExpressionParser().parse(text)
    return Evaluator(expression, over: source, places: ["x": 0]).value(in: [x])
  }

  @Test(arguments: [
    ("x + 1", 20.5), ("x - 1", 18.5), ("x * 2", 39), ("x / 3", 6.5), ("x where x > 0", 19.5),
    ("x where x < 20", 19.5),
    ("(x where x > 19.4) / 2", 9.75),
  ])
  func `computes in doubles`(text: String, result: Double) throws {
    #expect(try Self.value(text, x: .number("19.5")) == .real(result))
  }

  @Test(arguments: [
    "y", "x + y", "y * 0", "x / 0", "x / (x - x)", "x where x > 19.5", "x where x < 19.5", "x where y > 0",
    "y where x > 0", "input(none)", "x * input(none)", "rank(y)", "sum(none) * y", "min(none)", "max(none)",
    "median(none)", "lookup(none, none, x)",
  ])
  func `yields missing rather than a guess`(text: String) throws {
    #expect(try Self.value(text, x: .number("19.5")) == .missing)
  }

  @Test func `yields missing where the result is not finite`() throws {
    let huge = Value.real(.greatestFiniteMagnitude)
    #expect(try Self.value("x * x", x: huge) == .missing)
    #expect(try Self.value("x - x * 10", x: huge) == .missing)
    #expect(Evaluator(.column("x"), over: Source(), places: ["x": 0]).value(in: [.real(.nan)]) == .missing)
  }

  private static let cells: [(Value, Value)] = [
    (.integer(3), .real(3)), (.duration(seconds: 394), .real(394)), (.text("3"), .missing),
    (.boolean(true), .missing), (Value(CalendarDate(year: 2024, month: 7, day: 2)), .missing),
    (.missing, .missing),
  ]

  @Test(arguments: cells)
  func `counts what is a number`(cell: Value, result: Value) throws {
    #expect(try Self.value("x", x: cell) == result)
  }

  @Test(arguments: [
    ("sum(x)", 17.0), ("count(x)", 4), ("min(x)", 1), ("max(x)", 10), ("median(x)", 3), ("sum(none)", 0),
    ("count(none)", 0), ("x / sum(x)", 3.0 / 17),
  ])
  func `takes figures over the numbers of a column`(text: String, result: Double) throws {
    let source = Source(columns: [Self.x: Self.mixed])
    #expect(try Self.value(text, source, x: .number("3")) == .real(result))
  }

  @Test(arguments: [([3, 1, 2], 2), ([4, 1, 3, 2], 2.5), ([7], 7)] as [([Double], Double)])
  func `takes the middle for a median`(numbers: [Double], median: Double) throws {
    #expect(try Self.value("median(x)", Source(columns: [Self.x: numbers.map(Value.real)])) == .real(median))
  }

  @Test func `ranks from the largest, equals sharing a place`() throws {
    let values: [Value] = [.number("5"), .missing, .number("9.0"), .integer(9), .real(1), .text("z")]
    let evaluator = Evaluator(
      .rank("x"), over: Source(columns: [Self.x: values]), places: ["x": 0])
    #expect(
      values.map { value in evaluator.value(in: [value]) }
        == [.integer(3), .missing, .integer(1), .integer(1), .integer(4), .missing])
  }

  @Test func `looks up the first row whose key equals`() throws {
    let source = Source(columns: [
      ColumnReference("n", of: "t"): [.text("a"), .text("b"), .text("c")],
      ColumnReference("k", of: "t"): [.missing, .number("2.0"), .integer(2)],
    ])
    #expect(try Self.value("lookup(t.n, t.k, max(t.k))", source) == .text("b"))
    #expect(try Self.value("lookup(t.n, t.k, 3)", source) == .missing)
    #expect(try Self.value("lookup(t.n, t.k, x)", source, x: .missing) == .missing)
    #expect(try Self.value("lookup(n, t.k, 2)", source) == .missing)
  }

  @Test func `counts the cells of a word`() throws {
    let source = Source(columns: [
      Self.x: [.text("error"), .text("Error"), .missing, .text("error"), .integer(1)]
    ])
    #expect(try Self.value("count(x, \"error\")", source) == .integer(3))
    #expect(try Self.value("count(none, \"error\")", source) == .integer(0))
  }

  @Test func `reads inputs`() throws {
    #expect(try Self.value("input(fx) * 2", Source(inputs: ["fx": 0.93])) == .real(1.86))
  }
}
