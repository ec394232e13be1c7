/// The segments on one baseline from left to right, at least one.
struct Row: Sendable, Hashable {
  var segments: [Segment]

  var baseline: Double { segments[0].baseline }
  var left: Double { segments[0].box.left }
  var right: Double { segments.map(\.box.right).max() ?? 0 }
  var span: Span { Span(left, right) }
  /// The font size of the longest segment.
  var size: Double { segments.max { $0.box.width < $1.box.width }?.size ?? 0 }
  var box: Box { Box.around(segments.lazy.map(\.box)) ?? segments[0].box }

  /// The texts of the segments, separated by spaces.
  var text: String { segments.map(\.text).joined(separator: " ") }

  /// The row with only some of its segments; nil if none are kept.
  func filter(_ isKept: (Segment) -> Bool) -> Row? {
    let kept = segments.filter(isKept)
    return kept.isEmpty ? nil : Row(segments: kept)
  }

  /// The row, cut where a word begins at the left edge of a cell, even after a gap of only a space.
  func cut(at edges: [Double]) -> Row {
    Row(
      segments: segments.flatMap { segment -> [Segment] in
        let words = segment.words
        let places = words.indices.dropFirst().filter { index in
          let gap = words[index].box.left - words[index - 1].box.right
          return gap > 0.3 * words[index].size && edges.contains { abs($0 - words[index].box.left) < 1 }
        }
        guard !places.isEmpty else { return [segment] }
        let ends = places + [words.count]
        return zip([0] + ends, ends).map { Segment(Array(words[$0..<$1])) }
      })
  }
}
