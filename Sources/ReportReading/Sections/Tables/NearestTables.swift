import Document
import Lexemes

/// For each spec that is read column by column, the table that is nearest to it: if none fits, a reader wants to know what
/// is lacking.
struct NearestTables {
  private let specs: [TableSpec]
  /// By the index of the spec.
  private var best: [Int: (count: Int, line: Int, lacking: [ColumnSpec])] = [:]

  init(_ specs: [TableSpec]) { self.specs = specs }

  mutating func look(at placed: PlacedTable, _ year: DefaultYear?) {
    for (index, spec) in specs.enumerated() {
      let columns = SpecColumns(spec, placed.table, year)
      let count = zip(spec.columns, columns.places).count { $0.isNeeded && $1 != nil }
      guard count > best[index]?.count ?? 0 else { continue }
      let lacking = zip(spec.columns, columns.places).filter { $0.isNeeded && $1 == nil }.map(\.0)
      best[index] = (count, placed.table.firstLine, lacking)
    }
  }

  /// A finding for each spec without rows: a warning if half of its columns are in some table, which is then likely to be
  /// the one that was meant.
  func findings(_ report: Report) -> [Diagnostic] {
    specs.enumerated().compactMap { index, spec in
      guard report.rows[spec.name, default: []].isEmpty else { return nil }
      let near = best[index].flatMap { $0.lacking.isEmpty ? nil : $0 }
      let names =
        near.map { $0.lacking.map { "'\($0.column.name)' (\($0.headers.joined(separator: ", ")))" } } ?? []
      let chinese = near.map { $0.lacking.map { $0.headers.first ?? $0.column.name } } ?? []
      return Diagnostic(
        .tableMissing,
        "no table fits '\(spec.name)'"
          + (near.map { "; the nearest, on line \($0.line), lacks \(names.joined(separator: " and "))" } ?? ""),
        chinese: "没有表格符合“\(spec.description.title.chinese)”"
          + (near.map { "；最接近的在第 \($0.line) 行，缺少\(chinese.joined(separator: "、"))" } ?? ""),
        severity: near.map { $0.count * 2 >= spec.columns.count(where: \.isNeeded) } ?? false
          ? .warning : nil,
        dataset: spec.name, line: near?.line)
    }
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// No table fits one that the user declared.
  public static let tableMissing = DiagnosticCode(
    "table-missing", .info,
    "没有表格符合自定义的数据表",
    "no table fits a table of the user's own; a warning if some table has half of its columns",
    example: #"自定义的表要求 `回购金额`，表头为 `拟回购金额` · asked for under another header"#)
}
