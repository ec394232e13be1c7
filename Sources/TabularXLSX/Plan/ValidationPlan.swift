/// Which values may be typed into a cell.
struct ValidationPlan: Sendable, Hashable {
  enum Rule: Sendable, Hashable {
    case between(Double, Double)
    case atLeast(Double)
    case oneOf([String])
    /// One of the texts in these cells of the sheet.
    case listed(CellRange)
  }

  var at: CellAddress
  var rule: Rule
  /// Shown beside the cell, and when something else was typed.
  var title: String
  var message: String
}
