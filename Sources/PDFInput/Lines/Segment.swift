import Document

/// Words on one line with no gap between them that parts columns or cells.
struct Segment: Sendable, Hashable {
  let words: [Word]
  let box: Box
  /// The usual size of its words.
  let size: Double
  let baseline: Double
  let text: String

  /// - Parameter words: at least one, from left to right.
  init(_ words: [Word]) {
    self.words = words
    box = Box.around(words.lazy.map(\.box)) ?? Box(left: 0, top: 0, right: 0, bottom: 0)
    size = Self.size(of: words)
    baseline = words.map(\.baseline).median
    text = SegmentText.joined(words)
  }

  /// The size of its Chinese words where it has any, which is exact; of the longer ones rather than of the shorter.
  private static func size(of words: [Word]) -> Double {
    let chinese = words.filter { $0.text.firstScalar?.isWide == true && $0.text.lastScalar?.isWide == true }
    let telling = chinese.isEmpty ? words : chinese
    return telling.flatMap { [Double](repeating: $0.size, count: min(8, $0.text.utf8.count)) }.median
  }

  /// A line and the one below it that goes on with it, as one.
  init(_ first: Segment, wrappedTo second: Segment) {
    words = first.words + second.words
    box = first.box.union(second.box)
    size = first.size
    baseline = first.baseline
    text = LineJoint.wrapped(first.text, second.text)
  }

  var span: Span { box.span }

  /// How wide it is in squares of its own size.
  var emWidth: Double { box.width / max(size, 1) }
}

/// What words on one line read as together.
enum SegmentText {
  /// The words' texts with the blanks that are blanks.
  ///
  /// Word processors put a quarter of an em between Chinese and Latin: that is spacing and no blank. Between two
  /// Latin words a blank is as wide, between Chinese ones wider, unless the line is letter-spaced.
  static func joined(_ words: [Word]) -> String {
    guard let first = words.first else { return "" }
    let spacing = LetterSpacing.usualGap(words).map { 1.7 * $0 } ?? 0
    var text = first.text
    for (left, right) in zip(words, words.dropFirst()) {
      let em = min(left.size, right.size)
      let gap = (right.box.left - left.box.right) / max(em, 1)
      if isBlank(gap, left.text.lastScalar, right.text.firstScalar, spacing: spacing) { text += " " }
      text += right.text
    }
    return text
  }

  private static func isBlank(
    _ gap: Double, _ left: Unicode.Scalar?, _ right: Unicode.Scalar?, spacing: Double
  ) -> Bool {
    guard let left, let right else { return false }
    switch (left.isWide, right.isWide) {
    case (false, false): return gap > 0.12
    // A blank beside a comma says nothing.
    case (true, _) where closing.contains(left), (_, true) where opening.contains(right): return false
    case (true, true): return gap > max(0.22, spacing)
    default: return gap > max(0.42, spacing)
    }
  }

  private static let closing = Set("，。；：、！？".unicodeScalars)
  private static let opening = Set("，。；：、！？”）》".unicodeScalars)
}

/// Lines whose characters are apart, to fill a width.
enum LetterSpacing {
  /// The usual gap between a line's Chinese characters in em, where there are enough of them to tell and they do
  /// not touch.
  static func usualGap(_ words: some Collection<Word>) -> Double? {
    var gaps: [Double] = []
    var previous: Word?
    for word in words {
      if let left = previous, left.text.lastScalar?.isWide == true, word.text.firstScalar?.isWide == true {
        gaps.append((word.box.left - left.box.right) / max(1, min(left.size, word.size)))
      }
      previous = word
    }
    guard gaps.count > 5 || isSpacedWord(words, gaps) else { return nil }
    let gap = gaps.median
    // Short headings of columns are as far apart as letters never are.
    guard gap < 1.5 || words.allSatisfy({ $0.text.unicodeScalars.count == 1 }) else { return nil }
    return gap > 0.1 ? gap : nil
  }

  /// `策 略 研 究`: three single characters or more, all as far apart.
  private static func isSpacedWord(_ words: some Collection<Word>, _ gaps: [Double]) -> Bool {
    guard gaps.count > 1, gaps.count == words.count - 1, let least = gaps.min(), let most = gaps.max() else {
      return false
    }
    return most - least < 0.12
      && words.allSatisfy { $0.text.unicodeScalars.count == 1 && $0.text.firstScalar?.isIdeograph == true }
  }
}

extension Array where Element == Double {
  /// The middle value, of an even number of values the upper one; 0 of none.
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }

  /// The value below which that share of the values lies.
  func quantile(_ share: Double) -> Double {
    isEmpty ? 0 : sorted()[Int(share * Double(count - 1))]
  }
}
