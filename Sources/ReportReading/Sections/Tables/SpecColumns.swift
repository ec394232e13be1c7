import Document
import Lexemes
import Tabular

/// The columns of a table that match a spec.
struct SpecColumns {
  let spec: TableSpec
  /// For each column of the spec, its index in the table; nil if the table does not have it.
  private(set) var places: [Int?]
  /// The columns of the spec that several headers match, with these headers.
  private(set) var rivals: [(name: String, headers: [String])] = []
  private let table: HeaderedTable

  init(_ spec: TableSpec, _ table: HeaderedTable, _ year: DefaultYear?) {
    self.spec = spec
    self.table = table
    places = spec.columns.map { _ in nil }
    guard table.columns.count <= ColumnRoles<Int>.widest else { return }
    for (index, column) in spec.columns.enumerated() where !column.column.isComputed {
      let headed = table.columns.indices.filter { column.isHeaded(by: table.columns[$0]) }
      if headed.count > 1 { rivals.append((column.column.name, headed.map { table.columns[$0].text })) }
      guard headed.count == 1, reads(headed[0], as: column.column.type, year) else { continue }
      places[index] = headed[0]
    }
  }

  /// Treats a column of the spec as one that the table does not have.
  mutating func leaveOut(_ index: Int) { places[index] = nil }

  var count: Int { places.count { $0 != nil } }

  /// Whether the table has every column that the spec needs.
  var hasNeeded: Bool { zip(spec.columns, places).allSatisfy { !$0.isNeeded || $1 != nil } && count > 0 }

  /// The columns of the table that the spec does not have.
  var unmatched: [Int] { table.columns.indices.filter { !places.contains($0) } }

  /// Whether at least half of a column's cells can be read as a type.
  private func reads(_ place: Int, as type: ColumnType, _ year: DefaultYear?) -> Bool {
    let cells = table.rows.prefix(Self.mostRows).compactMap { $0.cell(place)?.text }
      .filter { !MissingMark.isMissing($0) }
    let readable = cells.count { text in
      switch type {
      case .text, .code, .boolean: true
      case .date: DateLexeme.read(text, defaultYear: year ?? 2000) != nil
      case .duration: DurationLexeme.read(text).value != nil
      case .integer, .number, .percent, .multiple: NumberLexeme.read(text).value != nil
      }
    }
    return readable * 2 >= cells.count
  }

  private static let mostRows = 50
}
