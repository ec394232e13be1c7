import Document
import Lexemes

/// A cell's words without markup around the whole cell: `*公司代码*`, `***x***`, `## x`, `> x`.
///
/// Markup inside is read like that of any text. A dash before a figure is a minus sign, and a struck-out figure is
/// not a figure: both stay.
enum CellWords {
  static func bare(_ raw: String) -> String {
    guard let first = raw.utf8.first, marks.contains(first) else { return raw }
    var words = raw[...]
    let level = words.prefix { $0 == "#" }.count
    if (1...6).contains(level), words.dropFirst(level).first == " " { words = words.dropFirst(level + 1) }
    if words.opens(with: "> ") { words = words.dropFirst(2) }
    for sign in ["***", "*", "_"] {
      let length = sign.utf8.count
      guard words.utf8.count > 2 * length, words.opens(with: sign), words.closes(with: sign) else { continue }
      let inside = words.dropFirst(length).dropLast(length)
      // `**` is bold, and an asterisk inside shows that the outer ones are not a pair.
      if !inside.contains(sign.prefix(1)) { words = inside }
    }
    return words.trimmed
  }

  private static let marks = "#>*_".utf8
}
