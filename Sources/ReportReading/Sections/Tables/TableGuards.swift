import Document
import Lexemes
import Tabular

/// A table whose columns are known, before its cells are read: what guards look at.
struct TypedColumns {
  /// What the cells of a column must look like.
  enum Kind: Sendable, Hashable {
    case text
    case date
    case duration
    /// A number with `%`, or without where the header has it.
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
  /// The number in the dataset that the first of ``rows`` has.
  let firstRow: Int
  let columns: [Entry]
  /// Indices of the table's rows that become rows of the dataset.
  let rows: [Int]

  /// The number that a row of the table has in the dataset.
  func number(ofRow index: Int) -> Int { firstRow + rows.partitioningIndex { $0 >= index } }
}

/// What a guard found: cells that must not be read, and what to say of them.
struct GuardFinding {
  /// The row of the table.
  let row: Int
  /// Columns whose cells are withheld; empty for a mere remark.
  let withheld: Set<Int>
  let diagnostic: Diagnostic
}

/// Looks at a table as a whole for figures that are in the wrong place or were misread: rows that have shifted, units
/// in cells, points for commas. To teach the program another, write one and list it in ``TableGuards``.
protocol TableGuard: Sendable {
  static func findings(_ table: TypedColumns) -> [GuardFinding]
}

enum TableGuards {
  static let all: [any TableGuard.Type] = [SurplusCells.self]

  /// Asks every guard.
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

/// Rows with more cells than something heads: a bar within a cell, or a cell too many, has moved all that follows it.
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
