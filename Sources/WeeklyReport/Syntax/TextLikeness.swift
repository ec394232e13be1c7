/// How alike two short texts are: twice the pairs of neighbouring characters they share over all their pairs
/// (Dice's coefficient), 0 for nothing and 1 for everything.
enum TextLikeness {
  static func score(_ left: String, _ right: String) -> Double {
    let first = pairs(left)
    let second = pairs(right)
    let total = first.values.reduce(0, +) + second.values.reduce(0, +)
    guard total > 0 else { return left == right ? 1 : 0 }
    let shared = first.reduce(0) { $0 + min($1.value, second[$1.key] ?? 0) }
    return 2 * Double(shared) / Double(total)
  }

  private struct Pair: Hashable {
    let first: Unicode.Scalar
    let second: Unicode.Scalar
  }

  private static func pairs(_ text: String) -> [Pair: Int] {
    let scalars = Array(text.unicodeScalars.prefix(500))
    var counts: [Pair: Int] = [:]
    for (first, second) in zip(scalars, scalars.dropFirst()) {
      counts[Pair(first: first, second: second), default: 0] += 1
    }
    return counts
  }
}
