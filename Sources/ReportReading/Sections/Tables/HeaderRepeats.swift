import Document
import Lexemes

/// Splits tables that were printed or converted as one, with a second header inside.
enum HeaderRepeats {
  /// The parts of a table, split where another header begins. A row that repeats the first header does not split it.
  static func split(_ grid: Grid) -> [Grid] {
    guard grid.rows.count > 3 else { return [grid] }
    let headers = Headers(grid.rows)
    var pieces: [[[GridCell]]] = [[]]
    // A header may have several rows that begin alike; only a header after data is another one.
    var isBehindData = false
    for row in grid.rows {
      let isData = HeaderRows.isData(row)
      if isBehindData, headers.opensAnother(row, isData: isData) {
        let group = groupAbove(&pieces[pieces.count - 1])
        pieces.append(group)
        isBehindData = false
      }
      isBehindData = isBehindData || isData
      pieces[pieces.count - 1].append(row)
    }
    return pieces.map(Grid.init(rows:))
  }

  /// Removes a row of groups that belongs to the header below it: nothing above the names, no figures.
  private static func groupAbove(_ rows: inout [[GridCell]]) -> [[GridCell]] {
    guard let last = rows.last, last.first?.isEmpty == true, !last.isBlank, !HeaderRows.isData(last) else {
      return []
    }
    rows.removeLast()
    return [last]
  }

  /// The header rows of a table.
  private struct Headers {
    private let rows: [[GridCell]]
    /// The first two labels of the first row; nil unless they are two words.
    private let labels: (String, String)?

    init(_ rows: [[GridCell]]) {
      let headers = rows.prefix { !HeaderRows.isData($0) }.filter {
        $0.count > 2 && $0.onlyText == nil && !$0.isBlank
      }
      self.rows = headers
      labels = headers.first.flatMap { first in
        let (name, next) = (first[0].text, first[1].text)
        return name.isEmpty || next.isEmpty || name == next ? nil : (name, next)
      }
    }

    /// Whether a row below data is the header of another table. It begins with the same two labels as the first
    /// header, `代码 名称 EPS PE` below `代码 名称 PE EPS`; or it has only labels and begins with one for names,
    /// `公司 毛利率 EV/EBITDA` below `公司 市值 PE`, or with an empty cell if a label has a year, a unit or the name of a
    /// figure.
    func opensAnother(_ row: [GridCell], isData: Bool) -> Bool {
      guard let first = rows.first, !rows.contains(where: { $0.repeats(row) }), let name = row.first?.text
      else { return false }
      if let labels, row.count > 1, row[0].text == labels.0, row[1].text == labels.1 { return true }
      guard !isData, row.count(where: { !$0.isEmpty }) > 2 else { return false }
      if name.isEmpty {
        return row.contains { $0.text.split(at: " ()（）").contains(where: HeaderRows.isRefining) }
      }
      return rows.contains { $0.first?.text == name } || Self.headsNames(name)
        || hasMostLabels(row, of: first)
    }

    /// Whether at least half of a row's cells are the labels of the first header, each in its own column:
    /// `港股公司 代码 股价（港元） PE` below `A股公司 代码 股价（元） PE`.
    private func hasMostLabels(_ row: [GridCell], of first: [GridCell]) -> Bool {
      let filled = row.indices.filter { !row[$0].isEmpty }
      let shared = filled.count {
        first.cell($0)?.text == row[$0].text && !MissingMark.isMissing(row[$0].text)
      }
      return shared > 1 && shared * 2 >= filled.count
    }

    private static func headsNames(_ label: String) -> Bool {
      let role = CompanyColumns.role(HeaderColumn(path: [label.foldedWidth]))
      return role == .name || role == .ticker
    }
  }
}
