/// Reads one kind of table into its dataset. To teach the program another, write one and list it here.
protocol TableReader: Sendable {
  /// - Returns: false where the table is of another kind; then nothing has been read.
  static func read(_ table: HeaderedTable, in section: OutlineSection, into report: inout Report) -> Bool
}

/// Gives every table of the report to the reader that knows it; cells that none holds become loose cells.
enum TableSectionsParser: SectionParser {
  private static let readers: [any TableReader.Type] = [
    CompanyTable.self, TrafficTable.self, RatingScaleTable.self,
  ]

  static func parse(_ outline: Outline, into report: inout Report) {
    var number = 0
    for section in outline.sections {
      for block in section.blocks {
        guard case .table(let grid) = block.content else { continue }
        number += 1
        let table = HeaderedTable(grid, lines: block.lines)
        report.tableNumber = number
        if !readers.contains(where: { $0.read(table, in: section, into: &report) }) {
          LooseTable.read(table, in: section, into: &report)
        }
      }
    }
  }
}

/// A table, or columns of one, that no dataset has: every cell becomes a row of `tables`.
enum LooseTable {
  static func read(_ table: HeaderedTable, in section: OutlineSection, into report: inout Report) {
    report.diagnostics.append(
      Diagnostic(
        .tableUnclaimed, "no dataset has this table; its cells are in 'tables'", dataset: "tables",
        line: table.lines.lowerBound))
    for title in table.titles {
      report.looseCells.append(
        cell(title, table: report.tableNumber, row: 0, column: 1, header: nil, section))
    }
    read(table, columns: Array(table.columns.indices), in: section, into: &report)
    report.claim(table.lines, as: .dataset("tables"))
  }

  /// Keeps the cells of some columns.
  static func read(
    _ table: HeaderedTable, columns: [Int], in section: OutlineSection, into report: inout Report
  ) {
    for (row, cells) in table.rows.enumerated() {
      for column in columns where !cells[column].isEmpty {
        let header = table.columns[column].text
        report.looseCells.append(
          cell(
            cells[column], table: report.tableNumber, row: row + 1, column: column + 1,
            header: header.isEmpty ? nil : header, section))
      }
    }
  }

  private static func cell(
    _ cell: GridCell, table: Int, row: Int, column: Int, header: String?, _ section: OutlineSection
  ) -> LooseCell {
    LooseCell(
      section: section.title, table: table, row: row, column: column, header: header, text: cell.text,
      value: FigureReader.plainNumber(cell.text), line: cell.location.line)
  }
}
