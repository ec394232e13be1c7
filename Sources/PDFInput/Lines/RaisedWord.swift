/// Superscripts and subscripts: exponents, the `th` of `15th`, note marks.
enum RaisedWord {
  /// Whether a word is short enough. A list of notes may be longer: `1a,5,28b`.
  static func mayBe(_ text: String) -> Bool { text.unicodeScalars.count <= 4 || isListOfNotes(text) }

  /// Whether the text refers to notes: `28a`, `4,6,28a`. Such marks do not belong to the name or figure before them.
  static func isListOfNotes(_ text: String) -> Bool {
    let notes = text.split(separator: ",", omittingEmptySubsequences: false)
    guard text.utf8.count <= 30, notes.allSatisfy(isNote) else { return false }
    return notes.count > 1 || notes.contains { $0.lastScalar?.isASCIILetter == true }
  }

  /// Whether the text is one note: one or two digits, then a lower-case letter if the note has parts.
  private static func isNote(_ text: Substring) -> Bool {
    let digits = text.unicodeScalars.prefix { $0.isASCIIDigit }
    let rest = text.unicodeScalars.dropFirst(digits.count)
    return (1...2).contains(digits.count) && rest.count <= 1 && rest.allSatisfy { ("a"..."z").contains($0) }
  }

  /// Whether a word is raised or lowered directly after another one.
  static func belongs(_ script: Word, behind word: Word) -> Bool {
    let isSmall = script.size < (isOrdinal(script.text, behind: word.text) ? 0.95 : 0.75) * word.size
    let gap = script.box.left - word.box.right
    // Half of a closing mark is blank, and a note's number may be over that.
    let isClosed = word.text.lastScalar.map(closing.contains) ?? false
    let widest = isMarkOfName(script, behind: word) ? 0.5 : 0.25
    return isSmall && gap < widest * word.size && gap > (isClosed ? -0.6 : -0.25) * word.size
      && script.box.top < word.box.bottom - 0.3 * script.size
      && script.box.bottom > word.box.top + 0.3 * script.size
  }

  /// Whether a word is a raised number directly after another word, so that without a sign the two would read as one
  /// figure: `385` and a small `1`.
  static func isNumber(_ script: Word, behind word: Word) -> Bool {
    script.text.unicodeScalars.allSatisfy(\.isASCIIDigit) && belongs(script, behind: word)
      && script.box.bottom < word.box.bottom - 0.2 * script.size
  }

  /// Whether a word is the raised number of a note at the start of its line, before its text; or after the last
  /// line's text, so that a full stop or a comma follows.
  static func leads(_ mark: Word, before word: Word) -> Bool {
    let gap = word.box.left - mark.box.right
    let isBehindText = word.text.firstScalar.map(closing.contains) ?? false
    return mark.text.unicodeScalars.allSatisfy(\.isASCIIDigit) && mark.size < 0.75 * word.size
      && gap > (isBehindText ? -0.1 * word.size : 0) && gap < 0.8 * word.size
      && word.text.firstScalar?.isASCIIDigit == false
      && mark.box.bottom > word.box.top + 0.3 * mark.size && mark.box.top < word.box.bottom - 0.3 * mark.size
  }

  /// Whether a word is raised capitals behind a name, with a space between: the `AC` of an analyst who certifies the report.
  private static func isMarkOfName(_ script: Word, behind word: Word) -> Bool {
    (2...3).contains(script.text.unicodeScalars.count)
      && script.text.unicodeScalars.allSatisfy { ("A"..."Z").contains($0) }
      && word.text.lastScalar?.isASCIILetter == true && script.box.bottom < word.box.bottom - 0.25 * word.size
  }

  private static let closing = Set("，。、；：）”》！？".unicodeScalars)

  /// Whether a text is the ending of an ordinal: the `th` after `15`.
  private static func isOrdinal(_ text: String, behind word: String) -> Bool {
    ["st", "nd", "rd", "th"].contains(text) && word.lastScalar?.isASCIIDigit == true
  }
}
