import Document
import Lexemes

/// What heads a column, from the outermost group to the innermost name.
struct HeaderColumn: Sendable, Hashable {
  /// Width folded; empty where nothing heads the column.
  let path: [String]
  /// The cells that print the labels.
  let cells: [GridCell]

  /// Each label without blanks, small letters; what stands in parentheses, units, dates and footnotes left off.
  let names: [String]

  init(path: [String], cells: [GridCell] = []) {
    self.path = path
    self.cells = cells
    names = path.map { HeaderLabel($0).name }
  }

  /// A header that a page break repeats stands elsewhere and heads the same.
  static func == (left: HeaderColumn, right: HeaderColumn) -> Bool { left.path == right.path }

  func hash(into hasher: inout Hasher) { hasher.combine(path) }

  /// All labels as one text.
  var text: String { path.joined(separator: " ") }

  /// What stands in parentheses, in the spelling of ``names``.
  var asides: [String] { path.flatMap { HeaderLabel($0).asides }.map { $0.lowercased() } }

  private static let remarkSigns: Signs = "/,: "
  private static let wordSigns: Signs = " ()/-_.,:"

  /// Units and the like: what stands in parentheses, behind a slash or comma, or as a label of its own.
  var remarks: [String] {
    path.flatMap { label -> [String] in
      if MagnitudeWord.isUnit(label) { return [label] }
      if let open = label.firstIndex(of: "("), let close = label.lastIndex(of: ")"), open < close {
        return [label[label.index(after: open)..<close].filter { !$0.isWhitespace }]
      }
      let tail = label.split(at: Self.remarkSigns).dropFirst().map(\.trimmed)
      return tail.filter { MagnitudeWord.isUnit($0) }
    }
  }

  /// The fiscal year among the labels: `2024E` alone, or beside the name as in `EPS 2024E` and `24E EPS`.
  var fiscalYear: FiscalYear? {
    guard path.contains(where: \.hasDigit) else {
      return nil
    }
    for label in path.reversed().map({ HeaderLabel($0).undated }) {
      if let year = FiscalYear.readHeading(label) { return year }
      for word in label.split(at: Self.wordSigns) where word.utf8.count >= 3 {
        if let year = FiscalYear.readHeading(word) ?? FiscalYear.readHeading(word.drop(while: \.isLetter)) {
          return year
        }
      }
    }
    return path.reversed().lazy.compactMap { Self.yearBesideName(HeaderLabel($0).name) }.first
  }

  /// The year in `2024EEPS` and `2024年每股收益`. `2024EPS` may be the price to sales of 2024E: no year.
  private static func yearBesideName(_ name: String) -> FiscalYear? {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    guard digits.utf8.count == 4 || digits.utf8.count == 2 else { return nil }
    let years = (0...3).compactMap { length -> FiscalYear? in
      let year = name.prefix(digits.count + length)
      let isFigure = HeaderRows.figureNames.contains(String(name.dropFirst(digits.count + length)))
      return isFigure ? FiscalYear.readHeading(year.uppercased()) : nil
    }
    return years.count == 1 ? years[0] : years.first { $0.text.closes(with: "年") }
  }

  /// The columns of some header rows.
  static func columns(_ header: [[GridCell]], width: Int) -> [HeaderColumn] {
    var labels = header.map { row in (0..<width).map { row.cell($0)?.text.foldedWidth ?? "" } }
    for index in labels.indices.dropLast() {
      labels[index] = HeaderGroups.filled(labels[index], over: labels[index + 1])
    }
    return (0..<width).map { column in
      var path: [String] = []
      var cells: [GridCell] = []
      for (row, printed) in zip(labels, header) where !row[column].isEmpty && path.last != row[column] {
        path.append(row[column])
        if let cell = printed.cell(column), !cell.isEmpty { cells.append(cell) }
      }
      return HeaderColumn(path: path, cells: cells)
    }
  }
}
