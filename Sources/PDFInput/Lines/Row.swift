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
}
