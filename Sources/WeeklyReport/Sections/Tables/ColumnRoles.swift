/// Finds out which column of a table plays which part, by what heads it and not by where it stands.
struct ColumnRoles<Role: Equatable> {
  private(set) var parts: [(role: Role, column: Int)] = []
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
      if let role = role(column), !has(role) {
        parts.append((role, index))
      } else {
        unmatched.append(index)
      }
    }
  }

  func cell(_ role: Role, of row: [GridCell]) -> GridCell? { place(of: role).flatMap { row.cell($0) } }

  /// The column that plays a part.
  func place(of role: Role) -> Int? { parts.first { $0.role == role }?.column }

  func has(_ role: Role) -> Bool { place(of: role) != nil }

  /// Gives a part to a column that plays none so far.
  mutating func give(_ role: Role, to column: Int) {
    guard !has(role), let place = unmatched.firstIndex(of: column) else { return }
    unmatched.remove(at: place)
    parts.append((role, column))
  }

  /// Gives a column back: it turned out not to be readable in its part.
  mutating func release(_ role: Role) {
    guard let part = parts.firstIndex(where: { $0.role == role }) else { return }
    unmatched.append(parts.remove(at: part).column)
    unmatched.sort()
  }
}
