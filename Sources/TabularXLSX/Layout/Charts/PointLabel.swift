/// The label of a key point: at most two lines, smaller where a word is wider than a line, and cut after that.
struct PointLabel {
  let text: String
  let size: Double
  let lines: Int

  /// How many half-width characters of 9.5 points a line holds.
  private static let measure = 12
  /// How many fewer capitals it holds: they are wider.
  private static let capitals = 9

  init(_ words: String) {
    let letters = words.filter { $0.isUppercase || $0.isLowercase }
    let areCapitals = letters.count > 1 && letters.allSatisfy(\.isUppercase)
    let normal = areCapitals ? Self.capitals : Self.measure
    let isSmall = TextWidth.longestWord(words) > normal
    let width = isSmall ? normal * 5 / 4 : normal
    size = isSmall ? 7.5 : 9.5
    text = Self.cut(words, width)
    lines = LineBreaks.lines(text, width: width)
  }

  /// The words that two lines hold.
  private static func cut(_ words: String, _ width: Int) -> String {
    guard LineBreaks.lines(words, width: width) > 2 else { return words }
    var kept = words
    while !kept.isEmpty, LineBreaks.lines(kept + "…", width: width) > 2 { kept.removeLast() }
    return kept + "…"
  }
}
