import Lexemes

/// The addresses of the cells that a formula reads. The only link between expressions and addresses, implemented by the
/// output that lays out the cells.
public protocol FormulaAddressing {
  /// The address of this row's cell and the type of its column; nil where there is no such column.
  func cell(_ column: String) -> (address: String, type: ColumnType)?
  /// The address of a whole column's cells and its type; nil where there is no such column.
  func range(_ reference: ColumnReference) -> (address: String, type: ColumnType)?
  /// The defined name or address of an input; nil where there is no such input.
  func input(_ name: String) -> String?
  /// A word of a text column as the sheet's language shows it.
  func word(_ word: String, of reference: ColumnReference) -> String
}

extension FormulaAddressing {
  /// Returns the word unchanged.
  public func word(_ word: String, of reference: ColumnReference) -> String { word }
}

extension Expression {
  /// The expression as a spreadsheet formula with its leading `=`, guarded so that a missing operand gives an empty
  /// text: a formula cell has no other way to show a missing value.
  ///
  /// Conditions are written out (`COUNT(E7,I7)=2`, `I7>0`) instead of catching errors, so that an auditor can read them
  /// and an input that is not a number is not silently ignored.
  ///
  /// - Parameters:
  ///   - addressing: the addresses of the cells.
  ///   - resultType: the type of the cell to fill; a duration cell is in days, expressions are in seconds.
  /// - Returns: nil where the sheet lacks a cell that the expression reads.
  public func formula(_ addressing: some FormulaAddressing, resultType: ColumnType) -> String? {
    guard var body = unguarded(addressing), let guards = FormulaGuards(self, addressing) else { return nil }
    if resultType == .duration { body = "(\(body))/86400" }
    if hasLookup { body = "IFERROR(\(body),\"\")" }
    return "=" + guards.around(body)
  }

  /// Whether the expression looks something up: no comparison can show beforehand whether it will be found.
  private var hasLookup: Bool {
    var found = false
    visit { node in
      switch node {
      case .lookup, .sumWhere: found = true
      default: break
      }
    }
    return found
  }

  /// The arithmetic without its guards.
  fileprivate func unguarded(_ addressing: some FormulaAddressing) -> String? {
    switch self {
    case .constant(let number):
      return "\(number)"
    case .column(let name):
      return addressing.cell(name).map { $0.type == .duration ? "(\($0.address)*86400)" : $0.address }
    case .input(let name):
      return addressing.input(name)
    case .binary(let `operator`, let left, let right):
      guard let left = left.parenthesized(in: `operator`, isRight: false, addressing),
        let right = right.parenthesized(in: `operator`, isRight: true, addressing)
      else { return nil }
      return left + `operator`.rawValue + right
    case .aggregate(let aggregate, let reference):
      return addressing.range(reference).map { range in
        let formula = aggregate.formula(over: range.address)
        return range.type == .duration && aggregate != .count ? "(\(formula)*86400)" : formula
      }
    case .rank(let name):
      guard let cell = addressing.cell(name), let range = addressing.range(ColumnReference(name)) else {
        return nil
      }
      return "RANK(\(cell.address),\(range.address))"
    case .lookup(let result, let key, let value):
      guard let result = addressing.range(result), let key = addressing.range(key),
        let value = value.unguarded(addressing)
      else { return nil }
      return "INDEX(\(result.address),MATCH(\(value),\(key.address),0))"
    case .countOf(let reference, let word):
      let quoted = addressing.word(word, of: reference).doubling(UInt8(ascii: "\""))
      return addressing.range(reference).map { "COUNTIF(\($0.address),\"\(quoted)\")" }
    case .sumWhere(let values, let keys, let criterion):
      guard let values = addressing.range(values), let keys = addressing.range(keys) else { return nil }
      // A sum over no numbers is missing, not 0.
      let count = "COUNTIFS(\(keys.address),\"\(criterion.formula)\",\(values.address),\">-1E+300\")"
      let sum = "IF(\(count)=0,NA(),SUMIF(\(keys.address),\"\(criterion.formula)\",\(values.address)))"
      return values.type == .duration ? "(\(sum)*86400)" : sum
    case .only(let expression, _):
      return expression.unguarded(addressing)
    }
  }

  private func parenthesized(
    in parent: Operator, isRight: Bool, _ addressing: some FormulaAddressing
  ) -> String? {
    guard let text = unguarded(addressing) else { return nil }
    guard case .binary(let own, _, _) = bare else { return text }
    let needed = own.precedence < parent.precedence || (isRight && own.precedence == parent.precedence)
    return needed ? "(\(text))" : text
  }
}

