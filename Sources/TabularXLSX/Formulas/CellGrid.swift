/// Finds the cells of a sheet by address, in constant time, with four bytes for each address.
struct CellGrid: Sendable {
  private let columns: Int
  private let places: [Int32]
  /// Cells far from the others, which would make the grid large.
  private let others: [CellAddress: Int]

  private static let mostColumns = 512

  init(_ cells: [CellPlan]) {
    var rows = 0
    var columns = 0
    for cell in cells where cell.column < Self.mostColumns {
      rows = max(rows, cell.row + 1)
      columns = max(columns, cell.column + 1)
    }
    // Below a few cells in each row, looking them up by address is cheaper.
    let isDense = rows * columns <= 64 * cells.count + 4_096
    var places = [Int32](repeating: -1, count: isDense ? rows * columns : 0)
    var others: [CellAddress: Int] = [:]
    for (index, cell) in cells.enumerated() {
      if isDense, cell.column < columns, cell.row < rows {
        places[cell.row * columns + cell.column] = Int32(index)
      } else {
        others[CellAddress(row: cell.row, column: cell.column)] = index
      }
    }
    self.columns = columns
    self.places = places
    self.others = others
  }

  /// The index of a cell in the list; if a cell is listed twice, the later entry wins.
  func index(_ address: CellAddress) -> Int? {
    if address.column < columns {
      let place = address.row * columns + address.column
      if places.indices.contains(place), places[place] >= 0 { return Int(places[place]) }
    }
    return others.isEmpty ? nil : others[address]
  }
}
