import Document
import Lexemes
import Lexicon

/// Reads the house's rating scale from a table. Its columns are identified by their content, whatever their headers.
enum RatingScaleTable: TableReader {
  static func read(_ placed: PlacedTable, into report: inout Report) -> Bool {
    guard let reading = RatingScaleReading(placed) else { return false }
    report.ratingScale += reading.levels
    LooseTable.keepRest(of: placed, columns: reading.otherColumns, dataset: "rating_scale", into: &report)
    return true
  }
}

/// The rating scale of a table.
private struct RatingScaleReading {
  private(set) var levels: [RatingLevel] = []
  /// Columns that are not part of the scale.
  private(set) var otherColumns: [Int] = []
  private let rows: [[GridCell]]
  private let width: Int
  private let scopeAbove: String
  /// The header of each column.
  private let heads: [String]

  private static let mostRows = 60
  private static let mostColumns = 8

  init?(_ placed: PlacedTable) {
    let table = placed.table
    guard table.rows.count <= Self.mostRows, table.columns.count <= Self.mostColumns else { return nil }
    rows = Self.headerRows(table) + table.rows
    width = table.columns.count
    heads = table.columns.map { $0.names.joined() }
    let above = placed.linesAbove.lazy.compactMap { RatingScope.named(in: $0.text) }.first
    scopeAbove = above ?? RatingScope.named(in: placed.section.title) ?? ""
    let ratings = ratingColumns()
    if ratings.count > 1, readSideBySide(ratings) {
      otherColumns = []
    } else if let column = ratings.first {
      guard readColumns(column) else { return nil }
    } else {
      readCells()
    }
    guard Set(levels.map { RatingStep.plain($0.rating) }).count > 1 else { return nil }
  }

  /// The header cells as rows, since a table without a header has its first row there.
  private static func headerRows(_ table: HeaderedTable) -> [[GridCell]] {
    let depth = table.columns.map(\.cells.count).max() ?? 0
    return (0..<depth).map { level in
      table.columns.map { column in
        column.cells.indices.contains(level)
          ? column.cells[level]
          : GridCell(raw: "", text: "", at: SourceLocation(line: table.firstLine, column: 1))
      }
    }
  }

  // MARK: A column of ratings

  /// The columns with cells that are only ratings, at least two different ones.
  private func ratingColumns() -> [Int] {
    (0..<width).filter { column in
      // `回避：推荐：` is two steps in one cell, so that the definitions of the others may have moved too.
      guard !rows.contains(where: { $0.cell(column).map { Self.isOfTwo($0.text) } ?? false }) else {
        return false
      }
      let ratings = rows.compactMap { $0.cell(column)?.text }.filter(RatingStep.isRating)
      return Set(ratings.map(RatingStep.plain)).count > 1
    }
  }

  private static func isOfTwo(_ text: String) -> Bool {
    text.utf8.count <= 60 && text.foldedWidth.closes(with: ":")
      && text.foldedWidth.utf8.count { $0 == UInt8(ascii: ":") } > 1
  }

  /// Reads two scales side by side, of stocks and of industries, each with its ratings and definitions.
  ///
  /// - Returns: false where a column of ratings has no definitions of its own; then nothing is read.
  private mutating func readSideBySide(_ ratings: [Int]) -> Bool {
    var found: [RatingLevel] = []
    for (index, rating) in ratings.enumerated() {
      let end = index + 1 < ratings.count ? ratings[index + 1] : width
      let body = rows.filter { $0.cell(rating).map { RatingStep.isRating($0.text) } ?? false }
      guard end > rating + 1, let definition = definitionColumn(rating, body, within: (rating + 1)..<end)
      else {
        return false
      }
      let scope =
        rows.prefix { row in !body.contains(row) }.compactMap { row in
          row[min(rating, row.count)..<min(end, row.count)].lazy.compactMap {
            RatingScope.named(inCell: $0.text)
          }.first
        }.last ?? scopeAbove
      found += body.compactMap { row in
        guard let cell = row.cell(rating), let words = row.cell(definition)?.text else { return nil }
        return RatingLevel(
          scope: RatingScope.of(words, in: scope), rating: RatingStep.printed(cell.text),
          definition: words.trimming("；;。:： "), basis: nil, line: cell.location.line)
      }
    }
    levels = found
    return true
  }

