import Document

/// Puts stretches of text together that belong to one line, cell or paragraph.
enum LineJoint {
  /// Two texts that are side by side: a blank between them unless both sides are Chinese.
  static func beside(_ left: String, _ right: String) -> String {
    guard let last = left.lastScalar, let first = right.firstScalar else { return left + right }
    return left + (last.isWide && first.isWide ? "" : " ") + right
  }

  /// Two texts that were one before a line ended: no blank beside a Chinese character.
  static func wrapped(_ left: String, _ right: String) -> String {
    left + TextJoint.between(left, right) + right
  }
}
