import Document
import Lexemes

/// Bookmarks of a house's template, hidden on the page but present in the text: `[Table_Title]`, `#industryId#`, or part of
/// one that a converter cut, `able_Summary]`.
enum TemplateMarks {
  /// The blocks, with those of only such marks turned into boilerplate: `# [Table_Summary]` is not a heading.
  static func marking(_ blocks: [Block]) -> [Block] {
    blocks.map { isMark($0) ? Block(content: .boilerplate(kind), lines: $0.lines) : $0 }
  }

  static let kind = "template-mark"

  /// Whether a text begins with the mark of a summary, whole or cut: `[Table_Summary]`, `le_Summary]`, `＃summary＃`.
  static func opensSummary(_ text: String) -> Bool {
    let opening = text.prefix(24).lowercased()
    if opening.opens(with: "＃summary＃") { return true }
    if text.opens(with: "["), let mark = InterleavedMark.first(in: text.scalarArray) {
      return mark.word.lowercased().holds("_summ")
    }
    guard let mark = opening.bounds(of: "_summary") else { return false }
    return opening[mark.upperBound...].opens(with: "]")
      && opening[..<mark.lowerBound].allSatisfy { $0.isLetter || $0 == "[" }
  }

  private static func isMark(_ block: Block) -> Bool {
    let lines: [TextLine]
    switch block.content {
    case .heading(_, let line): lines = [line]
    case .paragraph(let printed): lines = printed
    default: return false
    }
    return !lines.isEmpty && lines.allSatisfy { $0.text.utf8.count < 60 && isMark($0.text) }
  }

  private static func isMark(_ text: String) -> Bool {
    (text.holds("_") || hasHashes(text)) && removed(from: text).trimming("[]|").isEmpty
  }

  static func removed(from text: String) -> String {
    let text = hasHashes(text) ? withoutHashes(text) : text
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    var scalars = InterleavedMark.parted(text.scalarArray)
    var from = 0
    while let place = scalars[from...].firstIndex(of: "_") {
      from = place + 1
      guard let mark = mark(in: scalars, around: place) else { continue }
      scalars.removeSubrange(mark)
      from = mark.lowerBound
    }
    return String(scalars: scalars).trimmed
  }

  static func hasHashes(_ text: String) -> Bool {
    text.hasByte { $0 == UInt8(ascii: "#") } || text.holds("＃")
  }

  /// The text without marks of a Latin word between number signs: `＃summary＃本周…`, `#createTime1# 2024年7月1日`.
  private static func withoutHashes(_ text: String) -> String {
    var kept = ""
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "＃" || $0 == "#" }) {
      let behind = rest[rest.index(after: open)...]
      let word = behind.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
      guard word.count > 2, word.first?.isLetter == true, behind[word.endIndex...].first == rest[open] else {
        kept += rest[...open]
        rest = behind
        continue
      }
      kept += rest[..<open]
      rest = behind[word.endIndex...].dropFirst()
    }
    return (kept + rest).trimmed
  }

  /// Whether the rest of a mark without brackets is a usual name, directly before other words: `Table_Summary【…】`.
  static func isUsual(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = String(scalars: Array(rest.prefix(20).prefix { $0.isASCIILetter })).lowercased()
    let next = rest.dropFirst(name.utf8.count).first
    return usualNames.contains(name) && next.map { !$0.isDecimalDigit && $0 != "_" } ?? true
  }

  private static let usualNames: Set<String> = [
    "title", "summary", "author", "main", "report", "rank", "invest", "pic", "maininfo", "baseinfo", "sales",
    "address", "authorinfo", "industry", "excel", "date",
  ]

  private static func mark(in scalars: [Unicode.Scalar], around place: Int) -> Range<Int>? {
    var start = place
    while start > 0, scalars[start - 1].isASCIILetter || scalars[start - 1].isDecimalDigit { start -= 1 }
    let word = String(scalars: scalars[start..<place]).lowercased()
    let isBracketed = start > 0 && scalars[start - 1] == "["
    // Misprints: `[Ta1le_Main]`, `[Tabel_Title]`.
    let isMisprint = isBracketed && word.opens(with: "ta") && (4...6).contains(word.utf8.count)
    guard !word.isEmpty, "table".closes(with: word) || isMisprint else { return nil }
    // A whole mark is in brackets, or its name is a usual one; a cut one is at the start of the line.
    guard isBracketed || start == 0 && (word != "table" || isUsual(scalars[(place + 1)...])) else {
      return nil
    }
    var end = place + 1
    while end < scalars.count, scalars[end].isASCIILetter || scalars[end].isDecimalDigit { end += 1 }
    if end < scalars.count, scalars[end] == "]" { end += 1 }
    return (isBracketed ? start - 1 : start)..<end
  }
}
