import WeeklyReport

/// Puts a rating's word on its scale: 1 is best.
///
/// The report's own rating table decides where it has the word, for shares before industries. Else the ladders of
/// Docs/ratings.md do, but only where all ladders that hold every word the report uses agree: 中性 alone may be the
/// second step or the third, and is then left without a rank.
struct RatingRanks: Sendable {
  /// Where a rank comes from.
  enum Source: String, Sendable, CaseIterable {
    case report, ladder
  }

  private let own: RatingWords.Ladder?
  private let candidates: [RatingWords.Ladder]

  init(_ report: Report) {
    own = Self.own(report.ratingScale)
    let used = Set(report.companies.companies.compactMap(\.rating)).subtracting(RatingWords.unrated)
    candidates = RatingWords.ladders.filter { ladder in used.allSatisfy { ladder.rank(of: $0) != nil } }
  }

  func rank(of word: String?) -> (rank: Int, source: Source)? {
    guard let word, !RatingWords.unrated.contains(word) else { return nil }
    if let rank = own?.rank(of: word) { return (rank, .report) }
    let ladders = candidates.isEmpty ? RatingWords.ladders : candidates
    let ranks = Set(ladders.compactMap { $0.rank(of: word) })
    guard let rank = ranks.first, ranks.count == 1 else { return nil }
    return (rank, .ladder)
  }

  /// The report's scale for shares, or the only one it has. Houses print the best step first; a table that runs
  /// the other way is told by the ladders.
  private static func own(_ levels: [RatingLevel]) -> RatingWords.Ladder? {
    let shares = levels.filter { level in ["股票", "公司", "个股", "证券"].contains { level.scope.contains($0) } }
    let words = (shares.isEmpty ? levels : shares).map(\.rating).filter { !RatingWords.unrated.contains($0) }
    guard let first = words.first, let last = words.last, words.count > 1 else { return nil }
    let runsUp = RatingWords.ladders.contains { ladder in
      guard let top = ladder.rank(of: first), let bottom = ladder.rank(of: last) else { return false }
      return top > bottom
    }
    return RatingWords.Ladder(steps: (runsUp ? words.reversed() : words).uniqued().map { [$0] })
  }
}
