/// Makes text from outside fit for a message: not too long, and without characters that change how the rest is shown.
public enum ShownText {
  /// The most characters that are shown, more than any sentence that a person reads.
  public static let longest = 600

  /// A text that is safe to show. Control characters of terminals and marks that change the direction of writing become
  /// escapes such as `\u{1b}`, and a very long text loses its middle.
  public static func safe(_ text: String) -> String {
    shortened(needsEscape(text) ? escaped(text) : text)
  }

  /// A text whose middle is left out if it has more than ``longest`` characters.
  public static func shortened(_ text: String) -> String {
    guard text.utf8.count > longest else { return text }
    let scalars = text.unicodeScalars
    guard scalars.count > longest else { return text }
    let half = longest / 2 - 1
    return String(scalars.prefix(half)) + " … " + String(scalars.suffix(half))
  }

  private static func needsEscape(_ text: String) -> Bool {
    // Bytes are enough to clear plain text: it has no controls and no lead bytes of the characters below.
    text.utf8.contains {
      $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xD8 || $0 == 0xE2 || $0 == 0xEF || $0 == 0xF3
    }
      && text.unicodeScalars.contains(where: isUnsafe)
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { shown, scalar in
      if isUnsafe(scalar) {
        shown += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
  }

  /// Control characters except tabs and line ends; marks that redirect, hide or break text; tags.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
