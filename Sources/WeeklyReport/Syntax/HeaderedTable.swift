import Lexemes

/// A grid with its parts told apart: title rows, what heads each column, and the rows of data.
struct HeaderedTable: Sendable, Hashable {
  /// Lines that stand inside the table above its header: `From June 26, 2024 to …`.
  let titles: [GridCell]
  let columns: [HeaderColumn]
  let rows: [[GridCell]]
  let lines: ClosedRange<Int>

  init(_ grid: Grid, lines: ClosedRange<Int>) {
    self.lines = lines
    var rest = grid.rows[...]
    var titles: [GridCell] = []
    while let row = rest.first, rest.count > 1, grid.width > 1, let title = Self.onlyText(row) {
      if !title.isEmpty { titles.append(title) }
      rest.removeFirst()
    }
    let headerCount = Self.headerRows(rest)
    columns = Self.columns(rest.prefix(headerCount), width: grid.width)
    rows = rest.dropFirst(headerCount).filter { row in row.contains { !$0.isEmpty } }
    self.titles = titles
  }

  /// A row's one text, where it has no other; an empty cell where it has none at all.
  private static func onlyText(_ row: [GridCell]) -> GridCell? {
    let filled = row.filter { !$0.isEmpty }
    guard let first = filled.first else { return row.first }
    return filled.allSatisfy { $0.raw == first.raw } ? first : nil
  }

  /// How many rows head the table: the first, and those below that only refine it.
  private static func headerRows(_ rows: ArraySlice<[GridCell]>) -> Int {
    guard var above = rows.first, !isData(above) else { return 0 }
    var count = 1
    for row in rows.dropFirst() {
      guard refines(row, above) else { break }
      count += 1
      above = row
    }
    return count
  }

  /// Fiscal years and units below the names, or cells that a header cell above spans.
  private static func refines(_ row: [GridCell], _ above: [GridCell]) -> Bool {
    guard !isData(row) else { return false }
    let names = row.filter { !$0.isEmpty }
    let spansDown = zip(row, above).contains {
      $0.role == .spanned && !$0.isEmpty && $0.location == $1.location
    }
    let refining = names.contains { FiscalYear.read($0.text) != nil || isUnit($0.text) }
    return spansDown || refining
  }

  private static func isUnit(_ text: String) -> Bool {
    let folded = text.foldedWidth
    return folded.hasPrefix("(") && folded.hasSuffix(")") && folded.count <= 12
  }

  /// A row of figures: at least one cell is a number that is no year.
  private static func isData(_ row: [GridCell]) -> Bool {
    row.contains { cell in
      guard !cell.isEmpty, FiscalYear.read(cell.text) == nil else { return false }
      return NumberLexeme.read(cell.text).value != nil || DurationLexeme.read(cell.text).value != nil
    }
  }

  private static func columns(_ header: ArraySlice<[GridCell]>, width: Int) -> [HeaderColumn] {
    let rows = Array(header)
    var labels = rows.map { row in row.map { $0.text.foldedWidth } }
    // An empty cell beside a group's name is part of the group where something stands below it.
    for index in labels.indices.dropLast() {
      for column in 1..<max(1, width)
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

/// What heads a column, from the outermost group to the innermost name.
struct HeaderColumn: Sendable, Hashable {
  /// Width folded; empty where nothing heads the column.
  let path: [String]

  /// All labels as one text.
  var text: String { path.joined(separator: " ") }

  /// Each label without blanks, small letters, what stands in parentheses left off.
  var names: [String] {
    path.map { label in
      let bare = label.firstIndex(of: "(").map { String(label[..<$0]) } ?? label
      return bare.lowercased().filter { !$0.isWhitespace }
    }
  }

  /// What stands in parentheses: units and the like.
  var remarks: [String] {
    path.compactMap { label in
      guard let open = label.firstIndex(of: "("), let close = label.lastIndex(of: ")"), open < close else {
        return nil
      }
      return label[label.index(after: open)..<close].filter { !$0.isWhitespace }
    }
  }

  /// The fiscal year among the labels: `2024E` alone, or behind the name as in `EPS 2024E`.
  var fiscalYear: FiscalYear? {
    for label in path.reversed() {
      if let year = FiscalYear.read(label) { return year }
      for word in label.split(whereSeparator: { " ()/-_".contains($0) }) where word.utf8.count >= 3 {
        if let year = FiscalYear.read(word) { return year }
      }
    }
    return nil
  }
}
