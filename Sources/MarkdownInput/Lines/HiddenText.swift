import Document
import Lexemes

/// The words of a Markdown comment, which a reader does not see: `<!-- 目标价: 420 -->`.
///
/// They are not prose of the report, but they are not lost either: the section that holds them keeps them as text.
/// Marks that converters leave (`<!-- image -->`, `<!-- page 3 -->`) say nothing.
enum HiddenText {
  /// - Returns: nil where there are no words, or only a converter's.
  static func words(_ lines: ClosedRange<Int>, in source: SourceText) -> String? {
    let lines = lines.map { source.text(ofLine: $0).trimmed }
    let text = lines.joined(separator: "\n").replacingMarks().trimmed
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

extension String {
  /// Without the signs that open and close a comment.
  fileprivate func replacingMarks() -> String {
    var text = self[...]
    if text.opens(with: "<!--") { text = text.dropFirst(4) }
    if text.closes(with: "-->") { text = text.dropLast(3) }
    return String(text)
  }
}
