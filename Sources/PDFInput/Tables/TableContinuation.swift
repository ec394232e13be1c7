/// Joins a table that a page break split.
enum TableContinuation {
  /// Joins both parts; nil unless the lower one has the same columns and repeats the header or may have none.
  static func joined(_ above: LayoutTable, _ below: LayoutTable) -> LayoutTable? {
    guard above.columns.count == below.columns.count,
      zip(above.columns, below.columns).allSatisfy({ $0.meets($1, slack: -0.3 * min($0.width, $1.width)) })
    else { return nil }
    let header = below.header.map(\.text)
    let isBare = header.allSatisfy(\.isEmpty)
    let isRepeated = header == above.header.map(\.text)
    guard isBare || isRepeated || below.mayLackHeader else { return nil }
    var joined = above
    if !isBare, !isRepeated, let page = below.rows.first?.page {
      joined.rows.append(TableRow(cells: below.header, page: page))
    }
    joined.irregular += below.irregular.map { .init(row: $0.row + joined.rows.count, text: $0.text) }
    joined.rows += below.rows
    joined.columns = zip(above.columns, below.columns).map { $0.union($1) }
    return joined
  }
}
