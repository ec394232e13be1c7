import Document
import Lexemes

/// A grid separated into its parts: title rows, column headers, data rows and notes.
struct HeaderedTable: Sendable, Hashable {
  /// Lines inside the table above its header: `From June 26, 2024 to …`.
  var titles: [GridCell] { titleRows.compactMap(\.onlyText) }
  private let titleRows: [[GridCell]]
  let columns: [HeaderColumn]
  /// The data rows, as long as printed, see ``Grid``; without empty rows and without headers that a page repeats.
  private(set) var rows: [[GridCell]]
  /// Rows with notes or sources: `注：…`, `资料来源：…`.
  private(set) var notes: [GridCell]
  /// The lines of the source that the table covers; several ranges if page breaks split it.
  private(set) var parts: [ClosedRange<Int>]
  /// The lines where several rows were written as one.
  private(set) var stacks: [Int]

  /// The line of a header row that was left out, since it is not clear what its labels are below.
  let unplaced: Int?

  /// The header rows.
  private let header: [[GridCell]]

  /// The most header rows.
  private static let mostHeaderRows = 5

  init(_ grid: Grid, parts: [ClosedRange<Int>]) {
    self.parts = parts
    let unstacked = StackedRows.unstacked(grid.rows)
    stacks = unstacked.stacks
    let width = unstacked.rows.reduce(0) { max($0, $1.count) }
    let (titles, printed) = Self.titleRows(PlaceholderHeader.dropped(from: unstacked.rows), width: width)
    let spans = LostSpans(GluedLabels.split(printed))
    let rest = spans.rows
    unplaced = spans.leftOut
    let count = HeaderRows.count(rest, most: Self.mostHeaderRows)
    header = RunningNumbers.headed(Array(rest.prefix(count)), over: rest.dropFirst(count))
    columns = HeaderColumn.columns(header, width: width)
    notes = []
    rows = []
    titleRows = titles
    take(Array(rest.dropFirst(count)))
  }

  /// The title rows inside a table above its header, and the rows below them.
  static func titleRows(
    _ rows: [[GridCell]], width: Int
  ) -> (titles: [[GridCell]], rest: ArraySlice<[GridCell]>) {
    var rest = rows[...]
    var titles: [[GridCell]] = []
    while let row = rest.first, rest.count > 1, width > 1 {
      if let title = row.onlyText == nil ? cutCaption(row, width) : row {
        titles.append(title)
      } else if !row.isBlank {
        break
      }
      rest.removeFirst()
    }
    return (titles, rest)
  }

  /// A caption that a converter cut into the first two cells of a row: `表1：公司估 | 值 | | |`.
  private static func cutCaption(_ row: [GridCell], _ width: Int) -> [GridCell]? {
    guard width > 3, row.count > 3, !row[1].isEmpty, row[2...].allSatisfy(\.isEmpty),
      TableCaption.opens(row[0].text) || !FigureCaption.all(row[0].text).isEmpty
    else { return nil }
    return [
      GridCell(raw: row[0].raw + row[1].raw, text: row[0].text + row[1].text, at: row[0].location)
    ]
  }

  /// Adds rows of the table's body.
  private mutating func take(_ printed: [[GridCell]]) {
    let body = rows.isEmpty ? withoutHeader(printed) : printed
    let own = body.filter { row in !row.isBlank && !header.contains { $0.repeats(row) } }
    notes += own.compactMap { $0.note }
    rows += own.filter { $0.note == nil }
  }

  /// The rows of the body without cells of the header that span into them: `公司` over the first company. Where the row has
  /// all its cells besides, the span is wrong, and its cells have moved to the right.
  private func withoutHeader(_ body: [[GridCell]]) -> [[GridCell]] {
    var body = body
    for index in body.indices {
      let row = body[index]
      let reaching = row.indices.filter { place in
        row[place].role == .spanned && !row[place].isEmpty
          && header.contains { $0.cell(place).map { $0.location == row[place].location } == true }
      }
      guard !reaching.isEmpty else { break }
      let isWhole = row.count - reaching.count == lastHeaded + 1
      body[index] =
        isWhole
        ? row.indices.filter { !reaching.contains($0) }.map { row[$0] }
        : row.indices.map { reaching.contains($0) ? row[$0].emptied : row[$0] }
    }
    return body
  }

  // MARK: Page breaks

  /// Whether another table continues this one: it is as wide, and has the same header or none.
  func goesOn(with next: HeaderedTable) -> Bool {
    guard [columns.count, lastHeaded + 1].contains(next.columns.count), columns.count > 1, hasHeader else {
      return false
    }
    if restOfRow(opening: next) != nil { return true }
    if !next.hasHeader { return next.titleRows.isEmpty || next.opensWithPart(of: self) }
    let repeatsTitles = next.titles.allSatisfy { title in
      title.text.holds("续") || titles.contains { $0.text == title.text }
    }
    return next.columns == columns && repeatsTitles
  }

