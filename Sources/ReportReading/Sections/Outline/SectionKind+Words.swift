import Document
import Lexemes
import Lexicon

extension SectionKind {
  /// The kind that a heading's words alone show; nil if they are not usual ones.
  static func known(_ name: String) -> SectionKind? {
    // Headings are not as long, even with marks and numbers before them.
    name.utf8.count < 400 ? known(name, HeadingName(name)) : nil
  }

  /// The same for a heading whose name was read already.
  static func known(_ text: String, _ name: HeadingName) -> SectionKind? {
    guard text.utf8.count < 400 else { return nil }
    return RatingLine(text) != nil ? .rating : SectionSpecs.kind(of: name)
  }

  /// Whether a line is exactly a usual heading.
  static func isUsualName(_ name: String) -> Bool {
    let words = HeadingName(name).words
    return SectionSpecs.all.contains { $0.names.contains(words) } || SectionWords.opinions.contains(words)
  }

  /// Whether a name is a category of news, as used in the key points and the body.
  static func isNewsCategory(_ name: String) -> Bool {
    SectionWords.newsCategories.contains(name) || SectionWords.genericNews.contains(name)
  }

  /// Whether such a section consists mainly of its table, so that a table that was not read is missing from a dataset.
  var hasTables: Bool { [.companies, .traffic, .events, .ratingScale].contains(self) }

  /// Whether such a section is not part of the report's content: lists, people, other reports, legal text.
  var isBackMatter: Bool {
    [.contents, .figures, .relatedReports, .analysts, .ratingScale, .legal, .offices].contains(self)
  }

  /// Whether a heading only announces news, with its categories below it.
  static func isGenericNews(_ name: String) -> Bool {
    let heading = HeadingName(name)
    return SectionSpecs.kind(of: heading) == .news && !SectionWords.newsCategories.contains(heading.words)
  }
}
