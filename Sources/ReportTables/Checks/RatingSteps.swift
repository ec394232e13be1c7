import Document
import ReportReading

/// Which way a house's rating went from one of its reports to the next.
///
/// A word's rank in one report cannot be held against that in another: 推荐 is the best of a report that does not print
/// 强烈推荐, and the second of the next, which does. So both words are looked up on one scale: that of the reports, where it has
/// both, else the ladders that hold every word of either report.
package struct RatingSteps: Sendable {
  private let own: RatingWords.Ladder?
  private let ladders: [RatingWords.Ladder]

  /// - Parameters:
  ///   - ratings: the words that both reports rate companies with, as printed.
  ///   - scale: the table of ratings of one of them.
  package init(_ ratings: some Sequence<String>, scale: [RatingLevel]) {
    own = RatingRanks.own(scale)
    ladders = RatingRanks.candidates(
      Set(Set(ratings).map(RatingWords.plain)).subtracting(RatingWords.unrated))
  }

  /// How many steps a rating was raised; below 0 where it was lowered, 0 for another spelling of the same word, nil where
  /// no scale has both words or scales disagree.
  package func steps(from old: String, to new: String) -> Int? {
    let (old, new) = (RatingWords.plain(old), RatingWords.plain(new))
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
