import Document
import Lexemes

/// Reads entries of tables of contents and lists of figures in all notations of converters.
///
/// Dots before a page number make an entry anywhere. Inside such a list, rows of a table of words and pages (marker)
/// are entries too, and so are lines and list items that end with a number.
enum ContentsList {
  static func reading(_ blocks: [Block]) -> [Block] {
    blocks.flatMap { block -> [Block] in
      switch block.content {
      case .table(let grid): entries(grid, block.lines) ?? [block]
      case .paragraph(let lines): entries(lines) ?? [block]
      case .item(let marker, let lines): entries(numbered(lines, marker)) ?? [block]
      default: [block]
      }
    }
  }

  /// The name in the ledger of the header row of a list set as a table.
  private static let header = "contents-header"

  /// Claims the header rows of lists, which are only found when the outline is made.
  static func claimHeaders(_ outline: Outline, into report: inout Report) {
    for block in outline.blocks where block.content == .boilerplate(header) {
      report.claim(block.lines, as: .boilerplate(header))
    }
  }

  /// The entries of a table in which every row is words and a page in its last cell; nil for other tables.
  private static func entries(_ grid: Grid, _ lines: ClosedRange<Int>) -> [Block]? {
    var entries: [Block] = []
    var start = lines.lowerBound
    let rows = grid.rows.filter { !$0.isBlank }
    for (index, row) in rows.enumerated() {
      let filled = row.filter { !$0.isEmpty }
      guard (1...3).contains(filled.count), let first = filled.first, let last = filled.last else {
        return nil
      }
      // Only a header row, `标题 | 页码`, may lack a page.
      let mark = mark(filled.count > 1 ? last.text.trimmed : first.text, isAlone: filled.count > 1)
      let cell = filled.count > 1 ? last : first
      let page = mark.map { mark in
        cell.textLine.printed(mark.page, lastBytes: mark.length)
      }
      if mark == nil, index > 0 || filled.count < 2 || rows.count < 2 { return nil }
      let line = min(max(row.line ?? start, start), lines.upperBound)
      let isLast = index == rows.count - 1
      let words = filled.dropLast(filled.count > 1 ? 1 : 0).map(\.text).joined(separator: " ")
      let text = TextLine(mark == nil ? "" : title(words), number: line, column: first.location.column)
      entries.append(
        Block(
          content: mark == nil ? .boilerplate(header) : .leader(text, page: page),
          lines: start...(isLast ? lines.upperBound : line)))
      start = min(line + 1, lines.upperBound)
    }
    return entries.isEmpty ? nil : entries
  }

  /// The page, in a cell of its own or after dots in the cell of the words.
  private static func mark(_ text: String, isAlone: Bool) -> PageMark? {
    let bytes = Array(text.utf8)[...]
    guard isAlone else { return LeaderLine(bytes).flatMap { $0.isEntry ? PageMark(endOf: bytes) : nil } }
    let mark = PageMark(endOf: bytes)
    return mark.length == bytes.count && !bytes.isEmpty ? mark : nil
  }

  /// The words without the dots after them, however few a converter left: `风险提示 ..`, `风险提示 . .`.
  private static func title(_ words: String) -> String {
    let bytes = Array(words.utf8)
    if let leader = LeaderLine(bytes[...]), leader.isEntry {
      return String(decoding: leader.title, as: UTF8.self).trimmed
    }
    let kept = words.reversed().drop { ".…· \t\u{3000}".contains($0) }.count
    return kept == 0 ? words : String(words.prefix(kept))
  }

  /// The lines with the number of a list item put back, since it belongs to the entry.
  private static func numbered(_ lines: [TextLine], _ marker: String?) -> [TextLine] {
    guard let marker, let first = lines.first else { return lines }
    return [first.prefixed(marker + " ")] + lines.dropFirst()
  }

  /// Whether words end with a separate dot, which is not a decimal point: `价格 . .7`.
  private static func isLeader(_ words: Substring) -> Bool {
    guard words.last == ".", let before = words.dropLast().last else { return false }
    return before == " " || before == "."
  }

  private static func entries(_ lines: [TextLine]) -> [Block]? {
    let entries = lines.map { line -> Block? in
      // The words of a link are the entry; its target is in the file.
      let isLink = line.raw.opens(with: "[")
      let text = line.text
      if isLink, let leader = LeaderLine(Array(text.utf8)[...]), leader.isEntry {
        let title = line.replacing(text: Self.title(text))
        let page = leader.mark.isEmpty ? nil : line.printed(leader.page, lastBytes: leader.mark.count)
        return Block(content: .leader(title, page: page), lines: line.number...line.number)
      }
      let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }.count
      let words = text.dropLast(digits)
      guard (1...4).contains(digits), let page = Int(text.suffix(digits)),
        let joint = words.last, joint == " " || joint == "\u{3000}" || joint == "\t" || isLeader(words)
      else { return nil }
      let title = line.replacing(text: title(words.trimmed))
      return Block(
        content: .leader(title, page: line.printed(page, lastBytes: digits)), lines: line.number...line.number
      )
    }
    let found = entries.compactMap(\.self)
    return found.count == lines.count ? found : nil
  }
}
