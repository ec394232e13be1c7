import Document

/// Fenced blocks: code, or a table or report inside a fence.
extension BlockParser {
  /// Reads fenced code as text, line by line, without interpreting markup. A fenced table or report is read as usual.
  mutating func readFence() {
    guard wrapperEnds.remove(line) == nil else { return append(.boilerplate("fence"), through: line) }
    let sign = source.line(line).first { !$0.isBlank }
    let length = source.line(line).drop(while: \.isBlank).prefix { $0 == sign }.count
    let end = firstLine { line in
      let body = line.drop(while: \.isBlank)
      let signs = body.prefix { $0 == sign }.count
      return signs >= length && body.dropFirst(signs).allSatisfy(\.isBlank)
    }
    // The fence may enclose a table or a report, which is read like any other.
    let info = source.line(line).drop(while: \.isBlank).dropFirst(length)
    let language = String(decoding: info, as: UTF8.self).trimmed.lowercased()
    let holdsTable = Self.plainLanguages.contains(language) && isPlainTable(at: line + 1)
    let isWrapper = Self.wrappers.contains(language) || holdsTable
    append(.boilerplate("fence"), through: line)
    if isWrapper, let end { wrapperEnds.insert(end) }
    if language == "csv", !holdsTable, let end, end > line {
      let table = DelimitedTable.read(source, line...(end - 1), .comma)
      blocks += table.blocks
      line = end
      return append(.boilerplate("fence"), through: end)
    }
    guard let end, !isWrapper else { return }
    let code = (line..<max(line, end)).map { number in
      var text = textLine(number, from: 0)
      text.breaks = true
      return text
    }
    if !code.isEmpty { append(.paragraph(RawLine.read(code)), through: end - 1) }
    append(.boilerplate("fence"), through: end)
  }

  /// Whether a line begins a table of plain characters, not of commands or tags.
  private func isPlainTable(at line: Int) -> Bool {
    dialect(at: line).map { $0.sign != .markup } ?? false
  }

  private static let wrappers: Set<String> = ["html", "markdown", "md", "tsv", "latex", "tex", "otsl"]
  /// Info strings of fences that may enclose either a table or code.
  private static let plainLanguages: Set<String> = [
    "", "text", "txt", "plain", "plaintext", "table", "csv", "org",
  ]
}
