import Lexemes

/// Usual words of which headings of a kind are made, each with its meaning.
///
/// A heading that is made of nothing else is of that kind however its words are combined; one with any other word may be
/// about something else.
struct HeadingParts<Part: Sendable>: Sendable {
  private let words: [(word: String, part: Part)]
  /// The words of which a heading must have one. Most headings have none of them, which one search shows.
  private let required: WordSet

  /// In bytes.
  private static var longest: Int { 60 }

  /// - Parameters:
  ///   - lists: the words, and the meaning of those in each list.
  ///   - required: the words of which a heading must have one.
  init(_ lists: [(words: [String], part: Part)], required: [String]) {
    words = lists.flatMap { list in list.words.map { (word: $0, part: list.part) } }
      .sorted { $0.word.utf8.count > $1.word.utf8.count }
    self.required = WordSet(required)
  }

  /// The meanings of the words of a heading, without number and blanks, in order; nil if it has any other word.
  func all(in heading: String) -> [Part]? {
    guard heading.utf8.count <= Self.longest, required.isWithin(heading) else { return nil }
    var rest = Substring(heading)
    var found: [Part] = []
    while let (word, part) = words.first(where: { rest.opens(with: $0.word) }) {
      found.append(part)
      rest = rest.dropFirst(word.count)
    }
    return rest.isEmpty ? found : nil
  }
}
