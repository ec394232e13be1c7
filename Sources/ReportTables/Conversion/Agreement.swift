import Lexemes

/// The values that are covered by the most of several intervals.
///
/// Each printed PE bounds the conversion factor by an interval. If one PE is misprinted, the intersection of all is
/// empty, but the others still have one, and it contains the point that the most intervals cover. Sorting the ends and
/// sweeping over them once finds it.
struct Agreement: Sendable, Hashable {
  /// How separate ranges that are covered equally often were resolved.
  enum Tie: Sendable, Hashable {
    /// One range is at least twice as wide as any other and was chosen.
    case wider(than: RoundingInterval)
    /// The ranges were combined, including what lies between them, because it is unclear which one is right.
    case spanned
  }

  /// The possible values of the factor.
  let interval: RoundingInterval
  /// The widest of the ranges, from which the value is taken.
  let core: RoundingInterval
  /// How many intervals cover the core.
  let count: Int
  /// How a tie was resolved; nil where one range is covered by more intervals than any other.
  let tie: Tie?

  /// - Returns: nil without intervals, and where separate ranges are covered equally often but by mostly different
  ///   intervals, so that it is unclear which one is right.
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
    // A misprint that one of the others happens to match can tie with the rest. Intervals that cover both ranges then
    // show that these are two readings of one factor; without such intervals there are two factors.
    let common = intervals.count { $0.covers(hull) }
    guard count > 1, common * 2 >= count else { return nil }
    if count >= Self.fewestForChoice, widest.width >= 2 * rival.width {
      (interval, tie) = (widest, .wider(than: rival))
    } else {
      (interval, tie) = (hull, .spanned)
    }
  }

  /// With fewer intervals, the width of a range is not significant.
  private static let fewestForChoice = 4

  private static func hull(_ intervals: [RoundingInterval]) -> RoundingInterval? {
    guard let first = intervals.first, let last = intervals.last else { return nil }
    return RoundingInterval(lower: first.lower, upper: last.upper)
  }

  /// The ranges that are covered by the most intervals, in ascending order.
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

  /// One end of an interval. At the same position openings come first, because intervals are closed.
  private struct End: Comparable {
    let at: Double
    let opens: Bool

    static func < (left: End, right: End) -> Bool {
      left.at != right.at ? left.at < right.at : left.opens && !right.opens
    }
  }
}
