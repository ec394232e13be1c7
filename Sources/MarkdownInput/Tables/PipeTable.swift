import Document

/// GFM's pipe tables as converters actually write them.
///
/// The delimiter row may be missing (markitdown, page breaks), may have the wrong number of cells, or may be Org's
/// `|---+---|`. There may be blank lines between rows, and rows may be shorter or longer than the header. A pipe
/// inside code or after a backslash belongs to its cell.
enum PipeTable: TableDialect {
  static let sign = TableSign.pipes

  static func starts(_ source: SourceText, at line: Int) -> Bool {
    let first = PipeRow(source.line(line))
    guard first.pipes > 0, !first.isDelimiter else { return false }
    let below = next(after: line, in: source, isSpaced: first.isRow)
    let second = PipeRow(source.line(below))
    // A separate table may begin after a blank line.
    if below > line + 1, !second.isDelimiter, PipeRow(source.line(below + 1)).isDelimiter { return false }
    if second.isDelimiter, second.pipes > 0 || first.isClosed {
      // Running text with a pipe in it is not a header; GFM requires the same number of cells. An empty last cell
      // without a closing pipe cannot be seen.
      return first.isClosed || first.cellCount == second.cellCount
        || first.endsOpen && first.cellCount + 1 == second.cellCount
    }
    return first.isRow && second.isRow && first.pipes == second.pipes
  }

  /// Whether a line is a row with this number of cells, with or without a closing pipe.
  static func isLoneRow(_ line: ArraySlice<UInt8>, cells: Int) -> Bool {
    let row = PipeRow(line)
    return row.opens && !row.isDelimiter && row.cellCount == cells
  }

  static func read(_ source: SourceText, at line: Int) -> TableReading {
    let header = PipeRow(source.line(line))
    var rows = [cells(header, source, line)]
    var last = line
    let second = next(after: line, in: source, isSpaced: header.isRow)
    let isSpaced = second > line + 1
    let hasDelimiter = PipeRow(source.line(second)).isDelimiter
    if hasDelimiter { last = second }
    while last < source.lineCount {
      let number = next(after: last, in: source, isSpaced: isSpaced)
      let row = PipeRow(source.line(number))
      guard row.pipes > 0, row.opens || (!header.isClosed && hasDelimiter) else { break }
      // A separate table: after a blank line, and with its own delimiter row.
      if number > last + 1, hasDelimiter, !row.isDelimiter,
        PipeRow(source.line(next(after: number, in: source, isSpaced: true))).isDelimiter
      {
        break
      }
      last = number
      // A second delimiter row comes from a header that a converter split in two.
      if !row.isDelimiter {
        rows.append(
          cells(hasDelimiter ? row.joined(to: header.cellCount, source.line(number)) : row, source, number))
      }
    }
    return TableReading(Grid(rows: rows), lines: line...last)
  }

  /// The next line; where blank lines may separate rows, a row after a single blank line.
  private static func next(after line: Int, in source: SourceText, isSpaced: Bool) -> Int {
    let isBlank = isSpaced && line + 2 <= source.lineCount && source.line(line + 1).allSatisfy(\.isBlank)
    return isBlank && PipeRow(source.line(line + 2)).opens ? line + 2 : line + 1
  }

  private static func cells(_ row: PipeRow, _ source: SourceText, _ number: Int) -> [GridCell] {
    let line = source.line(number)
    let counter = ColumnCounter(line)
    return row.cells.map { range in
      let text = String(decoding: line[range], as: UTF8.self)
      return GridCell(
        text.trimmed, at: SourceLocation(line: number, column: counter.column(at: range.lowerBound)))
    }
  }
}

/// A line cut at its pipes.
struct PipeRow {
  /// The number of pipes between or around cells.
  private(set) var pipes = 0
  /// Whether the line starts with a pipe.
  private(set) var opens = false
  /// Whether the line starts and ends with a pipe.
  private(set) var isClosed = false
  /// Whether the line ends with a pipe but does not start with one.
  private(set) var endsOpen = false
  /// The bytes of each cell, without surrounding spaces.
  private(set) var cells: [Range<Int>] = []
  /// Whether the line is the delimiter row under a header: `|:---|---:|`.
  private(set) var isDelimiter = false

