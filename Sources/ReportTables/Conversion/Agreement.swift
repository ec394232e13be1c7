import Lexemes

/// The amounts that the most of several intervals hold.
///
/// Each printed PE bounds the conversion factor by an interval. Where one PE is misprinted, all together share
/// nothing; but the others still share an interval, and the point that the most intervals cover lies in it.
/// Sorting the ends and walking over them once finds it.
struct Agreement: Sendable, Hashable {
  /// How stretches apart that equally many intervals cover were dealt with.
  enum Tie: Sendable, Hashable {
    /// One is at least twice as wide as any other and was taken.
    case wider(than: RoundingInterval)
    /// All of them and what lies between were taken, since they do not tell which is right.
    case spanned
  }

  /// What the factor may be.
  let interval: RoundingInterval
  /// Where the value is to be taken from: the widest stretch of the interval.
  let core: RoundingInterval
  /// How many intervals cover the core.
  let count: Int
  /// nil where one stretch is covered by more intervals than any other.
  let tie: Tie?

  /// - Returns: nil without intervals, and where places apart are covered equally often by intervals that have
  ///   little to do with each other: then they do not tell which is right.
  init?(_ intervals: [RoundingInterval]) {
    let stretches = Self.deepest(intervals)
    guard let widest = stretches.intervals.max(by: { $0.width < $1.width }),
      let hull = Self.hull(stretches.intervals)
    else { return nil }
    core = widest
    count = stretches.depth
    let rivals = stretches.intervals.filter { $0 != widest }
    guard let rival = rivals.max(by: { $0.width < $1.width }) else {
      (interval, tie) = (widest, nil)
      return
    }
    // A misprint and all but one of the rest can be as many as the rest. Intervals that cover both places then say
    // that these are two readings of one factor; without them they are two factors.
    let common = intervals.count { $0.covers(hull) }
    guard count > 1, common * 2 >= count else { return nil }
    if count >= Self.fewestForChoice, widest.width >= 2 * rival.width {
      (interval, tie) = (widest, .wider(than: rival))
    } else {
      (interval, tie) = (hull, .spanned)
    }
  }

  /// Below this the width of a stretch says too little.
  private static let fewestForChoice = 4

  private static func hull(_ intervals: [RoundingInterval]) -> RoundingInterval? {
    guard let first = intervals.first, let last = intervals.last else { return nil }
    return RoundingInterval(lower: first.lower, upper: last.upper)
  }

  /// The stretches that the most intervals cover, from low to high.
  private static func deepest(
    _ intervals: [RoundingInterval]
  ) -> (depth: Int, intervals: [RoundingInterval]) {
    let ends = intervals.flatMap { [End(at: $0.lower, opens: true), End(at: $0.upper, opens: false)] }
      .sorted()
    var depth = 0
    var best: (depth: Int, intervals: [RoundingInterval]) = (0, [])
    var openSince: Double?
    for end in ends {
      if end.opens {
        depth += 1
        openSince = end.at
      } else {
        if let start = openSince, depth >= best.depth,
          let stretch = RoundingInterval(lower: start, upper: end.at)
        {
          best = (depth, (depth == best.depth ? best.intervals : []) + [stretch])
        }
        openSince = nil
        depth -= 1
      }
    }
    return best
  }

  /// One end of an interval; at the same place openings come first, because the ends belong to the interval.
  private struct End: Comparable {
    let at: Double
    let opens: Bool

    static func < (left: End, right: End) -> Bool {
      left.at != right.at ? left.at < right.at : left.opens && !right.opens
    }
  }
}
