import Document

/// Words on one line without a gap wide enough to separate columns or cells.
struct Segment: Sendable, Hashable {
  let words: [Word]
  let box: Box
  /// The usual font size of the words, in points.
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

  /// The median size of the Chinese words if there are any, since theirs is exact; longer words count more.
  private static func size(of words: [Word]) -> Double {
    let chinese = words.filter { $0.text.firstScalar?.isWide == true && $0.text.lastScalar?.isWide == true }
    let telling = chinese.isEmpty ? words : chinese
    return telling.flatMap { [Double](repeating: $0.size, count: min(8, $0.text.utf8.count)) }.median
  }

  /// Joins a line and the line below that continues it.
  init(_ first: Segment, wrappedTo second: Segment) {
    words = first.words + second.words
    box = first.box.union(second.box)
    size = first.size
    baseline = first.baseline
    text = LineJoint.wrapped(first.text, second.text)
  }

  var span: Span { box.span }

  /// The width in em.
  var emWidth: Double { box.width / max(size, 1) }
}

/// Joins the text of words on one line.
enum SegmentText {
  /// The words' texts, with a space where the gap between them is one.
  ///
  /// Word processors put a quarter of an em between Chinese and Latin text, which is not a space. A space between two
  /// Latin words may be narrower than that; one between Chinese words is about as wide, unless the line is
  /// letter-spaced.
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
    // The gap next to fullwidth punctuation is part of it.
    case (true, _) where closing.contains(left), (_, true) where opening.contains(right): return false
    case (true, true): return gap > max(0.22, spacing)
    default: return gap > max(0.42, spacing)
    }
  }

  private static let closing = Set("，。；：、！？".unicodeScalars)
  private static let opening = Set("，。；：、！？”）》".unicodeScalars)
}

/// Lines whose characters are spaced out to fill a width.
enum LetterSpacing {
  /// The usual gap between a line's Chinese characters, in em; nil if there are too few of them or they touch.
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
    // Short column headings are farther apart than letter-spaced characters ever are.
    guard gap < 1.5 || words.allSatisfy({ $0.text.unicodeScalars.count == 1 }) else { return nil }
    return gap > 0.1 ? gap : nil
  }

  /// Whether the words are one spaced word: three or more single characters at equal distances, as in `策 略 研 究`.
  private static func isSpacedWord(_ words: some Collection<Word>, _ gaps: [Double]) -> Bool {
    guard gaps.count > 1, gaps.count == words.count - 1, let least = gaps.min(), let most = gaps.max() else {
      return false
    }
    return most - least < 0.12
      && words.allSatisfy { $0.text.unicodeScalars.count == 1 && $0.text.firstScalar?.isHan == true }
  }
}

extension Array where Element == Double {
  /// The middle value; the upper one of an even number of values; 0 if empty.
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }

  /// The value below which the given share of the values lies; 0 if empty.
  func quantile(_ share: Double) -> Double {
    isEmpty ? 0 : sorted()[Int(share * Double(count - 1))]
  }
}
