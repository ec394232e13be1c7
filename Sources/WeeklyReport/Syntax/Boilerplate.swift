/// Lines that a page carries on every page: they say nothing of the report's own.
enum Boilerplate {
  private static let footers = ["请务必阅读正文之后", "请务必阅读正文后", "请仔细阅读本报告末页", "敬请阅读末页"]

  /// The name of what a paragraph repeats; nil for text of the report's own.
  static func kind(of lines: [TextLine]) -> String? {
    guard lines.count == 1, let text = lines.first?.markdown, text.utf8.count < 200 else { return nil }
    return footers.contains { text.hasPrefix($0) } ? "page-footer" : nil
  }
}
