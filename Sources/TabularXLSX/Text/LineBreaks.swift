import Lexemes

/// How many lines text takes when it wraps: there is no autofit, and a row must show all its text in any program.
enum LineBreaks {
  /// No fewer lines than text can take, told from its bytes alone: two lines that follow each other in a paragraph
  /// take as much text as one is wide, but for the character that goes over.
  static func most(_ text: String, width: Int) -> Int {
    guard width > 2 else { return 1 + text.utf8.count }
    let breaks = text.withBytes { bytes in
      var breaks = 0
      for byte in bytes { breaks += byte == UInt8(ascii: "\n") ? 1 : 0 }
      return breaks
    }
    return 1 + breaks + 2 * (text.utf8.count - breaks) / (width - 2)
  }

  /// Wraps greedily: between wide characters, at spaces, and inside words that are too long; no line begins with what
  /// closes a phrase or ends with what opens one.
  static func lines(_ text: String, width: Int) -> Int {
    guard width > 0 else { return 1 }
    var lines = 1
    var column = 0
    // How wide the end of the line is that cannot be parted.
    var run = 0
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        lines += 1
        column = 0
        run = 0
        previous = " "
        continue
      }
      let size = TextWidth.of(scalar)
      run = scalar == " " ? 0 : areJoined(previous, scalar) ? run + size : size
      previous = scalar
      column += size
      guard column > width else { continue }
      column = scalar == " " ? 0 : run <= width ? run : size
      lines += 1
    }
    return lines
  }

  /// Whether no line ends between two characters (UAX #14: letters, OP, CL, NS, QU).
  private static func areJoined(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    if first == " " { return false }
    if opening.contains(first) || closing.contains(second) || quotes.contains(first)
      || quotes.contains(second)
    {
      return true
    }
    return TextWidth.of(first) < 2 && TextWidth.of(second) < 2
  }

  private static let opening: Signs = "（《〈「『【〔［"
  private static let closing: Signs = "，。、；：！？）》〉」』】〕］％…"
  private static let quotes: Signs = "“”‘’"
}
