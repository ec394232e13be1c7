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
}
