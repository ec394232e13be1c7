import Document
import Lexemes

/// Cells that only runs of two or more spaces separate, below one to three lines of headers, as programs print the layout
/// of a page:
///
///     公司     代码        EPS(元)         评级
///                         2024A  2025E
///     甲公司   600001.SH   1.20   1.50    买入
///     乙公司   600002.SH   0.80   0.90    增持
///
/// Rows with the most cells show where the columns are. Every other cell, of headers too, must be over exactly one of
/// these, or the lines stay text. A blank line may follow the headers, or each row, and the title of a group may be alone
/// on its line. Programs differ in whether Chinese characters are two columns wide.
enum SpacedTable: TableDialect {
  static let sign = TableSign.guess

  static func starts(_ source: SourceText, at line: Int) -> Bool {
    mayStart(source, at: line) && layout(source, at: line) != nil
  }

  static func read(_ source: SourceText, at line: Int) -> TableReading {
    guard let layout = layout(source, at: line) else {
      return UnreadTable.reading(source, line...line, hasBorder: false)
    }
    return TableReading(Grid(rows: layout.rows), lines: line...layout.last)
  }

  // MARK: Lines

  private static let fewestCells = 4
  private static let mostLines = 200
  private static let mostHeaderLines = 3
  private static let longestLine = 600

  /// Whether a line has at least three runs of two spaces between other characters, or two if the next line has three:
  /// the names of groups. This quick test excludes most lines.
  private static func mayStart(_ source: SourceText, at line: Int) -> Bool {
    let gaps = gaps(source.line(line))
    return gaps >= fewestCells - 1
      || gaps == fewestCells - 2 && line < source.lineCount
        && self.gaps(source.line(line + 1)) >= fewestCells - 1
  }

  /// The number of runs of two spaces before other characters.
  private static func gaps(_ line: ArraySlice<UInt8>) -> Int {
    guard line.count <= longestLine else { return 0 }
    var blanks = 0
    var gaps = 0
    for byte in line {
      if byte == 0x20 {
        blanks += 1
      } else {
        if blanks > 1 { gaps += 1 }
        blanks = 0
      }
    }
    return gaps
  }

  private struct Layout {
    let rows: [[GridCell]]
    let last: Int
  }

  private static func layout(_ source: SourceText, at line: Int) -> Layout? {
    [2, 1].lazy.compactMap { layout(source, at: line, width: $0) }.first
  }

  private static func layout(_ source: SourceText, at line: Int, width: Int) -> Layout? {
    let (lines, last) = lines(source, at: line, width: width)
    let header = lines.prefix { !isData($0) }.count
    guard (1...mostHeaderLines).contains(header), lines.count >= header + 2,
      let columns = columns(Array(lines[header...]))
    else { return nil }
    var rows: [[GridCell]] = []
    for (index, line) in lines.enumerated() {
      guard let row = row(line, columns, isHeader: index < header) else { return nil }
      rows.append(row)
    }
    return Layout(rows: rows, last: last)
  }

  /// The lines with several cells from a line on, and the titles between them. A blank line ends them, unless it is
  /// above the first row or there is one above each row.
  private static func lines(_ source: SourceText, at line: Int, width: Int) -> (lines: [[Segment]], last: Int)
  {
    var lines: [[Segment]] = []
    var number = line
    var last = line
    var rows = 0
    var isSpaced = false
    while number <= source.lineCount, lines.count < mostLines {
      let segments = segments(source.text(ofLine: number), number, width: width)
      let hasBlank = number > last + 1
      if segments.isEmpty {
        guard !hasBlank, rows < 2 || isSpaced else { break }
        number += 1
        continue
      }
      let isTitle =
        segments.count == 1 && !hasBlank && rows > 0 && isTitle(segments[0], source, number, width)
      guard segments.count > 1 || isTitle, !segments.contains(where: \.isSentence) else { break }
      if rows == 1, hasBlank { isSpaced = true }
      if rows > 0 || isData(segments) { rows += 1 }
      lines.append(segments)
      last = number
      number += 1
    }
    return (lines, last)
  }

  /// Whether a text alone on its line is the title of the rows below it.
  private static func isTitle(_ segment: Segment, _ source: SourceText, _ number: Int, _ width: Int) -> Bool {
    guard number < source.lineCount, segment.range.lowerBound <= mostIndent,
      segment.range.count <= longestTitle,
      !segment.text.hasDigit
    else { return false }
    return isData(segments(source.text(ofLine: number + 1), number + 1, width: width))
  }

  private static let mostIndent = 8
  private static let longestTitle = 40

  /// Whether a line has at least two numbers that are not years.
  private static func isData(_ line: [Segment]) -> Bool {
    line.count {
      FiscalYear.readHeading($0.text) == nil && NumberLexeme.read($0.text).value != nil
    } > 1
  }

