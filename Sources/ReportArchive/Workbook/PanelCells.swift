import Lexemes
import Tabular

/// The columns of a panel dataset, read by name.
struct PanelCells {
  let table: TypedTable
  private let columns: [String: Int]
  /// Columns that only the workbook has.
  private let helpers: [String: HelperColumn]

  /// - Returns: nil if the document has no such dataset, or if it has no rows.
  init?(_ tables: [TypedTable], _ name: String) {
    guard let table = tables.first(where: { $0.description.name == name }), !table.rows.isEmpty else {
      return nil
    }
    self.table = table
    columns = Dictionary(
      table.columns.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    helpers = Dictionary(
      table.presentation.helpers.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func has(_ column: String) -> Bool { columns[column] != nil || helpers[column] != nil }

  var count: Int { table.rows.count }

  subscript(row: Int, column: String) -> Value {
    columns[column].map { table.rows[row].values[$0] } ?? helpers[column]?.value(row) ?? .missing
  }

  func text(_ row: Int, _ column: String) -> String? { self[row, column].text }

  /// The Monday of the week that a row covers.
  func week(_ row: Int) -> CalendarDate? {
    if case .date(let date) = self[row, "week_start"] { date } else { nil }
  }

  /// The weeks that the rows cover, in ascending order; at most the newest `most`.
  func weeks(most: Int) -> [CalendarDate] {
    Array(Set((0..<count).compactMap(week)).sorted().suffix(most))
  }
}

extension HelperColumn {
  /// What a cell holds, or the initial result of its formula, if that is known.
  fileprivate func value(_ row: Int) -> Value {
    if initial.indices.contains(row) { return initial[row] }
    if cells.indices.contains(row), case .value(let value) = cells[row] { return value }
    return .missing
  }
}

/// A mean to which numbers are added one by one.
struct RunningMean {
  private var sum = 0.0
  private var count = 0

  mutating func add(_ number: Double?) {
    guard let number else { return }
    sum += number
    count += 1
  }

  var value: Value { Value(finite: count == 0 ? nil : sum / Double(count)) }
}

/// Means of a column over the rows that share a key, as `AVERAGEIFS` computes them.
struct GroupedMeans<Key: Hashable> {
  private var means: [Key: RunningMean] = [:]

  mutating func add(_ number: Double?, to key: Key) { means[key, default: RunningMean()].add(number) }

  subscript(key: Key) -> Value { means[key]?.value ?? .missing }
}

extension String {
  /// Whether a spreadsheet takes the text literally as a criterion, without wildcards or operators.
  var isPlainCriterion: Bool {
    !utf8.contains { "*?~\"".utf8.contains($0) } && !(utf8.first.map { "<>=".utf8.contains($0) } ?? true)
  }
}

/// A formula for the mean over rows of a dataset; its result is empty if no row matches.
func meanFormula(_ table: String, _ column: String, where criteria: [(column: String, equals: String)])
  -> String
{
  let conditions = criteria.map { "\(table)[\($0.column)],\($0.equals)" }.joined(separator: ",")
  return "IFERROR(AVERAGEIFS(\(table)[\(column)],\(conditions)),\"\")"
}
