import Document

/// Tables whose delimiters a converter escaped or wrote full-width: `&lt;table&gt;`, `\| a \| b \|`, `｜ a ｜ b ｜`.
///
/// Such lines are turned into a plain table before anything else reads them. Running text that contains one of these
/// delimiters stays as it is: a row must begin with the delimiter and use no other.
enum EscapedTables {
  /// - Returns: the text with plain tables, line for line; nil where it has no such line.
  static func unescaped(_ source: SourceText) -> SourceText? {
    guard mayHoldAny(source.bytes) else { return nil }
    var lines: [ArraySlice<UInt8>] = []
    var isChanged = false
    var lastOfTable = 0
    for number in 1...max(1, source.lineCount) {
      let line = source.line(number)
      if number > lastOfTable, line.firstIndex(of: opening) != nil {
        lastOfTable = end(of: number, in: source)
      }
      let plain = number <= lastOfTable ? withTags(line) : withBars(line)
      isChanged = isChanged || plain != nil
      lines.append(plain.map { $0[...] } ?? line)
    }
    guard isChanged else { return nil }
    return source.replacingBytes(Array(lines.joined(separator: [UInt8(ascii: "\n")])))
  }

  private static let opening = Array("&lt;table".utf8)
  private static let closing = Array("&lt;/table".utf8)
  /// How many lines ahead the end of a table is searched for.
  private static let reach = 500

  /// Whether the text contains a byte sequence that begins one of the delimiters. Spares most texts the closer look.
  private static func mayHoldAny(_ text: [UInt8]) -> Bool {
    text.indices.contains { index in
      switch text[index] {
      case UInt8(ascii: "&"): text[index...].starts(with: opening)
      case UInt8(ascii: "\\"): index + 1 < text.count && text[index + 1] == UInt8(ascii: "|")
      case 0xEF: text[index...].starts(with: fullWidthBar)
      case 0xE2: index + 1 < text.count && (0x94...0x95).contains(text[index + 1])
      default: false
      }
    }
  }

  // MARK: Tags

  private static func end(of first: Int, in source: SourceText) -> Int {
    let limit = min(source.lineCount, first + reach)
    return (first...limit).first { source.line($0).firstIndex(of: closing) != nil } ?? first
  }

  private static let tagSigns: [(reference: [UInt8], sign: UInt8)] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)[0]) }

  private static func withTags(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    guard line.contains(UInt8(ascii: "&")) else { return nil }
    var plain: [UInt8] = []
    var index = line.startIndex
    while index < line.endIndex {
      let known =
        line[index] == UInt8(ascii: "&")
        ? tagSigns.first { line[index...].starts(with: $0.reference) } : nil
      plain.append(known?.sign ?? line[index])
      index += known?.reference.count ?? 1
    }
    return plain
  }

  // MARK: Bars

  private static let escapedBar = Array("\\|".utf8)
  private static let fullWidthBar = Array("｜".utf8)
  private static let boxBar = Array("│".utf8)

  private static func withBars(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    let body = line.drop(while: \.isBlank)
    if let border = border(body) { return border }
    guard let bar = [escapedBar, fullWidthBar, boxBar].first(where: { body.starts(with: $0) }) else {
      return nil
    }
    var plain = Array(line[..<body.startIndex])
    var bars = 0
    var index = body.startIndex
    while index < body.endIndex {
      if body[index...].starts(with: bar) {
        bars += 1
        plain.append(UInt8(ascii: "|"))
        index += bar.count
      } else if body[index] == UInt8(ascii: "|") {
        return nil
      } else {
        plain.append(body[index])
        index += 1
      }
    }
    return bars > 2 ? plain : nil
  }

  /// Turns the middle border of a box, `├──┼──┤`, into a line of dashes, and its top and bottom borders into blank
  /// lines.
  private static func border(_ body: ArraySlice<UInt8>) -> [UInt8]? {
    guard body.first == 0xE2, body.count > 8 else { return nil }
    let text = String(decoding: body, as: UTF8.self).trimmed
    guard text.unicodeScalars.allSatisfy({ (0x2500...0x257F).contains($0.value) }) else { return nil }
    return "├╞╟╠┝┠┣".contains(text.prefix(1)) ? Array("|---|".utf8) : []
  }
}
