import Lexicon

extension RatingWords {
  /// The word of a ladder for each of a report's ratings, as ``plain(_:)`` returns it, with English abbreviations written
  /// out: `overweight` for `OW`.
  ///
  /// A single letter is written out only if the report rates with at least two and all of them are of one scale: `O`
  /// beside `E` and `U` is Overweight. `N` may also be Neutral beside a longer abbreviation, `OW`.
  public static func words(of ratings: some Sequence<String>) -> [String: String] {
    let plain = Set(ratings).reduce(into: [String: String]()) { $0[$1] = self.plain($1) }
    let scale = letters(among: Set(plain.values))
    return plain.mapValues { EnglishRatingWords.abbreviations[$0] ?? scale[$0] ?? $0 }
  }

  /// What single letters mean in a report; empty where that cannot be determined.
  private static func letters(among used: Set<String>) -> [String: String] {
    let single = used.filter { $0.utf8.count == 1 }
    if single == ["n"], used.contains(where: { EnglishRatingWords.abbreviations[$0] != nil }) {
      return ["n": "neutral"]
    }
    guard single.count > 1 else { return [:] }
    return EnglishRatingWords.letters.first { scale in single.allSatisfy { scale[$0] != nil } } ?? [:]
  }
}
