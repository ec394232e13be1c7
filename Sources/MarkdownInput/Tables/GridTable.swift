import Document

/// Grid tables of pandoc and reStructuredText: cells drawn with `+---+` and `|`.
///
/// Cells are cut at the borders of their own row and not at fixed columns, since Chinese characters are two columns
/// wide. So a table with cells that span rows or columns is kept as text: the bars of its rows do not show the columns.
enum GridTable: TableDialect {
  static let sign = TableSign.markup

  static func starts(_ source: SourceText, at line: Int) -> Bool {
    isBorder(source.line(line)) && PipeRow(source.line(line + 1)).opens
  }

  static func read(_ source: SourceText, at line: Int) -> TableReading {
    var layout = SpannedRows(printsCoveredCells: true)
    var row: [Cell] = []
    var last = line
    while last < source.lineCount, isPart(source.line(last + 1)) {
      last += 1
      let bytes = source.line(last)
      if isBorder(bytes) {
        end(&row, in: &layout)
      } else {
        add(cells(bytes, line: last), to: &row)
      }
    }
    end(&row, in: &layout)
    guard !hasSpans(source, line...last) else {
      return UnreadTable.reading(source, line...last, hasBorder: true)
    }
    return TableReading(Grid(rows: layout.rows), lines: line...last)
  }

  /// Whether a line is partly border and partly cell, or rows have different numbers of cells.
  private static func hasSpans(_ source: SourceText, _ lines: ClosedRange<Int>) -> Bool {
    var widths: Set<Int> = []
    for number in lines {
      let bytes = source.line(number)
      if isBorder(bytes) { continue }
      if bytes.firstIndex(of: Array("+--".utf8)) != nil || bytes.firstIndex(of: Array("--+".utf8)) != nil {
        return true
      }
      widths.insert(PipeRow(bytes).cellCount)
    }
    return widths.count > 1
  }

  /// The part of a cell read so far, which may have several lines.
  private struct Cell {
    var lines: [String]
    let place: SourceLocation
  }

  private static func isPart(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first(where: { !$0.isBlank }) else { return false }
    return first == UInt8(ascii: "|") || first == UInt8(ascii: "+")
  }

  /// Whether the whole line is a border: `+----+====+`.
  private static func isBorder(_ line: ArraySlice<UInt8>) -> Bool {
    var body = line.drop(while: \.isBlank)
    while let last = body.last, last.isBlank { body.removeLast() }
    return body.count > 4 && body.first == UInt8(ascii: "+") && body.last == UInt8(ascii: "+")
      && body.allSatisfy { "+-=:".utf8.contains($0) } && body.contains { $0 != UInt8(ascii: "+") }
  }

  private static func cells(_ line: ArraySlice<UInt8>, line number: Int) -> [Cell] {
    let counter = ColumnCounter(line)
    return PipeRow(line).cells.map { range in
      let place = SourceLocation(line: number, column: counter.column(at: range.lowerBound))
      return Cell(lines: [String(decoding: line[range], as: UTF8.self).trimmed], place: place)
    }
  }

  private static func add(_ cells: [Cell], to row: inout [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index < row.count {
        row[index].lines += cell.lines
      } else {
        row.append(cell)
      }
    }
  }

  private static func end(_ row: inout [Cell], in layout: inout SpannedRows) {
    guard !row.isEmpty else { return }
    for cell in row {
      let text = cell.lines.filter { !$0.isEmpty }.joined(separator: "<br>")
      layout.add(GridCell(text, at: cell.place), columns: 1, rows: 1)
    }
    layout.endRow()
    row = []
  }
}
