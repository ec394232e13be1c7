import Document
import ReportTables
import Tabular

/// The checks of several reports. Their row numbers refer to the stacked datasets, and findings about the set follow
/// those of the report that they concern.
struct StackedChecks {
  let findings: [SetFinding]
  /// For each dataset, how many rows precede those of each report.
  let offsets: [String: [Int]]
  let reports: [ArchivedReport]

  func completed(_ table: TypedTable) throws(TableError) -> TypedTable {
    let starts = (offsets["checks"] ?? []) + [table.rows.count]
    let places = Dictionary(
      table.columns.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    var rows: [Row] = []
    for (index, report) in reports.enumerated() {
      for row in table.rows[starts[index]..<starts[index + 1]] { rows.append(shifted(row, index, places)) }
      let start = LeadingColumns.values(of: report, LeadingColumns.all)
      for finding in findings where finding.report == index {
        let values = zip(LeadingColumns.all.map(\.name), start).map { ($0, $1) }
        rows.append(Self.row(finding.diagnostic, table.columns, Dictionary(values, uniquingKeysWith: { $1 })))
      }
    }
    var completed = try TypedTable(table.description, columns: table.columns, rows: rows)
    completed.charts = []
    return completed
  }

  private func shifted(_ row: Row, _ report: Int, _ places: [String: Int]) -> Row {
    guard let place = places["row"], case .integer(let number) = row.values[place],
      let dataset = places["dataset"], case .text(let name) = row.values[dataset],
      let offset = offsets[name]?[report]
    else { return row }
    var row = row
    row.values[place] = .integer(number + offset)
    return row
  }

  private static func row(_ finding: Diagnostic, _ columns: [Column], _ leading: [String: Value]) -> Row {
    let values: [String: Value] = [
      "severity": .text(finding.severity.rawValue), "code": .text(finding.code.rawValue),
      "message": .text(finding.message), "dataset": Value(finding.dataset), "row": Value(finding.row),
      "column": Value(finding.column), "printed": Value(finding.printed), "computed": Value(finding.computed),
      "message_zh": .text(finding.chinese), "line": Value(finding.line),
    ]
    return Row(columns.map { values[$0.name] ?? leading[$0.name] ?? .missing })
  }
}
