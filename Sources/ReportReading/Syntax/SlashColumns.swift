import Document
import Lexemes

/// Splits columns that contain a figure for several years: `EPS 25E/26E/27E` over `1.01/1.18/1.33`, and also
/// `EPS 25E 26E 27E` over `1.01 1.18 1.33`, which a converter merged, and `EPS 25E-27E` over `1.01；1.18；1.33`.
///
/// A cell with more or fewer figures than the header has years is kept below all of them and has no value in any.
enum SlashColumns {
  private static let widest = 60
  private static let mostHeaderRows = 5

  /// Whether a row has a slash, a span of years, or two blanks before digits. This quick test excludes most headers.
  private static func mayHaveList(_ row: [GridCell]) -> Bool {
    row.contains { cell in
      var last: UInt8 = 0
      var blanks = 0
      return cell.text.utf8.contains { byte in
        defer { last = byte }
        if byte.isDigit, last == UInt8(ascii: " ") || last == UInt8(ascii: "\n") { blanks += 1 }
        return byte == UInt8(ascii: "/") || blanks > 1
          || byte == UInt8(ascii: "-") && (last.isDigit || "AEae".utf8.contains(last))
          // `(P` in half and full width.
          || byte == UInt8(ascii: "P") && (last == UInt8(ascii: "(") || last == 0x88)
      }
    }
  }

  /// The grid with a column for each year; unchanged if there are no such columns.
  static func unfolded(_ grid: Grid) -> Grid {
    guard (2...widest).contains(grid.width), grid.rows.prefix(mostHeaderRows).contains(where: mayHaveList)
    else {
      return grid
    }
    let header = HeaderRows.countAboveData(grid.rows)
    guard header > 0, header < grid.rows.count else { return grid }
    let years = (0..<grid.width).map { Self.years(of: $0, grid.rows, header) }
    guard years.contains(where: { $0 != nil }) else { return grid }
    return Grid(
      rows: grid.rows.enumerated().map { index, row in
        row.enumerated().flatMap { column, cell -> [GridCell] in
          guard let list = years[column] else { return [cell] }
          return index < header ? headings(cell, of: list) : parts(cell, of: list, in: row)
        }
      })
  }

  private static func headings(_ cell: GridCell, of list: YearList) -> [GridCell] {
    guard list.label == cell.text else { return Array(repeating: cell, count: list.tokens.count) }
    return list.headings.map { GridCell(raw: cell.raw, text: $0, at: cell.location, role: cell.role) }
  }

  private static func parts(
    _ cell: GridCell, of list: YearList, in row: [GridCell]
  ) -> [GridCell] {
    guard let parts = list.figures(of: cell.text) else {
      let whole = MissingMark.isMissing(cell.text) || row.onlyText != nil ? cell : cell.unplaced
      return Array(repeating: whole, count: list.tokens.count)
    }
    return parts.map { GridCell(raw: $0, text: $0, at: cell.location, role: cell.role) }
  }

  /// The years in a column's header, if any of its cells has a figure for each year.
  private static func years(of column: Int, _ rows: [[GridCell]], _ header: Int) -> YearList? {
    let cells = rows[header...].filter { $0.onlyText == nil }.compactMap { $0.cell(column) }
      .filter { !MissingMark.isMissing($0.text) }
    guard cells.contains(where: { $0.text.unicodeScalars.contains(where: joints.contains) }),
      let years = list(over: rows[..<header].compactMap { $0.cell(column)?.text })
    else { return nil }
    return cells.contains { years.figures(of: $0.text) != nil } ? years : nil
  }

  private static let joints: Signs = "/ \n;；、,，|(（"

  /// The list in the labels of a column, of years or of figures.
  private static func list(over labels: [String]) -> YearList? {
    if let years = labels.lazy.compactMap({ YearList($0) }).first { return years }
    let hasYear = labels.contains { FiscalYear.readHeading($0) != nil }
    return labels.lazy.compactMap { YearList(figures: $0, underYear: hasYear) }.first
  }
}

