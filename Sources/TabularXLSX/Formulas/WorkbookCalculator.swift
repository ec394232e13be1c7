import Lexemes
import Tabular

/// Computes the formulas that a plan left without a value, as a spreadsheet will when it opens the workbook.
///
/// Cells of a dataset are not computed here: they keep the dataset's own values, which verification compares. This
/// covers what only the workbook has: statistics, verdicts, headings and sorted lists.
struct WorkbookCalculator {
  private let plans: [SheetPlan]
  private let language: Language
  private var grids: [CellGrid?]
  private var results: Results
  /// Long ranges that formulas read repeatedly: the lists of largest changes read whole columns for each of their rows.
  private var ranges: [Range: FormulaValue] = [:]
  private let names: [String: Place]

  fileprivate struct Place: Hashable {
    var sheet: Int
    var address: CellAddress
  }

  private struct Range: Hashable {
    var sheet: Int
    var cells: CellRange
  }

  /// Shorter ranges are as fast to read again.
  private static let longRange = 64

  private let sheets: [String: Int]

  init(_ plans: [SheetPlan], names: [DefinedNamePlan], language: Language) {
    self.plans = plans
    self.language = language
    grids = plans.map { _ in nil }
    results = Results(plans)
    sheets = Dictionary(
      plans.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var places: [String: Place] = [:]
    for name in names {
      guard case .cells(let sheet?, let range)? = FormulaParser.parse(name.formula), let index = sheets[sheet]
      else { continue }
      places[name.name] = Place(sheet: index, address: range.first)
    }
    self.names = places
  }

  /// Sets the value of every formula, and the cell values of every chart.
  static func fill(_ plans: inout [SheetPlan], names: [DefinedNamePlan], language: Language) {
    guard plans.contains(where: \.hasPending) else { return }
    var calculator = WorkbookCalculator(plans, names: names, language: language)
    var results: [(sheet: Int, cell: Int, value: CachedValue)] = []
    for sheet in plans.indices {
      for (index, cell) in plans[sheet].cells.enumerated() {
        guard case .formula(_, .pending) = cell.content else { continue }
        let place = Place(sheet: sheet, address: CellAddress(row: cell.row, column: cell.column))
        results.append((sheet, index, calculator.cached(place)))
      }
    }
    var charts = plans.map(\.charts)
    for sheet in charts.indices {
      for chart in charts[sheet].indices {
        for index in charts[sheet][chart].chart.series.indices {
          calculator.fill(&charts[sheet][chart].chart.series[index].categories)
          calculator.fill(&charts[sheet][chart].chart.series[index].values)
        }
      }
    }
    // The calculator retains the plans; release it before they change, or all cells would be copied.
    calculator = WorkbookCalculator([], names: [], language: language)
    for result in results {
      guard case .formula(let formula, _) = plans[result.sheet].cells[result.cell].content else { continue }
      plans[result.sheet].cells[result.cell].content = .formula(formula, cached: result.value)
    }
    for sheet in plans.indices { plans[sheet].charts = charts[sheet] }
  }

  /// Computes formulas that are not part of the plans: those of rows that are laid out only as they are written.
  mutating func fill(_ cells: inout [CellPlan], ofSheet sheet: Int) {
    for index in cells.indices {
      guard case .formula(let formula, .pending) = cells[index].content else { continue }
      let place = Place(
        sheet: sheet, address: CellAddress(row: cells[index].row, column: cells[index].column))
      cells[index].content = .formula(
        formula, cached: cachedValue(of: compute(formula, at: place, cell: nil)))
    }
  }

  private mutating func fill(_ range: inout ChartRange) {
    guard range.cached.isEmpty, let sheet = sheets[range.sheet] else { return }
    for row in range.range.first.row...range.range.last.row {
      for column in range.range.first.column...range.range.last.column {
        range.cached.append(cached(Place(sheet: sheet, address: CellAddress(row: row, column: column))))
      }
    }
  }

  private mutating func cached(_ place: Place) -> CachedValue { cachedValue(of: value(at: place)) }

  private func cachedValue(of value: FormulaValue) -> CachedValue {
    switch value.single {
    case .blank: .text("")
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .boolean(let boolean): .text(boolean ? "TRUE" : "FALSE")
    case .error(let text): .text(text)
    case .array: .text("")
    }
  }

  // MARK: Computing

  private mutating func value(at place: Place) -> FormulaValue {
    if let index = index(of: place) {
      // Accessed by index: taking the cell out of the list would copy its texts.
      guard case .formula(let formula, .pending) = plans[place.sheet].cells[index].content else {
        return FormulaValue(plans[place.sheet].cells[index].content, isFormula: false)
      }
      return compute(formula, at: place, cell: index)
    }
    let (row, column) = (place.address.row, place.address.column)
    switch plans[place.sheet].body?.content(row: row, column: column, language: language) {
    case .value(let value)?: return value
    case .formula(let formula)?: return compute(formula, at: place, cell: nil)
    case nil: return .blank
    }
  }

  private mutating func index(of place: Place) -> Int? {
    if grids[place.sheet] == nil { grids[place.sheet] = CellGrid(plans[place.sheet].cells) }
    return grids[place.sheet]?.index(place.address)
  }

  /// The value of a formula. `cell` is its index in the sheet's list, nil for a cell that is laid out only as it is
  /// written.
  private mutating func compute(_ formula: String, at place: Place, cell: Int?) -> FormulaValue {
    switch results[place, cell] {
    case .done(let value): return value
    case .running: return .error("#REF!")
    case .none: break
    }
    guard let node = FormulaParser.parse(formula) else { return .error("#REF!") }
    results[place, cell] = .running
    let value = settled(node, place.sheet)
    results[place, cell] = .done(value)
    return value
  }

  /// The value that a formula's cell holds: a reference to an empty cell gives 0.
  private mutating func settled(_ node: FormulaNode, _ sheet: Int) -> FormulaValue {
    let result = evaluate(node, sheet).single
    return if case .blank = result { .number(0) } else { result }
  }

  private mutating func evaluate(_ node: FormulaNode, _ sheet: Int) -> FormulaValue {
    switch node {
    case .value(let value): return value
    case .cells(let name, let range):
      guard let index = name.map({ sheets[$0] }) ?? sheet else { return .error("#REF!") }
      return cells(index, range)
    case .name(let name): return names[name].map { value(at: $0) } ?? .error("#NAME?")
    case .negated(let inner):
      return FormulaFunctions.map(evaluate(inner, sheet)) { value in
        if case .error = value { return value }
        return value.arithmetic.map { .number(-$0) } ?? .valueError
      }
    case .binary(let sign, let left, let right):
      return FormulaOperators.apply(sign, evaluate(left, sheet), evaluate(right, sheet))
    case .call("IF", let arguments): return choose(arguments, sheet)
    case .call("IFERROR", let arguments):
      guard arguments.count == 2 else { return .valueError }
      let first = evaluate(arguments[0], sheet).single
      if case .error = first { return evaluate(arguments[1], sheet).single }
      return first
    case .call("ROWS", let arguments):
      guard case .cells(_, let range)? = arguments.first else { return .valueError }
      return .number(Double(range.last.row - range.first.row + 1))
    case .call(let function, let arguments):
      return FormulaFunctions.call(function, arguments.map { evaluate($0, sheet) })
    }
  }

  /// Computes only the branch that is taken.
  private mutating func choose(_ arguments: [FormulaNode], _ sheet: Int) -> FormulaValue {
    guard arguments.count > 1 else { return .valueError }
    let condition = evaluate(arguments[0], sheet).single
    if case .error = condition { return condition }
    guard let holds = condition.truth else { return .valueError }
    if holds { return evaluate(arguments[1], sheet) }
    return arguments.count > 2 ? evaluate(arguments[2], sheet) : .boolean(false)
  }

  private mutating func cells(_ sheet: Int, _ range: CellRange) -> FormulaValue {
    guard range.first != range.last else { return value(at: Place(sheet: sheet, address: range.first)) }
    let key = Range(sheet: sheet, cells: range)
    if let known = ranges[key] { return known }
    let columns = range.last.column - range.first.column + 1
    let list = bodyColumn(sheet, range) ?? list(sheet, range)
    let whole = FormulaValue.array(list, columns: columns)
    if list.count >= Self.longRange { ranges[key] = whole }
    return whole
  }

  private mutating func list(_ sheet: Int, _ range: CellRange) -> [FormulaValue] {
    var list: [FormulaValue] = []
    let columns = range.last.column - range.first.column + 1
    list.reserveCapacity((range.last.row - range.first.row + 1) * columns)
    for row in range.first.row...max(range.first.row, range.last.row) {
      for column in range.first.column...max(range.first.column, range.last.column) {
        list.append(value(at: Place(sheet: sheet, address: CellAddress(row: row, column: column))))
      }
    }
    return list
  }

  /// The values of a column of a long table, read at once; nil for other ranges and where its formulas are not yet
  /// computed. The rows of a range above and below the table are listed cells.
  private mutating func bodyColumn(_ sheet: Int, _ range: CellRange) -> [FormulaValue]? {
    let column = range.first.column
    guard column == range.last.column, range.first.row <= range.last.row, let body = plans[sheet].body,
      case let own = (range.first.row..<(range.last.row + 1)).clamped(to: body.rows), !own.isEmpty,
      let values = body.values(column: column, rows: own, language: language)
    else { return nil }
    func listed(_ rows: Swift.Range<Int>) -> [FormulaValue] {
      rows.isEmpty
        ? [] : list(sheet, CellRange(rows: rows.lowerBound...(rows.upperBound - 1), column: column))
    }
    return listed(range.first.row..<own.lowerBound) + values + listed(own.upperBound..<(range.last.row + 1))
  }
}

extension WorkbookCalculator {
  /// The state of a formula's computation.
  fileprivate enum Result {
    case none
    /// A formula that is requested in this state refers to itself.
    case running
    case done(FormulaValue)
  }

