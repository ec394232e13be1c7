import Document

extension PlacedTable {
  /// The few short lines right above the table, nearest first: titles that a converter left outside.
  var linesAbove: [TextLine] {
    guard let place = section.blocks.firstIndex(where: { $0.lines.contains(table.firstLine) }) else {
      return []
    }
    var above: [TextLine] = []
    for index in section.blocks[..<place].indices.reversed() where above.count < 4 {
      switch section.blocks[index].content {
      case .boilerplate, .hidden: continue
      case .paragraph(let lines) where lines.count == 1 && lines[0].canBeHeading:
        above += lines
      default: return above
      }
    }
    return above
  }
}
