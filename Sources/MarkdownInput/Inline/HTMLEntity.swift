import Document
import Lexemes

/// Characters by the names and numbers that HTML has for them: `&amp;`, `&Eacute;`, `&#x2191;`.
enum HTMLEntity {
  /// The longest name that HTML has with the signs around it, in bytes.
  static let longest = 33

  /// The text that a reference stands for, blanks of whatever width as one blank or one ideographic space.
  ///
  /// HTML reads some names without a semicolon too, which would make `¶m` of an address's `&param`: here none is.
  ///
  /// - Parameter bytes: a text that begins with `&`; no more than ``longest`` bytes of it are looked at.
  /// - Returns: the text and the length of the reference in bytes; nil where the text begins with none, where HTML
  ///   knows no such name, and where the character is none to print.
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
    // HTML takes these code points for those of Windows, where they are characters.
    let scalar = (0x80...0x9F).contains(value) ? windows[Int(value - 0x80)] : Unicode.Scalar(value)
    return scalar.map { String(Character($0)) }
  }

  /// The names that are nearly all there is, which need no list of all.
  private static let common: [(name: String, text: String)] = [
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("nbsp", "\u{A0}"),
  ]

  /// What Windows-1252 has at 0x80 to 0x9F; U+FFFD where it has nothing.
  private static let windows = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .unassigned, .privateUse, .surrogate: false
    default: scalar != "\u{FFFD}"
    }
  }

  /// An em is as wide as a Chinese character.
  private static func blank(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar == "\u{2003}" || scalar == "\u{3000}" ? "\u{3000}" : " "
  }
}
