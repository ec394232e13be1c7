import CUTF8Proc

/// The width of text in half-width columns: Chinese characters take two.
enum TextWidth {
  static func of(_ text: some StringProtocol) -> Int {
    var width = 0
    for scalar in text.unicodeScalars {
      width += of(scalar)
    }
    return width
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x80: 1
    // A shortcut for Chinese characters, which are most of a report's text.
    case 0x4E00..<0xA000: 2
    default: Int(utf8proc_charwidth(utf8proc_int32_t(bitPattern: scalar.value)))
    }
  }

  /// The width of the widest line.
  static func widestLine(_ text: String) -> Int {
    var widest = 0
    var width = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        widest = max(widest, width)
        width = 0
      } else {
        width += of(scalar)
      }
    }
    return max(widest, width)
  }

  /// The width of the longest unbreakable part: a word, or one wide character.
  static func longestWord(_ text: String) -> Int {
    var longest = 0
    var word = 0
    for scalar in text.unicodeScalars {
      let width = of(scalar)
      if scalar == " " || scalar == "\n" || width == 2 {
        word = 0
        longest = max(longest, width)
      } else {
        word += width
        longest = max(longest, word)
      }
    }
    return longest
  }
}
