import Lexemes

/// Bullets of list items.
enum ListMarker {
  /// The text after a bullet; nil if the text does not begin with one.
  static func textBehindBullet(_ text: String) -> String? {
    guard let first = text.firstScalar, isBullet(first) else { return nil }
    let rest = text.unicodeScalars.dropFirst().drop { isBullet($0) || $0.isWhitespace }
    // A colon after a character of a symbol font: that character is a pictogram, such as a telephone or an envelope.
    guard let next = rest.first, !isPrivate(first) || next != "：" && next != ":" else { return nil }
    return String(rest)
  }

  /// The letter that numbers an item of an inner list: `b) …`; nil for any other text. `(b)` also occurs in sentences.
  static func letter(_ text: String) -> Unicode.Scalar? {
    let scalars = text.unicodeScalars.prefix(2)
    guard let letter = scalars.first, ("a"..."z").contains(letter), let sign = scalars.dropFirst().first,
      "）)".unicodeScalars.contains(sign)
    else { return nil }
    return letter
  }

  /// The text without pictograms of a symbol font, such as a telephone before a number.
  ///
  /// Inside a figure such a character may be a digit that its font does not map. It becomes U+FFFD there, so that the
  /// rest is not read as a figure.
  static func withoutPictures(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isPrivate) else { return text }
    let scalars = Array(text.unicodeScalars)
    var kept = String.UnicodeScalarView()
    var isBehindPicture = false
    for (index, scalar) in scalars.enumerated() {
      if isPrivate(scalar) {
        let before = index > 0 ? scalars[index - 1] : nil
        let next = index + 1 < scalars.count ? scalars[index + 1] : nil
        if before.map(isOfFigure) == true || next.map(figureEnds.contains) == true {
          kept.append("\u{FFFD}")
        } else {
          isBehindPicture = true
        }
      } else if !isBehindPicture || !"：: ".unicodeScalars.contains(scalar) {
        isBehindPicture = false
        kept.append(scalar)
      }
    }
    // The space before a pictogram at the end.
    while kept.last == " " { kept.removeLast() }
    return String(kept)
  }

  private static func isOfFigure(_ scalar: Unicode.Scalar) -> Bool {
    CellText.isDigit(scalar) || scalar == "." || scalar == "," || isPrivate(scalar)
  }

  private static let figureEnds = Set("%％年月日亿万倍.,".unicodeScalars)

  /// Whether a character is a bullet: `■`, `◼`, `•`, `➢`, or a private use character of a symbol font.
  static func isBullet(_ scalar: Unicode.Scalar) -> Bool { isPrivate(scalar) || bullets.contains(scalar) }

  private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool { (0xE000...0xF8FF).contains(scalar.value) }

  /// Whether the text is a letter that a bullet of a symbol font may be read as if the PDF does not map the font.
  static func isLetterBullet(_ text: String) -> Bool {
    text.unicodeScalars.count == 1
      && text.firstScalar.map { "nlupqØüv§²".unicodeScalars.contains($0) } == true
  }

  private static let bullets = Set("■◼◆●•▪➢➤►▶◇○□▲★☑✓✔Ø·◾❖⚫◉◎⬛▌❑❏❒❐".unicodeScalars)
}
