/// The key points, `核心观点`: bold labels, and behind them items that `;` separates.
enum Highlights: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    for section in outline.sections(.highlights) {
      var reader = HighlightReader()
      for block in section.blocks where !block.textLines.isEmpty {
        reader.read(block)
        report.claim(block.lines, as: .dataset("highlights"))
      }
      report.highlights += reader.highlights
    }
  }

  /// Labels that head news both in the key points and in the body.
  static func isNewsCategory(_ folded: String) -> Bool {
    ["产品应用", "底层技术", "行业政策", "行业动态", "行业要闻", "行业新闻", "公司动态", "公司公告", "应用动态", "技术动态", "政策动态", "海外动态", "融资动态"]
      .contains(folded)
  }
}

/// Walks through blocks and cuts them into labelled items.
private struct HighlightReader {
  private(set) var highlights: [Highlight] = []
  private var topic: String?
  private var category: String?
  private var number = 0

  mutating func read(_ block: Block) {
    for piece in LabelledText.split(block) {
      if let label = piece.label {
        open(label, isNumbered: piece.isNumbered, hasText: !piece.text.text.isEmpty)
      }
      for item in piece.text.split(separators: [";", "；"]) where !item.text.isEmpty {
        number += 1
        highlights.append(
          Highlight(
            topic: topic, category: category, number: number, text: item, line: block.lines.lowerBound))
      }
    }
  }

  /// `人工智能动态: 1) 产品应用: …` — a label without words of its own is the topic of the numbered ones.
  private mutating func open(_ label: String, isNumbered: Bool, hasText: Bool) {
    if !isNumbered { topic = hasText ? nil : label }
    guard hasText else { return }
    if category != label { number = 0 }
    category = label
  }
}

/// A label in bold and the words behind it.
struct LabelledText {
  /// Without its colon; nil for words before the first label.
  let label: String?
  /// Whether an enumerator stood before it: `1)`.
  let isNumbered: Bool
  let text: RichText

  /// Cuts a block at its bold labels: bold stretches that end with a colon, or that a colon follows.
  static func split(_ block: Block) -> [LabelledText] {
    let whole = block.richText
    let scalars = Array(whole.text.unicodeScalars)
    let labels = whole.bold.filter { isLabel($0, scalars) }
    var isNumbered = if case .item(_?, _) = block.content { true } else { false }
    var pieces: [LabelledText] = []
    var start = 0
    var label: String?
    for range in labels + [scalars.count..<scalars.count] {
      let (text, enumerated) = droppingEnumerator(whole.slice(start..<range.lowerBound))
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

  private static let colons: Set<Unicode.Scalar> = [":", "："]

  private static func isLabel(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    let isShort = range.count <= 24
    let endsWithColon = scalars[range].last.map(colons.contains) ?? false
    let followedByColon = range.upperBound < scalars.count && colons.contains(scalars[range.upperBound])
    return isShort && (endsWithColon || followedByColon)
  }

  private static func words(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars.filter { !colons.contains($0) })).trimmed
  }

  /// The number of the label that comes next stands at the end of this one's words: `…。 2)`.
  private static func droppingEnumerator(_ text: RichText) -> (text: RichText, enumerated: Bool) {
    let trimmed = text.trimmed
    let scalars = Array(trimmed.text.unicodeScalars)
    guard let sign = scalars.last, ")）.、".unicodeScalars.contains(sign) else { return (trimmed, false) }
    let digits = scalars.dropLast().reversed().prefix { ("0"..."9").contains($0) }.count
    guard (1...2).contains(digits) else { return (trimmed, false) }
    var end = scalars.count - digits - 1
    if end > 0, "(（".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
    let before = end > 0 ? scalars[end - 1] : " "
    guard !before.isLetterOrDigit || end == 0 else { return (trimmed, false) }
    return (trimmed.slice(0..<end).trimmed, true)
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool { properties.isAlphabetic || ("0"..."9").contains(self) }
}
