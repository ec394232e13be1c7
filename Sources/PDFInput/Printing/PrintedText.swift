import Lexemes
import Document

/// A text as Markdown prints it: signs that would be read as Markdown's own are masked by a backslash.
///
/// A PDF has no such signs: `**` before a note, `#` before a number or `<b>` in a sentence are characters of the text,
/// and reading the printed Markdown must give them back.
struct PrintedText: Sendable, Hashable {
  /// The text with backslashes.
  let text: String
  /// For each Unicode scalar of the text its place among those of ``text``; nil where no sign is masked.
  let places: [Int]?

  /// - Parameters:
  ///   - plain: the text.
  ///   - opensLine: whether nothing but blanks and the sign of an item are before it, so that `#` would be a heading.
  ///   - isMarked: whether it is a heading or a cell of a table, where `*` and `_` around all of it would only mark it.
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

  /// What is printed for a sign that readers look for before they look at backslashes: the start of a tag, and that of
  /// a table of LaTeX; nil of any other. The bar that would begin a row of a table is such a sign too.
  private static func reference(_ scalars: [Unicode.Scalar], _ index: Int) -> String? {
    switch scalars[index] {
    case "<":
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      return next.map { $0.isASCIILetter || $0 == "/" || $0 == "!" } == true ? "&#60;" : nil
    case "\\":
      let rest = scalars[(index + 1)...]
      // At the end of a line it would be the line's own break.
      return rest.isEmpty || rest.starts(with: "begin{".unicodeScalars)
        || rest.starts(with: "end{".unicodeScalars)
        ? "&#92;" : nil
    default: return nil
    }
  }

  /// Whether a character inside a line would be read as a sign of Markdown.
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

  /// Whether a line that begins so would be a heading, an item, a quotation, a rule, a fence or a line in italics.
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
