import Lexemes

/// Values as they appear in messages.
enum Excerpt {
  private static let width = 40
  /// How much of the common beginning of two long texts is shown.
  private static let lead = 10

  /// Two texts; long ones are cut to begin shortly before their first difference.
  static func pair(_ found: String, _ expected: String) -> (found: String, expected: String) {
    let left = found.scalarArray
    let right = expected.scalarArray
    var shared = 0
    while shared < min(left.count, right.count), left[shared] == right[shared] { shared += 1 }
    let isShort = max(left.count, right.count) <= width
    let start = isShort ? 0 : max(0, shared - lead)
    return (text(left, from: start), text(right, from: start))
  }

  static func text(_ text: String) -> String { self.text(text.scalarArray, from: 0) }

  private static func text(_ scalars: [Unicode.Scalar], from start: Int) -> String {
    guard !scalars.isEmpty else { return "nothing" }
    let end = min(scalars.count, start + width)
    var shown = String.UnicodeScalarView()
    for scalar in scalars[start..<end] { shown.append(contentsOf: visible(scalar)) }
    return (start > 0 ? "…" : "") + "'\(String(shown))'" + (end < scalars.count ? "…" : "")
  }

  /// Escapes control characters: a message is one line, and they must not reach a terminal.
  private static func visible(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    return isControl ? scalar.escaped(asASCII: true).unicodeScalars : String(scalar).unicodeScalars
  }
}
