import Document

/// Labels in a paragraph that lost its bold in conversion: `人工智能动态: 1) 产品应用: …`.
enum PlainLabels {
  private static let longest = 12

  /// The ranges of labels. A label is at the start or after an enumerator, is short and has no punctuation.
  static func find(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var labels: [Range<Int>] = []
    let start = scalars.firstIndex { !Bullets.signs.contains($0) && $0 != " " } ?? 0
    var candidates = [afterEnumerator(scalars, from: start) ?? start]
    while let start = candidates.popLast() {
      guard let label = label(scalars, from: start) else { continue }
      labels.append(label)
      if let next = afterEnumerator(scalars, from: label.upperBound + 1) { candidates.append(next) }
    }
    guard !labels.isEmpty else { return [] }
    return labels + laterLabels(scalars, from: labels[labels.count - 1].upperBound)
  }

  /// Labels in the middle of a paragraph, after the end of a sentence or item: `…。 2) 底层技术: …`.
  private static func laterLabels(_ scalars: [Unicode.Scalar], from start: Int) -> [Range<Int>] {
    var labels: [Range<Int>] = []
    var index = start
    while index < scalars.count {
      if "。;；".unicodeScalars.contains(scalars[index]),
        let label = afterEnumerator(scalars, from: index + 1).flatMap({ label(scalars, from: $0) })
          ?? usualLabel(scalars, from: index + 1)
      {
        labels.append(label)
        index = label.upperBound
      }
      index += 1
    }
    return labels
  }

  /// A label with the words of a heading, which needs no number: `。风险提示：`.
  private static func usualLabel(_ scalars: [Unicode.Scalar], from start: Int) -> Range<Int>? {
    label(scalars, from: start).flatMap {
      [.views, .risks].contains(SectionKind.known(String(scalars: scalars[$0]).trimmed)) ? $0 : nil
    }
  }

  /// Where the words after `1)` or `（2）` begin; nil if there is no enumerator.
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
      scalars[start..<colon].allSatisfy({ $0.properties.isAlphabetic || $0 == " " })
    else { return nil }
    return start..<colon
  }
}
