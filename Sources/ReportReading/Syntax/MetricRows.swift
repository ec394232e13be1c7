import Document
import Lexemes

/// Turns tables with a row for each figure of a company into tables with a row for each company:
///
///     | 公司 | 指标 | 2024A | 2025E |
///     | 甲 | EPS | 0.50 | 0.80 |
///     |  | PE | 60.0 | 37.5 |
///
/// becomes `公司 | EPS 2024A | EPS 2025E | PE 2024A | PE 2025E`. The other cells of a company are on its first row, repeated
/// on the others, or a code below a name.
enum MetricRows {
  /// The grid with a row for each company; unchanged if it is of another kind.
  static func joined(_ grid: Grid) -> Grid {
    guard (4...widest).contains(grid.width), grid.rows.count > 2, let layout = Layout(grid.rows) else {
      return grid
    }
    let groups = layout.groups()
    guard groups.count > 1, let merged = layout.merged(groups) else { return grid }
    return Grid(rows: [layout.headings(groups)] + merged)
  }

  private static let widest = 30
}

/// The columns of such a table.
private struct Layout {
  /// The header of each column, on one row.
  private let header: [GridCell]
  private let body: ArraySlice<[GridCell]>
  /// The columns of fiscal years.
  private let years: [Int]
  /// The column with the names of figures.
  private let place: Int
  private var others: [Int] { header.indices.filter { $0 != place && !years.contains($0) } }

  /// - Returns: nil unless the header has years behind a column in which each row names a figure.
  init?(_ rows: [[GridCell]]) {
    guard let row = rows.prefix(2).firstIndex(where: { $0.contains(where: Self.isYear) }) else { return nil }
    header = rows[row].enumerated().map { column, cell in
      cell.isEmpty ? rows[..<row].compactMap { $0.cell(column) }.last { !$0.isEmpty } ?? cell : cell
    }
    body = rows[(row + 1)...]
    years = header.indices.filter { [header] in Self.isYear(header[$0]) }
    let labels = years.compactMap { [header] in FiscalYear.readHeading(header[$0].text)?.year }
    guard years.count > 1, Set(labels).count == labels.count, let first = years.first, first > 1 else {
      return nil
    }
    place = first - 1
    guard body.count > 2, body.allSatisfy({ [place] in CompanyFigure.heads($0.cell(place)?.text ?? "") })
    else { return nil }
  }

  private static func isYear(_ cell: GridCell) -> Bool { FiscalYear.readHeading(cell.text) != nil }

  private func name(_ row: [GridCell]) -> String { row.cell(place)?.text ?? "" }

  /// The rows of each company: another one begins where a figure recurs or another name is printed.
  func groups() -> [[[GridCell]]] {
    body.reduce(into: []) { groups, row in
      if let group = groups.last, !group.contains(where: { name($0) == name(row) }),
        !isOfAnother(row, than: group)
      {
        groups[groups.count - 1].append(row)
      } else {
        groups.append([row])
      }
    }
  }

  /// Whether a row has another name than a company.
  private func isOfAnother(_ row: [GridCell], than group: [[GridCell]]) -> Bool {
    others.contains { column in
      guard let own = row.cell(column), let first = group[0].cell(column), !own.isEmpty, !first.isEmpty else {
        return false
      }
      return own.text != first.text && first.withCode(own) == nil
    }
  }

  /// The names of all figures, in the order in which they occur.
  private func names(_ groups: [[[GridCell]]]) -> [GridCell] {
    var seen: Set<String> = []
    return groups.joined().compactMap { seen.insert(name($0)).inserted ? $0.cell(place) : nil }
  }

  func headings(_ groups: [[[GridCell]]]) -> [GridCell] {
    others.map { header[$0] }
      + names(groups).flatMap { figure in
        years.map { column in
          let year = header[column]
          return GridCell(
            raw: "\(figure.raw) \(year.raw)", text: "\(figure.text) \(year.text)", at: figure.location)
        }
      }
  }

  /// A row for each company; nil if any has a figure twice, cells of its own beside a second figure, or only one row.
  func merged(_ groups: [[[GridCell]]]) -> [[GridCell]]? {
    let names = names(groups).map(\.text)
    guard names.count > 1 else { return nil }
    var rows: [[GridCell]] = []
    for group in groups {
      guard Set(group.map(name)).count == group.count, let labels = labels(of: group) else { return nil }
      rows.append(
        labels
          + names.flatMap { figure in
            let row = group.first { name($0) == figure } ?? []
            return years.map { cell(row, $0, in: group) }
          })
    }
    return rows
  }

  /// The cells of a company besides figures.
  private func labels(of group: [[GridCell]]) -> [GridCell]? {
    var labels = others.map { cell(group[0], $0, in: group) }
    guard labels.contains(where: { !$0.isEmpty }) else { return nil }
    for row in group.dropFirst() {
      for (index, column) in others.enumerated() {
        guard let own = row.cell(column), !own.isEmpty, own.text != labels[index].text else { continue }
        let isCode = own.isCode && !group[0].contains(where: \.isCode)
        guard let both = labels[index].isEmpty ? own : isCode ? labels[index].withCode(own) : nil else {
          return nil
        }
        labels[index] = both
      }
    }
    return labels
  }

  private func cell(_ row: [GridCell], _ column: Int, in group: [[GridCell]]) -> GridCell {
    row.cell(column)
      ?? GridCell(raw: "", text: "", at: group[0].first?.location ?? SourceLocation(line: 1, column: 1))
  }
}
