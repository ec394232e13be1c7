import Lexemes
import Lexicon

/// The note under a table or figure: `资料来源: Wind、…`.
package struct SourceNote: Sendable, Hashable {
  /// The text after the colon.
  package let text: String

  /// Labels that name a source; 注 introduces other remarks.
  package static let sourceLabels = CaptionWords.sourceLabels
  private static let labels = sourceLabels + CaptionWords.remarkLabels
  private static let longestLabel = 8
  /// The first characters of labels, simplified and traditional.
  private static let initials = Signs(labels.compactMap(\.unicodeScalars.first) + ["資", "數", "來", "註"])

  /// The label that a text opens with.
  private static func label(of text: some StringProtocol) -> String? {
    guard let initial = text.unicodeScalars.first, initials.contains(initial) else { return nil }
    let opening = String(text.prefix(scalars: longestLabel)).simplified
    return labels.first { opening.opens(with: $0) }
  }

  package init?(_ block: Block) {
    guard case .paragraph(let lines) = block.content,
      let opening = lines.first?.raw.drop(while: { $0 == "*" || $0 == "_" }),
      Self.label(of: opening) != nil
    else { return nil }
    self.init(text: block.richText.text)
  }

  /// The notes of figures that are side by side: `资料来源：甲  资料来源：乙`.
  package static func all(_ block: Block) -> [SourceNote] {
    guard let whole = SourceNote(block),
      let label = label(of: block.richText.text)
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

  /// - Returns: nil if the text does not begin with a label and a colon.
  package init?(text: String) {
    // A note in italics still has its Markdown signs.
    let text = text.first == "*" || text.first == "_" ? text.trimming("*_") : text
    guard let label = Self.label(of: text) else { return nil }
    let rest = text.dropFirst(label.count).drop { $0 == " " }
    guard let colon = rest.first, colon == ":" || colon == "：" else { return nil }
    self.text = rest.dropFirst().trimmed
  }
}
