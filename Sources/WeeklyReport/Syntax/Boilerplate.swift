import Lexemes

/// Lines that a page carries on every page: they say nothing of the report's own.
enum Boilerplate {
  private static let footers = [
    "请务必阅读正文之后", "请务必阅读正文后", "请务必仔细阅读", "请仔细阅读本报告末页", "请阅读最后", "敬请阅读末页", "敬请参阅最后",
  ]

  /// The name of what a paragraph repeats; nil for text of the report's own.
  static func kind(of lines: [TextLine]) -> String? {
    if lines.allSatisfy({
      $0.markdown.utf8.count < 2_000 && InlineText.read($0.markdown).text.trimmed.isEmpty
    }) {
      return "markup"
    }
    guard lines.count == 1, let text = lines.first?.markdown, text.utf8.count < 200 else { return nil }
    return isFooter(text) ? "page-footer" : nil
  }

  /// Whether a line is what pages of Chinese houses end with.
  static func isFooter(_ text: String) -> Bool { footers.contains { text.opens(with: $0) } }
}
