/// Words that a reader does not see: names of template fields, numbers of copies, and words off the page.
enum HiddenWords {
  /// Whether the word is the name of a template field, whole or cut: `[Table_Summary]`, `[Table_Stock_Info]`.
  /// Templates print these in white.
  static func isHidden(_ word: Word) -> Bool {
    let scalars = Array(word.text.unicodeScalars)
    let text = scalars.first == "[" ? scalars.dropFirst() : scalars[...]
    return text.count > 6 && String(String.UnicodeScalarView(text.prefix(6))).lowercased() == "table_"
      && text.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == "_" || $0 == "]" }
  }

  /// Whether the word is a logo drawn with a font of its own: a single letter whose box is several times wider than
  /// high.
  static func isDrawing(_ word: Word) -> Bool {
    let scalars = word.text.unicodeScalars
    return scalars.count == 1 && scalars.allSatisfy(\.isASCIILetter) && word.box.width > 2.5 * word.box.height
      && word.box.height > 0
  }

  /// Whether the word is the number of a copy, which a terminal prints invisibly:
  /// `bUqVmXNAsUpQpQsNaQcMaQpNnNpNsMfQoOxPiNnNtP`. Its case changes more often than that of any word.
  static func isCopyNumber(_ word: Word) -> Bool {
    let scalars = word.text.unicodeScalars
    guard scalars.count >= 28, scalars.count <= 200,
      scalars.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == "+" || $0 == "/" || $0 == "=" })
    else { return false }
    let turns = zip(scalars, scalars.dropFirst()).count { isLarge($0) != isLarge($1) }
    return 4 * turns > scalars.count && scalars.count { $0 == "/" } < 4
  }

  private static func isLarge(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }

  static func isOnPage(_ word: Word, _ page: PageWords) -> Bool {
    word.box.middle >= 0 && word.box.middle <= page.width && word.box.bottom > 0 && word.box.top < page.height
  }
}
