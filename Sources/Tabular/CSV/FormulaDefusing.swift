/// Keeps a spreadsheet from running text as a formula when it opens a CSV file.
///
/// Text gets a leading apostrophe if, after any blanks and quotation marks, it begins with one of `=`, `+`, `-`, `@` or
/// their full-width forms, or if a tab or line end is among those blanks. A plain signed number such as `-3.90%` is not
/// a formula and stays as it is.
///
/// To undo this, a reader drops a leading apostrophe before such a beginning, see ``undone(_:)``. Every text comes back
/// exactly, including one that had an apostrophe of its own. In Python:
///
///     re.sub("^'(?=[ \v\f\u00a0\u200b\u3000\ufeff'\"]*[=+\\-@＝＋－＠\t\r\n])", "", field)
package enum FormulaDefusing {
  static let apostrophe = UInt8(ascii: "'")

  /// The text, with a leading apostrophe if a spreadsheet could run it.
  package static func applied(to text: String) -> String {
    var copy = text
    return copy.withUTF8(isNeeded) ? "'" + text : text
  }

  /// The original of a text that may have been defused.
  package static func undone(_ text: String) -> String {
    var copy = text
    let wasDefused = copy.withUTF8 { $0.first == apostrophe && begins($0) }
    return wasDefused ? String(text.unicodeScalars.dropFirst()) : text
  }

  static func isNeeded(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    begins(utf8) && !isSignedNumber(utf8)
  }

  /// Whether the first character after blanks and quotation marks starts a formula.
  private static func begins(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while place < utf8.count {
      switch utf8[place] {
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): return true
      case UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): return true
      case UInt8(ascii: " "), UInt8(ascii: "'"), UInt8(ascii: "\""), 0x0B, 0x0C: place += 1
      default:
        if hasPrefix(utf8, place, fullWidthStarts) { return true }
        guard let blank = wideBlanks.first(where: { hasPrefix(utf8, place, [$0]) }) else { return false }
        place += blank.count
      }
    }
    return false
  }

  private static func hasPrefix(
    _ utf8: UnsafeBufferPointer<UInt8>, _ place: Int, _ candidates: [[UInt8]]
  ) -> Bool {
    candidates.contains { utf8[place...].starts(with: $0) }
  }

  /// Whether the text is only a signed number with separators, a point and a percent sign, which cannot run.
  private static func isSignedNumber(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let sign = utf8.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else { return false }
    var digits = utf8.dropFirst()
    if digits.last == UInt8(ascii: "%") { digits.removeLast() }
    guard let first = digits.first, isDigit(first) else { return false }
    return digits.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static let fullWidthStarts = ["＝", "＋", "－", "＠"].map { Array($0.utf8) }
  private static let wideBlanks = ["\u{A0}", "\u{200B}", "\u{3000}", "\u{FEFF}"].map { Array($0.utf8) }
}
