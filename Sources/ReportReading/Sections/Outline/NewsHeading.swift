import Lexemes
import Lexicon

/// Headings over news that are made of usual words: when, whose, how important, what, and that it is looked back on, as in
/// `上市公司` `重要` `动态` `回顾` and `本周` `行业` `重点` `事件` `&` `政策` `回顾`.
enum NewsHeading {
  /// Whether a heading, without number and blanks, is made of such words and says that news follow. `事件` alone may be
  /// announced ones.
  static func matches(_ words: String) -> Bool {
    guard let found = parts.all(in: words), found.count > 1, let last = found.last else { return false }
    // `最新新闻与政策` is over news, `资讯科技行业` is an industry.
    let isWhole = [.news, .event, .review].contains(last) || found[found.count - 2] == .joint
    // `事件点评` and `公告点评` are over comments on one of them.
    guard found.contains(.subject) || !words.closes(with: "点评") else { return false }
    let isPast = found.contains(.event) && found.contains(.review) && found.contains(.subject)
    return isWhole && (found.contains(.news) || isPast)
  }

  private enum Part { case news, event, review, subject, joint, other }

  private static let parts = HeadingParts<Part>(
    [
      (SectionWords.newsKinds, .news), (SectionWords.newsEvents, .event), (SectionWords.newsReviews, .review),
      (SectionWords.newsSubjects + SectionWords.newsOwners, .subject), (SectionWords.headingJoints, .joint),
      (SectionWords.newsTimes + SectionWords.newsGrades, .other),
    ], required: SectionWords.newsKinds + SectionWords.newsEvents)
}