  // MARK: Columns

  /// A text between runs of spaces, and the display columns that it covers.
  private struct Segment {
    let text: String
    let range: Range<Int>
    let location: SourceLocation

    var isSentence: Bool {
      text.utf8.count > 90 || text.unicodeScalars.contains { "。；！？".unicodeScalars.contains($0) }
    }
  }

  private static func segments(_ text: String, _ number: Int, width: Int) -> [Segment] {
    let scalars = text.scalarArray
    guard scalars.count <= longestLine else { return [] }
    var segments: [Segment] = []
    var place = 0
    var start: (index: Int, place: Int)?
    var end = (index: 0, place: 0)
    func close() {
      guard let first = start else { return }
      segments.append(
        Segment(
          text: String(scalars: scalars[first.index..<end.index]), range: first.place..<end.place,
          location: SourceLocation(line: number, column: first.index + 1)))
      start = nil
    }
    for (index, scalar) in scalars.enumerated() {
      let width = scalar.isWide ? width : 1
      if scalar != " " {
        if start != nil, index - end.index > 1 { close() }
        start = start ?? (index, place)
        end = (index + 1, place + width)
      }
      place += width
    }
    close()
    return segments.flatMap(parted)
  }

  /// The figures or years of a text, if it has nothing else: `137.0 179.0`, `2024A 2025E`, two narrow columns.
  private static func parted(_ segment: Segment) -> [Segment] {
    guard segment.text.utf8.contains(UInt8(ascii: " ")), segment.text.hasDigit else { return [segment] }
    let words = segment.text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.allSatisfy({ $0.hasDigit && isFigure($0) }) else { return [segment] }
    var start = 0
    return words.map { word in
      defer { start += word.scalarCount + 1 }
      let place = segment.range.lowerBound + start
      return Segment(
        text: word, range: place..<(place + word.scalarCount),
        location: SourceLocation(line: segment.location.line, column: segment.location.column + start))
    }
  }

  /// The columns of the rows with the most cells; nil where cells of two columns are over each other, or fewer than two
  /// rows have so many cells.
  private static func columns(_ rows: [[Segment]]) -> [Range<Int>]? {
    guard let most = rows.map(\.count).max(), most >= fewestCells else { return nil }
    let full = rows.filter { $0.count == most }
    guard full.count > 1 else { return nil }
    let columns = (0..<most).map { column in
      full.reduce(full[0][column].range) {
        min($0.lowerBound, $1[column].range.lowerBound)..<max($0.upperBound, $1[column].range.upperBound)
      }
    }
    return zip(columns, columns.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound } ? columns : nil
  }

  /// The cells of a line; nil where one is beside the columns or over two that others of the line are over too. Below
  /// the header, one with digits over two columns is two cells that a single space separates: `600001 CH Acme`.
  private static func row(_ line: [Segment], _ columns: [Range<Int>], isHeader: Bool) -> [GridCell]? {
    var cells = columns.map { _ in
      GridCell(raw: "", text: "", at: SourceLocation(line: line[0].location.line, column: 1))
    }
    if line.count == columns.count {
      return line.map { GridCell($0.text, at: $0.location) }
    }
    var last = -1
    for segment in line {
      let over = columns.indices.filter { columns[$0].overlaps(segment.range) }
      let own = over.isEmpty ? beside(segment, columns, isHeader: isHeader) : over
      guard let first = own.first, first > last,
        own.count == 1 || (isHeader ? !isFigure(segment.text) : !segment.text.hasDigit)
      else { return nil }
      cells[first] = GridCell(segment.text, at: segment.location)
      last = own.last ?? first
    }
    return cells
  }

  /// The only column close to a text that is over none: a header that is narrower than the cells below it is shifted. The
  /// name of a group may also be in the gap between two of its columns, of which it belongs to the closer one.
  private static func beside(_ segment: Segment, _ columns: [Range<Int>], isHeader: Bool) -> [Int] {
    let near = columns.indices.filter { column in
      let gap = max(
        columns[column].lowerBound - segment.range.upperBound,
        segment.range.lowerBound - columns[column].upperBound)
      return gap < nearest
    }
    guard !isFigure(segment.text) else { return [] }
    if near.count == 1 { return near }
    guard isHeader, let next = columns.firstIndex(where: { $0.lowerBound >= segment.range.upperBound }),
      next > 0
    else { return [] }
    let isCloser =
      columns[next].lowerBound - segment.range.upperBound
      < segment.range.lowerBound - columns[next - 1].upperBound
    return [isCloser ? next : next - 1]
  }

  private static let nearest = 3

  private static func isFigure(_ text: String) -> Bool {
    FiscalYear.readHeading(text) != nil || NumberLexeme.read(text).value != nil
  }
}
