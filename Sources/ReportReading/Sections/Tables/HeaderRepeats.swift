import Document
import Lexemes

/// Tables that are printed as one, or that a converter made one of: a second header is inside.
enum HeaderRepeats {
  /// A table cut where a second header begins. A row that repeats the header is only left out.
  static func split(_ grid: Grid) -> [Grid] {
    guard grid.rows.count > 3 else { return [grid] }
    let headers = Headers(grid.rows)
    var pieces: [[[GridCell]]] = [[]]
    // A header may be several rows that begin alike: only behind data is one another's.
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

  /// Takes the row of groups away that belongs to the header below it: nothing over the names, no figure.
  private static func groupAbove(_ rows: inout [[GridCell]]) -> [[GridCell]] {
    guard let last = rows.last, last.first?.isEmpty == true, !last.isBlank, !HeaderRows.isData(last) else {
      return []
    }
    rows.removeLast()
    return [last]
  }

  /// The rows that head a table.
  private struct Headers {
    private let rows: [[GridCell]]

    init(_ rows: [[GridCell]]) {
      self.rows = rows.prefix { !HeaderRows.isData($0) }.filter {
        $0.count > 2 && $0.onlyText == nil && !$0.isBlank
      }
    }

    /// Whether a row below data heads what is below it, under other labels than the first header has: it begins with
    /// two of them, `代码 名称 EPS PE` below `代码 名称 PE EPS`; or it has labels only and begins with what heads names,
    /// `公司 毛利率 EV/EBITDA` below `公司 市值 PE`, or with nothing, where a label
    /// has a year, a unit or a figure's name.
    func opensAnother(_ row: [GridCell], isData: Bool) -> Bool {
      guard let first = rows.first, !rows.contains(where: { $0.repeats(row) }), let name = row.first?.text
      else { return false }
      let labels = first.prefix(2).map(\.text)
      if labels.allSatisfy({ !$0.isEmpty }), labels[0] != labels[1], row.prefix(2).map(\.text) == labels {
        return true
      }
      guard !isData, row.count(where: { !$0.isEmpty }) > 2 else { return false }
      if name.isEmpty {
        return row.contains { $0.text.split(at: " ()（）").contains(where: HeaderRows.isRefining) }
      }
      return rows.contains { $0.first?.text == name } || Self.headsNames(name)
    }

    private static func headsNames(_ label: String) -> Bool {
      let role = CompanyColumns.role(HeaderColumn(path: [label.foldedWidth]))
      return role == .name || role == .ticker
    }
  }
}
