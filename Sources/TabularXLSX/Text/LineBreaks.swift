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

  /// Wraps greedily: between wide characters anywhere, otherwise at spaces, and inside words that are too long.
  static func lines(_ text: String, width: Int) -> Int {
    guard width > 0 else { return 1 }
    var lines = 1
    var column = 0
    var word = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        lines += 1
        column = 0
        word = 0
        continue
      }
      let size = TextWidth.of(scalar)
      word = size == 2 || scalar == " " ? 0 : word + size
      column += size
      guard column > width else { continue }
      if scalar == " " {
        column = 0
        lines += 1
      } else {
        let carried = word > 0 && word <= width ? word : size
        column = carried
        lines += 1
      }
    }
    return lines
  }
}
