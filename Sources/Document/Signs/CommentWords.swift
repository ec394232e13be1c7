import Lexemes

/// The words of a Markdown comment, which a reader does not see: `<!-- 目标价: 420 -->`.
///
/// They are not part of the report's prose, but they are not lost either: the section that holds them keeps them as
/// text. Marks that converters leave (`<!-- image -->`, `<!-- page 3 -->`) and comments without any letter are dropped.
package enum CommentWords {
  /// - Parameter text: the text between `<!--` and `-->`.
  /// - Returns: nil if there are no words, or only those of a converter's mark.
  package static func kept(_ text: String) -> String? {
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    let word = String(scalars: letters).lowercased()
    return word.isEmpty || marks.contains(word) || isPagePart(word) ? nil : text
  }

  /// Whether a comment is one of those that Azure writes for what pages repeat: `<!-- PageHeader="…" -->`.
  private static func isPagePart(_ word: String) -> Bool {
    ["pageheader", "pagefooter", "pagenumber"].contains(where: word.opens(with:))
  }

  private static let marks: Set<String> = [
    "image", "picture", "figure", "table", "chart", "formula", "formulanotdecoded", "page", "pagebreak",
    "pagenumber",
    "pageheader", "pagefooter", "slide", "slidenumber", "break", "end", "start",
  ]
}
