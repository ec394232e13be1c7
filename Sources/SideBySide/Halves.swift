/// Where the second of two halves of about the same weight begins, each with something in it.
///
/// - Parameters:
///   - weights: what each piece of work takes, in order.
///   - least: so little in all is not worth a thread.
/// - Returns: nil where there is too little, or one piece has most of it.
package func halfway(_ weights: [Int], moreThan least: Int) -> Int? {
  let whole = weights.reduce(0, +)
  guard whole > least else { return nil }
  var before = 0
  return weights.firstIndex { weight in
    defer { before += weight }
    return 2 * before >= whole
  }
}
