extension RichText {
  /// A stretch of the text, in Unicode scalars, with the bold that falls into it.
  func slice(_ range: Range<Int>) -> RichText {
    let scalars = Array(text.unicodeScalars)
    let bounds = range.clamped(to: 0..<scalars.count)
    let parts = bold.compactMap { stretch -> Range<Int>? in
      let common = stretch.clamped(to: bounds)
      return common.isEmpty
        ? nil : (common.lowerBound - bounds.lowerBound)..<(common.upperBound - bounds.lowerBound)
    }
    return RichText(String(String.UnicodeScalarView(scalars[bounds])), bold: parts)
  }

  /// The text without white space at its ends.
  var trimmed: RichText {
    let scalars = Array(text.unicodeScalars)
    let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.count
    let end = (scalars.lastIndex { !$0.properties.isWhitespace } ?? -1) + 1
    return start == 0 && end == scalars.count ? self : slice(start..<max(start, end))
  }

  /// The stretches between separators, trimmed; separators are left off, and those inside quotation marks or
  /// brackets separate nothing. Linear in the text.
  func split(separators: Set<Unicode.Scalar>) -> [RichText] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [RichText] = []
    var start = 0
    var firstBold = 0
    for end in Self.cuts(scalars, at: separators) + [scalars.count] {
      while firstBold < bold.count, bold[firstBold].upperBound <= start { firstBold += 1 }
      let stretches = bold[firstBold...].prefix { $0.lowerBound < end }.map { stretch in
        (max(stretch.lowerBound, start) - start)..<(min(stretch.upperBound, end) - start)
      }
      pieces.append(RichText(String(String.UnicodeScalarView(scalars[start..<end])), bold: stretches).trimmed)
      start = end + 1
    }
    return pieces
  }

  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "（": "）", "(": ")", "【": "】", "[": "]",
  ]

  /// Where separators stand outside all brackets; where a bracket never closes, wherever they stand.
  private static func cuts(_ scalars: [Unicode.Scalar], at separators: Set<Unicode.Scalar>) -> [Int] {
    var open: [Unicode.Scalar] = []
    var outside: [Int] = []
    for (index, scalar) in scalars.enumerated() {
      if scalar == open.last {
        open.removeLast()
      } else if let closing = brackets[scalar] {
        open.append(closing)
      } else if open.isEmpty, separators.contains(scalar) {
        outside.append(index)
      }
    }
    return open.isEmpty ? outside : scalars.indices.filter { separators.contains(scalars[$0]) }
  }

  /// This text and another behind it, with a joint between.
  func appending(_ other: RichText, joint: String) -> RichText {
    let offset = text.unicodeScalars.count + joint.unicodeScalars.count
    let shifted = other.bold.map { ($0.lowerBound + offset)..<($0.upperBound + offset) }
    return RichText(text + joint + other.text, bold: bold + shifted)
  }
}
