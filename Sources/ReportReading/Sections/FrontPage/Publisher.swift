import Document
import Lexemes
import Lexicon

/// The house behind a report, by how it names itself.
enum Publisher {
  /// - Returns: nil where no house names itself: a house that is merely quoted is none.
  static func find(in outline: Outline) -> String? {
    var votes: [String: Int] = [:]
    for section in outline.sections {
      let isLegal = [.legal, .ratingScale, .offices].contains(section.kind)
      if isLegal || section.kind == .other {
        vote(HouseName.selfNamed(section.title, isLegal: isLegal), 3, &votes)
      }
      for block in section.blocks {
        if SourceNote(block) != nil {
          vote(HouseName.desk(block.richText.text), 1, &votes)
        } else {
          for line in block.textLines { vote(HouseName.selfNamed(line.text, isLegal: isLegal), 20, &votes) }
        }
      }
    }
    let best = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }
    if let best, best.value >= 20 { return best.key }
    return byDesk(outline) ?? best?.key
  }

  private static func vote(_ name: String?, _ weight: Int, _ votes: inout [String: Int]) {
    if let name { votes[name, default: 0] += weight }
  }

  /// `中金公司研究部` on the first page.
  private static func byDesk(_ outline: Outline) -> String? {
    FrontPage(outline).lines.lazy.compactMap { HouseName.desk(ofFrontLine: $0.text) }.first
  }
}