extension Expression.Criterion {
  /// The criterion as `COUNTIFS` and `SUMIF` spell it in quotation marks. A tilde escapes `*`, `?` and itself.
  fileprivate var formula: String {
    switch self {
    case .positive:
      return ">0"
    case .text(let word):
      // Without a leading `=`, a text such as `>5` would be a comparison.
      var spelled = word.first.map { "<>=".contains($0) } ?? true ? "=" : ""
      for character in word.doubling(UInt8(ascii: "\"")) {
        if "*?~".contains(character) { spelled.append("~") }
        spelled.append(character)
      }
      return spelled
    }
  }
}

extension Expression.Operator {
  var precedence: Int {
    switch self {
    case .add, .subtract: 1
    case .multiply, .divide: 2
    }
  }
}

extension Expression.Aggregate {
  fileprivate func formula(over range: String) -> String {
    switch self {
    case .sum: "SUM(\(range))"
    case .median: "MEDIAN(\(range))"
    case .minimum: "MIN(\(range))"
    case .maximum: "MAX(\(range))"
    case .count: "COUNT(\(range))"
    }
  }

  /// Whether it has no value over no numbers, for which a spreadsheet's `MIN` would return 0.
  fileprivate var needsNumbers: Bool {
    switch self {
    case .median, .minimum, .maximum: true
    case .sum, .count: false
    }
  }
}

extension Expression {
  /// The expression without the guards around it.
  fileprivate var bare: Expression {
    if case .only(let expression, _) = self { expression.bare } else { self }
  }
}

/// The conditions under which an expression has a value, as tests in a formula.
private struct FormulaGuards {
  /// Tests that never yield an error, whatever the cells hold.
  private var plain: [String] = []
  /// Tests with arithmetic, which must come after the plain ones.
  private var arithmetic: [String] = []

  /// - Returns: nil where the sheet lacks a cell that the expression reads.
  init?(_ expression: Expression, _ addressing: some FormulaAddressing) {
    let addresses = expression.operands.compactMap { operand in
      switch operand {
      case .column(let name): addressing.cell(name)?.address
      case .input(let name): addressing.input(name)
      default: nil
      }
    }
    guard addresses.count == expression.operands.count else { return nil }
    if !addresses.isEmpty { plain.append("COUNT(\(addresses.joined(separator: ",")))=\(addresses.count)") }
    var conditions: [Expression.Condition] = []
    var tests: [(Expression, String)] = []
    var ranges: [ColumnReference] = []
    expression.visit { node in
      switch node {
      case .only(_, let condition): conditions.append(condition)
      case .binary(.divide, _, let divisor) where !divisor.isConstant: tests.append((divisor, "<>0"))
      case .aggregate(let aggregate, let reference) where aggregate.needsNumbers: ranges.append(reference)
      default: break
      }
    }
    let positive = conditions.filter { $0.relation == .greater && $0.right >= DecimalNumber(0) }.map(\.left)
    tests.removeAll { positive.contains($0.0) }
    for range in ranges {
      guard let address = addressing.range(range)?.address else { return nil }
      add("COUNT(\(address))>0", isPlain: true)
    }
    for (left, rest) in conditions.map({ ($0.left, "\($0.relation.rawValue)\($0.right)") }) + tests {
      guard let text = left.unguarded(addressing) else { return nil }
      add(text + rest, isPlain: left.isSafe && text.first != "(")
    }
  }

  private mutating func add(_ test: String, isPlain: Bool) {
    guard !plain.contains(test), !arithmetic.contains(test) else { return }
    if isPlain { plain.append(test) } else { arithmetic.append(test) }
  }

  func around(_ body: String) -> String {
    [plain, arithmetic].reversed().reduce(body) { body, tests in
      guard let first = tests.first else { return body }
      let test = tests.count == 1 ? first : "AND(\(tests.joined(separator: ",")))"
      return "IF(\(test),\(body),\"\")"
    }
  }
}

extension Expression {
  fileprivate var isConstant: Bool {
    if case .constant(let number) = self { number != DecimalNumber(0) } else { false }
  }

  /// Whether it never yields an error: a single cell, or an aggregate that has a value even over no numbers. `AND`
  /// computes all its tests, so the median of no numbers must come after the test that there are numbers.
  fileprivate var isSafe: Bool {
    switch self {
    case .column, .input, .countOf: true
    case .aggregate(let aggregate, _): !aggregate.needsNumbers
    default: false
    }
  }
}
