import Document
import Lexemes
import Lexicon

/// The header rows that lines above plain rows are, if there is only one way to place their labels.
///
/// A converter that loses a table's columns writes its header line by line: names, then the years below some of them,
/// or names of groups, names and years in three lines. The labels are placed by their number and by what the columns
/// hold; if that leaves a choice, there is no header.
struct PlainHeader {
  /// A label and where it was printed.
  struct Label {
    let text: String
    let line: TextLine
    let range: Range<Int>

    var cell: GridCell { line.cell(text, range) }
  }

  /// The rows of the header, each with a label or nil for every column.
  private let rows: [[Label?]]
  /// How many of the lines above belong to it, including a title of the first rows.
  let lineCount: Int
  /// The title of the first rows, between them and the header: `游戏`.
  let title: TextLine?

  /// The rows of the header as a table has them. A name over several columns is a cell that spans them.
  var cells: [[GridCell]] {
    rows.map { row in
      let cells = row.map { $0?.cell }
      let place = cells.lazy.compactMap(\.self).first?.location ?? SourceLocation(line: 1, column: 1)
      return cells.map { $0 ?? GridCell(raw: "", text: "", at: place) }
    }
  }

  /// The most lines of a header and of a title of the first rows below it.
  static let mostLines = 4
  private static let mostHeaderLines = 3

  /// - Parameters:
  ///   - lines: the lines above the rows, the nearest last.
  ///   - kinds: what each column holds.
  init?(_ lines: [TextLine], over kinds: [PlainRow.Field.Kind]) {
    let labels = lines.map(Self.labels)
    let hasTitle = labels.count > 1 && labels.last?.count == 1
    for end in hasTitle ? [labels.count, labels.count - 1] : [labels.count] {
      for count in 1...Self.mostHeaderLines where count <= end {
        guard let rows = Self.rows(Array(labels[(end - count)..<end]), kinds) else { continue }
        self.rows = rows
        lineCount = count + labels.count - end
        title = end < labels.count ? lines.last : nil
        return
      }
    }
    return nil
  }

  private static func rows(_ lines: [[Label]], _ kinds: [PlainRow.Field.Kind]) -> [[Label?]]? {
    guard let last = lines.last, !last.isEmpty else { return nil }
    switch lines.count {
    case 1: return whole(last, kinds)
    case 2: return named(lines[0], over: last, kinds) ?? parted(lines[0], by: last, kinds)
    default:
      return grouped(lines[0], lines[1], years: last, kinds)
        ?? grouped(lines[1], lines[0], years: last, kinds)
    }
  }

  // MARK: One line

  /// A label for each column.
  private static func whole(_ labels: [Label], _ kinds: [PlainRow.Field.Kind]) -> [[Label?]]? {
    guard !labels.contains(where: \.isYear), fit(labels, kinds) else { return nil }
    return [labels]
  }

  // MARK: Two lines

  /// A label for each column, some of them years, below the names of as many groups as there are runs of years:
  /// `EPS PE` above `代码 名称 2024A 2025E 2024A 2025E`.
  private static func named(_ groups: [Label], over labels: [Label], _ kinds: [PlainRow.Field.Kind])
    -> [[Label?]]?
  {
    let runs = YearRuns.of(labels)
    guard runs.count == groups.count, !runs.isEmpty, groups.allSatisfy(\.isYearly), fit(labels, kinds) else {
      return nil
    }
    var names = [Label?](repeating: nil, count: labels.count)
    for (group, run) in zip(groups, runs) {
      for column in run { names[column] = group }
    }
    return [names, labels]
  }

  /// Labels of which those of yearly figures are above as many runs of years: `代码 名称 EPS PE 评级` above
  /// `2024A 2025E 2024A 2025E`.
  private static func parted(_ labels: [Label], by years: [Label], _ kinds: [PlainRow.Field.Kind])
    -> [[Label?]]?
  {
    let runs = YearRuns.of(years)
    guard years.allSatisfy(\.isYear), labels.count(where: \.isYearly) == runs.count else { return nil }
    var rest = runs[...]
    var names: [Label?] = []
    var below: [Label?] = []
    for label in labels {
      guard label.isYearly, let run = rest.popFirst() else {
        names.append(label)
        below.append(nil)
        continue
      }
      names += Array(repeating: label, count: run.count)
      below += years[run].map(Optional.init)
    }
    return fit(zip(names, below).map { $1 ?? $0 }, kinds) ? [names, below] : nil
  }

