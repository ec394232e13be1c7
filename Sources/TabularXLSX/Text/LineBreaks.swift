import Lexemes

/// How many lines text takes when it wraps. There is no autofit, and a row must show all its text in any program.
enum LineBreaks {
  /// A fast upper bound for ``lines(_:width:)``, from the number of bytes alone: two consecutive lines of a paragraph
  /// together hold at least one full width of text, except for the character that overflows.
  static func most(_ text: String, width: Int) -> Int {
    guard width > 2 else { return 1 + text.utf8.count }
    let breaks = text.withBytes { bytes in
      var breaks = 0
      for byte in bytes { breaks += byte == UInt8(ascii: "\n") ? 1 : 0 }
      return breaks
    }
    return 1 + breaks + 2 * (text.utf8.count - breaks) / (width - 2)
  }

  /// Wraps greedily: between wide characters, at spaces, and inside words that are too long. No line begins with
  /// closing punctuation or ends with opening punctuation.
  static func lines(_ text: String, width: Int) -> Int {
    guard width > 0, text.utf8.count > width || text.hasByte(where: { $0 == UInt8(ascii: "\n") }) else {
      // No character is wider than the bytes that it takes.
      return 1
    }
    var lines = 1
    var column = 0
    // The width of the unbreakable run at the end of the line.
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

  /// Whether no line may break between two characters (UAX #14: letters, OP, CL, NS, QU).
  private static func areJoined(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    if first == " " || first.isChinese && second.isChinese { return false }
    if first.isASCII, second.isASCII { return true }
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

extension Unicode.Scalar {
  /// Whether the character is Chinese: lines may break between two of these, so no set of signs is searched.
  fileprivate var isChinese: Bool { (0x4E00..<0xA000).contains(value) }
}
