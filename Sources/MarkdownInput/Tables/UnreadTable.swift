import Document

/// A table whose cells cannot be determined with certainty. Its lines are kept as text.
enum UnreadTable {
  /// Returns the lines as text, preceded by a block that produces a check. The first line of a table with a border
  /// has no words and is left out.
  static func reading(_ source: SourceText, _ lines: ClosedRange<Int>, hasBorder: Bool) -> TableReading {
    var blocks = [Block(content: .boilerplate(ColumnRule.kind), lines: lines.lowerBound...lines.lowerBound)]
    let text = lines.dropFirst(hasBorder ? 1 : 0).map {
      RawLine(markdown: source.text(ofLine: $0).trimmed, number: $0, column: 1, breaks: true)
    }
    if !text.isEmpty {
      blocks.append(
        Block(content: .paragraph(RawLine.read(text)), lines: text[0].number...lines.upperBound))
    }
    return TableReading(blocks: blocks, lastLine: lines.upperBound)
  }
}
