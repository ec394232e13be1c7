import Lexemes
import Lexicon

/// Headings over advice that are made of usual words, of which at least one is on advice: `盈利预测、估值与评级`,
/// `本周重点推荐及推荐组合`.
enum AdviceHeading {
  /// Whether a heading, without number and blanks, is made of such words.
  static func matches(_ words: String) -> Bool {
    guard let found = parts.all(in: words) else { return false }
    return found.count > 1 && found.contains(.advice)
  }

  private enum Part { case advice, other }

  private static let parts = HeadingParts<Part>(
    [
      (SectionWords.adviceParts, .advice),
      (SectionWords.besideAdvice + SectionWords.headingJoints, .other),
    ], required: SectionWords.adviceParts)
}
