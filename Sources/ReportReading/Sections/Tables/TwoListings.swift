import Document

/// Tables of companies listed in two markets, with columns for each: `A股代码 H股代码 A股股价 H股股价`.
enum TwoListings {
  private static let home = "A股"
  private static let others = ["H股", "港股", "B股"]

  /// The columns as if only the first listing were printed: `A股股价` becomes a price, and `H股股价` an empty header. If
  /// there are not separate columns of codes, one has those of both markets, and the columns are unchanged.
  static func first(_ columns: [HeaderColumn]) -> [HeaderColumn] {
    guard columns.contains(where: { listing($0, [Self.home]) != nil }) else { return columns }
    let home = columns.map { listing($0, [Self.home]) }
    let other = columns.map { listing($0, others) }
    let shared = Set(home.compactMap { $0?.names }).intersection(other.compactMap { $0?.names })
    guard shared.contains(where: isCode),
      !zip(columns, home).contains(where: { $1 == nil && isCode($0.names) && listing($0, others) == nil })
    else { return columns }
    return columns.indices.map { index in
      if let own = home[index], shared.contains(own.names) { return own }
      return other[index].map { shared.contains($0.names) } == true ? HeaderColumn(path: []) : columns[index]
    }
  }

  private static func isCode(_ names: [String]) -> Bool {
    CompanyColumns.role(HeaderColumn(path: names)) == .ticker
  }

  /// The column without the market at the start of one of its labels; nil if there is none.
  private static func listing(_ column: HeaderColumn, _ markets: [String]) -> HeaderColumn? {
    guard let place = column.path.firstIndex(where: { label in markets.contains { label.opens(with: $0) } }),
      let market = markets.first(where: { column.path[place].opens(with: $0) })
    else { return nil }
    var path = column.path
    path[place] = String(path[place].dropFirst(market.count)).trimmed
    path.removeAll(where: \.isEmpty)
    return path.isEmpty ? nil : HeaderColumn(path: path, cells: column.cells)
  }
}
