import Document
import Lexemes

/// Builds the rows of one table from the tags and words that ``HTMLTableText`` finds in it.
///
/// Closing tags may be missing: a cell or row also ends where the next one begins.
struct HTMLRows {
  /// The line of the `<table>` tag.
  let firstLine: Int
  private var rows = SpannedRows(printsCoveredCells: false)
  private var cell: (place: SourceLocation, columns: Int, rows: Int)?
  private var text: [UInt8] = []
  private var scripts = HTMLScripts()
  private var hasCells = false
  /// Words outside of cells, for example a caption.
  private var outside: [String] = []
  private static let lineBreak = "\u{2028}"

  init(from line: Int) {
    firstLine = line
  }

  // MARK: Tags

  /// Begins a cell that spans as many columns and rows as given.
  mutating func beginCell(at place: SourceLocation, columns: Int, rows: Int) {
    endCell()
    cell = (place, columns, rows)
  }

  mutating func endCell() {
    let words = takeText()
    if let cell {
      rows.add(GridCell(words, at: cell.place), columns: cell.columns, rows: cell.rows)
      hasCells = true
    } else if !words.isEmpty {
      outside.append(words)
    }
    cell = nil
  }

  /// Ends the row. Words between its cells become rows of their own, so that they do not shift any cell.
  mutating func endRow() {
    endCell()
    if hasCells { rows.endRow() }
    hasCells = false
    for words in outside {
      rows.add(GridCell(words, at: SourceLocation(line: firstLine, column: 1)), columns: 1, rows: 1)
      rows.endRow()
    }
    outside = []
  }

  mutating func breakLine() {
    text.append(contentsOf: Self.lineBreak.utf8)
  }

  mutating func readScript(_ tag: HTMLTag) {
    scripts.read(tag.name, isOpening: tag.isOpening, into: &text)
  }

  mutating func finish() -> [[GridCell]] {
    endRow()
    return rows.rows
  }

  // MARK: Words

  /// Appends text between tags and replaces the entities in it.
  mutating func append(_ bytes: ArraySlice<UInt8>) {
    if let first = bytes.first(where: { !$0.isBlank }) { scripts.begin(with: first, in: &text) }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "&"), let entity = HTMLEntity.read(bytes[index...]) {
        for byte in entity.text.utf8 { append(byte) }
        index += entity.length
      } else {
        append(bytes[index])
        index += 1
      }
    }
  }

  /// Appends a byte. The cell is read as Markdown later, where `<` or `&` from an entity must not be markup; so they
  /// are escaped.
  private mutating func append(_ byte: UInt8) {
    if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { text.append(UInt8(ascii: "\\")) }
    text.append(byte)
  }

  /// Returns the text so far. Line ends of the source do not end a line of the text; only `<br>` does.
  private mutating func takeText() -> String {
    defer {
      text = []
      scripts = HTMLScripts()
    }
    let words = String(decoding: text, as: UTF8.self).replacing("\u{A0}", with: " ")
    let pieces = words.split(separator: Self.lineBreak)
    let lines = pieces.map { piece in
      piece.split(separator: "\n").map(\.trimmed).reduce(into: "") { whole, line in
        if !line.isEmpty { whole += (whole.isEmpty ? "" : TextJoint.between(whole, line)) + line }
      }
    }
    return lines.filter { !$0.isEmpty }.joined(separator: "<br>")
  }
}