  /// The results of formulas.
  fileprivate struct Results {
    private let counts: [Int]
    /// By index in each sheet's list of cells; empty for a sheet that was never read.
    private var listed: [[Result]]
    /// For cells that are laid out only as they are written.
    private var later: [Place: Result] = [:]

    init(_ plans: [SheetPlan]) {
      counts = plans.map(\.cells.count)
      listed = plans.map { _ in [] }
    }

    subscript(place: Place, cell: Int?) -> Result {
      get {
        guard let cell else { return later[place] ?? .none }
        return listed[place.sheet].isEmpty ? .none : listed[place.sheet][cell]
      }
      set {
        guard let cell else {
          later[place] = newValue
          return
        }
        if listed[place.sheet].isEmpty {
          listed[place.sheet] = [Result](repeating: .none, count: counts[place.sheet])
        }
        listed[place.sheet][cell] = newValue
      }
    }
  }
}

extension SheetPlan {
  fileprivate var hasPending: Bool {
    cells.contains { if case .formula(_, .pending) = $0.content { true } else { false } }
      || charts.contains { $0.chart.series.contains { $0.values.cached.isEmpty } }
  }
}

/// The operators of formulas, applied to single values and to rectangles.
enum FormulaOperators {
  static func apply(_ sign: FormulaSign, _ left: FormulaValue, _ right: FormulaValue) -> FormulaValue {
    switch (left, right) {
    case (.array(let lefts, let columns), .array(let rights, _)):
      guard lefts.count == rights.count else { return .valueError }
      return .array(zip(lefts, rights).map { single(sign, $0, $1) }, columns: columns)
    case (.array(let lefts, let columns), _):
      return .array(lefts.map { single(sign, $0, right) }, columns: columns)
    case (_, .array(let rights, let columns)):
      return .array(rights.map { single(sign, left, $0) }, columns: columns)
    default: return single(sign, left, right)
    }
  }

