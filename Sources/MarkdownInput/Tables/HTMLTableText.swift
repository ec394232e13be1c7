import Document

/// Finds tables in lines of HTML and passes their structural tags and words to ``HTMLRows``.
///
/// A nested table becomes text of the cell that contains it, and all other tags are dropped. So no stack is needed,
/// however deep the input is nested.
struct HTMLTableText {
  enum Piece {
    case text(TextLine)
    case table([[GridCell]], lines: ClosedRange<Int>)
  }

  private(set) var pieces: [Piece] = []
  private(set) var lastLine: Int
  private let source: SourceText
  private var table: HTMLRows?
  private var depth = 0

  init(_ source: SourceText, from line: Int) {
    self.source = source
    lastLine = line
  }

  /// Reads lines until no table is open, or until a blank line is followed by something that is not a tag.
  mutating func run() {
    readLine(lastLine)
    while depth > 0, lastLine < source.lineCount, goesOn() {
      lastLine += 1
      table?.append([UInt8(ascii: "\n")])
      readLine(lastLine)
    }
    closeTable()
  }

  private func goesOn() -> Bool {
    let next = source.line(lastLine + 1)
    if LineShape(next).isHeading { return false }
    guard source.line(lastLine).allSatisfy(\.isBlank) else { return true }
    return next.allSatisfy(\.isBlank) || next.first { !$0.isBlank } == UInt8(ascii: "<")
  }

  private mutating func readLine(_ number: Int) {
    let line = source.line(number)
    let counter = ColumnCounter(line)
    let textCounter = ColumnCounter(line)
    var index = line.startIndex
    var textStart = index
    var mayHaveComments = true
    while index < line.endIndex {
      guard line[index] == UInt8(ascii: "<") else {
        appendText(line, &index)
        continue
      }
      if mayHaveComments, line[index...].starts(with: HTMLComment.opening) {
        // Where one comment has no end, none after it has.
        mayHaveComments = HTMLComment.end(line, at: index) != nil
        index = HTMLComment.end(line, at: index) ?? index
        if mayHaveComments { continue }
      }
      guard let tag = HTMLTag(line, at: index), tag.isKnown else {
        table?.append(line[index...index])
        index += 1
        continue
      }
      if depth == 0, tag.isOpening, tag.opensTable {
        keepText(line, textStart..<index, number, textCounter)
        // The converter lost the `<table>`.
        if tag.name != "table" { takeTable(true, SourceLocation(line: number, column: 1)) }
      }
      take(tag, line, SourceLocation(line: number, column: counter.column(at: tag.end)))
      index = tag.end
      if depth == 0, tag.name == "table" { textStart = index }
    }
    if depth == 0 { keepText(line, textStart..<line.endIndex, number, textCounter) }
  }

  /// Appends the text up to the next tag. ``keepText`` keeps text outside of tables.
  private mutating func appendText(_ line: ArraySlice<UInt8>, _ index: inout Int) {
    let end = line[index...].firstIndex(of: UInt8(ascii: "<")) ?? line.endIndex
    table?.append(line[index..<end])
    index = end
  }

  private mutating func take(_ tag: HTMLTag, _ line: ArraySlice<UInt8>, _ place: SourceLocation) {
    if tag.name == "table" {
      takeTable(tag.isOpening, place)
    } else if depth == 1, tag.isPartOfTable {
      takePart(tag, line, place)
    } else if tag.breaksLine {
      table?.breakLine()
    } else if tag.isScript {
      table?.readScript(tag)
    }
  }

  private mutating func takeTable(_ isOpening: Bool, _ place: SourceLocation) {
    if isOpening {
      depth += 1
      if depth == 1 { table = HTMLRows(from: place.line) } else { table?.breakLine() }
    } else if depth > 0 {
      depth -= 1
      if depth == 0 { closeTable() } else { table?.breakLine() }
    }
  }

  private mutating func takePart(_ tag: HTMLTag, _ line: ArraySlice<UInt8>, _ place: SourceLocation) {
    switch tag.name {
    case "tr":
      table?.endRow()
    case "td" where !tag.isOpening, "th" where !tag.isOpening:
      table?.endCell()
    case "td", "th":
      let attributes = line[tag.attributes]
      let columns = HTMLAttribute.number("colspan", in: attributes) ?? 1
      let rows = HTMLAttribute.number("rowspan", in: attributes) ?? 1
      table?.beginCell(at: place, columns: columns, rows: rows)
    default:
      break
    }
  }

  private mutating func closeTable() {
    guard var closed = table else { return }
    depth = 0
    table = nil
    let first = closed.firstLine
    pieces.append(.table(closed.finish(), lines: first...max(first, lastLine)))
  }

  private mutating func keepText(
    _ line: ArraySlice<UInt8>, _ range: Range<Int>, _ number: Int, _ counter: ColumnCounter
  ) {
    let text = String(decoding: line[range], as: UTF8.self).trimmed
    guard !InlineText.read(text).text.trimmed.isEmpty else { return }
    pieces.append(
      .text(RawLine(markdown: text, number: number, column: counter.column(at: range.lowerBound)).read))
  }
}
