import Document
import CGumbo
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
    let reference = Array(bytes.prefix(name.count + 2))
    guard reference.last == UInt8(ascii: ";"), let text = decoded(reference) else { return nil }
    let scalars = text.unicodeScalars
    // What begins with a known name goes on behind its character: `&notit;` is `¬it;`.
    guard scalars.count <= 2, scalars.allSatisfy(isPrintable) else { return nil }
    return (String(scalars: scalars.map { $0.isWhitespace ? blank($0) : $0 }), reference.count)
  }

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

  /// Has gumbo read the text as that of a `<textarea>`, where there are references and no tags.
  private static func decoded(_ bytes: [UInt8]) -> String? {
    var options = kGumboDefaultOptions
    options.fragment_context = GUMBO_TAG_TEXTAREA
    return withUnsafePointer(to: options) { options in
      bytes.withUnsafeBytes { bytes in
        let text = bytes.bindMemory(to: CChar.self)
        guard let output = gumbo_parse_with_options(options, text.baseAddress, text.count) else { return nil }
        defer { gumbo_destroy_output(options, output) }
        let children = output.pointee.root.pointee.v.element.children
        guard children.length == 1, let node = children.data[0]?.assumingMemoryBound(to: GumboNode.self),
          let text = node.pointee.v.text.text
        else { return nil }
        return String(cString: text)
      }
    }
  }
}
