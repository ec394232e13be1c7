import Document

/// Joins texts that belong to one line, cell or paragraph.
enum LineJoint {
  /// Joins two texts that are side by side, with a space between them unless both sides are Chinese.
  static func beside(_ left: String, _ right: String) -> String {
    guard let last = left.lastScalar, let first = right.firstScalar else { return left + right }
    return left + (last.isWide && first.isWide ? "" : " ") + right
  }

  /// Joins two texts that a line break split, without a space next to a Chinese character.
  static func wrapped(_ left: String, _ right: String) -> String {
    left + TextJoint.between(left, right) + right
  }
}
