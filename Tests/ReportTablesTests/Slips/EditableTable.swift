import Foundation
import Lexemes

/// A table of a report that a test can change cell by cell and write again in the same dialect.
struct EditableTable: Sendable {
  enum Dialect: Sendable { case tabs, pipes, html }

  let dialect: Dialect
  /// The lines right above it, heading and caption among them.
  let above: [String]
  /// The rows that head it, as they are written.
  var header: [String]
  /// The cells of the rows below.
  var rows: [[String]]

  /// A report of nothing but this table.
  var markdown: String {
    (["# 人工智能周报（24年第27周）", ""] + above + [""] + written + [""]).joined(separator: "\n")
  }

  private var written: [String] {
    switch dialect {
    case .tabs: header + rows.map { $0.joined(separator: "\t") }
    case .pipes: header + rows.map { "| " + $0.joined(separator: " | ") + " |" }
    case .html:
      [
        "<table>" + header.joined()
          + rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined() + "</table>"
      ]
    }
  }

  /// The labels of a header that is one row; nil for any other.
  var labels: [String]? {
    get {
      switch dialect {
      case .tabs: header.count == 1 ? header[0].components(separatedBy: "\t") : nil
      case .pipes: header.count == 2 && header[1].contains("--") ? Self.pipeCells(header[0]) : nil
      case .html: nil
      }
    }
    set {
      guard let newValue else { return }
      header[0] =
        dialect == .tabs ? newValue.joined(separator: "\t") : "| " + newValue.joined(separator: " | ") + " |"
    }
  }
}

// MARK: Reading

extension EditableTable {
  /// The tables of a report that have figures, but for those whose cells span several rows.
  static func all(in markdown: String) -> [EditableTable] {
    let lines = markdown.components(separatedBy: "\n")
    var tables: [EditableTable] = []
    var index = 0
    while index < lines.count {
      guard let dialect = dialect(lines[index]) else {
        index += 1
        continue
      }
      let end =
        dialect == .html
        ? index + 1 : lines[index...].firstIndex { self.dialect($0) != dialect } ?? lines.count
      if let table = read(Array(lines[index..<end]), dialect, above: above(lines[..<index])) {
        tables.append(table)
      }
      index = end
    }
    return tables
  }

  private static func dialect(_ line: String) -> Dialect? {
    if line.hasPrefix("|") { return .pipes }
    if line.hasPrefix("<table"), line.contains("</table>") { return .html }
    return line.filter { $0 == "\t" }.count >= 3 ? .tabs : nil
  }

  /// The nearest heading and what is between it and the table.
  private static func above(_ lines: ArraySlice<String>) -> [String] {
    let near = lines.suffix(8)
    let start = near.lastIndex { $0.hasPrefix("#") && !$0.hasPrefix("# ") } ?? near.endIndex
    return Array(near[start...])
  }

  private static func read(_ lines: [String], _ dialect: Dialect, above: [String]) -> EditableTable? {
    var written: [String]
    let cells: [[String]]
    switch dialect {
    case .tabs:
      written = lines
      cells = lines.map { $0.components(separatedBy: "\t") }
    case .pipes:
      written = lines
      cells = lines.map(pipeCells)
    case .html:
      written = pieces(of: lines[0], "<tr", "</tr>")
      cells = written.map { row in pieces(of: row, "<td", "</td>").map { inside($0) } }
    }
    guard let first = cells.firstIndex(where: isData), first > 0, cells.count > first,
      !written[first...].contains(where: { $0.contains("span=") })
    else { return nil }
    written = Array(written[..<first])
    return EditableTable(dialect: dialect, above: above, header: written, rows: Array(cells[first...]))
  }

  private static func pipeCells(_ line: String) -> [String] {
    line.components(separatedBy: "|").dropFirst().dropLast().map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private static func pieces(of text: String, _ open: String, _ close: String) -> [String] {
    text.components(separatedBy: open).dropFirst().compactMap { piece in
      piece.range(of: close).map { open + piece[..<$0.upperBound] }
    }
  }

  private static func inside(_ cell: String) -> String {
    guard let start = cell.firstIndex(of: ">"), let end = cell.range(of: "</td>") else { return "" }
    return String(cell[cell.index(after: start)..<end.lowerBound])
  }

  private static func isData(_ cells: [String]) -> Bool {
    let figures = cells.compactMap { NumberLexeme.read($0).value?.value }
    return figures.count >= 2
      && figures.contains { !(DecimalNumber(1_990) < $0 && $0 < DecimalNumber(2_100)) }
  }
}
