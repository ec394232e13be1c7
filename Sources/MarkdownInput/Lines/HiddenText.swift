import Document
import Lexemes

/// The words of an HTML comment.
enum HiddenText {
  /// - Returns: the words of the comment in these lines; nil where it has none, or only those of a converter.
  static func words(_ lines: ClosedRange<Int>, in source: SourceText) -> String? {
    let lines = lines.map { source.text(ofLine: $0).trimmed }
    return CommentWords.kept(lines.joined(separator: "\n").replacingMarks().trimmed)
  }
}

extension String {
  /// The text without `<!--` and `-->`.
  fileprivate func replacingMarks() -> String {
    var text = self[...]
    if text.opens(with: "<!--") { text = text.dropFirst(4) }
    if text.closes(with: "-->") { text = text.dropLast(3) }
    return String(text)
  }
}
