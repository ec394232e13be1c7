import Document

/// Headings in all notations.
extension BlockParser {
  mutating func readHeading(level: Int, start: Int) {
    rowWidth = 0
    append(Self.heading(level: level, heading(from: start).read), through: line)
  }

  /// A heading, or plain markup where it has no words: converters leave `##` where they lost the words.
  static func heading(level: Int, _ text: TextLine) -> Block.Content {
    text.text.trimmed.isEmpty ? .boilerplate("markup") : .heading(level: level, text)
  }

  /// A heading's words, without the closing `#` signs that some writers add.
  private func heading(from start: Int) -> RawLine {
    let bytes = source.line(line)
    let isTagged = bytes.first { !$0.isBlank } != UInt8(ascii: "#")
    if isTagged, let end = TaggedHeading.closing(of: bytes) {
      let words = String(decoding: bytes[(bytes.startIndex + start)..<end], as: UTF8.self)
      return RawLine(markdown: words.trimmed, number: line, column: column(line, at: start))
    }
    let whole = HeadingWords.bare(textLine(line, from: start))
    guard whole.markdown.last == "#" else { return whole }
    let words = whole.markdown.unicodeScalars.reversed().drop { $0 == "#" || $0 == " " }.count
    let text = String(whole.markdown.unicodeScalars.prefix(words))
    return RawLine(markdown: text, number: whole.number, column: whole.column)
  }

  /// The heading level that `===` or `---` directly below gives to a line; nil where there is none.
  func underline(after last: Int, of line: TextLine) -> Int? {
    let below = source.line(last + 1)
    switch LineShape(below) {
    case .setextUnderline: return 1
    case .rule
    where below.allSatisfy({ $0 == UInt8(ascii: "-") }) && line.canBeHeading:
      return 2
    default: return nil
    }
  }
}
