import Lexemes

/// Takes the text of a LaTeX table apart: rows at `\\`, cells at `&`, spans, rules, captions.
struct LaTeXRows {
  private(set) var captions: [TextLine] = []
  var rows: [[GridCell]] { layout.rows }

  private let bytes: ArraySlice<UInt8>
  /// Where each opening brace closes; braces that nothing closes are plain signs.
  private let closings: [Int: Int]
  private let closed: Set<Int>
  private var layout = SpannedRows(printsCoveredCells: true)
  private var locator: SourceLocator
  private var position: Int
  private var cell: [UInt8] = []
  private var cellStart: Int?
  private var span = (columns: 1, rows: 1)
  private var cellsInRow = 0
  /// Where the arguments end that are being read, innermost last.
  private var groupEnds: [Int] = []

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
      case UInt8(ascii: "&") where groupEnds.isEmpty:
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

  private mutating func keep(_ count: Int) {
    let end = min(bytes.endIndex, position + count)
    for byte in bytes[position..<end] {
      let isBlank = byte.isBlank || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      if !isBlank, cellStart == nil { cellStart = position }
      if cellStart != nil { cell.append(isBlank ? UInt8(ascii: " ") : byte) }
    }
    position = end
  }

  /// Converters write `%` for a percent sign as often as `\%`; only a line of its own is a comment.
  private mutating func skipComment() {
    let before = bytes[..<position].last { !$0.isBlank }
    guard cellStart == nil, before == nil || before == UInt8(ascii: "\n") else { return keep(1) }
    position = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
  }

  /// A formula is read with the rest of the inline signs; a `&` in it parts no cells.
  private mutating func readFormula() {
    let reach = bytes[(position + 1)...].prefix(200)
    guard let close = reach.firstIndex(where: { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "\n") }),
      bytes[close] == UInt8(ascii: "$"), close > position + 1
    else { return keep(1) }
    keep(close + 1 - position)
  }

  private mutating func readClosingBrace() {
    if groupEnds.last == position { groupEnds.removeLast() }
    // Braces only group; one that closes nothing is a sign of the text.
    if closed.contains(position) { position += 1 } else { keep(1) }
  }

  /// `\\`, with the space that may be asked for behind it: `\\[2pt]`.
  private mutating func readBreak() {
    position += 2
    guard groupEnds.isEmpty else {
      if cellStart != nil { cell.append(contentsOf: "<br>".utf8) }
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
      // `\%`, `\&`: the escape stays for the reader of inline signs.
      return keep(2)
    }
    let name = bytes[(position + 1)...].prefix { $0.isLetter || $0 == UInt8(ascii: "*") }
    let start = position
    position = name.endIndex
    carryOut(String(decoding: name, as: UTF8.self), from: start)
  }

  private mutating func carryOut(_ name: String, from start: Int) {
    switch name {
    case "hline", "toprule", "midrule", "bottomrule", "centering", "small", "footnotesize", "scriptsize",
      "raggedright",
      "endhead", "endfoot", "endfirsthead", "endlastfoot", "newline", "noindent", "normalsize":
      break
    case "cline", "label", "vspace", "rowcolor", "cellcolor", "cmidrule": _ = argument(afterParentheses: true)
    case "setlength", "renewcommand": for _ in 1...2 { _ = argument() }
    case "resizebox": for _ in 1...2 { _ = argument() }
    case "begin", "end": skipEnvironment(isBegin: name == "begin")
    case "caption": readCaption()
    case "multicolumn": readSpan(columns: true)
    case "multirow": readSpan(columns: false)
    case "textcolor", "scalebox": _ = argument()
    case "textbf", "textit", "text", "textrm", "textsf", "emph", "underline", "makecell", "shortstack",
      "mathbf", "thead":
      // The words inside go on as they are, their braces dropped.
      unwrapArgument()
    default:
      position = start
      keep(1)
    }
  }

  /// The end of a `{…}` or `[…]` that starts here, its signs included; of `(…)` only where asked for.
  private func argumentEnd(orParentheses: Bool = false) -> Int? {
    let start = bytes[position...].firstIndex { !$0.isBlank } ?? bytes.endIndex
    guard start < bytes.endIndex else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "{"): return closings[start].map { $0 + 1 }
    case UInt8(ascii: "["): return bytes[start...].prefix(80).firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 }
    case UInt8(ascii: "(") where orParentheses:
      return bytes[start...].prefix(80).firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 }
    default: return nil
    }
  }

  /// What stands inside the next `{…}`; options in brackets before it are skipped.
  private mutating func argument(afterParentheses: Bool = false) -> ArraySlice<UInt8>? {
    while let end = argumentEnd(orParentheses: afterParentheses) {
      let inside = bytes[position..<end].drop(while: \.isBlank)
      position = end
      if inside.first == UInt8(ascii: "{") { return inside.dropFirst().dropLast() }
    }
    return nil
  }

  private mutating func skipEnvironment(isBegin: Bool) {
    groupEnds = []
    guard let name = argument().map({ String(decoding: $0, as: UTF8.self) }) else { return }
    guard isBegin else { return endRow() }
    // The width and the columns of a tabular; only the place of a floating table.
    let arguments = name == "tabularx" || name == "tabular*" ? 2 : name.hasPrefix("table") ? 0 : 1
    for _ in 0..<arguments { _ = argument() }
    if arguments == 0, bytes[position...].first == UInt8(ascii: "["), let end = argumentEnd() {
      position = end
    }
  }

  private mutating func readCaption() {
    let start = position
    guard let words = argument() else { return }
    let place = locator.location(of: start)
    let text = String(decoding: words, as: UTF8.self).split(whereSeparator: \.isNewline).joined(
      separator: " "
    ).trimmed
    if !text.isEmpty {
      captions.append(TextLine(markdown: text, number: place.line, column: place.column + 1))
    }
  }

  private mutating func readSpan(columns: Bool) {
    guard let count = argument(), let number = Int(String(decoding: count, as: UTF8.self).trimmed) else {
      return
    }
    _ = argument()
    // An upward span, `\multirow{-2}`, covers rows that are already made: its words stand where they are.
    if columns { span.columns = number } else { span.rows = number }
    unwrapArgument()
  }

  /// Steps over the opening brace; up to its closing one, `\\` ends a line and not a row.
  private mutating func unwrapArgument() {
    while let end = argumentEnd() {
      let open = bytes[position...].firstIndex { !$0.isBlank } ?? position
      position = end
      guard bytes[open] == UInt8(ascii: "{") else { continue }
      position = open + 1
      groupEnds.append(end - 1)
      return
    }
  }

  // MARK: Cells and rows

  private mutating func endCell() {
    let place = locator.location(of: cellStart ?? position)
    let text = String(decoding: cell, as: UTF8.self).trimmed
    layout.add(GridCell(text, at: place), columns: span.columns, rows: span.rows)
    cellsInRow += 1
    (cell, cellStart, span) = ([], nil, (1, 1))
  }

  private mutating func endRow() {
    let isEmpty = cellsInRow == 0 && cell.allSatisfy(\.isBlank)
    if !isEmpty {
      endCell()
      layout.endRow()
    }
    (cell, cellStart, span, cellsInRow) = ([], nil, (1, 1), 0)
  }
}
