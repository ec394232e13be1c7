import Document
import ReportReading

/// Determines the rank of a rating on its scale, 1 being the best.
///
/// If the report's own rating table has the word, that table decides; its scale for shares takes precedence over that
/// for industries. Otherwise the ladders of Docs/ratings.md decide, but only if all ladders with every word that the
/// report uses agree: 中性 alone may be the second step or the third, and then has no rank. A table out of order, or one
/// that lacks a step that the report uses, does not decide.
struct RatingRanks: Sendable {
  /// Where a rank is from.
  enum Source: String, Sendable, CaseIterable {
    case report, ladder
  }

  private let own: RatingWords.Ladder?
  private let candidates: [RatingWords.Ladder]
  /// The normalized word of each printed rating: a report rates a hundred companies with three or four words.
  private let words: [String: String]

  init(_ report: Report) {
    words = RatingWords.words(of: report.companies.compactMap(\.rating))
    let used = Set(words.values).subtracting(RatingWords.unrated)
    let printed = RatingScaleWordsInOrder(report.ratingScale)
    own = printed.ladder(beside: used)
    let all = Self.candidates(used)
    // A table out of order still says which ladder it is.
    let exact = all.filter(printed.isThat)
    candidates = own == nil && !exact.isEmpty ? exact : all
  }

  /// The ladders that have all words. If there are several words, ladders with their best step among the words are
  /// preferred: 推荐, 谨慎推荐 and 回避 are taken to be on a ladder without 强烈推荐.
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
}
