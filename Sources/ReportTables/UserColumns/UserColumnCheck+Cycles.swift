import Tabular

extension UserColumnCheck {
  /// Columns of the catalog read no column of a user's, so a circle has none but those.
  func checkCycles() throws(UserColumnError) {
    for (index, column) in columns.enumerated() {
      guard let circle = circle(from: column.name, in: column.dataset) else { continue }
      let names = circle.joined(separator: " → ")
      throw error(index, .expression(column: nil), "columns read each other in a circle: \(names)")
    }
  }

  /// The way from a column back to itself; nil where there is none.
  private func circle(from start: String, in dataset: String) -> [String]? {
    let items = items[dataset] ?? []
    let reads = Dictionary(
      items.map { ($0.column.name, $0.expression?.columnsRead ?? []) },
      uniquingKeysWith: { first, _ in first })
    var cameFrom: [String: String] = [:]
    var waiting = [start]
    while let name = waiting.popLast() {
      for next in (reads[name] ?? []).sorted() where cameFrom[next] == nil {
        cameFrom[next] = name
        guard next != start else { return way(to: start, cameFrom) }
        waiting.append(next)
      }
    }
    return nil
  }

  private func way(to start: String, _ cameFrom: [String: String]) -> [String] {
    var names = [start]
    while let before = cameFrom[names[0]], names.count == 1 || names[0] != start {
      names.insert(before, at: 0)
    }
    return names
  }
}