  // MARK: Three lines

  /// Names of groups, labels of single columns and years, each in a line of its own. The years come between two of the
  /// labels; the place is known if what the columns hold allows only one.
  private static func grouped(
    _ groups: [Label], _ labels: [Label], years: [Label], _ kinds: [PlainRow.Field.Kind]
  ) -> [[Label?]]? {
    let runs = YearRuns.of(years)
    guard years.allSatisfy(\.isYear), runs.count == groups.count, groups.allSatisfy(\.isYearly),
      labels.count + years.count == kinds.count, !labels.contains(where: \.isYear)
    else { return nil }
    let places = (0...labels.count).filter { place in
      fit(labels[..<place] + years + labels[place...], kinds)
    }
    guard places.count == 1, let place = places.first else { return nil }
    let names = zip(groups, runs).flatMap { group, run in [Label?](repeating: group, count: run.count) }
    var upper: [Label?] = labels
    var lower = [Label?](repeating: nil, count: labels.count)
    upper.insert(contentsOf: names, at: place)
    lower.insert(contentsOf: years as [Label?], at: place)
    return [upper, lower]
  }

  // MARK: Labels

  /// The labels in a line, between wide gaps if it has any. A unit in parentheses belongs to the label before it.
  private static func labels(_ line: TextLine) -> [Label] {
    var labels: [Label] = []
    for piece in BlankFields.widePieces(line.text).flatMap(parts) {
      if let before = labels.last, isUnit(piece.text) {
        labels[labels.count - 1] = Label(
          text: before.text + piece.text, line: line, range: before.range.lowerBound..<piece.range.upperBound)
      } else {
        labels.append(Label(text: piece.text, line: line, range: piece.range))
      }
    }
    return withYears(labels)
  }

  /// The labels with each year joined to the name before it, if all years have one there, or else to the name behind it:
  /// `EPS 2024A EPS 2025E`, `2024A EPS 2025E EPS`.
  private static func withYears(_ labels: [Label]) -> [Label] {
    let years = labels.indices.filter { labels[$0].isYear }
    func areBeside(_ step: Int) -> Bool {
      years.allSatisfy { labels.indices.contains($0 + step) && labels[$0 + step].isYearly }
    }
    guard !years.isEmpty, areBeside(-1) || areBeside(1) else { return labels }
    let first = areBeside(-1) ? -1 : 0
    var joined = labels
    for year in years.reversed() {
      let (left, right) = (labels[year + first], labels[year + first + 1])
      let label = Label(
        text: "\(left.text) \(right.text)", line: left.line,
        range: left.range.lowerBound..<right.range.upperBound)
      joined.replaceSubrange((year + first)...(year + first + 1), with: [label])
    }
    return joined
  }

  /// The labels in a piece of a line. Between wide gaps, only years and known labels in Chinese are labels of their own,
  /// and `Company Ticker`; `Market cap` is one label.
  private static func parts(_ piece: BlankFields.Piece) -> [BlankFields.Piece] {
    let words = BlankFields.pieces(piece.text)
    guard words.count > 1,
      words.allSatisfy({ FiscalYear.readHeading($0.text.foldedWidth) != nil || isChineseLabel($0.text) })
        || areNameAndCode(words) || areFiguresOfYears(words)
    else { return [piece] }
    let start = piece.range.lowerBound
    return words.map { word in
      BlankFields.Piece(
        text: word.text, range: (start + word.range.lowerBound)..<(start + word.range.upperBound))
    }
  }

  /// Whether words are names of figures and years, of several columns: `EPS 2025E EPS 2026E`.
  private static func areFiguresOfYears(_ words: [BlankFields.Piece]) -> Bool {
    let years = words.count { FiscalYear.readHeading($0.text.foldedWidth) != nil }
    return years > 1
      && words.allSatisfy {
        FiscalYear.readHeading($0.text.foldedWidth) != nil || CompanyFigure.heads($0.text)
      }
  }

