import Document

/// Assigns roles to the columns of a table, by their headers and not by their positions.
struct ColumnRoles<Role: Equatable> {
  private(set) var parts: [(role: Role, column: Int)] = []
  /// Columns without a role.
  private(set) var unmatched: [Int] = []
  /// Columns whose role another column has.
  private var rivals: [(role: Role, column: Int)] = []

  /// The most columns of a table that is read. The cells of wider ones are kept as loose cells.
  static var widest: Int { 1_000 }

  /// - Parameters:
  ///   - columns: the header of each column.
  ///   - role: the role that a header denotes; the first column with a role gets it.
  init(_ columns: [HeaderColumn], role: (HeaderColumn) -> Role?) {
    self.init(columns.count <= Self.widest ? columns.map(role) : [])
  }

  /// - Parameter roles: the role of each column by its header; the first column with a role gets it.
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

  /// The column that has a role.
  func place(of role: Role) -> Int? { parts.first { $0.role == role }?.column }

  func has(_ role: Role) -> Bool { place(of: role) != nil }

  /// Assigns a role to a column that has none.
  mutating func give(_ role: Role, to column: Int) {
    guard !has(role), let place = unmatched.firstIndex(of: column) else { return }
    unmatched.remove(at: place)
    parts.append((role, column))
  }

  /// Releases the columns from the second one with the header of a role on. They belong to another list printed
  /// beside this one.
  ///
  /// - Returns: whether there is such a list and any of its columns had a role.
  mutating func keepFirstList(by role: Role, among columns: [HeaderColumn]) -> Bool {
    guard let first = place(of: role),
      let second = rivals.first(where: { $0.role == role && columns[$0.column] == columns[first] })?.column
    else { return false }
    let others = parts.filter { $0.column > second }
    for other in others { release(other.role) }
    return !others.isEmpty
  }

  /// Assigns a role that several columns claim to the latest of them, `第27周访问量` beside `第26周访问量`, or to none if their
  /// headers do not show which it is.
  ///
  /// - Returns: the columns that claim the role, if it was assigned to none; otherwise empty.
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

  /// Releases a column that turned out not to be readable in its role.
  mutating func release(_ role: Role) {
    guard let part = parts.firstIndex(where: { $0.role == role }) else { return }
    unmatched.append(parts.remove(at: part).column)
    unmatched.sort()
  }
}
