/// The texts that stand for "no value" in a report's table.
///
/// Nothing at all, blanks, any run of dashes, and a closed list of words. `亏损` (a loss, so that PE means
/// nothing) and `n.m.` tell why there is no number, but they are not numbers. `NaN` is what pandas, and so
/// markitdown, writes for an empty cell. An ellipsis is *not* among them: it may as well mean that a
/// converter cut the text, so it stays unreadable and gets a check. So do spreadsheet errors (`#REF!`).
public enum MissingMark {
  /// Whether the text is empty or such a mark.
  public static func isMissing(_ text: String) -> Bool { isMissing(LexemeCursor(Array(text.utf8)[...])) }

  /// Whether any kind of text is empty or such a mark.
  public static func isMissing(_ text: some StringProtocol) -> Bool {
    isMissing(LexemeCursor(Array(text.utf8)[...]))
  }

  static func isMissing(_ start: LexemeCursor) -> Bool {
    var cursor = start
    cursor.skipBlanks()
    if cursor.isAtEnd { return true }
    if cursor.isAtDigit { return false }
    return isDashes(cursor) || isWord(cursor)
  }

  private static let words = WordList<Void>(
    [
      "n/a", "na", "n.a.", "n.a", "n.m.", "n.m", "nm", "n/m", "#n/a", "nan", "/", "不适用", "亏损", "无",
    ], ignoringCase: true)

  private static func isDashes(_ start: LexemeCursor) -> Bool {
    var cursor = start
    while !cursor.isAtEnd {
      guard cursor.skip(UInt8(ascii: "-")) else { return false }
      cursor.skipBlanks()
    }
    return true
  }

  private static func isWord(_ start: LexemeCursor) -> Bool {
    var cursor = start
    guard words.skip(&cursor) != nil else { return false }
    cursor.skipBlanks()
    return cursor.isAtEnd
  }
}
