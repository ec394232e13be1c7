import Document

/// HTML tables on one line (MinerU) or many (olmOCR), with or without `th` and `thead`, and rows that lost their
/// `<table>`.
///
/// ``HTMLTableText`` finds where tables begin and end, and ``HTMLRows`` builds their rows. Text that shares a line
/// with a table stays a paragraph.
enum HTMLTable: TableDialect {
  static let sign = TableSign.markup

  static func starts(_ source: SourceText, at line: Int) -> Bool {
    let bytes = source.line(line)
    var index = bytes.startIndex
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      if let tag = HTMLTag(bytes, at: open), tag.isOpening, tag.opensTable { return true }
      index = open + 1
    }
    return false
  }

  static func read(_ source: SourceText, at line: Int) -> TableReading {
    var reader = HTMLTableText(source, from: line)
    reader.run()
    let lines = line...reader.lastLine
    var blocks: [Block] = []
    for piece in reader.pieces {
      switch piece {
      case .text(let line):
        blocks.append(Block(content: .paragraph([line]), lines: line.number...line.number))
      case .table(let rows, let lines):
        if !rows.isEmpty { blocks.append(Block(content: .table(Grid(rows: rows)), lines: lines)) }
      }
    }
    // Lines with nothing but tags belong to the table too.
    if blocks.isEmpty { blocks = [Block(content: .boilerplate("markup"), lines: lines)] }
    return TableReading(blocks: blocks.covering(lines), lastLine: lines.upperBound)
  }
}

extension Array where Element == Block {
  /// The same blocks, with the first and last extended so that together they cover all the lines.
  func covering(_ lines: ClosedRange<Int>) -> [Block] {
    var blocks = self
    if let first = blocks.first {
      blocks[0] = Block(
        content: first.content, lines: lines.lowerBound...Swift.max(lines.lowerBound, first.lines.upperBound))
    }
    if let last = blocks.last {
      blocks[blocks.count - 1] = Block(
        content: last.content, lines: Swift.min(last.lines.lowerBound, lines.upperBound)...lines.upperBound)
    }
    return blocks
  }
}
