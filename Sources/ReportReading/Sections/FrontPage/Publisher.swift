import Document
import Lexemes
import Lexicon

/// Finds the house of a report by how it names itself.
enum Publisher {
  /// - Returns: the house; nil where none names itself. A house that is only quoted does not count.
  static func find(on page: FrontPage, _ outline: Outline) -> String? {
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
    return byDesk(page) ?? best?.key ?? byName(outline) ?? EnglishHouse.find(in: outline)
      ?? page.lines.lazy.compactMap { EnglishHouse.named(inHead: $0.text) }.first
      ?? EnglishHouse.alone(on: page, outline) ?? EnglishHouse.inLaw(outline)
  }

  private static func vote(_ name: String?, _ weight: Int, _ votes: inout [String: Int]) {
    if let name { votes[name, default: 0] += weight }
  }

  /// The only line of the first page that is just a house's name: `某某期货`.
  private static func byName(_ outline: Outline) -> String? {
    let front =
      outline.blocks.flatMap(\.textLines).prefix(60).map(\.text) + outline.sections.prefix(8).map(\.title)
    let names = front.map { $0.trimmed.removing(HouseWords.companyEnds) }.filter { text in
      (4...8).contains(text.count) && text.unicodeScalars.allSatisfy(\.isHan)
        && HouseWords.trades.contains { text.closes(with: $0) }
    }
    return Set(names).count == 1 ? names.first : nil
  }

  /// The house of a research department on the first page: `中金公司研究部`.
  private static func byDesk(_ page: FrontPage) -> String? {
    page.lines.lazy.compactMap { HouseName.desk(ofFrontLine: $0.text) }.first
  }
}

extension String {
  /// The text without the first of the given endings that it has.
  fileprivate func removing(_ endings: [String]) -> String {
    endings.first(where: closes(with:)).map { String(dropLast($0.count)) } ?? self
  }
}
