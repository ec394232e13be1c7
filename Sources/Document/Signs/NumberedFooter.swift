import Lexemes
import Lexicon

/// A line with a page number at one end: `人工智能周报 3`, `- 3 - 请务必阅读正文之后的免责声明`, `证券研究报告 | 3 / 12`.
package struct NumberedFooter: Sendable, Hashable {
  /// The line without the number.
  package let words: String

  /// - Returns: nil if the line has no page number at either end. A quick check rules most lines out.
  package init?(_ text: String) {
    guard text.utf8.count <= 160, text.hasDigit,
      Self.mayNumber(text.unicodeScalars.first, text.unicodeScalars.last)
    else { return nil }
    let parts = text.foldedWidth.split(at: Self.separators)
    guard parts.count > 1 else { return nil }
    for length in (1...min(4, parts.count - 1)).reversed() {
      if Self.isPage(parts.suffix(length)) {
        self.init(parts.dropLast(length))
        return
      }
      if Self.isPage(parts.prefix(length)) {
        self.init(parts.dropFirst(length))
        return
      }
    }
    return nil
  }

  /// Whether the first or the last character of a line may belong to a page number.
  private static func mayNumber(_ first: Unicode.Scalar?, _ last: Unicode.Scalar?) -> Bool {
    [first, last].contains { sign in
      sign.map { $0.isDecimalDigit || $0.isASCIILetter || numberSigns.contains($0) }
        ?? false
    }
  }

  private static let numberSigns = Signs((PageWords.numberSigns + "/／-－–— |｜│\t").unicodeScalars)
  private static let separators: Signs = " \t|│"

  private init(_ words: ArraySlice<String>) {
    self.words = words.joined(separator: " ")
  }

  private static func isPage(_ parts: ArraySlice<String>) -> Bool {
    let text = parts.joined(separator: " ")
    guard PageNumber.isNumber(text) else { return false }
    let numbers = text.split { !$0.isNumber }
    return (1...2).contains(numbers.count) && Int(numbers[0]).map { $0 < 1_000 } ?? false
  }
}