  private mutating func readColumns(_ rating: Int) -> Bool {
    func isStep(_ row: [GridCell]) -> Bool {
      row.cell(rating).map { !$0.isEmpty && (RatingStep.isRating($0.text) || RatingStep.isLetter($0.text)) }
        ?? false
    }
    let body = rows.filter(isStep)
    guard let definition = definitionColumn(rating, body) else { return false }
    let shared = (0..<width).filter { $0 != rating && $0 != definition }
    var scope = scopeAbove
    var basis: String?
    var last: SourceLocation?
    for row in rows {
      guard isStep(row) else {
        // `股票评级` alone over its steps.
        scope = row.onlyText.flatMap { RatingScope.named(inCell: $0.text) } ?? scope
        continue
      }
      let texts = shared.compactMap { row.cell($0) }.filter { !$0.isEmpty }
      scope = texts.lazy.compactMap { RatingScope.named(inCell: $0.text) }.first ?? scope
      basis = texts.first { $0.text.count > 12 }?.text ?? basis
      guard let cell = row.cell(rating) else { continue }
      let words = row.cell(definition)?.text ?? ""
      if !levels.isEmpty, RatingScaleWords.continuations.contains(where: words.opens(with:)) {
        levels[levels.count - 1].definition += words
        if cell.location != last { append(cell, scope, "", basis) }
      } else if cell.location == last, !levels.isEmpty {
        levels[levels.count - 1].definition += words
      } else {
        append(cell, scope, words, basis)
      }
      last = cell.location
    }
    otherColumns = shared.filter { column in
      !body.contains { row in
        row.cell(column).map { RatingScope.named(inCell: $0.text) != nil || $0.text.count > 12 } ?? false
      }
    }
    return true
  }

  private mutating func append(_ cell: GridCell, _ scope: String, _ definition: String, _ basis: String?) {
    levels.append(
      RatingLevel(
        scope: RatingScope.of(definition, in: scope), rating: RatingStep.printed(cell.text),
        definition: definition.trimming("；;。:： "), basis: basis, line: cell.location.line))
  }

  /// The column of definitions: each step has a separate cell there that compares with the market, or the header says
  /// so. The text on how ratings are measured is shared by many steps.
  private func definitionColumn(_ rating: Int, _ body: [[GridCell]], within columns: Range<Int>? = nil)
    -> Int?
  {
    let isHeaded = RatingScaleWords.stepHeads.contains(heads[rating])
    let scored = (columns ?? 0..<width).filter { $0 != rating }.map { column in
      let cells = body.compactMap { $0.cell(column) }.filter { !$0.isEmpty }
      let defined = Set(cells.filter { RatingStep.isDefinition($0.text) }.map(\.text)).count
      let isNamed =
        isHeaded
        && (RatingScaleWords.definitionHeads.contains(heads[column])
          || RatingScaleWords.headMeasures.contains(where: heads[column].holds))
      let named = isNamed ? Set(cells.map(\.location)).count : 0
      return (column: column, defined: defined, own: max(defined, named), distance: abs(column - rating))
    }
    let best = scored.max { ($0.own, $0.defined, -$0.distance) < ($1.own, $1.defined, -$1.distance) }
    guard let best, best.own > 1, best.own * 2 >= body.count else { return nil }
    return best.column
  }

  // MARK: Cells with whole steps

  /// Reads cells with one or several whole steps, `买入：…`. A similar cell among them is a step too, even if its word
  /// is misprinted.
  private mutating func readCells() {
    var known = 0
    for row in rows {
      let scopeOfRow = row.lazy.filter { !$0.isEmpty }.compactMap { RatingScope.named(inCell: $0.text) }.first
      for (column, cell) in row.enumerated() where !cell.isEmpty && cell.role == .own {
        let steps = RatingStep.all(in: cell.text)
        known += steps.count
        let found = steps.isEmpty ? Self.misprinted(cell.text) : steps
        let scope = scopeOfRow ?? headScope(column) ?? scopeAbove
        for step in found {
          levels.append(
            RatingLevel(
              scope: RatingScope.of(step.definition, in: scope), rating: step.rating.withoutBlanks,
              definition: step.definition, basis: nil, line: cell.location.line))
        }
      }
    }
    if known < 2 { levels = [] }
  }

  private func headScope(_ column: Int) -> String? {
    rows.first?.cell(column).flatMap { RatingScope.named(inCell: $0.text) }
  }

  /// A step with an unknown word: a few characters, a colon and a definition.
  private static func misprinted(_ text: String) -> [RatingStep] {
    guard let colon = text.firstIndex(where: { ":：".contains($0) }) else { return [] }
    let word = text[..<colon].trimmed
    let definition = text[text.index(after: colon)...].trimming("；;。 ")
    guard (2...4).contains(word.count), word.unicodeScalars.allSatisfy(\.isHan),
      RatingStep.isDefinition(definition), !["说明", "备注", "其中", "注释", "定义", "标准"].contains(word)
    else { return [] }
    return [RatingStep(rating: word, definition: definition, start: 0)]
  }
}
