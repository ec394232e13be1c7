/// One character of UTF-8 text as the ASCII byte that it is equivalent to.
///
/// Chinese reports mix `％` with `%` and `－` with `-`, and PDF converters add various blanks. Parsers look at folded
/// bytes, so they need to know only one spelling of each. Bytes without an ASCII equivalent stay as they are.
package struct FoldedByte: Equatable {
  /// The ASCII byte, or the first byte of a character that has no ASCII counterpart.
  var byte: UInt8
  /// How many bytes of the source it covers; at least 1.
  var length: Int
  /// Whether the character is invisible and has no width: a joiner, a byte order mark.
  var isInvisible = false

  static let blank: UInt8 = 0x20

  /// Whether the byte is visible ASCII that does not begin an escape, so that it needs no folding, as most bytes.
  static func isPlain(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "{")
  }
}

extension FoldedByte {
  /// Folds only the width: full-width ASCII becomes ASCII, and every kind of blank becomes a space. Signs keep their
  /// form.
  init(widthOf bytes: ArraySlice<UInt8>, at position: Int) {
    let first = bytes[position]
    if first < 0x80 {
      let isBlank = (0x09...0x0D).contains(first)
      self.init(byte: isBlank ? Self.blank : first, length: 1)
    } else {
      self = Self.wide(first, bytes[position...].dropFirst()) ?? Self(byte: first, length: 1)
    }
  }

  private static func wide(_ first: UInt8, _ rest: ArraySlice<UInt8>) -> Self? {
    guard let second = rest.first else { return nil }
    if first == 0xC2 {
      let isSoftHyphen = second == 0xAD
      return second == 0xA0 || isSoftHyphen ? Self(byte: blank, length: 2, isInvisible: isSoftHyphen) : nil
    }
    guard let third = rest.dropFirst().first else { return nil }
    switch (first, second, third) {
    case (0xEF, 0xBC, 0x81...0xBF):  // U+FF01 ！ … U+FF3F ＿
      return Self(byte: third - 0x60, length: 3)
    case (0xEF, 0xBD, 0x80...0x9E):  // U+FF40 ｀ … U+FF5E ～
      return Self(byte: third - 0x20, length: 3)
    case (0xE3, 0x80, 0x80),  // ideographic space
      (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F):
      return Self(byte: blank, length: 3)
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE),  // zero-width space, joiners, directions
      (0xE2, 0x81, 0xA0...0xA9),  // word joiner, operators that show nothing, isolates
      (0xEF, 0xBB, 0xBF), (0xEF, 0xB8, 0x80...0x8F):  // byte order mark, variation selectors
      return Self(byte: blank, length: 3, isInvisible: true)
    default:
      return nil
    }
  }
}

extension FoldedByte {
  /// The length in bytes of an invisible character: a zero-width space, a soft hyphen, a variation selector. It is 0
  /// for any other character, and for joiners, which emoji are built with.
  package static func invisibleLength(_ text: [UInt8], at position: Int) -> Int {
    // U+E0100 to U+E01EF, variants of ideographs.
    if text[position] == 0xF3 {
      let rest = text[position...].prefix(4)
      let isVariant =
        rest.count == 4 && rest[position + 1] == 0xA0 && (0x84...0x87).contains(rest[position + 2])
      return isVariant ? 4 : 0
    }
    let folded = FoldedByte(widthOf: text[...], at: position)
    let isJoiner = text[position...].starts(with: [0xE2, 0x80]) && [0x8C, 0x8D].contains(text[position + 2])
    return folded.isInvisible && !isJoiner ? folded.length : 0
  }
}

extension FoldedByte {
  /// Folds the width, turns every dash into `-` and every tilde into `~`, and undoes Markdown's and LaTeX's escapes.
  init(signOf bytes: ArraySlice<UInt8>, at position: Int) {
    let first = bytes[position]
    switch first {
    case UInt8(ascii: "\\"), UInt8(ascii: "{"):
      self = Self.escaped(bytes[position...]) ?? Self(byte: first, length: 1)
    case 0xE2, 0xE3, 0xEF:
      self = Self.sign(bytes[position...]) ?? Self(widthOf: bytes, at: position)
    default:
      self.init(widthOf: bytes, at: position)
    }
  }

  /// `\%` is `%` in CommonMark and LaTeX; `{,}` is LaTeX's comma without a space after it.
  private static func escaped(_ rest: ArraySlice<UInt8>) -> Self? {
    guard let second = rest.dropFirst().first else { return nil }
    if rest.first == UInt8(ascii: "{") {
      let isComma = rest.starts(with: "{,}".utf8)
      return isComma ? Self(byte: second, length: 3) : nil
    }
    switch second {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return Self(byte: second, length: 2)
    default: return nil
    }
  }

  private static func sign(_ rest: ArraySlice<UInt8>) -> Self? {
    let tail = rest.dropFirst()
    guard let first = rest.first, let second = tail.first, let third = tail.dropFirst().first else {
      return nil
    }
    switch (first, second, third) {
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92), (0xEF, 0xB9, 0xA3):  // ‐ ‑ ‒ – — ― and − and ﹣
      return Self(byte: UInt8(ascii: "-"), length: 3)
    case (0xE2, 0x88, 0xBC), (0xE2, 0x89, 0x88), (0xE3, 0x80, 0x9C):  // ∼ ≈ 〜
      return Self(byte: UInt8(ascii: "~"), length: 3)
    default:
      return nil
    }
  }
}
