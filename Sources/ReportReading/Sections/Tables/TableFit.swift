import Document
import Lexemes

/// How well a table fits a spec, in points.
///
/// The columns that a spec needs bring a table to the threshold or just below it; the section, the words over it and
/// further columns tell the rest.
struct TableFit {
  /// A table with less is of no known kind.
  static let threshold = 3.0
  /// Another spec this close to the best is told of.
  static let close = 0.5

  static let home = 1.0
  static let heading = 1.0
  /// For a spec that names words for headings of which none is there.
  static let noHeading = -1.0
  static let furtherColumn = 0.5
}

extension TableSpec {
  /// How well a table fits; nil where it is of another kind for certain.
  func score(_ placed: PlacedTable, _ report: Report) -> Double? {
    guard !placed.table.rows.isEmpty, !foreign.contains(placed.section.kind) else { return nil }
    if let hook { return hook.score(placed, self) }
    let typed = SpecColumns(self, placed.table, report.header.defaultYear)
    guard typed.hasNeeded else { return nil }
    let further = Double(typed.count - columns.count(where: \.isNeeded))
    return TableFit.threshold + surroundings(placed) + TableFit.furtherColumn * further
  }

  /// What the section and the words over a table say.
  func surroundings(_ placed: PlacedTable) -> Double {
    var score = sections.contains(placed.section.kind) ? TableFit.home : 0
    if !headings.isEmpty {
      score += placed.words.hold(headings) ? TableFit.heading : score > 0 ? 0 : TableFit.noHeading
    }
    return score
  }
}

/// The words over a table: its heading, caption, title rows and the short lines right above.
struct TableSurroundings {
  /// Small letters, width folded, without blanks.
  let texts: [String]

  func hold(_ words: [String]) -> Bool {
    texts.contains { text in words.contains { text.holds($0.lowercased()) } }
  }
}
