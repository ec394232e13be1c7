import Lexemes

/// The signs that begin an item of a list.
enum ListMarker {
  /// What follows a bullet; nil where the text begins with none.
  static func textBehindBullet(_ text: String) -> String? {
    guard let first = text.firstScalar, isBullet(first) else { return nil }
    let rest = text.unicodeScalars.dropFirst().drop { isBullet($0) || $0.isWhitespace }
    // A colon behind a sign of a symbol font: it is the picture of a telephone or a letter.
    guard let next = rest.first, !isPrivate(first) || next != "：" && next != ":" else { return nil }
    return String(rest)
  }

  /// The text without the pictures of a symbol font, such as a telephone before a number.
  ///
  /// One inside a figure may be a digit that its font does not name: there it becomes U+FFFD, so that no figure comes
  /// of the rest.
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
    // What parted the last picture from the words before it.
    while kept.last == " " { kept.removeLast() }
    return String(kept)
  }

  private static func isOfFigure(_ scalar: Unicode.Scalar) -> Bool {
    CellText.isDigit(scalar) || scalar == "." || scalar == "," || isPrivate(scalar)
  }

  private static let figureEnds = Set("%％年月日亿万倍.,".unicodeScalars)

  /// `■`, `◼`, `•`, `➢`, and the private characters of symbol fonts.
  static func isBullet(_ scalar: Unicode.Scalar) -> Bool { isPrivate(scalar) || bullets.contains(scalar) }

  private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool { (0xE000...0xF8FF).contains(scalar.value) }

  /// The letters that a symbol font's bullets become where the PDF does not say what they show.
  static func isLetterBullet(_ text: String) -> Bool {
    text.unicodeScalars.count == 1
      && text.firstScalar.map { "nlupqØüv§²".unicodeScalars.contains($0) } == true
  }

  private static let bullets = Set("■◼◆●•▪➢➤►▶◇○□▲★☑✓✔Ø·◾❖⚫◉◎⬛▌".unicodeScalars)
}