  /// Whether two words are the labels of names and of codes, in either order, and not one label: `Stock Code`.
  private static func areNameAndCode(_ words: [BlankFields.Piece]) -> Bool {
    guard words.count == 2 else { return false }
    let labels = words.map { HeaderLabel($0.text.foldedWidth).name }
    func isName(_ label: String) -> Bool {
      CompanyWords.companyNames.contains(label) || CompanyWords.plainNames.contains(label)
    }
    let whole = HeaderLabel(words.map(\.text).joined(separator: " ")).name
    guard !CompanyWords.tickers.contains(whole), !isName(whole) else { return false }
    let areCodes = labels.map(CompanyWords.tickers.contains)
    return areCodes[0] && isName(labels[1]) || isName(labels[0]) && areCodes[1]
  }

  private static func isChineseLabel(_ text: String) -> Bool {
    let name = HeaderLabel(text.foldedWidth).name
    return name.unicodeScalars.allSatisfy(\.isHan)
      && (CompanyWords.prices.contains(name) || CompanyWords.targetPrices.contains(name)
        || CompanyWords.marketCaps.contains(name) || CompanyWords.ratings.contains(name)
        || CompanyWords.tickers.contains(name) || CompanyWords.companyNames.contains(name)
        || CompanyWords.currencies.contains(name) || CompanyWords.reportingCurrencies.contains(name))
  }

  private static func isUnit(_ text: String) -> Bool {
    let folded = text.foldedWidth
    return folded.opens(with: "(") && folded.closes(with: ")")
      && FiscalYear.readHeading(folded.trimming("()")) == nil
  }

  /// Whether each label may head a column that holds what the rows hold there.
  private static func fit(_ labels: some Collection<Label?>, _ kinds: [PlainRow.Field.Kind]) -> Bool {
    labels.count == kinds.count && zip(labels, kinds).allSatisfy { $0?.mayHead($1) ?? false }
  }
}

extension PlainHeader.Label {
  /// Whether the label is only a fiscal year.
  fileprivate var isYear: Bool { FiscalYear.readHeading(text.foldedWidth) != nil }

  /// Whether the label names a figure that companies have for each year, without a year.
  fileprivate var isYearly: Bool {
    !isYear
      && CompanyHeader.readings(HeaderColumn(path: [text.foldedWidth])).contains { $0.year == nil }
  }

  /// What the columns may hold that the label heads: a word may be in several lists, and one in none is a figure's.
  private var headed: Set<PlainRow.Field.Kind> {
    let name = HeaderLabel(text.foldedWidth).name
    var kinds: Set<PlainRow.Field.Kind> = []
    if CompanyWords.tickers.contains(name) { kinds.insert(.code) }
    if CompanyWords.companyNames.contains(name) || CompanyWords.plainNames.contains(name)
      || CompanyWords.groups.contains(name)
    {
      kinds.insert(.words)
    }
    if CompanyWords.ratings.contains(name) { kinds.insert(.rating) }
    if CompanyWords.currencies.contains(name) || CompanyWords.reportingCurrencies.contains(name) {
      kinds.insert(.currency)
    }
    return kinds.isEmpty ? [.figure, .missing] : kinds
  }

  fileprivate func mayHead(_ kind: PlainRow.Field.Kind) -> Bool { headed.contains(kind) }
}

/// Runs of fiscal years among labels: `2024A 2025E 2024A 2025E` are two.
private enum YearRuns {
  static func of(_ labels: [PlainHeader.Label]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var seen: [Int] = []
    for (column, label) in labels.enumerated() {
      guard let year = FiscalYear.readHeading(label.text.foldedWidth)?.year else {
        seen = []
        continue
      }
      if seen.isEmpty || seen.contains(year) {
        runs.append(column..<(column + 1))
        seen = [year]
      } else {
        runs[runs.count - 1] = runs[runs.count - 1].lowerBound..<(column + 1)
        seen.append(year)
      }
    }
    return runs
  }
}

extension TextLine {
  /// A piece of the line as a table's cell.
  func cell(_ text: String, _ range: Range<Int>) -> GridCell {
    let place = places.indices.contains(range.lowerBound) ? places[range.lowerBound] : 0
    return GridCell(raw: text, text: text, at: SourceLocation(line: number, column: column + place))
  }
}
