import Document
import Lexemes

/// HTML between paragraphs: lists, details, figures, divisions.
extension BlockParser {
  /// Reads a line that begins with a tag of a block: its words become blocks of what the tags say, the tags go.
  mutating func readMarkup() {
    var pieces = HTMLBlockPieces(source.line(line), line: line).pieces
    if pieces.contains(where: { $0.kind.isHeading }) { rowWidth = 0 }
    guard let last = pieces.popLast() else { return append(.boilerplate("markup"), through: line) }
    let first = line
    for piece in pieces { blocks.append(block(piece.kind, [piece.text])) }
    var lines = [last.text]
    // What no tag ends goes on like any paragraph; a heading is its own line.
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

  /// Skips what a browser does not show, `<style>` and `<script>`, up to its end.
  mutating func readUnshown() {
    let name = HTMLTag(source.line(line), at: source.line(line).firstIndex { !$0.isBlank } ?? 0)?.name ?? ""
    let closing = Array("</\(name)".utf8)
    let isClosed = source.line(line).firstIndex(of: closing) != nil
    let end = isClosed ? line : firstLine { $0.firstIndex(of: closing) != nil }
    append(.boilerplate("markup"), through: end ?? line)
  }
}

/// A line of HTML cut at its blocks' tags.
struct HTMLBlockPieces {
  enum Kind: Sendable, Hashable {
    case paragraph, item
    case heading(Int)
    /// What a reader clicks on: `<summary>`.
    case label

    var isHeading: Bool { if case .heading = self { true } else { false } }
  }

  struct Piece: Sendable, Hashable {
    let kind: Kind
    let text: RawLine
    /// Whether a tag ends it.
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
      // `<li><p>甲</p>` is an item: a paragraph that nothing comes before is the item's own.
      if words != nil || next != .paragraph || !tag.isOpening { kind = next }
      start = tag.end
      index = tag.end
    }
    if let words = piece(upTo: line.endIndex, isClosed: false) { pieces.append(words) }
  }

  /// What is behind a tag; nil for tags inside of lines.
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
