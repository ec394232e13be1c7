import Document
import Lexemes

/// LaTeX's `tabular`, with or without an enclosing `table`, as Nougat and Mathpix write it.
enum LaTeXTable: TableDialect {
  static let sign = TableSign.markup

  private static let environments = [
    "table", "table*", "tabular", "tabular*", "tabularx", "longtable", "tabu", "array",
  ]

  /// Whether an environment has rows of its own, unlike `table`, which only makes its content float.
  static func holdsRows(_ name: String) -> Bool { environments.contains(name) && !name.opens(with: "table") }

  static func starts(_ source: SourceText, at line: Int) -> Bool {
    !names(in: source.line(line), "\\begin{").isEmpty
  }

  static func read(_ source: SourceText, at line: Int) -> TableReading {
    let last = lastLine(source, from: line)
    let lines = line...last
    let bytes = source.bytes[source.line(line).startIndex..<source.line(last).endIndex]
    var reader = LaTeXRows(bytes, firstLine: line)
    reader.run()
    var blocks = reader.captions.map { Block(content: .paragraph([$0]), lines: $0.number...$0.number) }
    if !reader.rows.isEmpty { blocks.append(Block(content: .table(Grid(rows: reader.rows)), lines: lines)) }
    if blocks.isEmpty { blocks = [Block(content: .boilerplate("markup"), lines: lines)] }
    return TableReading(blocks: blocks.covering(lines), lastLine: last)
  }

  /// The line on which the outermost environment ends, or the last line before something that is not a table.
  private static func lastLine(_ source: SourceText, from first: Int) -> Int {
    var depth = 0
    for number in first...source.lineCount {
      let line = source.line(number)
      if number > first, LineShape(line).isHeading { return number - 1 }
      if line.allSatisfy(\.isBlank), depth > 0, !goesOn(source, after: number) { return number }
      depth += names(in: line, "\\begin{").count
      depth -= names(in: line, "\\end{").count
      if depth <= 0 { return number }
    }
    return source.lineCount
  }

  /// Whether a table continues after a blank line.
  private static func goesOn(_ source: SourceText, after number: Int) -> Bool {
    let next = source.line(number + 1)
    return next.allSatisfy(\.isBlank) && number + 1 <= source.lineCount
      || next.contains(UInt8(ascii: "&")) || next.contains(UInt8(ascii: "\\"))
  }

  /// The table environments that a line begins or ends.
  private static func names(in line: ArraySlice<UInt8>, _ sign: StaticString) -> [String] {
    var names: [String] = []
    var rest = line
    let wanted = Array("\(sign)".utf8)
    while let place = rest.firstIndex(of: UInt8(ascii: "\\")) {
      rest = rest[place...]
      if rest.starts(with: wanted) {
        let name = rest.dropFirst(wanted.count).prefix(12).prefix { $0 != UInt8(ascii: "}") }
        let text = String(decoding: name, as: UTF8.self)
        if environments.contains(text) { names.append(text) }
      }
      rest = rest.dropFirst()
    }
    return names
  }
}