/// Fiscal years in a header, separated by slashes or blanks, and the text around them: `EPS（`, `25E`, `26E`, `）`. Or
/// figures of one year, separated by a slash: `2025E EPS/PE`.
private struct YearList {
  /// The header with the list.
  let label: String
  let tokens: [String]
  private let before: String
  private let after: String
  private let hasSlashes: Bool
  /// Whether the second figure is in parentheses: `EPS（PE）`.
  private var isEnclosed = false

  private static let signs: Signs = "0123456789AEFaef/年"

  init?(_ text: String) {
    guard let list = Self.withSlashes(text) ?? Self.withBlanks(text) ?? Self.ofSpan(text) else { return nil }
    self = list
  }

  /// Reads figures with a slash between them, with a year beside them or in another header of the column.
  init?(figures text: String, underYear: Bool) {
    let words = Self.withSlash(text).split(whereSeparator: \.isWhitespace).map(String.init)
    let years = words.filter { FiscalYear.readHeading($0) != nil }
    let names = words.filter { FiscalYear.readHeading($0) == nil }.joined().split(at: "/")
    guard (2...4).contains(names.count), years.count == (underYear ? 0 : 1),
      names.allSatisfy(CompanyFigure.heads)
    else { return nil }
    (label, tokens, before, hasSlashes) = (text, names, "", true)
    after = years.first.map { " " + $0 } ?? ""
    isEnclosed = Self.withSlash(text) != text
  }

  /// `EPS（PE）2024A`, two figures of which one is in parentheses, as `EPS/PE 2024A`.
  private static func withSlash(_ text: String) -> String {
    guard text.contains(where: { "(（".contains($0) }) else { return text }
    let parts = text.foldedWidth.split(separator: "(", maxSplits: 1)
    guard parts.count == 2, let close = parts[1].firstIndex(of: ")"), CompanyFigure.heads(String(parts[0])),
      CompanyFigure.heads(String(parts[1][..<close]))
    else { return text }
    return "\(parts[0].trimmed)/\(parts[1][..<close].trimmed) \(parts[1][close...].dropFirst())"
  }

  private init?(_ label: String, _ tokens: [String], before: String, after: String, hasSlashes: Bool) {
    let years = tokens.compactMap { FiscalYear.readBesideName($0)?.year }
    guard tokens.count > 1, years.count == tokens.count,
      zip(years, years.dropFirst()).allSatisfy({ $0 + 1 == $1 })
    else { return nil }
    (self.label, self.tokens, self.before, self.after, self.hasSlashes) = (
      label, tokens, before, after, hasSlashes
    )
  }

  /// The figures of a cell below, one for each year; nil if the cell does not have exactly these.
  func figures(of text: String) -> [String]? {
    let lists = [parts(of: text), PackedCell.unlabelled(text) ?? [], isEnclosed ? Self.enclosed(text) : []]
    if let parts = lists.first(where: areFigures) { return parts }
    guard let figure = figures.first, figures.count == 1, let packed = PackedCell(text, of: [figure]),
      years.count == tokens.count, packed.parts.allSatisfy({ years.contains($0.year.year) })
    else { return nil }
    return years.map { year in packed.parts.first { $0.year.year == year }?.text ?? "" }
  }

  /// `0.90（22.2）`: a figure and another one in parentheses, which would be a loss if it were alone.
  private static func enclosed(_ text: String) -> [String] {
    let folded = text.foldedWidth
    guard folded.closes(with: ")"), let open = folded.firstIndex(of: "("), open > folded.startIndex else {
      return []
    }
    return [folded[..<open].trimmed, folded[folded.index(after: open)...].dropLast().trimmed]
  }

  /// Whether there is a number or a mark for a missing one for each year.
  private func areFigures(_ parts: [String]) -> Bool {
    parts.count == tokens.count
      && parts.allSatisfy { MissingMark.isMissing($0) || NumberLexeme.read($0).value != nil }
  }

