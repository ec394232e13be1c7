import Document
import Lexemes

/// Bullets with labels, `➢ 本周行情：……`, which are key points even without a heading.
enum LabelledBullets {
  /// The first line of such bullets; nil if there are fewer than two.
  static func first(in blocks: [Block]) -> Int? {
    guard blocks.count < most else { return nil }
    let bullets = blocks.indices.filter { index in
      isLabelled(blocks[index])
        || label(of: blocks[index], above: blocks[(index + 1)...].first { !$0.isUnseen }) != nil
    }
    return bullets.count > 1 ? blocks[bullets[0]].lines.lowerBound : nil
  }

  /// The most blocks, with blank lines between them, of a page.
  private static let most = 120

  private static func isLabelled(_ block: Block) -> Bool {
    guard case .item(nil, let lines) = block.content, let first = lines.first else { return false }
    return !PlainLabels.find(in: first.text.scalarArray).isEmpty && PassageKind.isProse(block)
      && PassageLabel(first.text)?.isRisk != true
  }

  /// The words of a short bullet that is the label of the numbered items or the paragraph below it; nil for any other block.
  static func label(of block: Block, above next: Block?) -> String? {
    guard let next, case .item(nil, let lines) = block.content, lines.count == 1 else { return nil }
    let words = lines[0].text.trimming(" :：")
    guard (2...longestLabel).contains(words.count), !words.hasDigit, words.canBeHeading else { return nil }
    if Enumerator.value(opening: next.richText.text) == 1 { return words }
    guard case .paragraph = next.content else { return nil }
    return PassageKind.isProse(next) ? words : nil
  }

  private static let longestLabel = 20
}
