/// Words that nobody sees: marks of a template's fields, and what lies off the page.
enum HiddenWords {
  /// `[Table_Summary]`, `[Table_Stock_Info]`, cut or whole: the fields of a template, printed in white.
  static func isHidden(_ word: Word) -> Bool {
    let scalars = Array(word.text.unicodeScalars)
    let text = scalars.first == "[" ? scalars.dropFirst() : scalars[...]
    return text.count > 6 && String(String.UnicodeScalarView(text.prefix(6))).lowercased() == "table_"
      && text.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == "_" || $0 == "]" }
  }

  /// A single letter whose box is several times wider than high: the mark of a house, drawn by a font of its own.
  static func isDrawing(_ word: Word) -> Bool {
    let scalars = word.text.unicodeScalars
    return scalars.count == 1 && scalars.allSatisfy(\.isASCIILetter) && word.box.width > 2.5 * word.box.height
      && word.box.height > 0
  }

  /// `bUqVmXNAsUpQpQsNaQcMaQpNnNpNsMfQoOxPiNnNtP`: the number of a copy, which a terminal prints where nobody sees it. Large
  /// and small letters take turns as in no word.
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
