import Document
import Lexemes

/// The effect of LaTeX commands on a table. Commands for appearance are dropped; unknown ones stay text.
extension LaTeXRows {
  mutating func carryOut(_ name: String, from start: Int) {
    switch name {
    case "hline", "toprule", "midrule", "bottomrule", "centering", "small", "footnotesize", "scriptsize",
      "raggedright",
      "endhead", "endfoot", "endfirsthead", "endlastfoot", "newline", "noindent", "normalsize":
      break
    case "tabularnewline": endLine()
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
      // Reads on with the words inside the braces.
      unwrapArgument()
    default:
      position = start
      keep(1)
    }
  }

  /// The index after a `{…}` or `[…]` that starts here, or after a `(…)` where `orParentheses` is set.
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

  /// The content of the next `{…}`. Options in brackets before it are skipped.
  private mutating func argument(afterParentheses: Bool = false) -> ArraySlice<UInt8>? {
    while let end = argumentEnd(orParentheses: afterParentheses) {
      let inside = bytes[position..<end].drop(while: \.isBlank)
      position = end
      if inside.first == UInt8(ascii: "{") { return inside.dropFirst().dropLast() }
    }
    return nil
  }

  private mutating func skipEnvironment(isBegin: Bool) {
    guard let name = argument().map({ String(decoding: $0, as: UTF8.self) }) else { return }
    let holdsRows = LaTeXTable.holdsRows(name)
    if holdsRows { nesting += isBegin ? 1 : -1 }
    // A tabular inside a cell only breaks the cell into lines.
    let isNested = holdsRows && nesting > (isBegin ? 1 : 0)
    if !isNested { groupEnds = [] }
    guard isBegin else { return isNested ? () : endRow() }
    // A tabular has columns, and some have a width too; a floating table has only a position.
    let arguments = name == "tabularx" || name == "tabular*" ? 2 : name.opens(with: "table") ? 0 : 1
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
      captions.append(RawLine(markdown: text, number: place.line, column: place.column + 1).read)
    }
  }

  private mutating func readSpan(columns: Bool) {
    guard let count = argument(), let number = Int(String(decoding: count, as: UTF8.self).trimmed) else {
      return
    }
    _ = argument()
    // An upward span, `\multirow{-2}`, covers rows that are already complete: its words stay in this row.
    if columns { span.columns = number } else { span.rows = number }
    unwrapArgument()
  }

  /// Skips the opening brace. Up to the closing one, `\\` ends a line and not a row.
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
}
