import Document
import Lexemes
import Lexicon

/// Finds the house of an English report, which shows only by being named repeatedly in notes, certifications and
/// disclosures.
enum EnglishHouse {
  /// - Returns: the house; nil where the report is in Chinese, or no house is named much more often than any other.
  static func find(in outline: Outline) -> String? {
    var latin = 0
    var han = 0
    var counts = [Int](repeating: 0, count: HouseWords.englishHouses.count)
    for block in outline.blocks {
      for line in block.textLines {
        count(line.text, &latin, &han)
        note(line.text, &counts)
      }
    }
    guard latin > 8 * han, let most = counts.max(), most >= fewest,
      let index = counts.firstIndex(of: most),
      counts.indices.allSatisfy({ $0 == index || counts[$0] * 2 <= most })
    else { return nil }
    return HouseWords.englishHouses[index].name
  }

  /// The house in a header line with bars: `Acme Securities | Equity Research | 12 May 2025`.
  ///
  /// - Returns: nil where the line has no kind of report, or not exactly one name of a house.
  static func named(inHead line: String) -> String? {
    let parts = headParts(line)
    guard parts.count > 1, parts.contains(where: { FrontPageWords.englishKinds.contains($0.lowercased()) })
    else { return nil }
    let names = parts.filter(isName)
    return names.count == 1 ? names.first : nil
  }

  /// Whether a name is also in notes or in the legal text, so that it is the house's and not a headline.
  static func signs(_ name: String, _ outline: Outline) -> Bool {
    outline.sections.contains { section in
      let isLegal = [.legal, .ratingScale, .offices].contains(section.kind)
      return isLegal && section.title.holds(name)
        || section.blocks.contains { block in
          (isLegal || SourceNote(block) != nil) && block.textLines.contains { $0.text.holds(name) }
        }
    }
  }

  /// The only line of the first page that is just a house's name, if the report signs with it.
  static func alone(on page: FrontPage, _ outline: Outline) -> String? {
    let names = Set(page.lines.map(\.text).filter { !$0.hasWide && isName($0) })
    return names.count == 1 ? names.first.flatMap { signs($0, outline) ? $0 : nil } : nil
  }

  /// The only house whose full name opens lines of the legal text: `Acme Securities Private Limited is registered …`.
  static func inLaw(_ outline: Outline) -> String? {
    let names = outline.sections.filter { [.legal, .offices].contains($0.kind) }.flatMap { section in
      section.blocks.flatMap(\.textLines).compactMap { opening($0.text) }
    }
    return Set(names).count == 1 ? names.first : nil
  }

  private static let longestName = 80

  private static func opening(_ line: String) -> String? {
    guard line.utf8.first?.isCapital == true, !line.hasWide else { return nil }
    let opening = String(line.prefix(longestName))
    let ends = HouseWords.englishCompanyEnds.compactMap { opening.bounds(of: $0) }
    guard let end = ends.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
    let name = String(opening[..<end.lowerBound])
    return isName(name) ? name : nil
  }

  /// The parts of a line between bars.
  static func headParts(_ line: String) -> [String] {
    line.utf8.count < 120 && !line.hasWide ? line.split(at: "|│·•").map(\.trimmed) : []
  }

  /// Whether words are the name of a house, capitalized and ending with its line of business:
  /// `Acme Brothers Securities`.
  static func isName(_ words: String) -> Bool {
    let words = words.split(at: " ")
    guard (2...5).contains(words.count), let last = words.last, HouseWords.englishTrades.contains(last) else {
      return false
    }
    return words.allSatisfy { $0.utf8.first.map { $0 == UInt8(ascii: "&") || $0.isCapital } ?? false }
      && !FrontPageWords.englishKinds.contains(words.joined(separator: " ").lowercased())
  }

  private static let fewest = 4

  private static func count(_ text: String, _ latin: inout Int, _ han: inout Int) {
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: latin += 1
      case 0xE4...0xE9: han += 1
      default: break
      }
    }
  }

  /// Counts the houses named in a line. A line in which a house refers to itself counts twice.
  private static func note(_ text: String, _ counts: inout [Int]) {
    let isOwn = HouseWords.englishSelfWords.contains(where: text.holds)
    for (index, house) in HouseWords.englishHouses.enumerated() where house.marks.contains(where: text.holds)
    {
      counts[index] += isOwn ? 2 : 1
    }
  }
}
