import Lexemes

/// The words of a Markdown comment, which a reader does not see: `<!-- 目标价: 420 -->`.
///
/// They are not prose of the report, but they are not lost either: the section that holds them keeps them as text.
/// Marks that converters leave (`<!-- image -->`, `<!-- page 3 -->`) say nothing, nor do figures alone.
package enum CommentWords {
  /// - Parameter text: what is between the signs that open and close the comment.
  /// - Returns: nil where there are no words, or only a converter's.
  package static func kept(_ text: String) -> String? {
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    let word = String(scalars: letters).lowercased()
    return word.isEmpty || marks.contains(word) || isPagePart(word) ? nil : text
  }

  /// Azure's `<!-- PageHeader="…" -->`: what a page repeats.
  private static func isPagePart(_ word: String) -> Bool {
    ["pageheader", "pagefooter", "pagenumber"].contains(where: word.opens(with:))
  }

  private static let marks: Set<String> = [
    "image", "picture", "figure", "table", "chart", "formula", "formulanotdecoded", "page", "pagebreak",
    "pagenumber",
    "pageheader", "pagefooter", "slide", "slidenumber", "break", "end", "start",
  ]
}
