import Document
import Lexemes

/// HTML character references, by name or number: `&amp;`, `&Eacute;`, `&#x2191;`.
enum HTMLEntity {
  /// The length of HTML's longest reference in bytes, with `&` and `;`.
  static let longest = 33

  /// The text that a reference stands for. White space of any width becomes one space or one ideographic space.
  ///
  /// HTML accepts some names without a semicolon, which would turn `&param` in a URL into `¶m`. Here the semicolon is
  /// required.
  ///
  /// - Parameter bytes: a text that begins with `&`; only its first ``longest`` bytes are read.
  /// - Returns: the text and the length of the reference in bytes; nil where the text does not begin with a
  ///   reference, where HTML has no such name, and where the character is not printable.
  static func read(_ bytes: some Collection<UInt8>) -> (text: String, length: Int)? {
    let name = bytes.prefix(longest).dropFirst().prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "#") }
    let end = bytes.dropFirst(name.count + 1)
    guard !name.isEmpty, end.first == UInt8(ascii: ";"), let text = text(of: Array(name)) else { return nil }
    let scalars = text.unicodeScalars
    guard scalars.allSatisfy(isPrintable) else { return nil }
    return (String(scalars: scalars.map { $0.isWhitespace ? blank($0) : $0 }), name.count + 2)
  }

  private static func text(of name: [UInt8]) -> String? {
    let word = String(decoding: name, as: UTF8.self)
    guard name.first == UInt8(ascii: "#") else {
      return common.first { $0.name == word }?.text ?? HTMLEntityNames.texts[word]
    }
    let digits = word.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    guard let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else {
      return nil
    }
    // HTML reads these code points as Windows-1252.
    let scalar = (0x80...0x9F).contains(value) ? windows[Int(value - 0x80)] : Unicode.Scalar(value)
    return scalar.map { String(Character($0)) }
  }

  /// The most frequent names, looked up without loading the whole list.
  private static let common: [(name: String, text: String)] = [
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("nbsp", "\u{A0}"),
  ]

  /// The characters of Windows-1252 from 0x80 to 0x9F; U+FFFD where it has none.
  private static let windows = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .unassigned, .privateUse, .surrogate: false
    default: scalar != "\u{FFFD}"
    }
  }

  /// Replaces a space of another width. An em space is as wide as a Chinese character.
  private static func blank(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar == "\u{2003}" || scalar == "\u{3000}" ? "\u{3000}" : " "
  }
}
