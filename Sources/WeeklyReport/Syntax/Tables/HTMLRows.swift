import CLibXML2

/// The rows of one table, which libxml2 takes apart: it knows the entities and which closing tags may be missing.
enum HTMLRows {
  /// libxml2 wants to be set up once before threads share it.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  static func read(_ table: HTMLTableText.Table) -> [[GridCell]] {
    guard isReady, table.html.count < Int32.max else { return [] }
    let collector = RowCollector(table)
    withExtendedLifetime(collector) { parse(table.html, into: collector) }
    return collector.finish()
  }

  private static func parse(_ html: [UInt8], into collector: RowCollector) {
    html.withUnsafeBytes { bytes in
      let text = bytes.bindMemory(to: CChar.self)
      guard let context = htmlCreateMemoryParserCtxt(text.baseAddress, Int32(text.count)) else { return }
      defer { htmlFreeParserCtxt(context) }
      let options = [
        HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET, HTML_PARSE_IGNORE_ENC,
      ]
      htmlCtxtUseOptions(context, Int32(bitPattern: options.reduce(0) { $0 | $1.rawValue }))
      xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
      // The context owns the memory of its handler; no tree is built.
      context.pointee.sax.pointee = handler()
      context.pointee.userData = Unmanaged.passUnretained(collector).toOpaque()
      htmlParseDocument(context)
    }
  }

  private static func handler() -> htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.startElement = { context, name, attributes in
      HTMLRows.collector(context)?.open(String(xmlCharacters: name), HTMLRows.numbers(attributes))
    }
    handler.endElement = { context, name in
      HTMLRows.collector(context)?.close(String(xmlCharacters: name))
    }
    handler.characters = { context, text, count in
      HTMLRows.collector(context)?.append(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    return handler
  }

  private static func collector(_ context: UnsafeMutableRawPointer?) -> RowCollector? {
    context.map { Unmanaged<RowCollector>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Attributes come as name, value, name, value, nil; here all values are numbers.
  private static func numbers(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> [String: Int] {
    var numbers: [String: Int] = [:]
    var index = 0
    while let list, let name = list[index] {
      numbers[String(xmlCharacters: name)] = list[index + 1].flatMap { Int(String(xmlCharacters: $0)) }
      index += 2
    }
    return numbers
  }
}

extension String {
  fileprivate init(xmlCharacters text: UnsafePointer<xmlChar>?) {
    self = text.map { String(cString: $0) } ?? ""
  }
}

/// What libxml2's events add up to.
private final class RowCollector {
  private let table: HTMLTableText.Table
  private var rows = SpannedRows(printsCoveredCells: false)
  private var cell: (place: SourceLocation, columns: Int, rows: Int)?
  private var text: [UInt8] = []
  private var scripts = HTMLScripts()
  private var hasCells = false
  /// Words that stand in no cell, a caption say.
  private var outside: [String] = []
  private static let lineBreak = "\u{2028}"

  init(_ table: HTMLTableText.Table) {
    self.table = table
  }

  func open(_ name: String, _ numbers: [String: Int]) {
    switch name {
    case "td":
      endCell()
      let place = numbers["at"].flatMap { table.places.indices.contains($0) ? table.places[$0] : nil }
      cell = (place ?? start, numbers["colspan"] ?? 1, numbers["rowspan"] ?? 1)
    case "tr": endRow()
    case "br": text.append(contentsOf: Self.lineBreak.utf8)
    case "img":
      for (tag, isOpening) in numbers { scripts.read(tag, isOpening: isOpening == 1, into: &text) }
    default: break
    }
  }

  func close(_ name: String) {
    switch name {
    case "td": endCell()
    case "tr", "table": endRow()
    default: break
    }
  }

  func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let first = bytes.first(where: { !$0.isBlank }) { scripts.begin(with: first, in: &text) }
    for byte in bytes {
      // The cell is read as Markdown later: what was an entity must not become a sign there.
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { text.append(UInt8(ascii: "\\")) }
      text.append(byte)
    }
  }

  func finish() -> [[GridCell]] {
    endRow()
    return rows.rows
  }

  private var start: SourceLocation { SourceLocation(line: table.lines.lowerBound, column: 1) }

  private func endCell() {
    let words = takeText()
    if let cell {
      rows.add(GridCell(words, at: cell.place), columns: cell.columns, rows: cell.rows)
      hasCells = true
    } else if !words.isEmpty {
      outside.append(words)
    }
    cell = nil
  }

  /// Ends the row; words between its cells become rows of their own, so that no cell is moved by them.
  private func endRow() {
    endCell()
    if hasCells { rows.endRow() }
    hasCells = false
    for words in outside {
      rows.add(GridCell(words, at: start), columns: 1, rows: 1)
      rows.endRow()
    }
    outside = []
  }

  /// Line ends of the source are no line ends of the text, `<br>` is.
  private func takeText() -> String {
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
