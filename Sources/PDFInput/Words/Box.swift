/// A rectangle on a page, in points; the origin is the page's top left corner.
public struct Box: Sendable, Hashable {
  /// The left edge.
  public var left: Double
  /// The top edge.
  public var top: Double
  /// The right edge.
  public var right: Double
  /// The bottom edge.
  public var bottom: Double

  /// Makes a rectangle from its edges.
  public init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// The width.
  public var width: Double { right - left }
  /// The height.
  public var height: Double { bottom - top }

  var middle: Double { (left + right) / 2 }
  var span: Span { Span(left, right) }

  /// The smallest rectangle around both.
  func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// The smallest rectangle around all boxes; nil if there are none.
  static func around(_ boxes: some Sequence<Box>) -> Box? {
    boxes.reduce(nil) { union, box in union?.union(box) ?? box }
  }
}

/// The horizontal extent of a column, a cell or a word.
struct Span: Sendable, Hashable {
  var left: Double
  var right: Double

  init(_ left: Double, _ right: Double) {
    self.left = left
    self.right = right
  }

  var width: Double { right - left }
  var middle: Double { (left + right) / 2 }

  /// The width that both share; negative if there is a gap between them.
  func overlap(_ other: Span) -> Double { min(right, other.right) - max(left, other.left) }

  /// Whether the two overlap if one is widened by `slack` on both sides.
  func meets(_ other: Span, slack: Double = 0) -> Bool {
    left < other.right + slack && right > other.left - slack
  }

  func contains(_ other: Span, slack: Double = 0) -> Bool {
    other.left >= left - slack && other.right <= right + slack
  }

  func union(_ other: Span) -> Span { Span(min(left, other.left), max(right, other.right)) }

  /// The spans from left to right, with those merged that overlap by more than `overlap`.
  static func merged(_ spans: [Span], overlap: Double = 0.5) -> [Span] {
    var merged: [Span] = []
    for span in spans.sorted(by: { ($0.left, $0.right) < ($1.left, $1.right) }) {
      if let last = merged.last, span.left < last.right - overlap {
        merged[merged.count - 1] = last.union(span)
      } else {
        merged.append(span)
      }
    }
    return merged
  }
}
