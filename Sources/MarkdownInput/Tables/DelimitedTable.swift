import Document
import Lexemes

/// Cells separated by commas, semicolons or runs of spaces, one row per line, as people paste them.
///
/// Running text has these characters too. So a table begins only with a line of three or more short labels, none of
/// them a number, above a line with as many cells, some of them numbers. Thousands separators without quotation marks
/// make more cells than there are labels, and then nothing is read.
enum DelimitedTable: TableDialect {
  static let sign = TableSign.guess

  static func starts(_ source: SourceText, at line: Int) -> Bool {
    delimiter(source, at: line) != nil
  }

  static func read(_ source: SourceText, at line: Int) -> TableReading {
    guard let delimiter = delimiter(source, at: line) else {
      return UnreadTable.reading(source, line...line, hasBorder: false)
    }
    var last = line
    while last < source.lineCount, goesOn(source.line(last + 1), delimiter) { last += 1 }
    return read(source, line...last, delimiter)
  }

  /// Reads lines that are declared to be such a table, as those in a ` ```csv ` fence.
  static func read(_ source: SourceText, _ lines: ClosedRange<Int>, _ delimiter: Delimiter) -> TableReading {
    let rows = lines.map { cells(source.line($0), delimiter, line: $0) }
    // Spaces do not show empty cells: rows of different lengths may have lost cells anywhere.
    if delimiter == .blanks, Set(rows.map(\.count)).count > 1 {
      if SpacedTable.starts(source, at: lines.lowerBound) {
        return SpacedTable.read(source, at: lines.lowerBound)
      }
      return UnreadTable.reading(source, lines, hasBorder: false)
    }
    return TableReading(Grid(rows: rows), lines: lines)
  }

  /// What separates the cells of a line.
  enum Delimiter: CaseIterable, Sendable, Hashable {
    case comma, semicolon
    /// Three or more spaces.
    case blanks
  }

  private static func delimiter(_ source: SourceText, at line: Int) -> Delimiter? {
    let header = source.line(line)
    guard header.count <= longestHeader else { return nil }
    let signs = SeparatorCount(header)
    return Delimiter.allCases.first { delimiter in
      guard signs.mayPart(at: delimiter) else { return false }
      let labels = texts(header, delimiter)
      guard labels.count > 2, labels.allSatisfy(isLabel) else { return false }
      let figures = texts(source.line(line + 1), delimiter)
      return figures.count == labels.count && figures.allSatisfy { !isSentence($0) }
        && figures.contains(where: isNumber)
    }
  }

  private static let longestHeader = 1_200

  /// How often each delimiter occurs in a line. This is asked of every line, so all are counted in one pass.
  private struct SeparatorCount {
    private var commas = 0
    private var semicolons = 0
    private var hasRun = false

    init(_ line: ArraySlice<UInt8>) {
      line.withUnsafeBufferPointer { bytes in
        var blanks = 0
        for byte in bytes {
          switch byte {
          case UInt8(ascii: ","): commas += 1
          case UInt8(ascii: ";"): semicolons += 1
          default: break
          }
          blanks = byte == 0x20 ? blanks + 1 : 0
          if blanks == 3 { hasRun = true }
        }
      }
    }

    func mayPart(at delimiter: Delimiter) -> Bool {
      switch delimiter {
      case .comma: commas > 1
      case .semicolon: semicolons > 1
      case .blanks: hasRun
      }
    }
  }

  /// A first estimate of how many cells a line has.
  private static func count(_ line: ArraySlice<UInt8>, _ delimiter: Delimiter) -> Int {
    switch delimiter {
    case .comma: line.count { $0 == UInt8(ascii: ",") } + 1
    case .semicolon: line.count { $0 == UInt8(ascii: ";") } + 1
    case .blanks: line.firstIndex(of: [0x20, 0x20, 0x20]) == nil ? 1 : texts(line, delimiter).count
    }
  }

  private static func goesOn(_ line: ArraySlice<UInt8>, _ delimiter: Delimiter) -> Bool {
    guard count(line, delimiter) > 2, !LineShape(line).isHeading else { return false }
    return texts(line, delimiter).allSatisfy { !isSentence($0) }
  }

  // MARK: Words

  /// Whether the text may be a column's name: short, not part of a sentence, and not a number unless it is a fiscal
  /// year.
  private static func isLabel(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 72 && !isSentence(text)
      && (!isNumber(text) || FiscalYear.read(text) != nil)
      && !text.contains(where: { ":：".contains($0) })
  }

  private static func isNumber(_ text: String) -> Bool {
    NumberLexeme.read(text).value != nil || DurationLexeme.read(text).value != nil
  }

  private static let sentenceSigns: Signs = "。，；！？、@"

  private static func isSentence(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: sentenceSigns.contains) || text.utf8.count > 120
  }

  // MARK: Cells

  private static func texts(_ line: ArraySlice<UInt8>, _ delimiter: Delimiter) -> [String] {
    ranges(line, delimiter).map { String(decoding: unquoted(line[$0]), as: UTF8.self) }
  }

  private static func cells(_ line: ArraySlice<UInt8>, _ delimiter: Delimiter, line number: Int) -> [GridCell]
  {
    let counter = ColumnCounter(line)
    return ranges(line, delimiter).map { range in
      let text = String(decoding: unquoted(line[range]), as: UTF8.self)
      return GridCell(text, at: SourceLocation(line: number, column: counter.column(at: range.lowerBound)))
    }
  }

  /// The cells of a line without surrounding spaces. Delimiters between quotation marks belong to the cell (RFC 4180).
  private static func ranges(_ line: ArraySlice<UInt8>, _ delimiter: Delimiter) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = line.startIndex
    var index = start
    var isQuoted = false
    func end(at end: Int) {
      var (first, last) = (start, end)
      while first < last, line[first].isBlank { first += 1 }
      while first < last, line[last - 1].isBlank { last -= 1 }
      ranges.append(first..<last)
    }
    while index < line.endIndex {
      if line[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      let length = isQuoted ? 0 : separator(line, at: index, delimiter)
      guard length > 0 else {
        index += 1
        continue
      }
      // Spaces at the start of a line are an indentation.
      if delimiter != .blanks || index > line.startIndex { end(at: index) }
      index += length
      start = index
    }
    if delimiter != .blanks || start < line.endIndex { end(at: line.endIndex) }
    return ranges
  }

  private static func separator(_ line: ArraySlice<UInt8>, at index: Int, _ delimiter: Delimiter) -> Int {
    switch delimiter {
    case .comma: return line[index] == UInt8(ascii: ",") ? 1 : 0
    case .semicolon: return line[index] == UInt8(ascii: ";") ? 1 : 0
    case .blanks:
      let blanks = line[index...].prefix(while: \.isBlank).count
      return blanks > 2 ? blanks : 0
    }
  }

  private static func unquoted(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    guard cell.count > 1, cell.first == quote, cell.last == quote else { return Array(cell) }
    var plain: [UInt8] = []
    for byte in cell.dropFirst().dropLast() where byte != quote || plain.last != quote { plain.append(byte) }
    return plain
  }
}
