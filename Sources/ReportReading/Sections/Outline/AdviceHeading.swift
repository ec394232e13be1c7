import Lexemes
import Lexicon

/// Headings over advice that are made of usual words, of which at least one is on advice: `盈利预测、估值与投资评级`,
/// `本周重点推荐及推荐组合`.
enum AdviceHeading {
  /// Whether a heading, without number and blanks, is made of such words.
  static func matches(_ words: String) -> Bool {
    guard words.utf8.count <= longest, isAny.isWithin(words) else { return false }
    var rest = Substring(words)
    var isOnAdvice = false
    var count = 0
    while let (word, isAdvice) = parts.first(where: { rest.opens(with: $0.word) }) {
      isOnAdvice = isOnAdvice || isAdvice
      count += 1
      rest = rest.dropFirst(word.count)
    }
    return rest.isEmpty && isOnAdvice && count > 1
  }

  /// In bytes.
  private static let longest = 60
  private static let isAny = WordSet(SectionWords.adviceParts)

  /// All words, the longest first, and whether they are on advice.
  private static let parts: [(word: String, isAdvice: Bool)] =
    (SectionWords.adviceParts.map { (word: $0, isAdvice: true) }
    + (SectionWords.besideAdvice + SectionWords.headingJoints).map { (word: $0, isAdvice: false) })
    .sorted { $0.word.utf8.count > $1.word.utf8.count }
}
