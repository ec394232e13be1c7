import Document
import Lexemes

/// Decides whether titles and prose in Latin letters, which have ragged right edges, continue on the next line.
enum LatinTitle {
  /// Whether the line below continues a title. `right` is the right edge of the column.
  static func goesOn(_ last: Paragraph, _ next: Paragraph, right: Double) -> Bool {
    guard isLatin(last.text), isLatin(next.text), abs(last.lastSpan.left - next.lastSpan.left) < next.size,
      last.text.unicodeScalars.count >= 8, last.lineCount < 4,
      let end = last.text.lastScalar, !".!?".unicodeScalars.contains(end)
    else { return false }
    return isLowercase(next.text) || isLeftOpen(last.text) || !fits(next, behind: last, right: right)
  }

  /// Whether two large lines are one title by their distance: two titles below each other have more space between them
  /// than the lines of one. Where the first line is as long as a title, it does not matter what would have fitted.
  static func isTight(_ last: Paragraph, _ next: Paragraph, pitch: Double) -> Bool {
    guard last.scale >= 1.3, pitch < 1.2, last.lineCount < 3, last.text.unicodeScalars.count >= 30,
      isLatin(last.text), isLatin(next.text), abs(last.lastSpan.left - next.lastSpan.left) < 0.5 * next.size,
      let end = last.text.lastScalar
    else { return false }
    return !".!?".unicodeScalars.contains(end)
  }

  /// Whether a large title continues in the next block: its first line extends over a side bar, and the second does
  /// not.
  static func goesOnBelow(_ last: Paragraph, _ next: Paragraph) -> Bool {
    let pitch = next.lastBaseline - last.lastBaseline
    return last.kind == .text && next.kind == .text && last.page == next.page
      && last.scale >= BodySize.headingScale
      && next.lineCount == 1 && abs(last.size - next.size) <= 0.12 * next.size && pitch > 0.5 * next.size
      && pitch < 1.9 * next.size && goesOn(last, next, right: .infinity)
  }

  /// Whether running text with a ragged edge continues: the next line is directly below, and its first word had no
  /// room at the end of the line above.
  static func proseGoesOn(_ last: Paragraph, _ next: Paragraph, right: Double, pitch: Double) -> Bool {
    let indent = next.lastSpan.left - last.lastSpan.left
    guard isLatin(last.text), isLatin(next.text), pitch < 2.05 * next.size,
      last.lastSpan.width > 20 * last.size
        || last.lastSpan.width > 13 * last.size && last.words.count > 4 && isLowercase(next.text),
      // The lines of an item are aligned with its words, not with its bullet.
      abs(indent) < next.size || last.lineCount == 1 && indent > 0 && indent < 2.6 * next.size
    else { return false }
    // A line that begins in lower case does not begin a paragraph, however much room a ragged edge leaves.
    let isOpen = last.text.lastScalar.map { !".;:!?".unicodeScalars.contains($0) } ?? false
    if isOpen, last.words.count > 4, isLowercase(next.text) || opensBracketInLowercase(next.text) {
      return true
    }
    return !fits(next, behind: last, right: right)
  }

  /// Whether a text has Latin letters, and no Chinese, Japanese or Korean characters.
  static func isLatin(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: \.isASCIILetter) && !text.hasWide
  }

  /// Whether the first word is in lower case: `seasonality after a strong start`. `iPhone` and `eVTOL` are names.
  static func isLowercase(_ text: String) -> Bool {
    let word = text.unicodeScalars.prefix { $0.isASCIILetter }
    return word.count > 1 && word.allSatisfy { $0.value >= 0x61 && $0.value <= 0x7A }
  }

  /// Whether a text begins with words in brackets that are not the letter or number of an item: `(i.e. between …`.
  private static func opensBracketInLowercase(_ text: String) -> Bool {
    guard text.firstScalar == "(" else { return false }
    let word = text.unicodeScalars.dropFirst().prefix { ("a"..."z").contains($0) }
    let isNumber = word.count == 1 || word.allSatisfy { "ivx".unicodeScalars.contains($0) }
    return !word.isEmpty && !(isNumber && text.unicodeScalars.dropFirst(1 + word.count).first == ")")
  }

  /// Whether a line ends with a word or character that a title does not end with: `order growth at`, `Miss, But`.
  static func isLeftOpen(_ text: String) -> Bool {
    guard let end = text.lastScalar else { return false }
    if ",;:&-–—/".unicodeScalars.contains(end) { return true }
    let word = text.split(separator: " ").last.map { $0.lowercased() } ?? ""
    return openWords.contains(word)
  }

  /// Whether the first word below would have had room at the end of the line above.
  private static func fits(_ next: Paragraph, behind last: Paragraph, right: Double) -> Bool {
    guard let word = next.words.first else { return true }
    return last.lastSpan.right + 0.3 * next.size + word.box.width <= right
  }

  private static let openWords: Set<String> = [
    "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "from", "into", "over", "than", "as",
    "and",
    "or", "but", "vs", "vs.", "is", "are", "its", "amid", "via", "per", "under", "after", "before", "between",
    "despite", "led", "driven",
  ]
}
