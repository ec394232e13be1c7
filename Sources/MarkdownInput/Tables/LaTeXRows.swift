import Document
import Lexemes

/// Parses the text of a LaTeX table: rows at `\\`, cells at `&`, spans, rules and captions.
struct LaTeXRows {
  var captions: [TextLine] = []
  var rows: [[GridCell]] { layout.rows }

  let bytes: ArraySlice<UInt8>
  /// The closing brace of each opening one. Braces without a partner are plain characters.
  let closings: [Int: Int]
  private let closed: Set<Int>
  private var layout = SpannedRows(printsCoveredCells: true)
  var locator: SourceLocator
  var position: Int
  private var cell: [UInt8] = []
  private var cellStart: Int?
  var span = (columns: 1, rows: 1)
  private var cellsInRow = 0
  /// How many nested tables with rows are open.
  var nesting = 0
  /// Where the arguments being read end, innermost last.
  var groupEnds: [Int] = []

  init(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
    self.bytes = bytes
    closings = LaTeXBraces.closings(in: bytes)
    closed = Set(closings.values)
    locator = SourceLocator(bytes, firstLine: firstLine)
    position = bytes.startIndex
  }

  mutating func run() {
    while position < bytes.endIndex {
      switch bytes[position] {
      case UInt8(ascii: "\\"): readCommand()
      case UInt8(ascii: "&") where groupEnds.isEmpty && nesting < 2:
        endCell()
        position += 1
      case UInt8(ascii: "{") where closings[position] != nil: position += 1
      case UInt8(ascii: "}"): readClosingBrace()
      case UInt8(ascii: "%"): skipComment()
      case UInt8(ascii: "$"): readFormula()
      default: keep(1)
      }
    }
    endRow()
  }

  mutating func keep(_ count: Int) {
    let end = min(bytes.endIndex, position + count)
    for byte in bytes[position..<end] {
      let isBlank = byte.isBlank || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      if !isBlank, cellStart == nil { cellStart = position }
      if cellStart != nil { cell.append(isBlank ? UInt8(ascii: " ") : byte) }
    }
    position = end
  }

  /// Skips a comment. Converters write `%` for a percent sign as often as `\%`, so only a line that begins with one
  /// is a comment.
  private mutating func skipComment() {
    let before = bytes[..<position].last { !$0.isBlank }
    guard cellStart == nil, before == nil || before == UInt8(ascii: "\n") else { return keep(1) }
    position = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
  }

  /// Keeps a formula as it is, since ``InlineText`` reads it later. A `&` inside does not separate cells.
  private mutating func readFormula() {
    let reach = bytes[(position + 1)...].prefix(200)
    guard let close = reach.firstIndex(where: { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "\n") }),
      bytes[close] == UInt8(ascii: "$"), close > position + 1
    else { return keep(1) }
    keep(close + 1 - position)
  }

  private mutating func readClosingBrace() {
    if groupEnds.last == position { groupEnds.removeLast() }
    // Braces only group; one without a partner is text.
    if closed.contains(position) { position += 1 } else { keep(1) }
  }

  /// Reads `\\`, which an amount of space may follow: `\\[2pt]`.
  private mutating func readBreak() {
    position += 2
    endLine()
  }

  /// Ends a row; inside an argument or a nested table, ends only a line of the cell.
  mutating func endLine() {
    guard groupEnds.isEmpty, nesting < 2 else {
      guard cellStart != nil else { return }
      while cell.last == UInt8(ascii: " ") { cell.removeLast() }
      cell.append(contentsOf: "<br>".utf8)
      position = bytes[position...].firstIndex { !$0.isBlank } ?? bytes.endIndex
      return
    }
    endRow()
    let rest = bytes[position...].prefix(12)
    if rest.first == UInt8(ascii: "["), let close = rest.firstIndex(of: UInt8(ascii: "]")) {
      position = close + 1
    }
  }

  // MARK: Commands

  private mutating func readCommand() {
    let next = position + 1 < bytes.endIndex ? bytes[position + 1] : UInt8(ascii: " ")
    guard next.isLetter else {
      if next == UInt8(ascii: "\\") { return readBreak() }
      // `\%`, `\&`: ``InlineText`` reads the escape later.
      return keep(2)
    }
    let name = bytes[(position + 1)...].prefix { $0.isLetter || $0 == UInt8(ascii: "*") }
    let start = position
    position = name.endIndex
    carryOut(String(decoding: name, as: UTF8.self), from: start)
  }

  // MARK: Cells and rows

  private mutating func endCell() {
    let place = locator.location(of: cellStart ?? position)
    let text = String(decoding: cell, as: UTF8.self).trimmed
    layout.add(GridCell(text, at: place), columns: span.columns, rows: span.rows)
    cellsInRow += 1
    (cell, cellStart, span) = ([], nil, (1, 1))
  }

  mutating func endRow() {
    let isEmpty = cellsInRow == 0 && cell.allSatisfy(\.isBlank)
    if !isEmpty {
      endCell()
      layout.endRow()
    }
    (cell, cellStart, span, cellsInRow) = ([], nil, (1, 1), 0)
  }
}
