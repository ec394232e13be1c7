/// Texts that mean "no value" in a report's table.
///
/// They are the empty text, blanks, any run of dashes, and a closed list of words. `亏损` (a loss, so that PE is
/// meaningless) and `n.m.` explain why there is no number, but are not numbers. `NaN` is what pandas, and so
/// markitdown, writes for an empty cell. An ellipsis is *not* such a mark: a converter may have cut the text, so it
/// stays unreadable and raises a check. So do spreadsheet errors (`#REF!`).
public enum MissingMark {
  /// Whether the text is empty or such a mark.
  public static func isMissing(_ text: String) -> Bool { isMissing(LexemeCursor(Array(text.utf8)[...])) }

  /// Whether the text, of any string type, is empty or such a mark.
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
