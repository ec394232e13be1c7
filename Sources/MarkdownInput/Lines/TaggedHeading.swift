import Document

/// A heading marked by a tag or command and not by `#`: `<h2>…</h2>`, `\section*{…}`.
struct TaggedHeading {
  private let level: Int
  /// The number of bytes before the words.
  private let start: Int

  /// Reads a line that is one `h1` to `h6` element.
  init?(html body: ArraySlice<UInt8>) {
    guard let tag = HTMLTag(body, at: body.startIndex), tag.isOpening, tag.name.utf8.count == 2,
      tag.name.first == "h",
      let level = Int(tag.name.dropFirst()), (1...6).contains(level),
      let close = Self.closing(of: body), close >= tag.end
    else { return nil }
    self.level = level
    start = tag.end - body.startIndex
  }

  /// Reads a line that is a LaTeX sectioning command with its argument.
  init?(latex body: ArraySlice<UInt8>) {
    let name = body.dropFirst().prefix(while: \.isLetter)
    guard let level = Self.commands[String(decoding: name, as: UTF8.self)] else { return nil }
    var rest = body[name.endIndex...]
    if rest.first == UInt8(ascii: "*") { rest = rest.dropFirst() }
    guard rest.first == UInt8(ascii: "{"), Self.closing(of: body) != nil else { return nil }
    self.level = level
    start = rest.startIndex + 1 - body.startIndex
  }

  private static let commands = [
    "title": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4, "paragraph": 5,
  ]

  func shape(indent: Int) -> LineShape { .heading(level: level, textStart: indent + start) }

  /// Where the words of a heading end: before its closing tag or brace; nil where there is none.
  static func closing(of line: ArraySlice<UInt8>) -> Int? {
    var rest = line
    while let last = rest.last, last.isBlank { rest.removeLast() }
    if rest.last == UInt8(ascii: "}") { return rest.endIndex - 1 }
    guard rest.last == UInt8(ascii: ">"), let open = rest.lastIndex(of: UInt8(ascii: "<")),
      let tag = HTMLTag(rest, at: open), !tag.isOpening, tag.name.first == "h"
    else { return nil }
    return open
  }
}
