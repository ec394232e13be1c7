/// A word and about where it is on its page: the same on several pages where something is stamped on all of them.
struct WordMark: Hashable, Sendable {
  let text: String
  private let column: Int
  private let row: Int

  init(_ word: Word) {
    text = word.text
    column = Int((word.box.left / 4).rounded())
    row = Int((word.box.top / 4).rounded())
  }

  /// The words that are at the same place on some pages at least, among those of each page that are looked at.
  ///
  /// - Parameters:
  ///   - pages: the pages.
  ///   - enough: on how many of them a word has to be.
  ///   - isLookedAt: whether a word of a page counts.
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
