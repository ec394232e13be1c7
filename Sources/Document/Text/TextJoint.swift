import Lexemes

/// What is between two stretches of text that were one before a line or page break.
package enum TextJoint {
  /// Nothing next to a Chinese character, a blank between Latin words.
  package static func between(_ left: String, _ right: String) -> String {
    guard let last = left.unicodeScalars.last, let first = right.unicodeScalars.first else { return "" }
    let isTight = last.isWide || first.isWide || last.isWhitespace || first.isWhitespace
    return isTight ? "" : " "
  }
}

extension StringProtocol {
  /// Whether there is a Chinese, Japanese or Korean character in the text, or their punctuation.
  package var hasWide: Bool { unicodeScalars.contains(where: \.isWide) }
}

extension Unicode.Scalar {
  /// Whether the character is Chinese, Japanese or Korean, their punctuation included: no blank is written
  /// beside it.
  package var isWide: Bool {
    switch value {
    case 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default:
      false
    }
  }
}