  /// Whether the table begins with the name of a group of rows, with a code below it where the other table has codes.
  private func opensWithPart(of other: HeaderedTable) -> Bool {
    guard titleRows.count == 1, let title = titleRows[0].first, !title.isEmpty,
      title.text.count <= Self.longestGroup,
      let first = rows.first, let last = other.rows.last
    else { return false }
    return zip(first, last).contains {
      !$0.isEmpty && Ticker(printed: $0.text) != nil && Ticker(printed: $1.text) != nil
    }
  }

  private static let longestGroup = 20

  /// A single row that looks like a title or header, and may be the rest of a row that a page break split.
  private var cutRow: [GridCell]? {
    titleRows.count + header.count == 1 ? titleRows.first ?? header.first : nil
  }

  /// The rest of this table's last row, if the other table begins with it.
  func restOfRow(opening next: HeaderedTable) -> [GridCell]? {
    guard let rest = next.cutRow, let last = rows.last, WrappedRow.goesOn(rest, below: last) else {
      return nil
    }
    return rest
  }

  /// Appends the rows of a table that continues this one.
  mutating func append(_ next: HeaderedTable) {
    parts += next.parts
    stacks += next.stacks
    if let rest = restOfRow(opening: next), let last = rows.last {
      rows[rows.count - 1] = WrappedRow.join(last, rest)
    }
    take((next.hasHeader ? [] : next.titleRows) + next.rows)
    notes += next.notes
  }

  /// The table with the cells of some columns as ones that do not belong there.
  func unplacing(_ columns: Set<Int>) -> HeaderedTable {
    var table = self
    table.rows = rows.map { row in
      row.enumerated().map { columns.contains($0) ? $1.unplaced : $1 }
    }
    return table
  }

  /// The first line of the table.
  var firstLine: Int { parts.first?.lowerBound ?? 1 }
  /// Whether a row ends before the last column with a header. A cell may then be lost and those after it shifted.
  func lacksCells(_ row: [GridCell]) -> Bool { row.count <= lastHeaded }

  /// The last column with a header; -1 if there is none.
  private var lastHeaded: Int { columns.lastIndex { !$0.path.isEmpty } ?? -1 }

  /// A finding for a row of a dataset that ends early; nil otherwise.
  func shortRow(_ row: [GridCell], of dataset: String, number: Int) -> Diagnostic? {
    guard lacksCells(row) else { return nil }
    return Diagnostic(
      .valueKind,
      "the row has \(row.count) cells where the table has \(columns.count) columns: columns may have shifted",
      dataset: dataset, row: number, line: row.line ?? firstLine)
  }

  var hasHeader: Bool { columns.contains { !$0.path.isEmpty } }
}

extension Array where Element == GridCell {
  /// Whether another row has the same cells.
  func repeats(_ other: [GridCell]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.raw == $1.raw }
  }

  /// The line of the row's own first cell, not of one that spans into it from above.
  var line: Int? { (first { $0.role == .own } ?? first)?.location.line }

  /// The row's only text, if it is a note.
  fileprivate var note: GridCell? { onlyText.flatMap { SourceNote(text: $0.text) == nil ? nil : $0 } }
}

extension String {
  /// Whether there are ASCII or full-width digits, without which no text is a number; most names have neither.
  var mayHoldNumber: Bool { hasByte { (0x30...0x39).contains($0) || $0 == 0xEF } }
}

/// Counts the header rows of a table: the first row, and those below that refine it.
enum HeaderRows {
  static func count(_ rows: ArraySlice<[GridCell]>, most: Int) -> Int {
    guard var above = rows.first, !isData(above), !definesRating(above) else { return 0 }
    var count = 1
    for row in rows.dropFirst().prefix(most - 1) {
      guard refines(row, above) else { break }
      count += 1
      above = row
    }
    return count
  }

  /// The rows above the first one with a figure or a code.
  static func countAboveData(_ rows: [[GridCell]]) -> Int {
    rows.prefix { !isData($0) && !$0.contains(where: \.isCode) }.count
  }

  /// Whether a row has figures: at least one cell is a number and not a year.
  static func isData(_ row: [GridCell]) -> Bool {
    // Figures are usually to the right of names.
    row.reversed().contains { cell in
      guard cell.text.mayHoldNumber, FiscalYear.read(cell.text) == nil, !TimeSpan.isShort(cell.text)
      else { return false }
      return NumberLexeme.read(cell.text).value != nil || DurationLexeme.read(cell.text).value != nil
    }
  }

