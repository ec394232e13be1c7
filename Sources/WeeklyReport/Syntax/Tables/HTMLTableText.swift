/// Finds tables in lines of HTML and rewrites each so that a parser has nothing to stumble over.
///
/// Tags of the table's own structure stay, each cell with the place where it stood; a nested table becomes text of
/// the cell it is in, and every other tag goes. So the parser never sees more than a few levels, however deep the
/// input: libxml2 gives up at 256, and searches its whole stack for each closing tag that has no opening one.
struct HTMLTableText {
  enum Piece {
    case text(TextLine)
    case table(Table)
  }

  /// One table as plain, shallow HTML.
  struct Table {
    var html: [UInt8] = []
    /// What the numbers in the `at` attributes of cells stand for.
    var places: [SourceLocation] = []
    var lines: ClosedRange<Int>
  }

  private(set) var pieces: [Piece] = []
  private(set) var lastLine: Int
  private let source: SourceText
  private var table: Table?
  private var depth = 0

  init(_ source: SourceText, from line: Int) {
    self.source = source
    lastLine = line
  }

  /// Reads lines until no table is open, or a blank line is followed by something that is no HTML.
  mutating func run() {
    readLine(lastLine)
    while depth > 0, lastLine < source.lineCount, goesOn() {
      lastLine += 1
      table?.html.append(UInt8(ascii: "\n"))
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
        // Where one comment has no end, none behind it has.
        mayHaveComments = HTMLComment.end(line, at: index) != nil
        index = HTMLComment.end(line, at: index) ?? index
        if mayHaveComments { continue }
      }
      guard let tag = HTMLTag(line, at: index), tag.isKnown else {
        table?.html.append(contentsOf: "&lt;".utf8)
        index += 1
        continue
      }
      if tag.name == "table", depth == 0, tag.isOpening {
        keepText(line, textStart..<index, number, textCounter)
      }
      take(tag, line, SourceLocation(line: number, column: counter.column(at: tag.end)))
      index = tag.end
      if depth == 0, tag.name == "table" { textStart = index }
    }
    if depth == 0 { keepText(line, textStart..<line.endIndex, number, textCounter) }
  }

  /// Takes text up to the next tag. Text outside of tables is kept by ``keepText``.
  private mutating func appendText(_ line: ArraySlice<UInt8>, _ index: inout Int) {
    let end = line[index...].firstIndex(of: UInt8(ascii: "<")) ?? line.endIndex
    table?.html.append(contentsOf: line[index..<end])
    index = end
  }

  private mutating func take(_ tag: HTMLTag, _ line: ArraySlice<UInt8>, _ place: SourceLocation) {
    if tag.name == "table" {
      takeTable(tag, place)
    } else if depth == 1, tag.isPartOfTable {
      takePart(tag, line, place)
    } else if tag.breaksLine {
      table?.html.append(contentsOf: "<br>".utf8)
    } else if tag.isScript {
      // An element without content, so that the table stays shallow; see HTMLRows.
      table?.html.append(contentsOf: "<img \(tag.name)=\(tag.isOpening ? 1 : 0)>".utf8)
    }
  }

  private mutating func takeTable(_ tag: HTMLTag, _ place: SourceLocation) {
    if tag.isOpening {
      depth += 1
      if depth == 1 {
        table = Table(html: Array("<table>".utf8), lines: place.line...place.line)
      } else {
        table?.html.append(contentsOf: "<br>".utf8)
      }
    } else if depth > 0 {
      depth -= 1
      if depth == 0 { closeTable() } else { table?.html.append(contentsOf: "<br>".utf8) }
    }
  }

  private mutating func takePart(_ tag: HTMLTag, _ line: ArraySlice<UInt8>, _ place: SourceLocation) {
    // In place: a copy of the table for each cell would cost the square of its length.
    let name = tag.name == "th" ? "td" : tag.name
    if name == "tr" {
      table?.html.append(contentsOf: tag.isOpening ? "<tr>".utf8 : "</tr>".utf8)
    } else if name == "td", !tag.isOpening {
      table?.html.append(contentsOf: "</td>".utf8)
    } else if name == "td" {
      let attributes = line[tag.attributes]
      let columns = HTMLAttribute.number("colspan", in: attributes) ?? 1
      let rows = HTMLAttribute.number("rowspan", in: attributes) ?? 1
      let number = table?.places.count ?? 0
      table?.html.append(
        contentsOf: "<td at=\"\(number)\" colspan=\"\(columns)\" rowspan=\"\(rows)\">".utf8)
      table?.places.append(place)
    }
  }

  private mutating func closeTable() {
    guard var closed = table else { return }
    depth = 0
    closed.html.append(contentsOf: "</table>".utf8)
    closed.lines = closed.lines.lowerBound...max(closed.lines.lowerBound, lastLine)
    pieces.append(.table(closed))
    table = nil
  }

  private mutating func keepText(
    _ line: ArraySlice<UInt8>, _ range: Range<Int>, _ number: Int, _ counter: ColumnCounter
  ) {
    let text = String(decoding: line[range], as: UTF8.self).trimmed
    guard !InlineText.read(text).text.trimmed.isEmpty else { return }
    let column = counter.column(at: range.lowerBound)
    pieces.append(.text(TextLine(markdown: text, number: number, column: column)))
  }
}
