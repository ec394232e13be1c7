import Document
import Lexemes

/// Scores and reads a kind of table that its columns alone do not identify. It is the hook of a ``TableSpec``.
protocol TableReader: Sendable {
  /// The score of a table, see ``TableFit``; nil if it is certainly of another kind.
  static func score(_ placed: PlacedTable, _ spec: TableSpec) -> Double?

  /// The least score of a table that this type reads.
  static var threshold: Double { get }

  /// - Returns: false where the table is of another kind and nothing was read.
  static func read(_ table: PlacedTable, into report: inout Report) -> Bool
}

extension TableReader {
  /// The score by section and heading alone; ``read(_:into:)`` then examines the columns.
  static func score(_ placed: PlacedTable, _ spec: TableSpec) -> Double? { spec.surroundings(placed) }

  /// Accepts any score, since ``read(_:into:)`` examines the columns itself.
  static var threshold: Double { -100 }
}

/// A table and the parts of its surroundings that help to read it.
struct PlacedTable {
  let table: HeaderedTable
  /// The roles of its columns in a table of companies, needed for its score and for reading it.
  let companyColumns: CompanyColumns
  let section: OutlineSection
  /// The words above the table.
  let words: TableSurroundings
  /// The short lines directly above the table, nearest first, such as titles that a converter left outside.
  let linesAbove: [TextLine]
  /// Units given by the heading, the caption, title rows or lines above, for columns without one in their header:
  /// `(百万)`.
  let units: [String]
  /// Units that these give for columns of a certain name: `（市值单位：亿元，股价单位：元）`.
  let namedUnits: [NamedUnit]
  /// The currencies that these and the notes below give for columns that name none.
  let statedCurrencies: StatedCurrencies
  private let caption: FigureCaption?
  private let captionBelow: FigureCaption?

  /// The caption above or, if there is neither a caption nor a title, the one below, which may be the next figure's.
  var nearestCaption: FigureCaption? { caption ?? (table.titles.isEmpty ? captionBelow : nil) }

  init(_ found: TableContinuation.Found, in section: OutlineSection) {
    table = found.table
    companyColumns = CompanyColumns(found.table)
    self.section = section
    caption = found.caption
    captionBelow = found.captionBelow
    linesAbove = found.linesAbove
    let titles = table.titles.map(\.text.foldedWidth)
    let above = found.linesAbove.map(\.text.foldedWidth)
    let below = (table.notes.map(\.text) + found.notesBelow).map(\.foldedWidth)
    units =
      TableUnits.units(titles: titles, above: above + [section.title.foldedWidth])
      + (caption?.soleUnit.map { [$0] } ?? []) + below.flatMap(TableUnits.units(inNote:))
    let near = [caption?.title].compactMap(\.self).map(\.foldedWidth)
    namedUnits = (titles + near + above + [section.title.foldedWidth] + below).flatMap(NamedUnit.all)
    statedCurrencies = StatedCurrencies(titles + near + above + below)
    words = TableSurroundings(
      texts: (titles + near + above + [section.title.foldedWidth]).map { text in
        text.lowercased().filter { !$0.isWhitespace }
      })
  }
}

extension PlacedTable {
  /// The units that may apply to a column, the nearest first: its own, those given for columns of its name, those in
  /// the headers of the rows' names (`over`), and those of the table.
  func units(of column: HeaderColumn, over: [String] = []) -> [[String]] {
    [column.remarks, namedUnits.first { $0.isOf(column) }.map { [$0.unit] } ?? [], over, units]
  }

  /// A finding for a row without a name, with the place where its cells are kept.
  func nameless(_ row: [GridCell], _ what: String, _ chinese: String, of dataset: String) -> Diagnostic {
    Diagnostic(
      .valueKind, "the row has no \(what): its cells are in 'tables'",
      chinese: "该行没有\(chinese)，其单元格保留在“其他表格”中", severity: .warning, dataset: dataset,
      printed: row.first { !$0.isEmpty }?.text, line: row.line ?? table.firstLine)
  }
}

/// Units in the words above a table that apply to all of it.
enum TableUnits {
  /// The units in title rows inside a table, and in the lines and heading above.
  static func units(titles: [String], above: [String]) -> [String] {
    (titles + above).flatMap(units(in:)) + (titles + above.prefix(1)).flatMap(unitsOfCaption)
  }

  private static let label = "单位"
  private static let ends: Signs = ")];。|"

  /// The units after a label: `单位：百万元`, `（单位：亿元，%）`. `EPS单位：元/股` applies to one column only.
  private static func units(in title: String) -> [String] {
    guard let found = title.bounds(of: label) else { return [] }
    if let before = title[..<found.lowerBound].unicodeScalars.last, isPartOfWord(before) { return [] }
    guard !isWithinSentence(title[found.upperBound...]) else { return [] }
    let rest = title[found.upperBound...].drop { ": ".contains($0) }
    return words(rest)
  }

  /// Whether text continues after the bracket with a unit: `上游价格（单位：万元/吨）持续下行。` is about other figures.
  private static func isWithinSentence(_ rest: Substring) -> Bool {
    guard let close = rest.firstIndex(of: ")") else { return false }
    return rest[close...].dropFirst().unicodeScalars.contains(where: \.isHan)
  }

