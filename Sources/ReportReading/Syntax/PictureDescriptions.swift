import Document
import Lexemes
import Lexicon

/// Finds what a converter's model wrote about a picture: `[图片描述]: 【图表类型】：折线图`, and the paragraphs and items that go on.
///
/// None of it is the report's own: the report prints the picture. A description goes on over paragraphs that begin
/// with `【` and over list items, and ends with the first other thing.
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