  /// The years of the list, and the figure beside them.
  private var years: [Int] { tokens.compactMap { FiscalYear.readBesideName($0)?.year } }
  private var figures: [CompanyFigure] {
    [CompanyFigure.named(HeaderLabel((before + " " + after).foldedWidth).name)?.figure].compactMap(\.self)
  }

  /// The parts of a cell at the signs between the years of the header.
  private func parts(of text: String) -> [String] {
    hasSlashes
      ? text.split(separator: "/", omittingEmptySubsequences: false).map(\.trimmed)
      : text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// `EPS 2024A 2025E 2026E`: at least two years after a name.
  private static func withBlanks(_ text: String) -> YearList? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 2 else { return nil }
    let tokens = words.reversed().prefix { FiscalYear.readHeading($0) != nil }.reversed()
    guard tokens.count < words.count else { return nil }
    return YearList(
      text, Array(tokens), before: words.dropLast(tokens.count).joined(separator: " "), after: "",
      hasSlashes: false)
  }

  /// `EPS 24A-26E`, `PE（2024-2026E）`: each year of the span. The letter of the last one is that of all where the first
  /// has none; else a year between has none.
  private static func ofSpan(_ text: String) -> YearList? {
    let scalars = text.scalarArray
    guard let joint = scalars.indices.first(where: { isBetweenYears(scalars, $0, joints: "-~～—–至") }) else {
      return nil
    }
    let start = scalars[..<joint].lastIndex { !signs.contains($0) }.map { $0 + 1 } ?? 0
    let end = scalars[(joint + 1)...].firstIndex { !signs.contains($0) } ?? scalars.count
    guard let digits = scalars[start..<joint].firstIndex(where: \.isDecimalDigit),
      let first = FiscalYear.readBesideName(String(scalars: scalars[digits..<joint])),
      let last = FiscalYear.readBesideName(String(scalars: scalars[(joint + 1)..<end])),
      (1...longestSpan).contains(last.year - first.year)
    else { return nil }
    let kind = first.kind == FiscalYear.Kind.none ? last.kind : FiscalYear.Kind.none
    let tokens = (first.year...last.year).map { year in
      year == first.year && first.kind != FiscalYear.Kind.none
        ? first.label : year == last.year ? last.label : "\(year)\(kind.letter)"
    }
    return YearList(
      text, tokens, before: String(scalars: scalars[..<digits]), after: String(scalars: scalars[end...]),
      hasSlashes: true)
  }

  private static let longestSpan = 4

  private static func withSlashes(_ text: String) -> YearList? {
    let scalars = text.scalarArray
    guard let slash = scalars.indices.first(where: { isBetweenYears(scalars, $0) }) else { return nil }
    let start = scalars[..<slash].lastIndex { !signs.contains($0) }.map { $0 + 1 } ?? 0
    let end = scalars[slash...].firstIndex { !signs.contains($0) } ?? scalars.count
    // `PE25E/26E`: the letter before the first digit belongs to the name of the figure.
    guard let first = scalars[start..<slash].firstIndex(where: \.isDecimalDigit) else { return nil }
    var tokens = String(scalars: scalars[first..<end]).split(at: "/")
    if let mark = tokens.last?.unicodeScalars.last, !mark.isDecimalDigit {
      tokens = tokens.map { $0.unicodeScalars.allSatisfy(\.isDecimalDigit) ? $0 + String(mark) : $0 }
    }
    return YearList(
      text, tokens, before: String(scalars: scalars[..<first]), after: String(scalars: scalars[end...]),
      hasSlashes: true)
  }

  /// The header for each single year.
  var headings: [String] { tokens.map { before + " " + $0 + after } }

  private static func isBetweenYears(
    _ scalars: [Unicode.Scalar], _ place: Int, joints: Signs = "/"
  ) -> Bool {
    joints.contains(scalars[place]) && place > 0 && place + 1 < scalars.count
      && scalars[place + 1].isDecimalDigit
      && (scalars[place - 1].isDecimalDigit || "AEFaef年".unicodeScalars.contains(scalars[place - 1]))
  }
}
