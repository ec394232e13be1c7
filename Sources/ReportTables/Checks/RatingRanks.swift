import Document
import ReportReading

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
  /// The words of the ratings that the companies have, by how they are printed: a report rates a hundred shares with
  /// three or four.
  private let words: [String: String]

  init(_ report: Report) {
    own = Self.own(report.ratingScale)
    words = Set(report.companies.compactMap(\.rating)).reduce(into: [:]) { $0[$1] = RatingWords.plain($1) }
    candidates = Self.candidates(Set(words.values).subtracting(RatingWords.unrated))
  }

  /// The ladders that hold all words. Of several words the best is taken to be the best of its ladder where one
  /// allows it: 推荐, 谨慎推荐 and 回避 are on a ladder that 强烈推荐 does not head.
  static func candidates(_ used: Set<String>) -> [RatingWords.Ladder] {
    let ladders = RatingWords.ladders.filter { !$0.needsBest || $0.hasBest(among: used) }
    let holding = ladders.filter { ladder in used.allSatisfy { ladder.rank(of: $0) != nil } }
    let headed = holding.filter { $0.hasBest(among: used) }
    if holding.isEmpty { return ladders }
    return used.count > 1 && !headed.isEmpty ? headed : holding
  }

  func rank(of word: String?) -> (rank: Int, source: Source)? {
    guard let word = word.map({ words[$0] ?? RatingWords.plain($0) }), !RatingWords.unrated.contains(word)
    else { return nil }
    if let rank = own?.rank(of: word) { return (rank, .report) }
    let ranks = Set(candidates.compactMap { $0.rank(of: word) })
    guard let rank = ranks.first, ranks.count == 1 else { return nil }
    return (rank, .ladder)
  }

  /// The report's scale for shares, or the only one it has. Houses print the best step first; a table that runs
  /// the other way is told by the ladders.
  static func own(_ levels: [RatingLevel]) -> RatingWords.Ladder? {
    let shares = levels.filter { level in ["股票", "公司", "个股", "证券"].contains { level.scope.contains($0) } }
    let words = (shares.isEmpty ? levels : shares).map { RatingWords.plain($0.rating) }.filter {
      !RatingWords.unrated.contains($0)
    }
    guard let first = words.first, let last = words.last, words.count > 1 else { return nil }
    let runsUp = RatingWords.ladders.contains { ladder in
      guard let top = ladder.rank(of: first), let bottom = ladder.rank(of: last) else { return false }
      return top > bottom
    }
    return RatingWords.Ladder(steps: (runsUp ? words.reversed() : words).uniqued().map { [$0] })
  }
}
