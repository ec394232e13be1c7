extension PlacedTable {
  /// The few short lines right above the table, nearest first: titles that a converter left outside.
  var linesAbove: [TextLine] {
    guard let place = section.blocks.firstIndex(where: { $0.lines.contains(table.firstLine) }) else {
      return []
    }
    let above = section.blocks[..<place].reversed().lazy.filter { block in
      if case .boilerplate = block.content { false } else { true }
    }
    let lines = above.prefix(4).prefix { block in
      guard case .paragraph(let lines) = block.content else { return false }
      return lines.count == 1 && PlainHeadings.canBeHeading(lines[0].markdown)
    }
    return lines.flatMap(\.textLines)
  }
}
