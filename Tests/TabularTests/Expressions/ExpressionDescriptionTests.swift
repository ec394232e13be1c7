import Lexemes
import Tabular
import TestSupport
import Testing

@Suite struct `The description of an expression` {
  private static let a = Expression.column("a")
  private static let b = Expression.column("b")

  @Test(
    arguments: [
      ((b / a - 1).whenPositive(a), "b / a - 1 where a > 0"), (a - (b - 1), "a - (b - 1)"),
      ((a - b) - 1, "a - b - 1"), (a / (a * b), "a / (a * b)"), (a * (b + 1), "a * (b + 1)"),
      (a + (b + 1), "a + (b + 1)"), (a - .constant("-1"), "a - (-1)"), (.constant("-1") * a, "-1 * a"),
      (a.whenPositive(b) + 1, "(a where b > 0) + 1"), (.input("fx_HKD") * a, "input(fx_HKD) * a"),
      (.input("a b"), "input(\"a b\")"), (.input("a..b"), "input(\"a..b\")"), (.input("1a"), "input(\"1a\")"),
      (.input(""), "input(\"\")"), (.input("PDD.O"), "input(PDD.O)"),
      (a.whenPositive(a.whenPositive(b)), "a where (a where b > 0) > 0"),
      (.countOf(ColumnReference("s", of: "checks"), equals: "a\"b"), "count(checks.s, \"a\"\"b\")"),
      (a / .aggregate(.sum, ColumnReference("a")), "a / sum(a)"), (.rank("a"), "rank(a)"),
      (
        .lookup(result: ColumnReference("n"), key: ColumnReference("k"), equals: a.whenPositive(b)),
        "lookup(n, k, a where b > 0)"
      ),
    ] as [(Expression, String)])
  func `reads like algebra and reads back`(expression: Expression, text: String) throws {
    #expect(expression.description == text)
    #expect(try ExpressionParser().parse(text) == expression)
  }

  @Test func `reads back whatever the expression`() throws {
    var random = SeededGenerator(seed: 29)
    for _ in 0..<5_000 {
      let expression = random.expression(depth: 5)
      #expect(try ExpressionParser().parse(expression.description) == expression)
    }
  }

  @Test func `computes in Python what the evaluator computes`() throws {
    var random = SeededGenerator(seed: 31)
    let places = ["a": 0, "b": 1, "c": 2]
    let row = [19.5, -0.3, 1_250.0].map(Value.real)
    let expressions = (0..<2_000).map { _ in random.arithmetic(depth: 4) }
    let ours = expressions.map { expression in
      Evaluator(expression, over: NoColumns(), places: places).value(in: row).number
    }
    let script = """
      import math, struct, sys
      row = {'a': 19.5, 'b': -0.3, 'c': 1250.0}
      for line in sys.stdin:
          try: value = float(eval(line, {}, row))
          except ZeroDivisionError: value = math.nan
          print('-' if not math.isfinite(value) else struct.pack('>d', value).hex())
      """
    // Every constant has two decimals, so Python takes it for a double, not for an integer of any size.
    let texts = expressions.map { "\($0)\n" }.joined()
    let theirs = try Judge.python(script, input: Array(texts.utf8)).text.split(separator: "\n")
    #expect(theirs.map { UInt64($0, radix: 16) } == ours.map { $0?.bitPattern })
    #expect(ours.contains(nil))
  }
}

/// A source without any column.
struct NoColumns: ColumnSource {
  func values(of reference: ColumnReference) -> [Value]? { nil }
  func input(_ name: String) -> Double? { nil }
}

extension SeededGenerator {
  /// Columns, decimals and the four operators.
  mutating func arithmetic(depth: Int) -> Expression {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 3), using: &self) {
    case 0: return .column(["a", "b", "c"].randomElement(using: &self) ?? "a")
    case 1: return .column("a")
    case 2:
      let digits = Int64.random(in: -2_000...2_000, using: &self)
      return .constant(DecimalNumber(significand: digits, fractionDigits: 2) ?? DecimalNumber(0))
    default:
      let left = arithmetic(depth: depth - 1)
      let right = arithmetic(depth: depth - 1)
      return .binary(Expression.Operator.allCases.randomElement(using: &self) ?? .add, left, right)
    }
  }

  /// An expression of any kind.
  mutating func expression(depth: Int) -> Expression {
    let reference = ColumnReference("visits_mn", of: Bool.random(using: &self) ? "traffic" : nil)
    switch Int.random(in: 0..<(depth > 0 ? 10 : 5), using: &self) {
    case 0, 1: return arithmetic(depth: 0)
    case 2: return .aggregate(Expression.Aggregate.allCases.randomElement(using: &self) ?? .sum, reference)
    case 3: return .countOf(reference, equals: text(from: ["a", "\"", " ", "汉"], upTo: 3))
    case 4:
      let name = text(from: ["a", "1", ".", "_", "\"", "汉"], upTo: 4)
      return Bool.random(using: &self) ? .rank("visits_mn") : .input(name)
    case 5: return .lookup(result: reference, key: reference, equals: expression(depth: depth - 1))
    case 6:
      let relation = Expression.Condition.Relation.allCases.randomElement(using: &self) ?? .less
      let bound = DecimalNumber(significand: Int64.random(in: -99...99, using: &self), fractionDigits: 1)
      let left = expression(depth: depth - 1)
      return .only(
        expression(depth: depth - 1), where: .init(left, relation, bound ?? DecimalNumber(0)))
    default:
      let left = expression(depth: depth - 1)
      let right = expression(depth: depth - 1)
      return .binary(Expression.Operator.allCases.randomElement(using: &self) ?? .add, left, right)
    }
  }
}
