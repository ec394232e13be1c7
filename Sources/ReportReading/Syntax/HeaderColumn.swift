import Document
import Lexemes

/// What heads a column, from the outermost group to the innermost name.
struct HeaderColumn: Sendable, Hashable {
  /// As comparisons know the labels, see `foldedWidth`; empty where nothing heads the column.
  let path: [String]
  /// All labels as one text, as they are printed but for their width.
  let text: String
  /// The cells that print the labels.
  let cells: [GridCell]

  /// Each label without blanks, small letters; what is in parentheses, units, dates and footnotes left off.
  let names: [String]

  init(path: [String], cells: [GridCell] = [], text: String? = nil) {
    self.path = path
    self.text = text ?? path.joined(separator: " ")
    self.cells = cells
    names = path.map { HeaderLabel($0).name }
    remarks = Self.remarks(path)
  }

  /// A header that a page break repeats is elsewhere and heads the same.
  static func == (left: HeaderColumn, right: HeaderColumn) -> Bool { left.path == right.path }

  func hash(into hasher: inout Hasher) { hasher.combine(path) }

  /// What is in parentheses, in the spelling of ``names``.
  var asides: [String] { path.flatMap { HeaderLabel($0).asides }.map { $0.lowercased() } }

  private static let remarkSigns: Signs = "/,: "

  /// Units and the like: what is in parentheses, behind a slash or comma, or a label of its own.
  let remarks: [String]

  private static func remarks(_ path: [String]) -> [String] {
    path.flatMap { label -> [String] in
      if MagnitudeWord.isUnit(label) { return [label] }
      if let open = label.firstIndex(of: "("), let close = label.lastIndex(of: ")"), open < close {
        return [label[label.index(after: open)..<close].filter { !$0.isWhitespace }]
      }
      let tail = label.split(at: remarkSigns).dropFirst().map(\.trimmed)
      return tail.filter { MagnitudeWord.isUnit($0) }
    }
  }

  /// Whether its numbers are in percent: `环比（%）`, `环比(pct)`.
  var isPercent: Bool { text.holds("%") || remarks.contains { $0.lowercased() == "pct" } }

  /// The columns of some header rows.
  static func columns(_ header: [[GridCell]], width: Int) -> [HeaderColumn] {
    var labels = header.map { row in (0..<width).map { row.cell($0)?.text.foldedWidth ?? "" } }
    if labels.count == 1, let levels = HeaderLevels.split(labels[0]) {
      return zip(levels, 0..<width).map { path, column in
        HeaderColumn(path: path, cells: header[0].cell(column).map { $0.isEmpty ? [] : [$0] } ?? [])
      }
    }
    // Traditional characters are shown as they are.
    let printed = header.joined().reduce(into: [String: String]()) { printed, cell in
      let (text, folded) = (cell.text.narrowed, cell.text.foldedWidth)
      if text != folded { printed[folded] = text }
    }
    for index in labels.indices.dropLast() {
      labels[index] = HeaderGroups.filled(labels[index], over: labels[index + 1])
    }
    return (0..<width).map { column in
      var path: [String] = []
      var cells: [GridCell] = []
      for (row, own) in zip(labels, header) where !row[column].isEmpty && path.last != row[column] {
        path.append(row[column])
        if let cell = own.cell(column), !cell.isEmpty { cells.append(cell) }
      }
      let text = printed.isEmpty ? nil : path.map { printed[$0] ?? $0 }.joined(separator: " ")
      return HeaderColumn(path: path, cells: cells, text: text)
    }
  }
}
