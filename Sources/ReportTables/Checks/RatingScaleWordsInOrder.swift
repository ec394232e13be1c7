import ReportReading

/// The words of a report's scale for shares, or of the only one it has, in printed order.
struct RatingScaleWordsInOrder: Sendable {
  private let words: [String]
  /// Whether the worst step is printed first; nil where the words are in neither order.
  private let runsUp: Bool?

  init(_ levels: [RatingLevel]) {
    let shares = levels.filter { level in ["股票", "公司", "个股", "证券"].contains { level.scope.contains($0) } }
    let all = (shares.isEmpty ? levels : shares).map { RatingWords.plain($0.rating) }.filter {
      !RatingWords.unrated.contains($0)
    }.uniqued()
    words = Self.firstScale(all)
    runsUp = Self.runsUp(words)
  }

  /// The words of the first of several scales in one table: all, if they are in order, or else those before the first
  /// that is out of order, if there are at least three of these.
  private static func firstScale(_ all: [String]) -> [String] {
    guard runsUp(all) == nil else { return all }
    let end = all.indices.first { runsUp(Array(all[...$0])) == nil } ?? all.endIndex
    let isScale = end > 2 && all.count - end > 1 && runsUp(Array(all[end...])) != nil
    return isScale ? Array(all[..<end]) : all
  }

  /// The scale as a ladder; nil if it is out of order or a step seems to be missing. Houses print the best step first;
  /// the ladders show if a table is in the opposite order.
  func ladder(beside used: Set<String>) -> RatingWords.Ladder? {
    guard words.count > 1, let runsUp, isWhole(beside: used) else { return nil }
    return RatingWords.Ladder(steps: (runsUp ? words.reversed() : words).map { [$0] })
  }

  private static func runsUp(_ words: [String]) -> Bool? {
    var directions: Set<Bool> = []
    for (place, word) in words.enumerated() {
      for next in words[(place + 1)...] {
        for ladder in RatingWords.ladders {
          guard let rank = ladder.rank(of: word), let below = ladder.rank(of: next), rank != below else {
            continue
          }
          directions.insert(rank > below)
        }
      }
    }
    return directions.count > 1 ? nil : directions.first ?? false
  }

  /// Whether no step seems to be missing: none that the report uses, and none between the only two.
  private func isWhole(beside used: Set<String>) -> Bool {
    let holding = RatingWords.ladders.filter { ladder in words.allSatisfy { ladder.rank(of: $0) != nil } }
    let ranks = { (ladder: RatingWords.Ladder) in Set(words.compactMap(ladder.rank)) }
    if words.count == 2, !holding.isEmpty,
      holding.allSatisfy({ ladder in (ranks(ladder).max() ?? 0) - (ranks(ladder).min() ?? 0) > 1 })
    {
      return false
    }
    return !used.contains { word in
      !words.contains(word)
        && holding.contains { ladder in ladder.rank(of: word).map { !ranks(ladder).contains($0) } ?? false }
    }
  }

  /// Whether the words are those of a ladder, each of its steps among them.
  func isThat(_ ladder: RatingWords.Ladder) -> Bool {
    words.count > 2 && words.allSatisfy { ladder.rank(of: $0) != nil }
      && ladder.steps.allSatisfy { step in step.contains(where: words.contains) }
  }
}
