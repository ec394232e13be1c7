import Document
import Lexemes
import Lexicon

/// The industry and its rating below a line that announces both, `行业评级`: in a table of one row, `医药生物 | 看好`, or on a
/// line, `医药生物 看好`.
struct RatedIndustry: Sendable, Hashable {
  let industry: String
  let rating: RatingLine

  static func find(in front: [Block]) -> RatedIndustry? {
    let blocks = front.filter { !$0.isUnseen }
    return zip(blocks, blocks.dropFirst()).lazy.compactMap { above, block -> RatedIndustry? in
      guard above.textLines.count == 1,
        TemplateMarks.removed(from: above.textLines[0].text).trimming(" :：") == "行业评级"
      else { return nil }
      return RatedIndustry(words(of: block))
    }.first
  }

  private static func words(of block: Block) -> [String] {
    switch block.content {
    case .table(let grid) where grid.rows.count == 1: grid.rows[0].filter { !$0.isEmpty }.map(\.text)
    case .paragraph(let lines) where lines.count == 1 && lines[0].text.count <= longest:
      lines[0].text.split(at: " \u{3000}|").map { String($0) }
    default: []
    }
  }

  private static let longest = 24

  private init?(_ words: [String]) {
    guard words.count == 2, IndustryWords.isName(words[0]), let rating = RatingLine(words[1]) else {
      return nil
    }
    (industry, self.rating) = (words[0], rating)
  }
}
