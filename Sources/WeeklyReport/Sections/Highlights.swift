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
