import Document
import Lexemes
import Tabular

/// A table with known columns before its cells are read, as input for guards.
struct TypedColumns {
  /// The kind of values in a column.
  enum Kind: Sendable, Hashable {
    case text
    case date
    case duration
    /// A number with `%`, or without it if the header has one.
    case percent
    /// An amount or a multiple.
    case number

    init(_ type: ColumnType) {
      switch type {
      case .text, .code, .boolean: self = .text
      case .date: self = .date
      case .duration: self = .duration
      case .percent: self = .percent
      case .integer, .number, .multiple: self = .number
      }
    }
  }

  struct Entry: Sendable {
    /// The machine name in the dataset.
    let name: String
    /// The column of the table, from 0.
    let place: Int
    let kind: Kind
  }

  let table: HeaderedTable
  let dataset: String
  /// The number of the first of ``rows`` in the dataset.
  let firstRow: Int
  let columns: [Entry]
  /// The indices of the table's rows that become rows of the dataset.
  let rows: [Int]

  /// The number of a table row in the dataset.
  func number(ofRow index: Int) -> Int { firstRow + rows.partitioningIndex { $0 >= index } }
}

/// The result of a guard: cells that must not be read, and a finding about them.
struct GuardFinding {
  /// The row of the table.
  let row: Int
  /// The columns whose cells are withheld; empty if the finding is only a remark.
  let withheld: Set<Int>
  let diagnostic: Diagnostic
}

/// Checks a whole table for figures that are in the wrong place or were misread: shifted rows, units in cells, points
/// instead of commas. To add another guard, add a type that conforms and list it in ``TableGuards``.
protocol TableGuard: Sendable {
  static func findings(_ table: TypedColumns) -> [GuardFinding]
}

enum TableGuards {
  static let all: [any TableGuard.Type] = [SurplusCells.self]

  /// Runs every guard, and returns the cells that must not be read.
  static func inspect(_ table: TypedColumns, _ diagnostics: inout [Diagnostic]) -> Withheld {
    var withheld = Withheld()
    for finding in all.flatMap({ $0.findings(table) }) {
      diagnostics.append(finding.diagnostic)
      withheld.add(row: finding.row, finding.withheld)
    }
    return withheld
  }
}

/// Cells of a table that must not be read.
struct Withheld {
  private var columns: [Int: Set<Int>] = [:]

  mutating func add(row: Int, _ places: Set<Int>) {
    if !places.isEmpty { columns[row, default: []].formUnion(places) }
  }

  func contains(row: Int, column: Int) -> Bool { columns[row]?.contains(column) ?? false }

  /// Whether any cell of a row is withheld.
  func touches(row: Int) -> Bool { columns[row] != nil }
}

/// Finds rows with more cells than the table has headers. A pipe within a cell, or an extra cell, has shifted
/// everything after it.
enum SurplusCells: TableGuard {
  static func findings(_ table: TypedColumns) -> [GuardFinding] {
    guard let last = table.table.columns.lastIndex(where: { !$0.path.isEmpty }) else { return [] }
    let figures = Set(table.columns.filter { $0.kind != .text }.map(\.place))
    return table.rows.compactMap { index in
      let row = table.table.rows[index]
      guard row.indices.contains(where: { $0 > last && !row[$0].isEmpty && row[$0].role == .own }) else {
        return nil
      }
      let count = (row.lastIndex { !$0.isEmpty } ?? 0) + 1
      return GuardFinding(
        row: index, withheld: figures,
        diagnostic: Diagnostic(
          .valueKind,
          "the row has \(count) cells where the table has \(last + 1) columns: columns may have shifted, so its "
            + "figures are left empty",
          chinese: "该行有 \(count) 个单元格，而表头只有 \(last + 1) 列：各列可能错位，故数值留空",
          dataset: table.dataset, row: table.number(ofRow: index), line: row.line ?? table.table.firstLine))
    }
  }
}
