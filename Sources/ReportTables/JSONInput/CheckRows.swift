import Tabular
import Document
import ReportReading

/// The checks of a document, with row numbers updated to the current rows.
///
/// Filtering and sorting moves rows away from the numbers by which checks refer to them.
struct CheckRows: Sendable {
  private(set) var draft: DatasetDraft
  private(set) var diagnostics: [Diagnostic] = []

  init(_ checks: DatasetDraft, among datasets: [DatasetDraft]) throws(SchemaError) {
    draft = checks
    let rows = Dictionary(
      datasets.map { ($0.name, RowsByLine($0)) }, uniquingKeysWith: { first, _ in first })
    for index in checks.rows.indices {
      var finding = try diagnostic(index)
      if let row = finding.row, let own = finding.dataset.flatMap({ rows[$0] }) {
        finding.row = own.place(of: finding, row: row)
        if let place = draft.index(of: "row") { draft.rows[index].values[place] = Value(finding.row) }
      }
      diagnostics.append(finding)
    }
  }

  private func diagnostic(_ index: Int) throws(SchemaError) -> Diagnostic {
    func text(_ column: String) -> String? { value(column, index).text }
    func count(_ column: String) -> Int? {
      if case .integer(let count) = value(column, index) { count } else { nil }
    }
    guard let code = text("code").flatMap(DiagnosticCode.named) else {
      throw error("code", index, expected: "the code of a check, for example pe-contradicted")
    }
    guard let severity = text("severity").flatMap(Diagnostic.Severity.init(rawValue:)) else {
      throw error("severity", index, expected: "error, warning or info")
    }
    guard let message = text("message") else { throw error("message", index, expected: "string") }
    if let row = count("row"), row < 1 { throw error("row", index, expected: "whole number from 1") }
    return Diagnostic(
      code, message, chinese: text("message_zh"), severity: severity, dataset: text("dataset"),
      row: count("row"), column: text("column"),
      printed: text("printed"), computed: text("computed"), line: count("line"))
  }

  private func value(_ column: String, _ row: Int) -> Value {
    draft.index(of: column).map { draft.rows[row].values[$0] } ?? .missing
  }

  private func error(_ column: String, _ row: Int, expected: String) -> SchemaError {
    let found =
      switch value(column, row) {
      case .text(let text): "'\(text.prefix(40))'"
      case .integer(let integer): "\(integer)"
      default: "null"
      }
    return SchemaError(
      JSONPointer(tokens: [draft.name, String(row), column]), .wrongType(expected: expected, found: found))
  }
}
