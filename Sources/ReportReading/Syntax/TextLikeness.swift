import Document

/// The similarity of two short texts, from 0 to 1: the Dice coefficient of their pairs of adjacent characters.
enum TextLikeness {
  static func score(_ left: String, _ right: String) -> Double {
    let first = pairs(left)
    let second = pairs(right)
    guard !first.isEmpty || !second.isEmpty else { return left == right ? 1 : 0 }
    return 2 * Double(shared(first, second)) / Double(first.count + second.count)
  }

  /// The number of elements that two sorted lists share, counting duplicates.
  private static func shared(_ left: [UInt64], _ right: [UInt64]) -> Int {
    var (shared, first, second) = (0, 0, 0)
    while first < left.count, second < right.count {
      if left[first] == right[second] { shared += 1 }
      let step = (left[first] <= right[second], right[second] <= left[first])
      first += step.0 ? 1 : 0
      second += step.1 ? 1 : 0
    }
    return shared
  }

  /// The pairs of adjacent characters, each as one number, sorted.
  private static func pairs(_ text: String) -> [UInt64] {
    let scalars = Array(text.unicodeScalars.prefix(500))
    return zip(scalars, scalars.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) }.sorted()
  }
}
