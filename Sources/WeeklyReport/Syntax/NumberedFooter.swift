import Lexemes

/// A line that has a page's number at one end: `人工智能周报 3`, `- 3 - 请务必阅读正文之后的免责声明`, `证券研究报告 | 3 / 12`.
struct NumberedFooter: Sendable, Hashable {
  /// The line without the number.
  let words: String
  let page: Int

  /// - Returns: nil for most lines, at a glance.
  init?(_ text: String) {
    guard text.utf8.count <= 160, text.hasDigit else { return nil }
    let parts = text.foldedWidth.split(at: Self.separators)
    guard parts.count > 1 else { return nil }
    for length in (1...min(4, parts.count - 1)).reversed() {
      if let page = Self.page(parts.suffix(length)) {
        self.init(parts.dropLast(length), page)
        return
      }
      if let page = Self.page(parts.prefix(length)) {
        self.init(parts.dropFirst(length), page)
        return
      }
    }
    return nil
  }

  private static let separators: Signs = " \t|│"

  private init(_ words: ArraySlice<String>, _ page: Int) {
    self.words = words.joined(separator: " ")
    self.page = page
  }

  private static func page(_ parts: ArraySlice<String>) -> Int? {
    let text = parts.joined(separator: " ")
    guard PageFurniture.isPageNumber(text) else { return nil }
    let numbers = text.split { !$0.isNumber }
    guard (1...2).contains(numbers.count), let page = Int(numbers[0]), page < 1_000 else { return nil }
    return page
  }
}
