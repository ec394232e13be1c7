import Lexemes

/// What joins two pieces of text that a line break or page break divided.
package enum TextJoint {
  /// Nothing next to a Chinese character, after the hyphen of a compound (`larger-` `than-expected`, `12-` `month`), of
  /// a range (`1-` `2%`) or of a loss behind words (`同比-` `3%`), and inside a web address (`https://` `www…`); a blank between Latin words.
  package static func between(_ left: String, _ right: String) -> String {
    guard let last = left.unicodeScalars.last, let first = right.unicodeScalars.first else { return "" }
    let isTight = last.isWide || first.isWide || last.isWhitespace || first.isWhitespace
    return isTight || isCompound(left, first) || isAddress(left) ? "" : " "
  }

  private static func isCompound(_ left: String, _ next: Unicode.Scalar) -> Bool {
    guard next.isASCII, left.utf8.last == UInt8(ascii: "-"), let before = left.utf8.dropLast().last else {
      return false
    }
    let isDigit = (0x30...0x39).contains(before)
    if (0x30...0x39).contains(next.value) { return isDigit || before == UInt8(ascii: "%") || before >= 0x80 }
    return (0x61...0x7A).contains(next.value) && (isDigit || before.isLetter)
  }

  /// Whether a text ends with a slash of a web address.
  private static func isAddress(_ left: String) -> Bool {
    guard left.utf8.last == UInt8(ascii: "/") else { return false }
    let word = String(
      decoding: left.utf8.reversed().prefix { $0 != UInt8(ascii: " ") }.reversed(), as: UTF8.self)
    return word.holds("://")
  }
}

extension StringProtocol {
  /// Whether the text has a Chinese, Japanese or Korean character or punctuation mark.
  package var hasWide: Bool { unicodeScalars.contains(where: \.isWide) }
}

extension Unicode.Scalar {
  /// Whether the character is Chinese, Japanese or Korean, or their punctuation, beside which no blank is written.
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
