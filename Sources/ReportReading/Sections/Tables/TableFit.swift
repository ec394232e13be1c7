import Document
import Lexemes

/// The score of a table for a spec, in points.
///
/// The columns that a spec needs give the threshold; the section, the words above the table and further columns add
/// to it or subtract from it.
struct TableFit {
  /// The least score of a table of a known kind.
  static let threshold = 3.0
  /// Another spec this close to the best is reported.
  static let close = 0.5

  static let home = 1.0
  static let heading = 1.0
  /// For a spec with heading words of which the table has none.
  static let noHeading = -1.0
  static let furtherColumn = 0.5
}

extension TableSpec {
  /// The score of a table; nil if it is certainly of another kind.
  func score(_ placed: PlacedTable, _ report: Report) -> Double? {
    guard !placed.table.rows.isEmpty, !foreign.contains(placed.section.kind) else { return nil }
    if let hook { return hook.score(placed, self) }
    let typed = SpecColumns(self, placed.table, report.header.defaultYear)
    guard typed.hasNeeded else { return nil }
    let further = Double(typed.count - columns.count(where: \.isNeeded))
    return TableFit.threshold + surroundings(placed) + TableFit.furtherColumn * further
  }

  /// The points for the section and the words above a table.
  func surroundings(_ placed: PlacedTable) -> Double {
    var score = sections.contains(placed.section.kind) ? TableFit.home : 0
    if !headings.isEmpty {
      score += placed.words.hold(headings) ? TableFit.heading : score > 0 ? 0 : TableFit.noHeading
    }
    return score
  }
}

/// The words above a table: its heading, caption, title rows and the short lines directly above.
struct TableSurroundings {
  /// The texts in lower case, with full-width characters folded and without spaces.
  let texts: [String]

  func hold(_ words: [String]) -> Bool {
    texts.contains { text in words.contains { text.holds($0.lowercased()) } }
  }
}
