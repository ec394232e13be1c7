import Lexemes

/// The amounts that the most of several intervals hold.
///
/// Each printed PE bounds the conversion factor by an interval. Where one PE is misprinted, all together share
/// nothing; but the others still share an interval, and the point that the most intervals cover lies in it.
/// Sorting the ends and walking over them once finds it.
struct Agreement: Sendable, Hashable {
  let interval: RoundingInterval
  /// How many intervals cover it.
  let count: Int

  /// - Returns: nil without intervals, and where two places apart are covered equally often: then the
  ///   intervals do not tell which is right.
  init?(_ intervals: [RoundingInterval]) {
    let ends = intervals.flatMap { [End(at: $0.lower, opens: true), End(at: $0.upper, opens: false)] }
      .sorted()
    var depth = 0
    var best: (count: Int, lower: Double, upper: Double)?
    var isTied = false
    var openSince: Double?
    for end in ends {
      if end.opens {
        depth += 1
        openSince = end.at
      } else {
        if let start = openSince, depth >= (best?.count ?? 1) {
          isTied = depth == best?.count
          best = (depth, start, end.at)
        }
        openSince = nil
        depth -= 1
      }
    }
    guard let best, !isTied, let interval = RoundingInterval(lower: best.lower, upper: best.upper) else {
      return nil
    }
    self.interval = interval
    count = best.count
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
