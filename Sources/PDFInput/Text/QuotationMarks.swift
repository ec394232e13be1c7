/// Signs that open and close.
enum QuotationMarks {
  /// Whether a title in `《》` has begun and not ended: then the next line is its, wherever this one ends.
  static func isOpen(_ text: String) -> Bool {
    var depth = 0
    for scalar in text.unicodeScalars {
      if scalar == "《" { depth += 1 }
      if scalar == "》" { depth = max(0, depth - 1) }
    }
    return depth > 0
  }

  /// Whether a line of a title cannot be all of it: a bracket or a quotation has begun in it and not ended, or a colon
  /// ends it.
  static func isLeftOpen(_ text: String) -> Bool {
    if let last = text.unicodeScalars.last, "：:".unicodeScalars.contains(last) {
      return text.unicodeScalars.count > 4
    }
    return pairs.contains { open, close in
      text.unicodeScalars.count { open.contains($0) } > text.unicodeScalars.count { close.contains($0) }
    }
  }

  private static let pairs: [(open: String.UnicodeScalarView, close: String.UnicodeScalarView)] = [
    ("（(".unicodeScalars, "）)".unicodeScalars), ("“".unicodeScalars, "”".unicodeScalars),
    ("《".unicodeScalars, "》".unicodeScalars), ("【".unicodeScalars, "】".unicodeScalars),
  ]
}
