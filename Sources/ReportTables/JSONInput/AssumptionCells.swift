import Lexemes
import Tabular

/// The assumptions of a document, as inputs for expressions.
struct AssumptionCells: Sendable {
  /// The assumptions with a value.
  private(set) var values: [String: Double] = [:]
  /// The cell of each assumption; if a name occurs twice, the first one counts.
  private(set) var places: [String: TabularDocument.InputCell] = [:]
  /// The bounds of inferred assumptions.
  private var intervals: [String: RoundingInterval] = [:]

  init() {}

  init(_ assumptions: DatasetDraft) {
    let cells = zip(assumptions.values(of: "name"), assumptions.values(of: "value"))
    for (row, cell) in cells.enumerated() {
      guard case .text(let name) = cell.0, places[name] == nil else { continue }
      places[name] = .init(table: assumptions.name, row: row, column: "value")
      values[name] = cell.1.number
      intervals[name] = Self.interval(assumptions, row)
    }
  }

  private static func interval(_ assumptions: DatasetDraft, _ row: Int) -> RoundingInterval? {
    func value(_ column: String) -> Value? {
      assumptions.index(of: column).map { assumptions.rows[row].values[$0] }
    }
    guard value("origin")?.text == Conversions.Origin.inferred.rawValue, let low = value("low")?.number,
      let high = value("high")?.number, let number = value("value")?.number, low <= number, number <= high
    else { return nil }
    return RoundingInterval(lower: low, upper: high)
  }

  /// The possible values of a conversion: the bounds of its only assumption if that is inferred, otherwise the factor
  /// itself.
  func bounds(of expression: Expression?, at factor: Double) -> RoundingInterval? {
    if case .input(let name)? = expression, let interval = intervals[name] { return interval }
    return RoundingInterval(lower: factor, upper: factor)
  }

  /// Restores the expression of each company's conversion, which JSON does not contain.
  func restoreExpressions(_ draft: inout DatasetDraft) {
    guard draft.description == CompaniesDataset.description else { return }
    let names = Set(places.keys)
    for (row, currency) in draft.values(of: "currency").enumerated() {
      func value(_ column: String) -> Value? { draft.index(of: column).map { draft.rows[row].values[$0] } }
      let suffixes = SecurityNames.names(
        code: value("ticker_normalized")?.text, printed: value("ticker")?.text ?? "",
        name: value("name")?.text,
        line: value("line")?.wholeNumber)
      let isWhole = Self.isMeasuredWhole(draft, row)
      draft.rows[row].expressions["conversion"] = Conversions.expression(
        suffixes: suffixes, currency: currency.text,
        among: names.filter { !isWhole || !$0.opens(with: "ads_") })
      if draft.index(of: "market_cap_cny_mn") != nil {
        draft.rows[row].expressions["market_cap_cny_mn"] =
          HomeRate(of: currency.text, suffixes: suffixes, among: values)?.expression
      }
      if isWhole { CompaniesDataset.measureWhole(&draft.rows[row], draft.columns) }
    }
  }
}

extension AssumptionCells {
  /// Whether a row of companies has net profits but no EPS, so that its PE follow from the market cap.
  private static func isMeasuredWhole(_ draft: DatasetDraft, _ row: Int) -> Bool {
    func has(_ family: String) -> Bool {
      draft.columns.indices.contains { place in
        draft.columns[place].name.opens(with: family)
          && Int(draft.columns[place].name.dropFirst(family.count)) != nil
          && draft.rows[row].values[place] != .missing
      }
    }
    return !has("eps_fy") && has("net_profit_fy")
  }
}
