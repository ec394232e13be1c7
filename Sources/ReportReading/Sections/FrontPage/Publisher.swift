import Document
import Lexemes
import Lexicon

/// How often a report names houses as its own, in its legal text and elsewhere.
private struct Votes {
  private var inLaw: [String: Int] = [:]
  private var inAll: [String: Int] = [:]

  init(_ outline: Outline) {
    for section in outline.sections {
      let isLegal = [.legal, .ratingScale, .offices].contains(section.kind)
      if isLegal || section.kind == .other {
        vote(HouseName.selfNamed(section.title, isLegal: isLegal), Self.title, isLegal)
      }
      for block in section.blocks {
        if SourceNote(block) != nil {
          vote(HouseName.desk(block.richText.text), Self.note, false)
        } else if !Self.quoting.contains(section.kind) {
          for line in block.textLines {
            vote(HouseName.selfNamed(line.text, isLegal: isLegal), Self.line, isLegal)
          }
        }
      }
    }
  }

  /// Sections in which a company that calls itself `本公司` is another one.
  private static let quoting: Set<SectionKind> = [.news, .companies, .events]
  /// The weight of a name: in a heading, in a source note, in a line in which a house refers to itself.
  private static let (title, note, line) = (3, 1, 20)

  private mutating func vote(_ name: String?, _ weight: Int, _ isLegal: Bool) {
    guard let name else { return }
    inAll[name, default: 0] += weight
    if isLegal { inLaw[name, default: 0] += weight }
  }

  /// The house that the legal text names, however often the text quotes others. That text may name a branch of the
  /// house: `甲证券（香港）`.
  var best: String? {
    let all = Self.best(inAll, atLeast: Self.line)
    guard let legal = Self.best(inLaw, atLeast: Self.line) else { return all }
    return all.map(legal.opens(with:)) ?? false ? all : legal
  }
  /// A house that only headings or notes name.
  var weak: String? { Self.best(inAll, atLeast: 1) }

  private static func best(_ votes: [String: Int], atLeast least: Int) -> String? {
    let best = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best.flatMap { $0.value >= least ? $0.key : nil }
  }
}

/// Finds the house of a report by how it names itself.
enum Publisher {
  /// - Returns: the house; nil where none names itself. A house that is only quoted does not count.
  static func find(on page: FrontPage, _ outline: Outline) -> String? {
    let votes = Votes(outline)
    if let name = votes.best { return name }
    return byDesk(page) ?? votes.weak ?? byName(outline) ?? besideDate(page) ?? EnglishHouse.find(in: outline)
      ?? page.lines.lazy.compactMap { EnglishHouse.named(inHead: $0.text) }.first
      ?? EnglishHouse.alone(on: page, outline) ?? EnglishHouse.inLaw(outline) ?? MailHouse.find(in: outline)
  }

  /// The only line of the first page that is just a house's name: `某某期货`.
  private static func byName(_ outline: Outline) -> String? {
    let front =
      outline.blocks.flatMap(\.textLines).prefix(60).map(\.text) + outline.sections.prefix(8).map(\.title)
    let names = front.map { $0.trimmed.removing(HouseWords.companyEnds) }.filter(isName)
    return Set(names).count == 1 ? names.first : nil
  }

  /// The only house's name among the parts of a line with the date of publication: `2024-07-01 | 行业比较 | 某某证券`.
  private static func besideDate(_ page: FrontPage) -> String? {
    let names = page.lines.filter { $0.isHead && $0.isDate }.flatMap { line in
      line.text.split(at: "|│丨·").map(\.trimmed).filter(isName)
    }
    return Set(names).count == 1 ? names.first : nil
  }

  private static func isName(_ text: String) -> Bool {
    (4...8).contains(text.count) && text.unicodeScalars.allSatisfy(\.isHan)
      && HouseWords.trades.contains { text.simplified.closes(with: $0) }
      && !HouseWords.futuresGoods.contains(where: text.opens(with:))
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
