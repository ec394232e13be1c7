import Document
import ReportReading

/// The direction and size of a change between a house's ratings in consecutive reports.
///
/// Ranks in different reports are not comparable: 推荐 is the best rating in a report that does not print 强烈推荐, and the
/// second best in the next one that does. Both words are therefore looked up on a single scale: that of the reports if
/// it has both, otherwise the ladders that have every word of either report.
package struct RatingSteps: Sendable {
  private let own: RatingWords.Ladder?
  private let ladders: [RatingWords.Ladder]
  private let words: [String: String]

  /// - Parameters:
  ///   - ratings: the words with which both reports rate companies, as printed.
  ///   - scale: the rating table of one of the reports.
  package init(_ ratings: some Sequence<String>, scale: [RatingLevel]) {
    own = RatingScaleWordsInOrder(scale).ladder(beside: [])
    words = RatingWords.words(of: ratings)
    ladders = RatingRanks.candidates(Set(words.values).subtracting(RatingWords.unrated))
  }

  /// The number of steps by which a rating was raised, negative where it was lowered and 0 where it is the same word.
  /// Nil where no scale has both words or scales disagree about the direction.
  package func steps(from old: String, to new: String) -> Int? {
    let (old, new) = (words[old] ?? RatingWords.plain(old), words[new] ?? RatingWords.plain(new))
    if old == new { return 0 }
    let scales = own.map { [$0] } ?? []
    for scale in [scales, ladders] {
      let found = scale.compactMap { ladder -> Int? in
        guard let before = ladder.rank(of: old), let after = ladder.rank(of: new) else { return nil }
        return before - after
      }
      guard let smallest = found.min(by: { abs($0) < abs($1) }) else { continue }
      return found.allSatisfy { $0.signum() == smallest.signum() } ? smallest : nil
    }
    return nil
  }
}
