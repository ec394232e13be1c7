import Document
import Lexemes

/// The header of a column, from the outermost group to the innermost name.
struct HeaderColumn: Sendable, Hashable {
  /// The labels in the form used for comparison, see `foldedWidth`; empty if the column has no header.
  let path: [String]
  /// All labels as one text, as printed except for the width of characters.
  let text: String
  /// The cells with the labels.
  let cells: [GridCell]

  /// Each label in lower case, without spaces, parentheses, units, dates and footnotes.
  let names: [String]

  init(path: [String], cells: [GridCell] = [], text: String? = nil) {
    self.text = text ?? path.joined(separator: " ")
    let path = path.map(HeaderLabel.withUnitApart)
    self.path = path
    self.cells = cells
    names = path.map { HeaderLabel($0).name }
    remarks = Self.remarks(path)
  }

  /// Compares the labels only, since a header that a page break repeats has other cells.
  static func == (left: HeaderColumn, right: HeaderColumn) -> Bool { left.path == right.path }

  func hash(into hasher: inout Hasher) { hasher.combine(path) }

  /// The texts in parentheses, in lower case.
  var asides: [String] { path.flatMap { HeaderLabel($0).asides }.map { $0.lowercased() } }

  private static let remarkSigns: Signs = "/,: "

  /// Units and other remarks: in parentheses, after a slash or comma, or as a label of their own.
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

  /// Whether the column's numbers are in percent: `环比（%）`, `环比(pct)`.
  var isPercent: Bool { text.holds("%") || remarks.contains { $0.lowercased() == "pct" } }

  /// The columns that the rows of a header describe.
  static func columns(_ header: [[GridCell]], width: Int) -> [HeaderColumn] {
    var labels = header.map { row in (0..<width).map { row.cell($0)?.text.foldedWidth ?? "" } }
    if labels.count == 1,
      let levels = HeaderLevels.split(labels[0]).map(CarriedYears.carried) ?? CarriedYears.split(labels[0])
    {
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
      // A row between may only have the headers of names: `代码 | 公司`.
      let isBetween =
        index + 2 < labels.count
        && zip(labels[index], labels[index + 1]).allSatisfy { $0.isEmpty || $1.isEmpty }
      labels[index] = HeaderGroups.filled(labels[index], over: labels[index + (isBetween ? 2 : 1)])
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
