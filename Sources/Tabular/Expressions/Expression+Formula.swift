import Lexemes

/// Where a spreadsheet keeps the cells that a formula names. The one link between expressions and addresses,
/// supplied by the output that lays out the cells.
public protocol FormulaAddressing {
  /// The address of this row's cell and the kind of its column; nil where there is no such column.
  func cell(_ column: String) -> (address: String, type: ColumnType)?
  /// The address of a whole column's cells; nil where there is no such column.
  func range(_ reference: ColumnReference) -> (address: String, type: ColumnType)?
  /// The defined name or address of an input; nil where there is no such input.
  func input(_ name: String) -> String?
}

extension Expression {
  /// The expression as a spreadsheet formula, `=` included, guarded so that a missing operand leaves the cell
  /// empty: formula cells have no way to say "missing" but an empty text.
  ///
  /// - Parameters:
  ///   - addressing: where the sheet keeps the cells.
  ///   - resultType: what kind of cell it fills; a duration cell counts in days, expressions in seconds.
  /// - Returns: nil where the sheet lacks a cell that the expression reads.
  public func formula(_ addressing: some FormulaAddressing, resultType: ColumnType) -> String? {
    guard var body = unguarded(addressing) else { return nil }
    if resultType == .duration { body = "(\(body))/86400" }
    let formula = "IFERROR(\(body),\"\")"
    let addresses = operands.compactMap { $0.operandAddress(addressing) }
    guard addresses.count == operands.count else { return nil }
    guard !addresses.isEmpty else { return "=\(formula)" }
    return "=IF(COUNT(\(addresses.joined(separator: ",")))=\(addresses.count),\(formula),\"\")"
  }

  private func operandAddress(_ addressing: some FormulaAddressing) -> String? {
    switch self {
    case .column(let name): addressing.cell(name)?.address
    case .input(let name): addressing.input(name)
    default: nil
    }
  }

  /// The arithmetic without the outer guard; a condition that fails yields `NA()`, which the guard catches.
  private func unguarded(_ addressing: some FormulaAddressing) -> String? {
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
      let criterion = Expression.Criterion.text(word).formula
      return addressing.range(reference).map { "COUNTIF(\($0.address),\"\(criterion)\")" }
    case .sumWhere(let values, let keys, let criterion):
      guard let values = addressing.range(values), let keys = addressing.range(keys) else { return nil }
      // A sum over no numbers is no 0.
      let count = "COUNTIFS(\(keys.address),\"\(criterion.formula)\",\(values.address),\">-1E+300\")"
      let sum = "IF(\(count)=0,NA(),SUMIF(\(keys.address),\"\(criterion.formula)\",\(values.address)))"
      return values.type == .duration ? "(\(sum)*86400)" : sum
    case .only(let expression, let condition):
      guard let left = condition.left.unguarded(addressing), let body = expression.unguarded(addressing)
      else {
        return nil
      }
      return "IF(\(left)\(condition.relation.rawValue)\(condition.right),\(body),NA())"
    }
  }

  private func parenthesized(
    in parent: Operator, isRight: Bool, _ addressing: some FormulaAddressing
  ) -> String? {
    guard let text = unguarded(addressing) else { return nil }
    guard case .binary(let own, _, _) = self else { return text }
    let needed = own.precedence < parent.precedence || (isRight && own.precedence == parent.precedence)
    return needed ? "(\(text))" : text
  }
}

extension Expression.Criterion {
  /// As spreadsheets spell it between quotation marks. A tilde takes their meaning from `*`, `?` and itself.
  fileprivate var formula: String {
    switch self {
    case .positive:
      return ">0"
    case .text(let word):
      // `>5` alone is a comparison.
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
  /// `MIN` and `MAX` of no numbers are 0 in a spreadsheet, which would be a made-up figure.
  fileprivate func formula(over range: String) -> String {
    switch self {
    case .sum: "SUM(\(range))"
    case .median: "MEDIAN(\(range))"
    case .minimum: "IF(COUNT(\(range))=0,NA(),MIN(\(range)))"
    case .maximum: "IF(COUNT(\(range))=0,NA(),MAX(\(range)))"
    case .count: "COUNT(\(range))"
    }
  }
}
