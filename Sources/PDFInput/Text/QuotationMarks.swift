/// Paired punctuation.
enum QuotationMarks {
  /// Whether a title in `《》` has begun and not ended, so that the next line belongs to it.
  static func isOpen(_ text: String) -> Bool {
    var depth = 0
    for scalar in text.unicodeScalars {
      if scalar == "《" { depth += 1 }
      if scalar == "》" { depth = max(0, depth - 1) }
    }
    return depth > 0
  }

  /// Whether a title's line is incomplete: it has an unclosed bracket or quotation mark, or ends with a colon.
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
