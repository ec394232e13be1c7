import Document
import Lexemes

/// OTSL, the table language of docling's and MinerU's models: `<fcel>甲<fcel>1.0<nl>`.
///
/// Each token begins a cell: `<fcel>` a filled one, `<ched>`, `<rhed>` and `<srow>` a header, `<ecel>` an empty one,
/// `<lcel>` continues the cell to its left, `<ucel>` and `<xcel>` the one above. `<nl>` ends a row.
enum OTSLTable: TableDialect {
  static let sign = TableSign.markup

  static func starts(_ source: SourceText, at line: Int) -> Bool {
    let bytes = source.line(line)
    guard let open = bytes.first(where: { !$0.isBlank }), open == UInt8(ascii: "<") else { return false }
    return tokens(bytes, line: line).contains { Self.cells.contains($0.name) || $0.name == "otsl" }
  }

  static func read(_ source: SourceText, at line: Int) -> TableReading {
    var rows = Rows()
    var last = line - 1
    repeat {
      last += 1
      for token in tokens(source.line(last), line: last) { rows.take(token) }
    } while !rows.isClosed && last < source.lineCount && starts(source, at: last + 1)
    rows.endRow()
    let grid = Grid(rows: rows.rows)
    guard !grid.rows.isEmpty else {
      return TableReading(
        blocks: [Block(content: .boilerplate("markup"), lines: line...last)], lastLine: last)
    }
    return TableReading(grid, lines: line...last)
  }

  private static let cells: Set<String> = ["fcel", "ched", "rhed", "srow", "ecel", "lcel", "ucel", "xcel"]

  private struct Token {
    let name: String
    let isOpening: Bool
    /// The text between this token and the next.
    let text: String
    let place: SourceLocation
  }

  /// The tokens of a line, each with its text. Other tags stay text.
  private static func tokens(_ line: ArraySlice<UInt8>, line number: Int) -> [Token] {
    let counter = ColumnCounter(line)
    var tags: [HTMLTag] = []
    var index = line.startIndex
    while let open = line[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      guard let tag = HTMLTag(line, at: open), cells.contains(tag.name) || ["otsl", "nl"].contains(tag.name)
      else { continue }
      tags.append(tag)
      index = tag.end
    }
    let starts = tags.dropFirst().map {
      $0.attributes.lowerBound - $0.name.utf8.count - ($0.isOpening ? 1 : 2)
    }
    return zip(tags, starts + [line.endIndex]).map { tag, end in
      let words = String(decoding: line[tag.end..<max(tag.end, end)], as: UTF8.self)
      let place = SourceLocation(line: number, column: counter.column(at: tag.end))
      return Token(name: tag.name, isOpening: tag.isOpening, text: words.trimmed, place: place)
    }
  }

  private struct Rows {
    private(set) var rows: [[GridCell]] = []
    private(set) var isClosed = false
    private var row: [GridCell] = []

    mutating func take(_ token: Token) {
      switch token.name {
      case "otsl": isClosed = !token.isOpening
      case "nl": endRow()
      case "lcel": row.append(row.last?.spanning() ?? GridCell("", at: token.place))
      case "ucel", "xcel": row.append(rows.last?.cell(row.count)?.spanning() ?? GridCell("", at: token.place))
      case "ecel": row.append(GridCell("", at: token.place))
      default: row.append(GridCell(token.text, at: token.place))
      }
    }

    mutating func endRow() {
      if !row.isEmpty { rows.append(row) }
      row = []
    }
  }
}
