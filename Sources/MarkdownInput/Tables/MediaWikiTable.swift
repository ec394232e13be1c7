import Document

/// MediaWiki tables: `{|` to `|}`, rows after `|-`, cells after `!` or `|`, several on one line separated by `!!` or
/// `||`.
enum MediaWikiTable: TableDialect {
  static let sign = TableSign.markup

  static func starts(_ source: SourceText, at line: Int) -> Bool {
    source.line(line).drop(while: \.isBlank).starts(with: opening)
  }

  static func read(_ source: SourceText, at line: Int) -> TableReading {
    var rows: [[GridCell]] = []
    var row: [GridCell] = []
    var last = line
    while last < source.lineCount, !LineShape(source.line(last + 1)).isHeading {
      last += 1
      let body = source.line(last).drop(while: \.isBlank)
      if body.starts(with: closing) { break }
      if body.starts(with: rowSign) {
        if !row.isEmpty { rows.append(row) }
        row = []
      } else if let sign = body.first, sign == UInt8(ascii: "|") || sign == UInt8(ascii: "!") {
        row += cells(source.line(last), from: body.startIndex + 1, sign: sign, line: last)
      }
    }
    if !row.isEmpty { rows.append(row) }
    guard !rows.isEmpty else {
      return TableReading(
        blocks: [Block(content: .boilerplate("markup"), lines: line...last)], lastLine: last)
    }
    return TableReading(Grid(rows: rows), lines: line...last)
  }

  private static let opening = Array("{|".utf8)
  private static let closing = Array("|}".utf8)
  private static let rowSign = Array("|-".utf8)

  /// The cells of a line, without the attributes that may precede a single bar.
  private static func cells(_ line: ArraySlice<UInt8>, from start: Int, sign: UInt8, line number: Int)
    -> [GridCell]
  {
    let counter = ColumnCounter(line)
    var cells: [GridCell] = []
    var first = start
    while first <= line.endIndex {
      let end =
        line[first...].firstIndex(of: [sign, sign]) ?? line[first...].firstIndex(of: Array("||".utf8))
      let text = line[first..<(end ?? line.endIndex)]
      let words = text.firstIndex(of: UInt8(ascii: "|")).map { text[($0 + 1)...] } ?? text
      let bare = words.drop(while: \.isBlank)
      let place = SourceLocation(line: number, column: counter.column(at: bare.startIndex))
      cells.append(GridCell(String(decoding: bare.withoutBlanksAtEnd, as: UTF8.self), at: place))
      guard let end else { break }
      first = end + 2
    }
    return cells
  }
}
