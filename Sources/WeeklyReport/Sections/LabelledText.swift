/// A label and the words behind it.
struct LabelledText {
  /// Without its colon; nil for words before the first label.
  let label: String?
  /// Whether an enumerator stood before it: `1)`.
  let isNumbered: Bool
  let text: RichText

  /// Cuts a block at its bold labels, or, where it has no bold at all, at labels that stand where labels stand.
  static func split(_ block: Block) -> [LabelledText] {
    let whole = block.richText
    let scalars = Array(whole.text.unicodeScalars)
    let bold = whole.bold.filter { isLabel($0, scalars) }
    let isItem = if case .item(_?, _) = block.content { true } else { false }
    return split(whole, scalars, at: bold.isEmpty ? PlainLabels.find(in: scalars) : bold, isNumbered: isItem)
  }

  private static func split(
    _ whole: RichText, _ scalars: [Unicode.Scalar], at labels: [Range<Int>], isNumbered: Bool
  ) -> [LabelledText] {
    var isNumbered = isNumbered
    var pieces: [LabelledText] = []
    var start = 0
    var label: String?
    let slicer = RichTextSlicer(whole, scalars)
    for range in labels + [scalars.count..<scalars.count] {
      let (text, enumerated) = droppingEnumerator(slicer.slice(start..<range.lowerBound))
      if label != nil || !text.text.isEmpty {
        pieces.append(LabelledText(label: label, isNumbered: isNumbered, text: text))
      }
      if label != nil || start > 0 || enumerated { isNumbered = enumerated }
      label = words(scalars[range])
      start = range.upperBound
      if start < scalars.count, colons.contains(scalars[start]) { start += 1 }
    }
    return pieces
  }

  static let colons: Set<Unicode.Scalar> = [":", "："]

  /// A short bold stretch that ends with a colon, or that a colon follows.
  private static func isLabel(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    let isShort = range.count <= 24
    let endsWithColon = scalars[range].last.map(colons.contains) ?? false
    let followedByColon = range.upperBound < scalars.count && colons.contains(scalars[range.upperBound])
    return isShort && (endsWithColon || followedByColon)
  }

  private static func words(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(scalars: scalars.filter { !colons.contains($0) }).trimmed
  }

  /// The number of the label that comes next stands at the end of this one's words: `…。 2)`.
  private static func droppingEnumerator(_ text: RichText) -> (text: RichText, enumerated: Bool) {
    let trimmed = text.trimmed
    // Only the end matters; a long text is not unpacked for it.
    let tail = Array(trimmed.text.unicodeScalars.suffix(8))
    guard let sign = tail.last, ")）.、".unicodeScalars.contains(sign) else { return (trimmed, false) }
    let digits = tail.dropLast().reversed().prefix { ("0"..."9").contains($0) }.count
    guard (1...2).contains(digits) else { return (trimmed, false) }
    var end = tail.count - digits - 1
    if end > 0, "(（".unicodeScalars.contains(tail[end - 1]) { end -= 1 }
    let before = end > 0 ? tail[end - 1] : " "
    guard !before.isLetterOrDigit || end == 0 else { return (trimmed, false) }
    let count = trimmed.text.unicodeScalars.count - (tail.count - end)
    return (trimmed.slice(0..<count).trimmed, true)
  }
}

/// Labels in a paragraph whose bold a converter has lost: `人工智能动态: 1) 产品应用: …`.
enum PlainLabels {
  private static let longest = 12

  /// A label stands at the start or behind an enumerator, is short and has no other sign in it.
  static func find(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var labels: [Range<Int>] = []
    var candidates = [afterEnumerator(scalars, from: 0) ?? 0]
    while let start = candidates.popLast() {
      guard let label = label(scalars, from: start) else { continue }
      labels.append(label)
      if let next = afterEnumerator(scalars, from: label.upperBound + 1) { candidates.append(next) }
    }
    guard !labels.isEmpty else { return [] }
    return labels + laterLabels(scalars, from: labels[labels.count - 1].upperBound)
  }

  /// `…。 2) 底层技术: …` in the middle of a paragraph, behind the end of a sentence or item.
  private static func laterLabels(_ scalars: [Unicode.Scalar], from start: Int) -> [Range<Int>] {
    var labels: [Range<Int>] = []
    var index = start
    while index < scalars.count {
      if "。;；".unicodeScalars.contains(scalars[index]), let next = afterEnumerator(scalars, from: index + 1),
        let label = label(scalars, from: next)
      {
        labels.append(label)
        index = label.upperBound
      }
      index += 1
    }
    return labels
  }

  /// Where the words behind `1)` or `（2）` begin.
  private static func afterEnumerator(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var index = start
    func skip(_ signs: String) {
      while index < scalars.count, signs.unicodeScalars.contains(scalars[index]) { index += 1 }
    }
    skip(" ")
    let opening = index
    if index < scalars.count, "(（".unicodeScalars.contains(scalars[index]) { index += 1 }
    let digits = scalars[min(index, scalars.count)...].prefix { ("0"..."9").contains($0) }.count
    guard (1...2).contains(digits), opening + digits < scalars.count else { return nil }
    index += digits
    guard index < scalars.count, ")）、".unicodeScalars.contains(scalars[index]) else { return nil }
    index += 1
    skip(" ")
    return index
  }

  private static func label(_ scalars: [Unicode.Scalar], from start: Int) -> Range<Int>? {
    var start = start
    while start < scalars.count, scalars[start] == " " { start += 1 }
    let reach = scalars[min(start, scalars.count)...].prefix(longest + 1)
    guard let colon = reach.firstIndex(where: LabelledText.colons.contains), colon - start >= 2,
      scalars[start..<colon].allSatisfy({ $0.properties.isAlphabetic })
    else { return nil }
    return start..<colon
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool { properties.isAlphabetic || ("0"..."9").contains(self) }
}
