import Lexemes

/// The note under a table or figure: `资料来源: Wind、…`.
package struct SourceNote: Sendable, Hashable {
  /// What stands behind the colon.
  package let text: String

  /// Labels that name a source; 注 only remarks.
  package static let sourceLabels = ["资料来源", "数据来源", "来源", "Source"]
  private static let labels = sourceLabels + ["注"]

  package init?(_ block: Block) {
    guard case .paragraph(let lines) = block.content,
      let opening = lines.first?.raw.drop(while: { $0 == "*" || $0 == "_" }),
      Self.labels.contains(where: { opening.opens(with: $0) })
    else { return nil }
    self.init(text: block.richText.text)
  }

  /// The notes of figures that stand side by side: `资料来源：甲  资料来源：乙`.
  package static func all(_ block: Block) -> [SourceNote] {
    guard let whole = SourceNote(block),
      let label = labels.first(where: { block.richText.text.opens(with: $0) })
    else {
      return []
    }
    let parts = whole.text.split(separator: label).map(String.init)
    let isApart = parts.dropLast().allSatisfy { $0.last?.isWhitespace == true }
    let notes = parts.enumerated().compactMap { index, part in
      index == 0 ? SourceNote(text: "\(label)：\(part)") : SourceNote(text: label + part)
    }
    return isApart && notes.count == parts.count ? notes : [whole]
  }

  /// - Returns: nil where the text does not open with a label and a colon.
  package init?(text: String) {
    // In italics it keeps its signs.
    let text = text.first == "*" || text.first == "_" ? text.trimming("*_") : text
    guard let label = Self.labels.first(where: { text.opens(with: $0) }) else { return nil }
    let rest = text.dropFirst(label.count).drop { $0 == " " }
    guard let colon = rest.first, colon == ":" || colon == "：" else { return nil }
    self.text = rest.dropFirst().trimmed
  }
}
