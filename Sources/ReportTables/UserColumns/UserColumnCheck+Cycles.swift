import Tabular

extension UserColumnCheck {
  /// Columns of the catalog read no column of a user's, so a circle has none but those.
  func checkCycles() throws(UserColumnError) {
    for (dataset, items) in items.sorted(by: { $0.key < $1.key }) {
      let names = items.map(\.column.name)
      let places = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
      let reads = items.map { ($0.expression?.columnsRead ?? []).compactMap { places[$0] }.sorted() }
      guard let circle = Circle.first(in: reads), let first = circle.first else { continue }
      let index = columns.firstIndex { $0.dataset == dataset && $0.name == names[first] } ?? 0
      throw UserColumnError(index: index, problem: .circle((circle + [first]).map { names[$0] }))
    }
  }
}

/// Finds nodes of a graph that lead back to themselves, in time that grows with the number of edges.
private enum Circle {
  /// - Parameter next: the nodes that each node leads to.
  /// - Returns: the nodes of a circle in their order, the smallest first; nil where there is none.
  static func first(in next: [[Int]]) -> [Int]? {
    var isDone = Array(repeating: false, count: next.count)
    var depth: [Int: Int] = [:]
    for start in next.indices where !isDone[start] {
      var path = [start]
      var pending = [next[start][...]]
      depth[start] = 0
      while let node = path.last, let last = pending.indices.last {
        guard let other = pending[last].popFirst() else {
          isDone[node] = true
          depth[node] = nil
          path.removeLast()
          pending.removeLast()
          continue
        }
        if let back = depth[other] { return rotated(Array(path[back...])) }
        guard !isDone[other] else { continue }
        depth[other] = path.count
        path.append(other)
        pending.append(next[other][...])
      }
    }
    return nil
  }

  private static func rotated(_ circle: [Int]) -> [Int] {
    let start = circle.indices.min { circle[$0] < circle[$1] } ?? 0
    return Array(circle[start...] + circle[..<start])
  }
}
