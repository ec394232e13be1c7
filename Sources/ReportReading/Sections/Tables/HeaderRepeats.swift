import Document

/// Tables that a converter made one of, because a page break repeated the header and changed it.
enum HeaderRepeats {
  /// A table cut where a row begins with the labels of the first one and goes on with others: `代码 名称 EPS PE` under
  /// `代码 名称 PE EPS` heads what is below it. A row that says the same is only left out.
  static func split(_ grid: Grid) -> [Grid] {
    guard grid.rows.count > 3,
      let header = grid.rows.first(where: { $0.count > 2 && $0.onlyText == nil && !$0.isBlank })
    else { return [grid] }
    let labels = header.prefix(2).map(\.text)
    guard labels.allSatisfy({ !$0.isEmpty }), labels[0] != labels[1] else { return [grid] }
    var pieces: [[[GridCell]]] = [[]]
    // A header may be several rows that begin alike: only behind data is one another's.
    var isBehindData = false
    for row in grid.rows {
      let opens = row.prefix(2).map(\.text) == labels
      if opens, isBehindData, !header.repeats(row) {
        pieces.append([])
        isBehindData = false
      }
      isBehindData = isBehindData || HeaderRows.isData(row)
      pieces[pieces.count - 1].append(row)
    }
    return pieces.map(Grid.init(rows:))
  }
}
