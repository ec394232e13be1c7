import Document
import Lexemes
import Lexicon

/// The house behind a report in English: none says who it is but by naming itself again and again, in its notes,
/// certifications and disclosures.
enum EnglishHouse {
  /// - Returns: nil where the report is in Chinese, or where no house is named much more often than any other.
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

  /// The house that the head of a first page names between bars: `Acme Securities | Equity Research | 12 May 2025`.
  ///
  /// - Returns: nil where no part of the line is a kind of report, or not just one is a house's name.
  static func named(inHead line: String) -> String? {
    let parts = headParts(line)
    guard parts.count > 1, parts.contains(where: { FrontPageWords.englishKinds.contains($0.lowercased()) })
    else { return nil }
    let names = parts.filter(isName)
    return names.count == 1 ? names.first : nil
  }

  /// What is between the bars of a line.
  static func headParts(_ line: String) -> [String] {
    line.utf8.count < 120 && !line.hasWide ? line.split(at: "|│·•").map(\.trimmed) : []
  }

  /// `Acme Brothers Securities`: capitals, and at the end what such a house does.
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

  /// A line in which a house speaks as such says more than one that merely names it.
  private static func note(_ text: String, _ counts: inout [Int]) {
    let isOwn = HouseWords.englishSelfWords.contains(where: text.holds)
    for (index, house) in HouseWords.englishHouses.enumerated() where house.marks.contains(where: text.holds)
    {
      counts[index] += isOwn ? 2 : 1
    }
  }
}
