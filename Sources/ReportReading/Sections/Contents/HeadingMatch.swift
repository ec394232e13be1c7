import Document
import Lexemes

/// Finds the heading that an entry of the table of contents refers to.
struct HeadingMatch {
  private let candidates: [OutlineSection]
  /// The first heading with given words, by words with and without its number.
  private var byTitle: [String: Int] = [:]
  private var byName: [String: Int] = [:]
  /// The most pairs that are compared for similarity, so that a malicious list does not take quadratic time.
  private static let mostComparisons = 50_000
  private var comparisonsLeft = HeadingMatch.mostComparisons

  init(_ outline: Outline) {
    candidates = outline.sections.filter { ![.contents, .title].contains($0.kind) && !$0.title.isEmpty }
    for (index, section) in candidates.enumerated() {
      let title = Self.key(section.title)
      let name = Self.key(section.name)
      byTitle[title] = byTitle[title] ?? index
      byName[name] = byName[name] ?? index
    }
  }

  /// The heading with the same words, or else the most similar one.
  mutating func find(_ title: String) -> OutlineSection? {
    let words = Self.key(Enumerator.split(title).rest)
    if let same = byTitle[Self.key(title)] ?? byName[words] { return candidates[same] }
    guard candidates.count <= comparisonsLeft else { return nil }
    comparisonsLeft -= candidates.count
    let scored = candidates.map { ($0, TextLikeness.score(words, Self.key($0.name))) }
    guard let best = scored.max(by: { $0.1 < $1.1 }), best.1 >= 0.7 else { return nil }
    return best.0
  }

  /// The words without spaces and with full-width characters folded.
  static func key(_ title: String) -> String { title.foldedWidth.withoutBlanks }
}
