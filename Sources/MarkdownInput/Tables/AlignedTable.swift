import Document
import Lexemes

/// pandoc's simple and multiline tables: columns separated by spaces only, with a run of dashes under each header.
///
/// The dashes show where each column begins and ends. Cells are cut there, first with Chinese characters two columns
/// wide, then one. Where a row has words between two columns in both cases, the table is kept as text.
enum AlignedTable: TableDialect {
  static let sign = TableSign.guess

  static func starts(_ source: SourceText, at line: Int) -> Bool { frame(source, at: line) != nil }

  static func read(_ source: SourceText, at line: Int) -> TableReading {
    guard let frame = frame(source, at: line) else {
      return UnreadTable.reading(source, line...line, hasBorder: false)
    }
    let rows = [frame.header] + rows(source, frame)
    for width in [2, 1] {
      let cut = rows.map { cells(source, $0, frame.columns, width: width) }
      guard cut.allSatisfy({ $0 != nil }) else { continue }
      return TableReading(Grid(rows: cut.compactMap(\.self)), lines: line...frame.last)
    }
    return UnreadTable.reading(source, line...frame.last, hasBorder: false)
  }

  // MARK: Lines

  /// The parts of a table by line.
  private struct Frame {
    let header: ClosedRange<Int>
    /// The runs of dashes, in display columns.
    let columns: [Range<Int>]
    /// The first line below the dashes.
    let body: Int
    let last: Int
    /// Whether blank lines separate the rows, each of which may have several lines.
    let isMultiline: Bool
  }

  private static func frame(_ source: SourceText, at line: Int) -> Frame? {
    let first = source.line(line)
    if isBorder(first) { return multiline(source, at: line) }
    guard line < source.lineCount, let columns = columns(source.line(line + 1)),
      first.contains(where: { !$0.isBlank }), self.columns(first) == nil
    else { return nil }
    var last = line + 1
    while last < source.lineCount, source.line(last + 1).contains(where: { !$0.isBlank }) {
      last += 1
      if self.columns(source.line(last)) == columns || isBorder(source.line(last)) { break }
    }
    guard last > line + 1 else { return nil }
    return Frame(header: line...line, columns: columns, body: line + 2, last: last, isMultiline: false)
  }

  /// The most lines that a header may have, and how many are searched for the end of the table.
  private static let tallestHeader = 4
  private static let longest = 400

  private static func multiline(_ source: SourceText, at line: Int) -> Frame? {
    let near = (line + 1)...(line + tallestHeader + 1)
    guard let dashes = near.first(where: { $0 <= source.lineCount && columns(source.line($0)) != nil }),
      dashes > line + 1, let columns = columns(source.line(dashes))
    else { return nil }
    let limit = min(source.lineCount, dashes + longest)
    guard dashes < limit, let last = ((dashes + 1)...limit).first(where: { isBorder(source.line($0)) }) else {
      return nil
    }
    return Frame(
      header: (line + 1)...(dashes - 1), columns: columns, body: dashes + 1, last: last, isMultiline: true)
  }

  private static func rows(_ source: SourceText, _ frame: Frame) -> [ClosedRange<Int>] {
    var rows: [ClosedRange<Int>] = []
    var isOpen = false
    guard frame.body <= frame.last else { return [] }
    for number in frame.body...frame.last {
      let bytes = source.line(number)
      guard bytes.contains(where: { !$0.isBlank }), columns(bytes) == nil, !isBorder(bytes) else {
        isOpen = false
        continue
      }
      if isOpen, frame.isMultiline, let row = rows.popLast() {
        rows.append(row.lowerBound...number)
      } else {
        rows.append(number...number)
      }
      isOpen = true
    }
    return rows
  }

  private static func isBorder(_ line: ArraySlice<UInt8>) -> Bool {
    let body = line.drop(while: \.isBlank)
    let dashes = body.prefix { $0 == UInt8(ascii: "-") }
    return dashes.count > 10 && body[dashes.endIndex...].allSatisfy(\.isBlank)
  }

  /// The runs of dashes in a line of two or more such runs, each of two or more dashes, with only spaces between them.
  private static func columns(_ line: ArraySlice<UInt8>) -> [Range<Int>]? {
    guard line.count > 4, line.allSatisfy({ $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") }) else {
      return nil
    }
    var columns: [Range<Int>] = []
    for (place, byte) in line.enumerated() where byte == UInt8(ascii: "-") {
      if let last = columns.last, last.upperBound == place {
        columns[columns.count - 1] = last.lowerBound..<(place + 1)
      } else {
        columns.append(place..<(place + 1))
      }
    }
    return columns.count > 1 && columns.allSatisfy { $0.count > 1 } ? columns : nil
  }

  // MARK: Cells

  /// The cells of a row; nil where words extend beyond the columns.
  private static func cells(
    _ source: SourceText, _ lines: ClosedRange<Int>, _ columns: [Range<Int>], width: Int
  ) -> [GridCell]? {
    var words = columns.map { _ in [String]() }
    var places: [SourceLocation?] = columns.map { _ in nil }
    for number in lines {
      var cells = columns.map { _ in "" }
      var (place, column, index) = (0, 1, 0)
      for scalar in source.text(ofLine: number).unicodeScalars {
        while index + 1 < columns.count, columns[index + 1].lowerBound <= place { index += 1 }
        if columns[index].contains(place) {
          cells[index].unicodeScalars.append(scalar)
          if scalar != " ", places[index] == nil {
            places[index] = SourceLocation(line: number, column: column)
          }
        } else if scalar != " " {
          return nil
        }
        place += scalar.isWide ? width : 1
        column += 1
      }
      for (index, cell) in cells.enumerated() where !cell.trimmed.isEmpty {
        words[index].append(cell.trimmed)
      }
    }
    return columns.indices.map { index in
      GridCell(
        words[index].joined(separator: "<br>"),
        at: places[index] ?? SourceLocation(line: lines.lowerBound, column: 1))
    }
  }
}
