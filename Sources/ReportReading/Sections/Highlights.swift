import Document

/// The key points, `核心观点`: bold labels, and behind them items that `;` separates.
enum Highlights: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    for section in outline.sections(.highlights) {
      let isPart = section.parent.map { outline.sections[$0].kind == .highlights } ?? false
      var reader = HighlightReader(category: isPart ? section.name : nil)
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

  /// Under a heading within the key points the heading is the category, until a label says otherwise.
  init(category: String?) {
    self.category = category
  }

  mutating func read(_ block: Block) {
    for piece in LabelledText.split(block) {
      if let label = piece.label {
        open(label, isNumbered: piece.isNumbered, hasText: !piece.text.text.isEmpty)
      }
      let items = piece.text.split(separators: ";；").map(\.withoutEnumerator.withoutBullets)
      for item in items where !item.text.isEmpty {
        number += 1
        highlights.append(
          Highlight(topic: topic, category: category, number: number, text: item, line: piece.line))
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
