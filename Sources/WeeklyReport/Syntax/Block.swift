import Lexemes

/// A piece of a report's body, with the lines it takes up.
struct Block: Sendable, Hashable {
  enum Content: Sendable, Hashable {
    /// The number of `#`, and the words.
    case heading(level: Int, TextLine)
    case paragraph([TextLine])
    /// A list item: its printed number where it has one (`1)`), and its lines.
    case item(marker: String?, [TextLine])
    /// An entry of a list of contents: words, dot leaders, page or what stands in its place.
    case leader(TextLine, page: Printed<Int>?)
    case table(Grid)
    /// A picture whose file is elsewhere; the text is its description.
    case image(TextLine)
    /// Nothing to keep: `blank`, `rule`, `page-footer`, `front-matter`, `comment`.
    case boilerplate(String)
  }

  let content: Content
  let lines: ClosedRange<Int>

  var isTable: Bool { if case .table = content { true } else { false } }

  /// The lines of running text; empty for tables and boilerplate.
  var textLines: [TextLine] {
    switch content {
    case .heading(_, let line), .leader(let line, _), .image(let line): [line]
    case .paragraph(let lines), .item(_, let lines): lines
    case .table, .boilerplate: []
    }
  }

  /// The running text, its lines joined.
  var richText: RichText { TextLine.joined(textLines) }
}

/// One line of running text as it stands in the source, without indentation, list marker or trailing blanks.
struct TextLine: Sendable, Hashable {
  /// Markdown, not yet read.
  let markdown: String
  /// 1-based line of the source.
  let number: Int
  /// 1-based column, in characters, where ``markdown`` starts.
  let column: Int
  /// Whether the line ends with two blanks: Markdown's forced break.
  var breaks = false

  /// Lines as one text: a forced break stays a line end, other ends vanish between Chinese characters and
  /// become a blank elsewhere.
  static func joined(_ lines: [TextLine]) -> RichText {
    var markdown = ""
    for (index, line) in lines.enumerated() {
      if index > 0 { markdown += joint(behind: markdown, lines[index - 1], line) }
      markdown += line.markdown
    }
    return InlineText.read(markdown)
  }

  /// What stands between the text so far, which ends with one line, and the next line.
  static func joint(behind text: String, _ line: TextLine, _ next: TextLine) -> String {
    line.breaks ? "\n" : TextJoint.between(text, next.markdown)
  }
}

/// What stands between two stretches of text that were one before a line or page break.
enum TextJoint {
  /// Nothing next to a Chinese character, a blank between Latin words.
  static func between(_ left: String, _ right: String) -> String {
    guard let last = left.unicodeScalars.last, let first = right.unicodeScalars.first else { return "" }
    let isTight = last.isWide || first.isWide || last.isWhitespace || first.isWhitespace
    return isTight ? "" : " "
  }
}

extension Unicode.Scalar {
  /// Whether the character is Chinese, Japanese or Korean, their punctuation included: no blank is written
  /// beside it.
  var isWide: Bool {
    switch value {
    case 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default:
      false
    }
  }
}
