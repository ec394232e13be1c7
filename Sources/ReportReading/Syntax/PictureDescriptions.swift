import Document
import Lexemes
import Lexicon

/// Finds descriptions of pictures that a converter's model wrote: `[图片描述]: 【图表类型】：折线图`.
///
/// They are not text of the report, which has the picture itself. A description continues over paragraphs that begin
/// with `【` and over list items, and ends with the first other block.
enum PictureDescriptions {
  static let kind = "picture-description"

  static func marking(_ blocks: [Block]) -> [Block] {
    var isInside = false
    return blocks.map { block in
      switch block.content {
      case .boilerplate: return block
      case .paragraph(let lines):
        let text = lines.first?.text ?? ""
        isInside =
          PassageWords.pictureOpenings.contains(where: text.opens(with:)) || isInside && text.first == "【"
      case .item: break
      default: isInside = false
      }
      return isInside ? Block(content: .boilerplate(kind), lines: block.lines) : block
    }
  }
}
