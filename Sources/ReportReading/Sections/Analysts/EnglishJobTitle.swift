import Document
import Lexemes
import Lexicon

/// A job title of several words at the beginning of a line below a name: `Head of Industrials Research, Asia Pacific`,
/// `Associate Director of Equity Research - Germany +49-69-0000-0001`.
struct EnglishJobTitle: Sendable, Hashable {
  let title: String
  /// The text after the title, such as a phone number.
  let rest: String

  /// - Returns: nil where the line does not begin with a rank and `of`.
  init?(_ text: String) {
    guard text.utf8.count <= 120, text.holds(" of "), text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let words = text.split(at: " ")
    guard let of = words.firstIndex(of: "of"), (1...Self.longestRank).contains(of),
      words[..<of].allSatisfy({ $0.utf8.first?.isCapital == true || $0 == "and" }),
      PeopleWords.englishOffices.contains(words[of - 1].lowercased())
    else { return nil }
    let end = text.utf8.firstIndex { $0.isDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "@") }
    let cut = end.map { text[..<$0].lastIndex(of: " ") ?? $0 } ?? text.endIndex
    title = text[..<cut].trimming(" ,-(|")
    rest = text[cut...].trimmed
    // A title that continues on the next line is not recognised.
    guard let last = title.split(at: " ").last?.lowercased(), !["and", "of", "&", "for"].contains(last) else {
      return nil
    }
  }

  private static let longestRank = 5
}
