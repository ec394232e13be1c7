import Lexemes
import Lexicon

/// A title that a PDF prints in a row with the rating: `Buy Acme` below `Rating Company`.
enum RatedTitle {
  /// The rating and the title, where the line above heads them.
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
}
