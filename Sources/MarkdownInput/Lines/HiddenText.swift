import Document
import Lexemes

/// The words of a comment that lines of the source hold.
enum HiddenText {
  /// - Returns: nil where there are no words, or only a converter's.
  static func words(_ lines: ClosedRange<Int>, in source: SourceText) -> String? {
    let lines = lines.map { source.text(ofLine: $0).trimmed }
    return CommentWords.kept(lines.joined(separator: "\n").replacingMarks().trimmed)
  }
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
