import Document
import Lexemes

/// Turns tables with a row for each figure of a company into tables with a row for each company:
///
///     | 公司 | 指标 | 2024A | 2025E |
///     | 甲 | EPS | 0.50 | 0.80 |
///     |  | PE | 60.0 | 37.5 |
///
/// becomes `公司 | EPS 2024A | EPS 2025E | PE 2024A | PE 2025E`. All companies must have the same figures in the same order.
enum MetricRows {
  /// The grid with a row for each company; unchanged if it is of another kind.
  static func joined(_ grid: Grid) -> Grid {
    guard (4...widest).contains(grid.width), let header = grid.rows.first, grid.rows.count > 2 else {
      return grid
    }
    let years = header.indices.filter { FiscalYear.readHeading(header[$0].text) != nil }
    guard years.count > 1, let place = years.first.map({ $0 - 1 }), place > 0 else { return grid }
    let body = Array(grid.rows.dropFirst())
    let names = body.map { $0.cell(place)?.text ?? "" }
    guard let count = countOfFigures(names), count > 1, body.count > count, body.count.isMultiple(of: count),
      names.indices.allSatisfy({ names[$0] == names[$0 % count] }),
      names.prefix(count).allSatisfy(CompanyFigure.heads)
    else { return grid }
    let others = header.indices.filter { $0 != place && !years.contains($0) }
    let groups = stride(from: 0, to: body.count, by: count).map { Array(body[$0..<($0 + count)]) }
    guard groups.allSatisfy({ isOfOneCompany($0, others) }) else { return grid }
    let headings =
      others.map { header[$0] }
      + body.prefix(count).flatMap { row in years.map { heading(row[place], header[$0]) } }
    return Grid(
      rows: [headings]
        + groups.map { group in
          others.map { cell(group[0], $0) } + group.flatMap { row in years.map { cell(row, $0) } }
        })
  }

  private static let widest = 30

  /// How many figures each company has, which is the number of rows after which the first one recurs.
  private static func countOfFigures(_ names: [String]) -> Int? {
    guard let first = names.first, CompanyFigure.heads(first) else { return nil }
    return names.dropFirst().firstIndex(of: first)
  }

  /// Whether only the first row of a group has cells besides figures; those of the others are empty or repeat them.
  private static func isOfOneCompany(_ group: [[GridCell]], _ others: [Int]) -> Bool {
    others.contains { group[0].cell($0)?.isEmpty == false }
      && group.dropFirst().allSatisfy { row in
        others.allSatisfy { column in
          let own = row.cell(column)?.text ?? ""
          return own.isEmpty || own == group[0].cell(column)?.text
        }
      }
  }

  private static func heading(_ figure: GridCell, _ year: GridCell) -> GridCell {
    GridCell(raw: "\(figure.raw) \(year.raw)", text: "\(figure.text) \(year.text)", at: figure.location)
  }

  private static func cell(_ row: [GridCell], _ column: Int) -> GridCell {
    row.cell(column)
      ?? GridCell(raw: "", text: "", at: row.first?.location ?? SourceLocation(line: 1, column: 1))
  }
}
