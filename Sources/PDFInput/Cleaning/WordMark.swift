/// A word and its approximate place on the page, which repeat where something is stamped on several pages.
struct WordMark: Hashable, Sendable {
  let text: String
  private let column: Int
  private let row: Int

  init(_ word: Word) {
    text = word.text
    column = Int((word.box.left / 4).rounded())
    row = Int((word.box.top / 4).rounded())
  }

  /// The words that are at the same place on at least `enough` pages.
  ///
  /// - Parameters:
  ///   - pages: the pages.
  ///   - enough: the fewest pages that must have a word.
  ///   - isLookedAt: whether a word of a page is considered.
  /// - Returns: the words, each with its place.
  static func repeated(
    _ pages: [PageWords], on enough: Int, where isLookedAt: (Word, PageWords) -> Bool
  ) -> Set<WordMark> {
    var counts: [WordMark: Int] = [:]
    for page in pages {
      for mark in Set(page.words.filter { isLookedAt($0, page) }.map(WordMark.init)) {
        counts[mark, default: 0] += 1
      }
    }
    return Set(counts.filter { $0.value >= enough }.keys)
  }
}
