/// Finds a cycle in a graph, in time proportional to the number of edges.
enum GraphCycle {
  /// Returns a cycle of the graph.
  ///
  /// - Parameter next: the nodes that each node leads to.
  /// - Returns: the nodes of a cycle in order, beginning with the smallest; nil where there is none.
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

  private static func rotated(_ cycle: [Int]) -> [Int] {
    let start = cycle.indices.min { cycle[$0] < cycle[$1] } ?? 0
    return Array(cycle[start...] + cycle[..<start])
  }
}
