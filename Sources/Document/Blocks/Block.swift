import Lexemes

/// A piece of a document's body and the lines that it covers. Every line of a document belongs to exactly one block.
public struct Block: Sendable, Hashable {
  /// What a block is. Indirect, because blocks are handed around far more often than they are made: to copy one is to
  /// count a reference.
  public indirect enum Content: Sendable, Hashable {
    /// A heading: its level, counted from 1, and its text.
    case heading(level: Int, TextLine)
    /// Lines of running text that belong together.
    case paragraph([TextLine])
    /// A list item: its printed number, if it has one (`1)`), and its lines.
    case item(marker: String?, [TextLine])
    /// An entry of a table of contents: title, dot leaders, and the page number or what is printed in its place.
    case leader(TextLine, page: Printed<Int>?)
    /// A table's cells.
    case table(Grid)
    /// A picture whose file is elsewhere; the text is its description.
    case image(TextLine)
    /// Words that a reader of the page does not see: a Markdown comment.
    case hidden(String)
    /// A block with nothing to keep, and the reason: `blank`, `rule`, `page-footer`, `front-matter`, `comment`.
    case boilerplate(String)
  }

  /// What the block is.
  public let content: Content
  /// The lines of the source that it covers, counted from 1.
  public let lines: ClosedRange<Int>

  /// Creates a block that covers some lines of the source.
  public init(content: Content, lines: ClosedRange<Int>) {
    self.content = content
    self.lines = lines
  }

  /// Whether the block is a table.
  public var isTable: Bool { if case .table = content { true } else { false } }

  /// Whether the block has nothing to keep.
  public var isBoilerplate: Bool { if case .boilerplate = content { true } else { false } }

  /// The boilerplate kind of YAML front matter, which is at the very top of a text.
  package static let yamlKind = "front-matter"

  /// Whether the block is YAML front matter, including the dashes around it.
  package var isYAML: Bool { content == .boilerplate(Self.yamlKind) }

  /// Whether the block only separates its neighbours: a blank line, a rule, the end of a printed page.
  public var isSpacing: Bool {
    if case .boilerplate(let kind) = content {
      ["blank", "rule", PageEndLine.kind].contains(kind)
    } else {
      false
    }
  }

  /// The words of the block that a reader of the page does not see.
  public var hiddenWords: String? { if case .hidden(let words) = content { words } else { nil } }

  /// Whether a reader of the page sees none of the block's text, because it is boilerplate or hidden.
  public var isUnseen: Bool { isBoilerplate || hiddenWords != nil }

  /// The lines of running text; empty for tables, hidden words and boilerplate.
  public var textLines: [TextLine] {
    switch content {
    case .heading(_, let line), .leader(let line, _), .image(let line): [line]
    case .paragraph(let lines), .item(_, let lines): lines
    case .table, .hidden, .boilerplate: []
    }
  }

  /// The running text, its lines joined.
  public var richText: RichText { TextLine.joined(textLines) }
}
