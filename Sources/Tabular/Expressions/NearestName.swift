/// Finds the name that a misspelled one probably means.
package enum NearestName {
  /// - Returns: nil where no candidate is close: more than a third of the letters would have to change, and none begins
  ///   with the name or with all of it but the last letter, as a plural does (`company`, `companies`).
  package static func to(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.utf8.prefix(64))
    let limit = max(1, wanted.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let letters = Array(candidate.utf8.prefix(64))
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name ?? longer(name, among: candidates)
  }

  private static let shortestStem = 3

  /// The shortest name that begins with all letters of another but perhaps the last.
  private static func longer(_ name: String, among candidates: some Sequence<String>) -> String? {
    let stem = Array(name.utf8.dropLast())
    guard stem.count >= shortestStem else { return nil }
    return candidates.filter { $0.utf8.starts(with: stem) }.min { $0.utf8.count < $1.utf8.count }
  }

  /// The number of letters to insert, delete, change or swap with a neighbor (optimal string alignment distance).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var next = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(last[column + 1] + 1, next[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        next.append(cost)
      }
      (beforeLast, last) = (last, next)
    }
    return last[right.count]
  }
}
