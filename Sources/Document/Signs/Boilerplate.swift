import Lexemes
import Lexicon

/// Lines that every page repeats and that are not specific to the report.
package enum Boilerplate {
  /// The kind of boilerplate that a paragraph is; nil for the report's own text.
  package static func kind(of lines: [TextLine]) -> String? {
    if lines.allSatisfy({ $0.raw.utf8.count < 2_000 && $0.text.trimmed.isEmpty }) { return "markup" }
    guard lines.count == 1, let text = lines.first?.raw, text.utf8.count < 200 else { return nil }
    return isFooter(text) ? "page-footer" : nil
  }

  /// Whether a line is a page footer as Chinese houses print it.
  package static func isFooter(_ text: String) -> Bool {
    if PageWords.footers.contains(where: text.simplified.opens(with:)) { return true }
    return NumberedFooter(text).map { isOfHouse($0.words) } ?? false
  }

  /// Whether the words beside a page number come from the house: `国信证券经济研究所 3`, `3 请参阅附注免责声明`.
  private static func isOfHouse(_ printed: String) -> Bool {
    let words = printed.simplified
    guard words.count <= 40 else { return false }
    if PageWords.footers.contains(where: words.opens(with:)) { return true }
    if PageWords.requests.contains(where: words.opens(with:)) {
      return PageWords.requestEnds.contains(where: words.closes(with:))
    }
    if words.opens(with: "www.") { return !words.holds(" ") }
    return isHouseName(words)
  }

  /// `国信证券`, `国信证券经济研究所`, `证券研究报告`, and nothing else: a sentence may also end with a house's name, followed by a number
  /// that counts something.
  private static func isHouseName(_ words: String) -> Bool {
    guard words.count <= 16, let place = words.bounds(of: PageWords.house), words.allSatisfy(\.isLetter)
    else {
      return false
    }
    let name = words[..<place.lowerBound]
    let rest = words[place.upperBound...]
    if rest.isEmpty { return name.count == 2 }
    return name.count <= 4
      && (PageWords.departments + [PageWords.companyForm]).contains(where: rest.closes(with:))
  }
}
