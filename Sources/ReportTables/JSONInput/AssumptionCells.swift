import Tabular

/// The assumptions of a document, as the inputs that expressions read.
struct AssumptionCells: Sendable {
  /// Those that have a value.
  private(set) var values: [String: Double] = [:]
  /// Where each stands; of two of one name the first counts.
  private(set) var places: [String: TabularDocument.InputCell] = [:]

  init() {}

  init(_ assumptions: DatasetDraft) {
    let cells = zip(assumptions.values(of: "name"), assumptions.values(of: "value"))
    for (row, cell) in cells.enumerated() {
      guard case .text(let name) = cell.0, places[name] == nil else { continue }
      places[name] = .init(table: assumptions.name, row: row, column: "value")
      values[name] = cell.1.number
    }
  }

  /// Gives each company the expression of its conversion again, which JSON does not hold.
  func restoreExpressions(_ draft: inout DatasetDraft) {
    guard draft.description == CompaniesDataset.description else { return }
    let names = Set(places.keys)
    for (row, currency) in draft.values(of: "currency").enumerated() {
      func value(_ column: String) -> Value? { draft.index(of: column).map { draft.rows[row].values[$0] } }
      let suffixes = SecurityNames.names(
        code: value("ticker_normalized")?.text, printed: value("ticker")?.text ?? "",
        name: value("name")?.text,
        line: value("line")?.number.map { Int($0) })
      draft.rows[row].expressions["conversion"] = Conversions.expression(
        suffixes: suffixes, currency: currency.text, among: names)
    }
  }
}

extension Value {
  /// The text of a text cell.
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }
}