  /// Whether a row is a step of a rating scale with its definition: `买入 | 股价涨幅超越市场基准15%以上`. It is not a header, even
  /// if a cell that says what is rated spans from the first row to the last.
  private static func definesRating(_ row: [GridCell]) -> Bool {
    row.contains { RatingStep.isRating($0.text) } && row.contains { RatingStep.isDefinition($0.text) }
  }

  /// Whether a row below a header row has figures. The date of a price may be printed there as `240517` beside fiscal
  /// years.
  private static func isDataUnderHeader(_ row: [GridCell]) -> Bool {
    guard isData(row) else { return false }
    let words = row.filter { !$0.isEmpty && !HeaderLabel.isDateInDigits($0.text.foldedWidth) }
    let isHeader = words.contains { $0.role == .own && isRefining($0.text) }
    return !isHeader || isData(words)
  }

  private static func refines(_ row: [GridCell], _ above: [GridCell]) -> Bool {
    guard !isDataUnderHeader(row), !row.isBlank, !namesSomething(row), !definesRating(row) else {
      return false
    }
    let isSpannedDown = zip(row, above).contains {
      $0.role == .spanned && !$0.isEmpty && $0.location == $1.location
    }
    // Converters that repeat spanned cells print the same label twice.
    let isRepeated = zip(row, above).contains { !$0.isEmpty && $0.raw == $1.raw }
    return isSpannedDown || isRepeated && row.onlyText == nil || row.contains { isRefining($0.text) }
      || fillsGroups(row, above) || fillsGaps(row, above)
  }

  /// Whether a row has the header of names or codes below empty cells of the row above, and nothing below others:
  /// `|  |  | 收盘价 | EPS |` over `| 代码 | 公司 |  |  |`.
  private static func fillsGaps(_ row: [GridCell], _ above: [GridCell]) -> Bool {
    guard above.contains(where: \.isEmpty), above.count(where: { !$0.isEmpty }) > 1 else { return false }
    let filled = row.indices.filter { !row[$0].isEmpty }
    return filled.allSatisfy { above.cell($0)?.isEmpty == true }
      && filled.contains { column in
        let role = CompanyColumns.role(HeaderColumn(path: [row[column].text.foldedWidth]))
        return role == .name || role == .ticker
      }
  }

  /// Whether a row is data without figures: it has a code, or a name and marks for missing values.
  private static func namesSomething(_ row: [GridCell]) -> Bool {
    if row.contains(where: { !$0.isEmpty && Ticker(printed: $0.text) != nil }) { return true }
    guard let first = row.first, !first.isEmpty, first.role == .own else { return false }
    return row.dropFirst().contains { !$0.isEmpty && MissingMark.isMissing($0.text) }
  }

  /// Whether a text refines a header: a fiscal year, a unit, or the name of a yearly figure.
  static func isRefining(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    let folded = text.foldedWidth
    let isBracketed = folded.opens(with: "(") && folded.closes(with: ")") && folded.count <= 12
    return isBracketed || FiscalYear.readHeading(folded) != nil || MagnitudeWord.isUnit(folded)
      || figureNames.contains(folded.lowercased().withoutBlanks) || isFigureOfYear(folded)
  }

  /// Whether a label is a figure and, after a blank, its fiscal year: `EPS（元） 2024A`.
  private static func isFigureOfYear(_ label: String) -> Bool {
    guard label.hasDigit, let blank = label.lastIndex(of: " ") else { return false }
    return FiscalYear.readHeading(label[blank...].dropFirst()) != nil
      && CompanyFigure.heads(String(label[..<blank]))
  }

  static let figureNames: Set<String> = [
    "eps", "pe", "p/e", "pb", "p/b", "peg", "ps", "roe", "每股收益", "市盈率", "市净率", "eps(元)", "pe(x)", "pe(倍)",
  ]

  /// Whether a row fills the columns of groups: its labels are below a group's name and the empty cells beside it.
  private static func fillsGroups(_ row: [GridCell], _ above: [GridCell]) -> Bool {
    guard row.first?.isEmpty == true, above.first?.isEmpty == false else { return false }
    let filled = row.indices.filter { !row[$0].isEmpty }
    let hasRoom = filled.contains { above.cell($0)?.isEmpty != false }
    // Repeated labels are a header in any context: `上周 本周 上周 本周 本周`.
    let labels = filled.map { row[$0].text }
    if hasRoom, Set(labels).count > 1, Set(labels).count < labels.count { return true }
    return filled.count > 1 && hasRoom
      && filled.allSatisfy { above.cell($0)?.isEmpty != false || above.cell($0 + 1)?.isEmpty == true }
  }
}
