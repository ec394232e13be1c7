/// One cell: its position, content and style.
struct CellPlan: Sendable, Hashable {
  var row: Int
  var column: Int
  var content: CellContent
  var style: StyleID
}

enum CellContent: Sendable, Hashable {
  case blank
  case text(String)
  case number(Double)
  case boolean(Bool)
  /// A live formula, and the value that its cell holds until it is recalculated.
  case formula(String, cached: CachedValue)
  /// Text with runs in other styles.
  case rich([TextRun])
}

enum CachedValue: Sendable, Hashable {
  case number(Double)
  case text(String)
  /// To be computed from the other cells, once all sheets are laid out.
  case pending
}

struct TextRun: Sendable, Hashable {
  var text: String
  /// Nil for the cell's own style.
  var style: StyleID?
}
