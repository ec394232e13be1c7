import Lexemes
import Lexicon

/// Headings over news that are made of parts: whose news, which of them, what they are, and that they are looked back on:
/// `上市公司` `重要` `动态` `回顾`.
enum NewsHeading {
  /// Whether a heading, without number and blanks, is made of such parts.
  static func matches(_ words: String) -> Bool {
    guard words.utf8.count <= longest, kinds.contains(where: words.holds) else { return false }
    var rest = withoutOpening(words, SectionWords.newsTimes)
    rest = withoutEnding(rest, SectionWords.newsReviews)
    guard let kind = kinds.first(where: rest.closes(with:)) else { return false }
    rest = withoutEnding(String(rest.dropLast(kind.count)), SectionWords.newsGrades)
    let subjects = rest.split(at: "及与和、").map { String($0) }
    return !subjects.isEmpty && subjects.allSatisfy(SectionWords.newsSubjects.contains)
  }

  /// In bytes.
  private static let longest = 60
  private static let kinds = SectionWords.newsKinds

  private static func withoutOpening(_ words: String, _ openings: [String]) -> String {
    openings.first(where: words.opens(with:)).map { String(words.dropFirst($0.count)) } ?? words
  }

  private static func withoutEnding(_ words: String, _ endings: [String]) -> String {
    endings.first(where: words.closes(with:)).map { String(words.dropLast($0.count)) } ?? words
  }
}
