import Document

/// Finds out which column of a table plays which part, by what heads it and not by where it is.
struct ColumnRoles<Role: Equatable> {
  private(set) var parts: [(role: Role, column: Int)] = []
  /// Columns that play no part.
  private(set) var unmatched: [Int] = []
  /// Columns whose part another has.
  private var rivals: [(role: Role, column: Int)] = []

  /// More columns than any table of these has; wider ones are only kept cell by cell.
  static var widest: Int { 1_000 }

  /// - Parameters:
  ///   - columns: what heads each column.
  ///   - role: the part a header stands for; the first column that claims a part has it.
  init(_ columns: [HeaderColumn], role: (HeaderColumn) -> Role?) {
    self.init(columns.count <= Self.widest ? columns.map(role) : [])
  }

  /// - Parameter roles: the part of each column, by its header; the first column that claims a part has it.
  init(_ roles: [Role?]) {
    for (index, role) in roles.enumerated() {
      if let role, !has(role) {
        parts.append((role, index))
      } else {
        unmatched.append(index)
        if let role { rivals.append((role, index)) }
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

  /// Gives back the columns from the second on that is headed as the one of a part: they are of another list, printed
  /// beside this one.
  ///
  /// - Returns: whether there is such a list, and it had parts.
  mutating func keepFirstList(by role: Role, among columns: [HeaderColumn]) -> Bool {
    guard let first = place(of: role),
      let second = rivals.first(where: { $0.role == role && columns[$0.column] == columns[first] })?.column
    else { return false }
    let others = parts.filter { $0.column > second }
    for other in others { release(other.role) }
    return !others.isEmpty
  }

  /// Gives a part that several columns claim to the latest of them, `第27周访问量` beside `第26周访问量`, as far as their
  /// headers tell; else to none.
  ///
  /// - Returns: the columns that claim it, where none has it now.
  mutating func settle(_ role: Role, among columns: [HeaderColumn]) -> [Int] {
    guard let first = place(of: role) else { return [] }
    let claims = [first] + rivals.filter { $0.role == role }.map(\.column)
    guard claims.count > 1 else { return [] }
    let moments = claims.map { columns[$0].moment }
    release(role)
    guard let latest = HeaderMoment.latest(moments) else { return claims }
    give(role, to: claims[latest])
    return []
  }

  /// Gives a column back: it turned out not to be readable in its part.
  mutating func release(_ role: Role) {
    guard let part = parts.firstIndex(where: { $0.role == role }) else { return }
    unmatched.append(parts.remove(at: part).column)
    unmatched.sort()
  }
}
