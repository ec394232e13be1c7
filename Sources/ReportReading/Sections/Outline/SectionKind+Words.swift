import Document
import Lexemes
import Lexicon

extension SectionKind {
  /// What a heading's words alone announce; nil where they are none of the usual ones.
  static func known(_ name: String) -> SectionKind? {
    // No heading is so long, whatever signs and numbers are before it.
    guard name.utf8.count < 400 else { return nil }
    if RatingLine(name) != nil { return .rating }
    return SectionSpecs.kind(of: HeadingName(name))
  }

  /// Whether a line is a usual heading, word for word.
  static func isUsualName(_ name: String) -> Bool {
    let words = HeadingName(name).words
    return SectionSpecs.all.contains { $0.names.contains(words) } || SectionWords.opinions.contains(words)
  }

  /// Labels that head news both in the key points and in the body.
  static func isNewsCategory(_ name: String) -> Bool {
    SectionWords.newsCategories.contains(name) || SectionWords.genericNews.contains(name)
  }

  /// Whether such a section is there for its table, so that one which no dataset has is missing from it.
  var hasTables: Bool { [.companies, .traffic, .events, .ratingScale].contains(self) }

  /// Whether such a section is none of what the report says but is around it: lists, people, other reports, law.
  var isBackMatter: Bool {
    [.contents, .figures, .relatedReports, .analysts, .ratingScale, .legal, .offices].contains(self)
  }

  /// Whether a heading says no more than that news follow: its categories are below it.
  static func isGenericNews(_ name: String) -> Bool {
    let heading = HeadingName(name)
    return SectionSpecs.kind(of: heading) == .news && !SectionWords.newsCategories.contains(heading.words)
  }
}
