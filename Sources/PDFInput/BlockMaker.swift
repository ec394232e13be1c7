import Document
import Lexemes

/// Makes a document's blocks from the elements of a layout and the lines that these are printed on.
enum BlockMaker {
  static func blocks(_ elements: [LayoutElement], _ output: MarkdownPrinter.Output) -> [Block] {
    var blocks: [Block] = []
    var line = 1
    for (element, lines) in zip(elements, output.elementLines) {
      blocks += spacing(line..<lines.lowerBound, output)
      blocks.append(Block(content: content(element, lines, output), lines: lines))
      line = lines.upperBound + 1
    }
    return blocks + spacing(line..<output.lines.count + 1, output)
  }

  /// Blocks for blank lines and for the lines that end a page.
  private static func spacing(_ lines: Range<Int>, _ output: MarkdownPrinter.Output) -> [Block] {
    lines.map { line in
      let kind = output.lines[line - 1].isEmpty ? "blank" : PageEndLine.kind
      return Block(content: .boilerplate(kind), lines: line...line)
    }
  }

  private static func content(
    _ element: LayoutElement, _ lines: ClosedRange<Int>, _ output: MarkdownPrinter.Output
  ) -> Block.Content {
    let line = lines.lowerBound
    if !element.isTable, PageMarkLine.matches(Array(output.lines[line - 1].utf8)[...]) {
      return .boilerplate("page-mark")
    }
    switch element.content {
    case .runningLine(let text) where element.isLaterRunningLine:
      return CommentWords.kept(MarkdownPrinter.comment(text)).map { .hidden($0) } ?? .boilerplate("comment")
    case .heading(let level, let text):
      return .heading(level: level, textLine(text, line, column: level + 2, opensLine: false))
    case .item(let text): return item(text, line, column: 3)
    case .leader(let text): return leader(text, line)
    case .table(let table): return .table(grid(table, line))
    case .paragraph(let text), .caption(let text), .source(let text), .runningLine(let text):
      return paragraph(text, line)
    }
  }

  private static func paragraph(_ text: String, _ number: Int) -> Block.Content {
    let line = textLine(text, number, column: 1, opensLine: true)
    if let kind = Boilerplate.kind(of: [line]) { return .boilerplate(kind) }
    let sign = BulletSign.length(Array(text.utf8)[...]).map { text.utf8.prefix($0) }
    if let sign { return item(text, number, column: 1, behind: String(sign)?.unicodeScalars.count ?? 0) }
    return ItemNumber.length(text) > 0 ? item(text, number, column: 1) : .paragraph([line])
  }

  /// Makes an item with its printed number as the marker: `1）`, `2.`. The first `sign` characters are the bullet.
  private static func item(_ text: String, _ number: Int, column: Int, behind sign: Int = 0) -> Block.Content
  {
    let scalars = Array(text.unicodeScalars)
    let length = ItemNumber.length(String(String.UnicodeScalarView(scalars[sign...])))
    let end = sign + length
    let start = end + scalars[end...].prefix { $0 == " " }.count
    let marker = length > 0 ? String(String.UnicodeScalarView(scalars[sign..<end])) : nil
    let words = String(String.UnicodeScalarView(scalars[start...]))
    let printed = PrintedText(text, opensLine: true)
    guard let places = printed.places else {
      return .item(marker: marker, [TextLine(words, number: number, column: column + start)])
    }
    // An escaped character has its backslash before it.
    let rawStart = start > 0 ? places[start - 1] + 1 : 0
    let raw = String(String.UnicodeScalarView(printed.text.unicodeScalars.dropFirst(rawStart)))
    let line = TextLine(
      raw: raw, text: words, places: raw == words ? nil : places[start...].map { $0 - rawStart },
      number: number, column: column + rawStart)
    return .item(marker: marker, [line])
  }

  /// A line of text, with the backslashes of its Markdown in the raw text.
  private static func textLine(
    _ text: String, _ number: Int, column: Int, opensLine: Bool
  ) -> TextLine {
    let printed = PrintedText(text, opensLine: opensLine, isMarked: !opensLine)
    return TextLine(raw: printed.text, text: text, places: printed.places, number: number, column: column)
  }

  private static func leader(_ text: String, _ number: Int) -> Block.Content {
    let bytes = Array(text.utf8)[...]
    guard let leader = LeaderLine(bytes), leader.isEntry else { return paragraph(text, number) }
    let title = TextLine(String(decoding: leader.title, as: UTF8.self), number: number, column: 1)
    let column = String(decoding: bytes[..<leader.mark.startIndex], as: UTF8.self).unicodeScalars.count + 1
    let page = Printed(
      leader.page, raw: String(decoding: leader.mark, as: UTF8.self),
      at: SourceLocation(line: number, column: column))
    return .leader(title, page: leader.mark.isEmpty ? nil : page)
  }

  /// The grid of a table. The first line is the header; the second one is the delimiter row.
  private static func grid(_ table: LayoutTable, _ line: Int) -> Grid {
    let rows = [table.header] + table.rows.map(\.cells)
    return Grid(
      rows: rows.enumerated().map { index, cells in
        MarkdownPrinter.row(cells, at: index == 0 ? line : line + 1 + index)
      })
  }
}

/// The number that begins an item of a list.
enum ItemNumber {
  /// The length of the number in characters: up to three digits and `）`, or `.` or `)` followed by a space; 0 if
  /// there is none.
  static func length(_ text: String) -> Int {
    let scalars = Array(text.unicodeScalars.prefix(5))
    let digits = scalars.prefix { $0.isASCIIDigit }.count
    guard (1...3).contains(digits), digits < scalars.count else { return 0 }
    if scalars[digits] == "）" { return digits + 1 }
    guard ".)".unicodeScalars.contains(scalars[digits]), digits + 1 < scalars.count,
      scalars[digits + 1] == " "
    else {
      return 0
    }
    return digits + 1
  }
}