  /// `注：单位为亿元`, `单位：百万元`: what a note below a table says about all its amounts. `EPS 单位为元` is about one column only.
  static func units(inNote note: String) -> [String] {
    guard let found = note.bounds(of: label) else { return [] }
    if let before = note[..<found.lowerBound].trimmed.last, !"：:；;，,。(（[【|".contains(before) { return [] }
    return words(note[found.upperBound...].drop { ": 均为是".contains($0) })
  }

  private static func words(_ rest: Substring) -> [String] {
    let words = rest.prefix { character in !character.unicodeScalars.contains(where: ends.contains) }
    return words.split(at: ",、， ").flatMap(parts)
  }

  /// The parts of a unit, `亿元/%`; none if one of them cannot be read: `万元/吨` is the price of goods.
  private static func parts(_ unit: String) -> [String] {
    let parts = unit.split(at: "/").map { String($0.trimmed) }
    return parts.allSatisfy { MagnitudeWord.isUnit($0) || $0.opens(with: "每股") }
      ? parts.filter { MagnitudeWord.isUnit($0) } : []
  }

  /// The units in parentheses at the end of the line above a table: `表 6：业绩预测（亿元）`, `重点公司估值（人民币，百万元）`. Captions
  /// of charts are not used.
  private static func unitsOfCaption(_ title: String) -> [String] {
    guard title.last == ")", let open = title.lastIndex(of: "("), !isOfChart(title) else { return [] }
    let words = title[title.index(after: open)...].dropLast().split(at: ",、，/; ").map(\.trimmed)
    let units = words.filter { !fillers.contains($0.lowercased()) }
    return units.allSatisfy { MagnitudeWord.isUnit($0) } ? units : []
  }

  /// Words beside units: `(US$ in millions, except per share)`, `（Wind一致预期，亿元）`.
  private static let fillers: Set<String> = [
    "wind一致预期", "一致预期", "彭博一致预期", "wind", "in", "except", "per", "share", "for", "data", "where", "stated",
    "unless", "otherwise",
  ]

  /// Whether a title is the caption of a chart. `图表` may be that of a table.
  private static func isOfChart(_ title: String) -> Bool {
    charts.contains(where: title.opens(with:)) && !title.opens(with: "图表")
  }

  private static let charts = ["图", "Figure", "Chart"]

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWide && !"（），。；：、".unicodeScalars.contains(scalar) || scalar.properties.isAlphabetic
  }
}

/// Reads every table of the report with the spec that fits it best. Cells that no dataset contains become loose cells.
enum TableSectionsParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    var nearest = NearestTables(report.family.plainTables)
    for section in outline.sections {
      for found in TableContinuation.tables(in: section) {
        report.tableNumber += 1
        report.diagnostics += found.diagnostics
        let placed = PlacedTable(found, in: section)
        read(placed, into: &report)
        nearest.look(at: placed, report.header.defaultYear)
      }
    }
    report.diagnostics += nearest.findings(report)
  }

  private static func read(_ placed: PlacedTable, into report: inout Report) {
    let fits = report.family.tables.compactMap { spec in
      spec.score(placed, report).map { (spec: spec, score: $0) }
    }
    let ranked = fits.enumerated().sorted { left, right in
      left.element.score != right.element.score
        ? left.element.score > right.element.score : left.offset < right.offset
    }.map(\.element)
    let taker = ranked.first { fit in
      if let hook = fit.spec.hook {
        return fit.score >= hook.threshold && hook.read(placed, into: &report)
      }
      guard fit.score >= TableFit.threshold else { return false }
      SpecTable.read(placed, fit.spec, into: &report)
      return true
    }
    guard let taker else {
      LooseTable.read(placed, into: &report)
      return
    }
    noteRunnerUp(ranked, taker, placed, &report)
  }

  /// Reports another kind that fits nearly as well.
  private static func noteRunnerUp(
    _ ranked: [(spec: TableSpec, score: Double)], _ taker: (spec: TableSpec, score: Double),
    _ placed: PlacedTable, _ report: inout Report
  ) {
    guard taker.score >= TableFit.threshold,
      let rival = ranked.first(where: { $0.spec.name != taker.spec.name }),
      rival.score >= TableFit.threshold, taker.score - rival.score < TableFit.close
    else { return }
    report.diagnostics.append(
      Diagnostic(
        .tableAmbiguous,
        "this table was read as '\(taker.spec.name)', but fits '\(rival.spec.name)' nearly as well",
        chinese:
          "该表按“\(taker.spec.description.title.chinese)”读取，但也接近“\(rival.spec.description.title.chinese)”",
        dataset: taker.spec.name, line: placed.table.firstLine))
  }
}

extension Report {
  /// Claims the lines of a table, without page breaks inside it.
  mutating func claim(_ table: HeaderedTable, as dataset: String) {
    for part in table.parts { claim(part, as: .dataset(dataset)) }
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A table fits two datasets about equally well; the better match was used.
  public static let tableAmbiguous = DiagnosticCode(
    "table-ambiguous", .warning,
    "表格同时符合两类数据表，已按更接近的一类读取",
    "a table fits two datasets about equally well; the better match was used",
    example: #"一张表既有收盘价，又有回购金额 · a table with both prices and buybacks"#)
}
