import Lexemes
import Document

/// A text as Markdown, with characters escaped that would otherwise be read as markup.
///
/// A PDF has no markup: `**` before a note, `#` before a number or `<b>` in a sentence are characters of the text,
/// and reading the printed Markdown must return them.
struct PrintedText: Sendable, Hashable {
  /// The text with backslashes.
  let text: String
  /// For each Unicode scalar of the plain text, its place among those of ``text``; nil if nothing is escaped.
  let places: [Int]?

  /// - Parameters:
  ///   - plain: the text.
  ///   - opensLine: whether only spaces and a list marker precede the text, so that `#` would be a heading.
  ///   - isMarked: whether the text is a heading or a table cell, where `*` and `_` around all of it would be emphasis.
  init(_ plain: String, opensLine: Bool, isMarked: Bool = false) {
    guard Self.mayHaveSigns(plain, opensLine) else {
      (text, places) = (plain, nil)
      return
    }
    let scalars = Array(plain.unicodeScalars)
    let hasLink = plain.holds("](")
    let dollars = scalars.count { $0 == "$" }
    var printed = String.UnicodeScalarView()
    var places: [Int] = []
    var length = 0
    for index in scalars.indices {
      let isBar = index == 0 && opensLine && !isMarked && scalars[0] == "|"
      if let name = isBar ? "&#124;" : Self.reference(scalars, index) {
        printed.append(contentsOf: name.unicodeScalars)
        places.append(length)
        length += name.utf8.count
        continue
      }
      let isMasked =
        Self.isSign(scalars, index, hasLink: hasLink, dollars: dollars)
        || (index == 0 && opensLine && Self.opensBlock(scalars))
        || (index == 0 && isMarked && (scalars[0] == "*" || scalars[0] == "_"))
      if isMasked {
        printed.append("\\")
        length += 1
      }
      printed.append(scalars[index])
      places.append(length)
      length += 1
    }
    let isPlain = length == scalars.count
    text = isPlain ? plain : String(printed)
    self.places = isPlain ? nil : places
  }

  private static func mayHaveSigns(_ text: String, _ opensLine: Bool) -> Bool {
    if opensLine, let first = text.utf8.first, "#>-+=~|}".utf8.contains(first) { return true }
    return text.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "\\"), UInt8(ascii: "["), UInt8(ascii: "$"), UInt8(ascii: "<"),
        UInt8(ascii: "&"), UInt8(ascii: "`"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }

  /// The character reference for a character that parsers interpret before backslash escapes: the start of a tag, or
  /// of a LaTeX table; nil for any other. The caller handles a pipe that would begin a table row in the same way.
  private static func reference(_ scalars: [Unicode.Scalar], _ index: Int) -> String? {
    switch scalars[index] {
    case "<":
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      return next.map { $0.isASCIILetter || $0 == "/" || $0 == "!" } == true ? "&#60;" : nil
    case "\\":
      let rest = scalars[(index + 1)...]
      // At the end of a line it would be a hard line break.
      return rest.isEmpty || rest.starts(with: "begin{".unicodeScalars)
        || rest.starts(with: "end{".unicodeScalars)
        ? "&#92;" : nil
    default: return nil
    }
  }

  /// Whether a character inside a line would be read as Markdown markup.
  private static func isSign(
    _ scalars: [Unicode.Scalar], _ index: Int, hasLink: Bool, dollars: Int
  ) -> Bool {
    let scalar = scalars[index]
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    switch scalar {
    case "`": return true
    case "\\": return index == 0 || next.map(isPunctuation) == true
    case "*", "_": return next == scalar || (index > 0 && scalars[index - 1] == scalar)
    case "[": return hasLink || next == "^"
    case "$": return dollars > 1
    case "&":
      guard next.map({ $0.isASCIILetter || $0 == "#" }) == true else { return false }
      return scalars[index...].prefix(40).contains(";")
    default: return false
    }
  }

  /// Whether a line with these characters would be read as a heading, item, quotation, rule, fence or italics.
  private static func opensBlock(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let first = scalars.first else { return false }
    switch first {
    case "#", ">": return true
    case "}": return scalars.count == 1
    case "-", "+", "*", "_":
      return scalars.count == 1 || scalars[1] == " " || scalars.allSatisfy { $0 == first || $0 == " " }
        || first == "_" && scalars.last == "_"
    case "=": return scalars.allSatisfy { $0 == first || $0 == " " }
    case "~": return scalars.starts(with: "~~~".unicodeScalars)
    default: return false
    }
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    ("!"..."/" ~= scalar) || (":"..."@" ~= scalar) || ("["..."`" ~= scalar) || ("{"..."~" ~= scalar)
  }
}
