/// One cell: where it is, what it holds, how it looks.
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
  /// A live formula and the value that is in it until someone recalculates.
  case formula(String, cached: CachedValue)
  /// Text with stretches in another style.
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
  /// nil takes the cell's own.
  var style: StyleID?
}
