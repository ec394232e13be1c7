import Lexemes

/// What heads a column, from the outermost group to the innermost name.
struct HeaderColumn: Sendable, Hashable {
  /// Width folded; empty where nothing heads the column.
  let path: [String]

  /// All labels as one text.
  var text: String { path.joined(separator: " ") }

  /// Each label without blanks, small letters, what stands in parentheses and footnotes left off.
  var names: [String] {
    path.map { label in
      let bare = String(label.prefix { !"(^".contains($0) })
      return bare.lowercased().filter { !$0.isWhitespace }
    }
  }

  /// Units and the like: what stands in parentheses, behind a slash or comma, or as a label of its own.
  var remarks: [String] {
    path.flatMap { label -> [String] in
      if MagnitudeWord.isUnit(label) { return [label] }
      if let open = label.firstIndex(of: "("), let close = label.lastIndex(of: ")"), open < close {
        return [label[label.index(after: open)..<close].filter { !$0.isWhitespace }]
      }
      let tail = label.split { "/,:".contains($0) }.dropFirst().map(\.trimmed)
      return tail.filter { MagnitudeWord.isUnit($0) }
    }
  }

  /// The fiscal year among the labels: `2024E` alone, or beside the name as in `EPS 2024E` and `24E EPS`.
  var fiscalYear: FiscalYear? {
    for label in path.reversed() {
      if let year = FiscalYear.read(label) { return year }
      for word in label.split(whereSeparator: { " ()/-_".contains($0) }) where word.utf8.count >= 3 {
        if let year = FiscalYear.read(word) ?? FiscalYear.read(word.drop(while: \.isLetter)) { return year }
      }
    }
    return nil
  }

  /// The columns of some header rows.
  static func columns(_ header: [[GridCell]], width: Int) -> [HeaderColumn] {
    var labels = header.map { row in (0..<width).map { row.cell($0)?.text.foldedWidth ?? "" } }
    // An empty cell beside a group's name is part of the group where something stands below it.
    for index in labels.indices.dropLast() {
      for column in labels[index].indices.dropFirst()
      where labels[index][column].isEmpty && !labels[index + 1][column].isEmpty {
        labels[index][column] = labels[index][column - 1]
      }
    }
    return (0..<width).map { column in
      var path: [String] = []
      for row in labels where !row[column].isEmpty && path.last != row[column] { path.append(row[column]) }
      return HeaderColumn(path: path)
    }
  }
}
