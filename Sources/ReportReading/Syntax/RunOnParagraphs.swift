import Document

/// Paragraphs whose lines no blank line parts, cut where a line begins with the label of another: `风险提示：…` below a
/// sentence on a line of its own.
enum RunOnParagraphs {
  static func parting(_ blocks: [Block]) -> [Block] { blocks.flatMap(parts) }

  private static func parts(_ block: Block) -> [Block] {
    guard case .paragraph(let lines) = block.content, lines.count > 1 else { return [block] }
    let starts = [0] + lines.indices.dropFirst().filter { beginsPassage(lines[$0].text) } + [lines.count]
    guard starts.count > 2 else { return [block] }
    return zip(starts, starts.dropFirst()).map { start, end in
      let first = start == 0 ? block.lines.lowerBound : lines[start].number
      let last = end == lines.count ? block.lines.upperBound : lines[end].number - 1
      return Block(content: .paragraph(Array(lines[start..<end])), lines: first...max(first, last))
    }
  }

  private static func beginsPassage(_ text: String) -> Bool {
    text.unicodeScalars.prefix(24).contains { ":：】".unicodeScalars.contains($0) } && PassageLabel(text) != nil
  }
}
