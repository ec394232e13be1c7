import Document
import Lexemes
import Lexicon

/// Moves the labels of a second header row below their groups, where a converter lost that the cells beside the groups
/// span both rows:
///
///     | 代码 | 公司 | EPS  |      | PE   |      |
///     | 2024 | 2025 | 2024 | 2025 |      |      |
///     | 600001.SH | 甲公司 | 1.20 | 1.50 | 10 | 8 |
///
/// The labels are moved only if there is one way to do it. Otherwise the row is left out, since the figures would come
/// under the wrong years.
struct LostSpans {
  /// The header and body, righted.
  private(set) var rows: ArraySlice<[GridCell]>
  /// The line of a row of labels that was left out.
  private(set) var leftOut: Int?

  /// - Parameter rows: the rows below the titles of a table.
  init(_ rows: ArraySlice<[GridCell]>) {
    self.rows = rows
    if let years = Self.relaid(rows) { self.rows[rows.startIndex + 1] = years }
    guard rows.count > 2, let first = rows.first, let labels = Self.labels(rows[rows.startIndex + 1]) else {
      return
    }
    let width = rows.dropFirst(2).reduce(0) { max($0, $1.count) }
    guard labels.count < width, first.count <= width, first.first?.isEmpty == false else { return }
    let header =
      first.count == width
      ? Self.below(Self.groups(first), labels).map { (first, $0) }
      : Self.spread(first, labels, width: width)
    self.rows.removeFirst(2)
    if let (names, years) = header {
      self.rows = [names, years] + self.rows
    } else {
      self.rows = [first.count < width ? Self.certain(first, labels) : first] + self.rows
      leftOut = labels[0].location.line
    }
  }

  /// The labels of a row that has nothing else and begins in the first column; nil if the row is none of labels, most
  /// of them fiscal years.
  private static func labels(_ row: [GridCell]) -> [GridCell]? {
    guard let first = row.first, !first.isEmpty, first.role == .own else { return nil }
    let labels = Array(row.prefix { !$0.isEmpty && $0.role == .own })
    guard labels.count > 1, row.dropFirst(labels.count).allSatisfy(\.isEmpty),
      labels.allSatisfy({ isLabel($0.text) }),
      labels.contains(where: { year($0) != nil || isFigure($0.text) })
    else { return nil }
    return labels
  }

  private static func isLabel(_ text: String) -> Bool {
    let folded = text.foldedWidth
    return HeaderRows.isRefining(folded) || HeaderLabel.isDate(folded) || TimeSpan.isQuarter(folded)
      || !folded.hasDigit && folded.count <= 10
  }

  private static func year(_ cell: GridCell) -> Int? { FiscalYear.readHeading(cell.text.foldedWidth)?.year }

  /// The names of a row that has lost how wide its groups are, up to the first that may be a group: a figure, a year or
  /// an unknown name. Those after it are above other columns, and all of them are where the labels begin with a name.
  private static func certain(_ first: [GridCell], _ labels: [GridCell]) -> [GridCell] {
    let end = year(labels[0]) == nil ? 0 : first.firstIndex(where: mayBeGroup) ?? first.endIndex
    return first.enumerated().map { $0 < end ? $1 : $1.emptied }
  }

  private static func mayBeGroup(_ name: GridCell) -> Bool {
    CompanyColumns.role(HeaderColumn(path: [name.text.foldedWidth])) == nil
  }

  private static func isFigure(_ label: String) -> Bool {
    CompanyFigure.heads(label)
      || CompanyWords.growths.contains(where: HeaderLabel(label.foldedWidth).name.closes(with:))
  }

  // MARK: Groups that are still wide

  /// The columns of each label of a row: more than one for a group.
  private static func groups(_ row: [GridCell]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    for column in row.indices {
      let isMore =
        column > 0
        && (row[column].isEmpty || row[column].role == .spanned && row[column].raw == row[column - 1].raw)
      if isMore, let last = groups.popLast() {
        groups.append(last.lowerBound..<(column + 1))
      } else {
        groups.append(column..<(column + 1))
      }
    }
    return groups
  }

  /// The labels as a row below the groups: all of them, or those with years where some labels belong to single columns.
  private static func below(_ groups: [Range<Int>], _ labels: [GridCell]) -> [GridCell]? {
    let wide = groups.filter { $0.count > 1 }
    let room = wide.reduce(0) { $0 + $1.count }
    let columns = groups.last?.upperBound ?? 0
    guard room > 0 else { return nil }
    if labels.count == room { return row(zip(wide.joined(), labels), columns, labels[0]) }
    guard labels.count > room, labels.count <= columns else { return nil }
    var placings = Placings(groups, labels.map(year))
    placings.find()
    guard let places = placings.common, wide.joined().allSatisfy({ places[$0] != nil }) else { return nil }
    return row(places.map { ($0.key, labels[$0.value]) }, columns, labels[0])
  }

