import Document
import Lexemes

/// A rating scale in words: `买入：…15%以上`, a line a step, under lines that say what is rated.
enum RatingScaleProse: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    guard report.ratingScale.isEmpty else { return }
    var levels: [RatingLevel] = []
    for section in outline.sections where [.ratingScale, .legal, .offices].contains(section.kind) {
      var scope = scope(of: section.title) ?? ""
      var found: [RatingLevel] = []
      for line in section.blocks.filter({ !$0.isTable }).flatMap(\.textLines) {
        let text = line.text
        let steps = steps(text, scope: scope, line: line.number)
        if steps.isEmpty { scope = self.scope(of: text) ?? scope } else { found += steps }
      }
      // One line that opens with a rating and a colon is no scale.
      if Set(found.map(\.rating)).count > 1 { levels += found }
    }
    report.ratingScale = levels
    for level in levels { report.claim(level.line...level.line, as: .dataset("rating_scale")) }
  }

  /// `行业投资评级：` rates industries: what is rated, in a short line that speaks of ratings.
  private static func scope(of text: String) -> String? {
    let folded = text.foldedWidth.filter { $0 != " " }
    guard folded.count <= 20, folded.holds("评级") else { return nil }
    return ["股票", "公司", "个股", "证券", "行业"].filter(folded.contains).min { left, right in
      let places = [left, right].map { folded.byteOffset(of: $0) ?? .max }
      return places[0] < places[1]
    }
  }

  /// The steps on a line: one, or several that semicolons part.
  private static func steps(_ text: String, scope: String, line: Int) -> [RatingLevel] {
    text.split(at: "；;。").compactMap { part in
      let words = HeadingNumber.split(part.trimmed).rest
      guard let colon = words.firstIndex(where: { ":：".contains($0) }) else { return nil }
      let label = words[..<colon].trimmed
      let bare = label.foldedWidth.prefix { $0 != "(" }.filter { $0 != " " }
      let definition = words[words.index(after: colon)...].trimmed
      guard RatingWords.known.contains(String(bare)), !definition.isEmpty else { return nil }
      return RatingLevel(
        scope: scope, rating: label.filter { $0 != " " }, definition: definition, basis: nil, line: line)
    }
  }
}
