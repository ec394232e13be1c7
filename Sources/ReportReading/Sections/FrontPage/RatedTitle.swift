import Lexemes
import Lexicon

/// A title that a PDF prints on one line with the rating: `Buy Acme` below `Rating Company`.
enum RatedTitle {
  /// Splits a title into rating and title, if the line above is a header for both.
  static func split(_ title: FrontLine, below above: FrontLine?) -> (rating: RatingLine, title: FrontLine)? {
    guard let above, case .label = above.content,
      above.text.lowercased().split(at: " ").first == "rating", above.text.utf8.count <= 40
    else { return nil }
    let words = title.text.split(at: " ")
    guard words.count > 1, let rating = RatingLine(words[0]) else { return nil }
    let name = words.dropFirst().joined(separator: " ")
    return (
      rating,
      FrontLine(
        name, title.line, isHeading: title.isHeading, section: title.section, isHead: title.isHead)
    )
  }

  /// The rating after the last semicolon or dash of an English title: `Acme: orders recover; Buy`,
  /// `Costs weigh; reiterate Hold`.
  static func atEnd(of title: String) -> RatingLine? {
    guard !title.hasWide, let cut = title.lastIndex(where: { ";–—".contains($0) }) else { return nil }
    let words = title[title.index(after: cut)...].trimmed
    return EnglishRating(words).map { RatingLine(rating: $0.rating, action: $0.action) }
  }
}