  private static func row(
    _ placed: some Sequence<(Int, GridCell)>, _ columns: Int, _ first: GridCell
  ) -> [GridCell] {
    var row = [GridCell](repeating: GridCell(raw: "", text: "", at: first.location), count: columns)
    for (column, label) in placed { row[column] = label }
    return row
  }

  /// The second row with its labels below the wide groups, where it has as many labels as those have columns, and the
  /// first one is a year below a single name: one of the names beside the groups does not span both rows.
  private static func relaid(_ rows: ArraySlice<[GridCell]>) -> [GridCell]? {
    guard rows.count > 2, let first = rows.first else { return nil }
    let second = rows[rows.startIndex + 1]
    let own = second.indices.filter { second[$0].role == .own && !second[$0].isEmpty }
    let groups = groups(first)
    let wide = groups.filter { $0.count > 1 }.flatMap { Array($0) }
    guard let start = own.first, own.count == wide.count, own != wide,
      second.contains(where: { $0.role == .spanned }),
      own.allSatisfy({ year(second[$0]) != nil }), groups.contains(start..<(start + 1))
    else { return nil }
    return row(zip(wide, own.map { second[$0] }), first.count, second[start])
  }

  // MARK: Groups that became narrow

  /// The first row with its groups as wide as the runs of years below them, and the years; nil if it is not clear which
  /// labels are those of groups.
  private static func spread(
    _ first: [GridCell], _ labels: [GridCell], width: Int
  ) -> (names: [GridCell], years: [GridCell])? {
    guard first.allSatisfy({ !$0.isEmpty && $0.role == .own }) else { return nil }
    let runs = runs(labels)
    let figures = first.indices.filter { isFigure(first[$0].text) }
    let yearly = figures.filter { !CompanyFigure.headsCurrent(first[$0].text) }
    let room = runs.reduce(0) { $0 + $1.count }
    guard !runs.isEmpty, width == first.count - runs.count + room,
      let groups = [figures, yearly].first(where: { $0.count == runs.count })
    else { return nil }
    var (names, years): ([GridCell], [GridCell]) = ([], [])
    for (column, cell) in first.enumerated() {
      let own = groups.firstIndex(of: column).map { runs[$0] } ?? [cell.emptied]
      names += own.indices.map { $0 == own.startIndex ? cell : cell.spanning() }
      years += own
    }
    return (names, years)
  }

  /// The labels as runs of two or more consecutive years.
  private static func runs(_ labels: [GridCell]) -> [ArraySlice<GridCell>] {
    var runs: [ArraySlice<GridCell>] = []
    for (place, label) in labels.enumerated() {
      guard let year = year(label) else { continue }
      if let last = runs.last, last.endIndex == place, last.last.flatMap(Self.year) == year - 1 {
        runs[runs.count - 1] = labels[last.startIndex...place]
      } else {
        runs.append(labels[place...place])
      }
    }
    return runs.filter { $0.count > 1 }
  }
}

/// The ways to give each wide group its consecutive years, where single columns have a label or none.
private struct Placings {
  private let groups: [Range<Int>]
  private let years: [Int?]
  /// The label of each column in all ways found so far; nil before the first.
  private(set) var common: [Int: Int]?
  private var placed: [Int: Int] = [:]
  private var tried = 0
  /// The most steps of the search.
  private static let most = 5_000

  init(_ groups: [Range<Int>], _ years: [Int?]) { (self.groups, self.years) = (groups, years) }

  mutating func find(_ group: Int = 0, _ label: Int = 0) {
    tried += 1
    guard tried < Self.most else { return common = nil }
    guard group < groups.count else {
      guard label == years.count else { return }
      common = common.map { $0.filter { placed[$0.key] == $0.value } } ?? placed
      return
    }
    let columns = groups[group]
    if columns.count == 1 { find(group + 1, label) }
    let end = label + columns.count
    guard end <= years.count, columns.count == 1 || areConsecutive(label..<end) else { return }
    for (column, own) in zip(columns, label..<end) { placed[column] = own }
    find(group + 1, end)
    for column in columns { placed[column] = nil }
  }

  /// Whether labels may be those of one group: consecutive years.
  private func areConsecutive(_ labels: Range<Int>) -> Bool {
    // A group over codes and names has none.
    if years[labels].allSatisfy({ $0 == nil }) { return true }
    return years[labels.lowerBound] != nil
      && labels.dropFirst().allSatisfy { place in
        years[place].flatMap { year in years[place - 1].map { $0 + 1 == year } } ?? false
      }
  }
}
