import Document
import Lexemes

/// HTML blocks between paragraphs: lists, details, figures, divisions.
extension BlockParser {
  /// Reads a line that begins with a block-level tag. Its words become blocks of the kind of their tag.
  mutating func readMarkup() {
    var pieces = HTMLBlockPieces(source.line(line), line: line).pieces
    if pieces.contains(where: { $0.kind.isHeading }) { rowWidth = 0 }
    guard let last = pieces.popLast() else { return append(.boilerplate("markup"), through: line) }
    let first = line
    for piece in pieces { blocks.append(block(piece.kind, [piece.text])) }
    var lines = [last.text]
    // Text without a closing tag continues like any paragraph; a heading is a single line.
    while !last.isClosed, !last.kind.isHeading, let next = continuation(after: line) {
      lines.append(next)
      line += 1
    }
    let whole = block(last.kind, lines)
    blocks.append(Block(content: whole.content, lines: (pieces.isEmpty ? first : last.text.number)...line))
    line += 1
  }

  private func block(_ kind: HTMLBlockPieces.Kind, _ lines: [RawLine]) -> Block {
    let read = RawLine.read(lines)
    let range = (read.first?.number ?? line)...(read.last?.number ?? line)
    let content: Block.Content =
      switch kind {
      case .item: .item(marker: nil, read)
      case .heading(let level):
        read.first.map { BlockParser.heading(level: level, $0) } ?? .boilerplate("markup")
      case .label: .hidden(TextLine.joined(read).text)
      case .paragraph: Boilerplate.kind(of: read).map(Block.Content.boilerplate) ?? .paragraph(read)
      }
    return Block(content: content, lines: range)
  }

  /// Skips `<style>` and `<script>`, which a browser does not show, up to their end.
  mutating func readUnshown() {
    let name = HTMLTag(source.line(line), at: source.line(line).firstIndex { !$0.isBlank } ?? 0)?.name ?? ""
    let closing = Array("</\(name)".utf8)
    let isClosed = source.line(line).firstIndex(of: closing) != nil
    let end = isClosed ? line : firstLine { $0.firstIndex(of: closing) != nil }
    append(.boilerplate("markup"), through: end ?? line)
  }
}

/// A line of HTML, split at block-level tags.
struct HTMLBlockPieces {
  enum Kind: Sendable, Hashable {
    case paragraph, item
    case heading(Int)
    /// The label that a reader clicks on: `<summary>`.
    case label

    var isHeading: Bool { if case .heading = self { true } else { false } }
  }

  struct Piece: Sendable, Hashable {
    let kind: Kind
    let text: RawLine
    /// Whether a tag ends the piece.
    let isClosed: Bool
  }

  private(set) var pieces: [Piece] = []

  init(_ line: ArraySlice<UInt8>, line number: Int) {
    let counter = ColumnCounter(line)
    var kind = Kind.paragraph
    var start = line.startIndex
    // `<!DOCTYPE html>` and the like are not text.
    if line.drop(while: \.isBlank).starts(with: "<!".utf8) {
      start = line.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? line.endIndex
    }
    var index = start
    func piece(upTo end: Int, isClosed: Bool) -> Piece? {
      let text = String(decoding: line[start..<end], as: UTF8.self).trimmed
      guard !InlineText.read(text).text.trimmed.isEmpty else { return nil }
      let words = RawLine(markdown: text, number: number, column: counter.column(at: start))
      return Piece(kind: kind, text: words, isClosed: isClosed)
    }
    while let open = line[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      guard let tag = HTMLTag(line, at: open), let next = Self.kind(of: tag) else { continue }
      let words = piece(upTo: open, isClosed: true)
      if let words { pieces.append(words) }
      // `<li><p>甲</p>` is an item: a paragraph at the start of an item belongs to it.
      if words != nil || next != .paragraph || !tag.isOpening { kind = next }
      start = tag.end
      index = tag.end
    }
    if let words = piece(upTo: line.endIndex, isClosed: false) { pieces.append(words) }
  }

  /// The kind of text after a tag; nil for inline tags.
  private static func kind(of tag: HTMLTag) -> Kind? {
    guard tag.isBlock else { return nil }
    guard tag.isOpening else { return .paragraph }
    switch tag.name {
    case "li", "dt", "dd": return .item
    case "summary": return .label
    case "h1", "h2", "h3", "h4", "h5", "h6": return .heading(Int(tag.name.dropFirst()) ?? 6)
    default: return .paragraph
    }
  }
}
