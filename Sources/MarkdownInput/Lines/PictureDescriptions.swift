import Document
import Lexemes
import Lexicon

/// Descriptions of pictures that a converter's model wrote: `**[图片描述]**: 【图表类型】：折线图 …`.
///
/// They are not on any page, and their figures are guessed from pixels; so they are kept as hidden text of their
/// section.
enum PictureDescriptions {
  static func hidden(in blocks: [Block]) -> [Block] {
    var result = blocks
    var index = blocks.startIndex
    while index < blocks.endIndex {
      guard opens(blocks[index]) else {
        index += 1
        continue
      }
      let end = end(of: index, in: blocks)
      for part in index..<end where !blocks[part].isBoilerplate {
        result[part] = Block(content: .hidden(blocks[part].richText.text), lines: blocks[part].lines)
      }
      index = end
    }
    return result
  }

  /// The index after the last part of a description and the items directly below it. Items between two parts belong
  /// to it too.
  private static func end(of start: Int, in blocks: [Block]) -> Int {
    guard isOfParts(blocks[start]) else { return start + 1 }
    let run = blocks[(start + 1)...].prefix { $0.isBoilerplate || isItem($0) || isPart($0) }
    let lastPart = run.lastIndex(where: isPart) ?? start
    return blocks[(lastPart + 1)...].firstIndex { !isItem($0) } ?? blocks.endIndex
  }

  /// Whether the first paragraph has a part of a description after its label.
  private static func isOfParts(_ block: Block) -> Bool {
    block.richText.text.dropFirst(4).contains("【")
  }

  private static func isItem(_ block: Block) -> Bool { if case .item = block.content { true } else { false } }

  /// Whether a paragraph begins with the label of a description.
  private static func opens(_ block: Block) -> Bool {
    guard case .paragraph(let lines) = block.content, let line = lines.first else { return false }
    // Most paragraphs begin with a Chinese character that does not begin any label.
    guard let first = line.text.unicodeScalars.first, !first.isWide || initials.contains(first) else {
      return false
    }
    let opening = line.text.prefix(scalars: longest).foldedWidth.lowercased().drop { "[【(".contains($0) }
    guard let label = PictureWords.labels.first(where: { opening.opens(with: $0) }) else { return false }
    let sign = opening.dropFirst(label.count).first { $0 != " " }
    return sign.map { "]】):".contains($0) } ?? true
  }

  private static let longest = 32
  /// The first characters of labels, simplified and traditional, and the brackets that may precede them.
  private static let initials = Signs(
    PictureWords.labels.compactMap(\.unicodeScalars.first) + ["圖", "【", "（", "［"])

  /// Whether a paragraph is a part of a description: `【坐标轴】：…`.
  private static func isPart(_ block: Block) -> Bool {
    guard case .paragraph(let lines) = block.content else { return false }
    let opening = lines.first?.text.prefix(longest) ?? ""
    guard opening.first == "【", let close = opening.firstIndex(of: "】") else { return false }
    return opening[close...].dropFirst().first.map { ":：".contains($0) } ?? true
  }
}
