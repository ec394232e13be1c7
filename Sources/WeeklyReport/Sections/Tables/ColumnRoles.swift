/// Finds out which column of a table plays which part, by what heads it and not by where it stands.
struct ColumnRoles<Role: Hashable> {
  private(set) var places: [Role: Int] = [:]
  /// Columns that play no part.
  private(set) var unmatched: [Int] = []

  /// More columns than any table of these has; wider ones are only kept cell by cell.
  static var widest: Int { 1_000 }

  /// - Parameters:
  ///   - columns: what heads each column.
  ///   - role: the part a header stands for; the first column that claims a part has it.
  init(_ columns: [HeaderColumn], role: (HeaderColumn) -> Role?) {
    guard columns.count <= Self.widest else { return }
    for (index, column) in columns.enumerated() {
      if let role = role(column), places[role] == nil {
        places[role] = index
      } else {
        unmatched.append(index)
      }
    }
  }

  func cell(_ role: Role, of row: [GridCell]) -> GridCell? { places[role].flatMap { row.cell($0) } }

  func has(_ role: Role) -> Bool { places[role] != nil }

  /// Gives a part to a column that plays none so far.
  mutating func give(_ role: Role, to column: Int) {
    guard places[role] == nil, let place = unmatched.firstIndex(of: column) else { return }
    unmatched.remove(at: place)
    places[role] = column
  }

  /// Gives a column back: it turned out not to be readable in its part.
  mutating func release(_ role: Role) {
    guard let place = places.removeValue(forKey: role) else { return }
    unmatched.append(place)
    unmatched.sort()
  }
}