  /// Whether the line is certainly a row: a pipe on both sides and at least one cell.
  var isRow: Bool { isClosed && pipes >= 2 && !isDelimiter }
  var cellCount: Int { cells.count }

  init(_ line: ArraySlice<UInt8>) {
    let pipe = UInt8(ascii: "|")
    var body = line.drop(while: \.isBlank)
    while let last = body.last, last.isBlank { body.removeLast() }
    isDelimiter = Self.isDelimiter(body)
    guard body.contains(pipe) else {
      if isDelimiter, body.count(where: { $0 == UInt8(ascii: "-") }) < 3 { isDelimiter = false }
      return
    }
    let places = Self.pipes(in: body)
    pipes = places.count
    opens = places.first == body.startIndex
    isClosed = opens && places.count > 1 && places.last == body.endIndex - 1
    endsOpen = !opens && places.last == body.endIndex - 1
    var start = opens ? body.startIndex + 1 : body.startIndex
    for place in places.dropFirst(opens ? 1 : 0) {
      cells.append(Self.withoutBlanks(body, start..<place))
      start = place + 1
    }
    if start < body.endIndex { cells.append(Self.withoutBlanks(body, start..<body.endIndex)) }
  }

  /// The row with as many cells as its header, where it has more because of a pipe inside a cell: `甲|公司` between
  /// pipes with spaces on both sides. Where spaces do not show which pipe that is, the row stays as it is.
  func joined(to count: Int, _ line: ArraySlice<UInt8>) -> PipeRow {
    guard cells.count > count, count > 1 else { return self }
    var joined: [Range<Int>] = []
    for cell in cells {
      // Only the pipe is between them, without spaces.
      if let last = joined.last, last.upperBound + 1 == cell.lowerBound, !last.isEmpty, !cell.isEmpty {
        joined[joined.count - 1] = last.lowerBound..<cell.upperBound
      } else {
        joined.append(cell)
      }
    }
    guard joined.count == count else { return self }
    var row = self
    row.cells = joined
    return row
  }

  private static func withoutBlanks(_ body: ArraySlice<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, body[start].isBlank { start += 1 }
    while start < end, body[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  private static func isDelimiter(_ body: ArraySlice<UInt8>) -> Bool {
    // Rows have other characters, and most have one of them first or second.
    guard body.prefix(3).allSatisfy({ isOfDelimiter($0) }), body.contains(UInt8(ascii: "-")) else {
      return false
    }
    return body.allSatisfy { $0 != UInt8(ascii: "+") && isOfDelimiter($0) }
      || body.starts(with: "|-".utf8)
        && body.allSatisfy { $0 != UInt8(ascii: ":") && !$0.isBlank && isOfDelimiter($0) }
  }

  private static func isOfDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "+"): true
    default: byte.isBlank
    }
  }

  /// The places of pipes that are neither escaped nor inside a code span closed on the same line.
  private static func pipes(in body: ArraySlice<UInt8>) -> [Int] {
    var places: [Int] = []
    var index = body.startIndex
    var lastTick = body.lastIndex(of: UInt8(ascii: "`")) ?? body.startIndex
    while index < body.endIndex {
      switch body[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "`") where index < lastTick:
        // GFM splits at pipes first, but converters never escape them inside code.
        if let close = body[(index + 1)...].firstIndex(of: UInt8(ascii: "`")) {
          index = close
        } else {
          lastTick = index
        }
      case UInt8(ascii: "|"): places.append(index)
      default: break
      }
      index += 1
    }
    return places
  }
}

/// Finds the column, in characters, of byte offsets in a line. Offsets must be asked for in ascending order.
final class ColumnCounter {
  private let line: ArraySlice<UInt8>
  private var place: Int
  private var characters = 0

  init(_ line: ArraySlice<UInt8>) {
    self.line = line
    place = line.startIndex
  }

  /// The 1-based column of the character at an index of the line.
  func column(at index: Int) -> Int {
    while place < min(index, line.endIndex) {
      if line[place] & 0xC0 != 0x80 { characters += 1 }
      place += 1
    }
    return characters + 1
  }
}
