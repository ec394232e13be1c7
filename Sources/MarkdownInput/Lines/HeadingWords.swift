import Document
import Lexemes

/// A heading's words without pandoc's `{#id .class}` and without emphasis of the whole heading.
enum HeadingWords {
  static func bare(_ line: RawLine) -> RawLine {
    var words = line.markdown
    var column = line.column
    if words.closes(with: "}"), let open = words.lastIndex(of: "{"),
      let sign = words[words.index(after: open)...].first, sign == "#" || sign == "."
    {
      words = words[..<open].trimmed
    }
    for sign in ["*", "_"] where words.count > 2 && words.opens(with: sign) && words.closes(with: sign) {
      let inside = words.dropFirst().dropLast()
      guard !inside.contains(sign) else { continue }
      words = String(inside)
      column += 1
    }
    return words == line.markdown
      ? line : RawLine(markdown: words, number: line.number, column: column, breaks: line.breaks)
  }
}