  private static func single(
    _ sign: FormulaSign, _ left: FormulaValue, _ right: FormulaValue
  ) -> FormulaValue {
    if case .error = left { return left }
    if case .error = right { return right }
    switch sign {
    case .join: return .text(left.text + right.text)
    case .equal: return .boolean(FormulaValue.isEqual(left, right))
    case .notEqual: return .boolean(!FormulaValue.isEqual(left, right))
    case .less: return .boolean(FormulaValue.isBefore(left, right))
    case .greater: return .boolean(FormulaValue.isBefore(right, left))
    case .lessOrEqual: return .boolean(!FormulaValue.isBefore(right, left))
    case .greaterOrEqual: return .boolean(!FormulaValue.isBefore(left, right))
    case .add: return arithmetic(left, right) { $0 + $1 }
    case .subtract: return arithmetic(left, right) { $0 - $1 }
    case .multiply: return arithmetic(left, right) { $0 * $1 }
    case .power: return arithmetic(left, right, power)
    case .divide: return divided(left, right)
    }
  }

  private static func arithmetic(
    _ left: FormulaValue, _ right: FormulaValue, _ body: (Double, Double) -> Double
  ) -> FormulaValue {
    guard let left = left.arithmetic, let right = right.arithmetic else { return .valueError }
    let result = body(left, right)
    return result.isFinite ? .number(result) : .error("#NUM!")
  }

  private static func divided(_ left: FormulaValue, _ right: FormulaValue) -> FormulaValue {
    guard left.arithmetic != nil, let divisor = right.arithmetic else { return .valueError }
    return divisor == 0 ? .divisionByZero : arithmetic(left, right) { $0 / $1 }
  }

  private static func power(_ base: Double, _ exponent: Double) -> Double {
    guard let whole = Int(exactly: exponent), whole.magnitude < 400 else { return .nan }
    let result = (0..<Int(whole.magnitude)).reduce(1.0) { product, _ in product * base }
    return whole < 0 ? 1 / result : result
  }
}
