import Tabular
import Document
import ReportReading

/// What holds for the provenance of any report.
enum Provenance {
  /// Places where the source prints something else than a cell says: `figures 3 page: 12:7 '9'`.
  static func misplaced(_ document: TabularDocument, in source: SourceText) -> [String] {
    document.tables.flatMap { table in
      table.rows.enumerated().flatMap { index, row in
        row.origins.sorted { $0.key < $1.key }.compactMap { column, origin in
          let rest = source.text(ofLine: origin.line).unicodeScalars.dropFirst(origin.column - 1)
          let isThere = !origin.raw.isEmpty && rest.starts(with: origin.raw.unicodeScalars)
          let place = "\(origin.line):\(origin.column) '\(origin.raw)'"
          return isThere ? nil : "\(table.description.name) \(index + 1) \(column): \(place)"
        }
      }
    }
  }

  /// Typed cells that were printed and do not say where.
  static func missing(_ document: TabularDocument) -> [String] {
    document.tables.filter { !made.contains($0.description.name) }.flatMap { table in
      table.columns.enumerated().flatMap { place, column -> [String] in
        let name = "\(table.description.name).\(column.name)"
        guard typed.contains(column.type) || name.hasPrefix("companies.fy"), column.expression == nil,
          !counted.contains(column.name),
          !counted.contains(name)
        else { return [] }
        return table.rows.enumerated().compactMap { index, row in
          row.values[place] == .missing || row.origins[column.name] != nil ? nil : "\(name) \(index + 1)"
        }
      }
    }
  }

  private static let typed: Set<ColumnType> = [.number, .integer, .percent, .multiple, .duration, .date]
  /// Datasets that the program makes.
  private static let made: Set<String> = ["assumptions", "checks", "company_stats", "traffic_groups"]
  /// What the program counts or derives and no report prints.
  private static let counted: Set<String> = [
    "line", "source_page", "line_end", "level", "matched_line", "highlights.number", "news.number",
    "views.number",
    "risks.number", "tables.table", "tables.row", "tables.column", "companies.rating_rank",
  ]
}
