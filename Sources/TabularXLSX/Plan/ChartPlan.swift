/// A chart and its position.
struct PlacedChart: Sendable, Hashable {
  var chart: ChartPlan
  var at: CellAddress
  /// Offset from the cell's corner, in pixels.
  var x = 0
  var y = 0
  var width: Int
  var height: Int
}

struct ChartPlan: Sendable, Hashable {
  enum Kind: Sendable, Hashable { case columns, bars, scatter, lines }

  var kind: Kind
  /// The text of the heading above the chart. The chart itself has no title, because the library centers titles.
  var title: String
  var altText: String
  var series: [SeriesPlan]
  var x: AxisPlan
  var y: AxisPlan
  /// Whether the bars of all series share one place instead of standing side by side.
  var overlaps = false
  var showsLegend = false
}

struct SeriesPlan: Sendable, Hashable {
  /// A text, or `=` and the address of the cell that holds it.
  var name: String
  var categories: ChartRange
  var values: ChartRange
  var color: Color
  var labels = LabelPlan.none
  /// Whether the series only extends the axis, to make room for the labels of others, and is not drawn.
  var isInvisible = false
  /// Drawn as a dashed line instead of points.
  var isLine = false
}

enum LabelPlan: Sendable, Hashable {
  case none
  case values(format: String)
  /// The name of the series, beside its point.
  case name(Side)

  enum Side: Sendable, Hashable, CaseIterable { case right, left, above, below }
}

/// The cells of a series and their current values, for viewers that do not calculate.
struct ChartRange: Sendable, Hashable {
  var sheet: String
  var range: CellRange
  var cached: [CachedValue]

  /// One cell of the range.
  func cell(_ index: Int) -> ChartRange {
    let address = CellAddress(row: range.first.row + index, column: range.first.column)
    return ChartRange(sheet: sheet, range: CellRange(address, address), cached: [cached[index]])
  }

  var formula: String { "=\(SheetNames.quoted(sheet))!\(range.absolute)" }
}

struct AxisPlan: Sendable, Hashable {
  var title = ""
  var format = ""
  var isLogarithmic = false
  var minimum: Double?
  var maximum: Double?
  /// Whether the axis is not drawn because the labels suffice.
  var isHidden = false
  /// Whether every bar shows its name, however little room there is.
  var showsEveryLabel = false
  /// Labels at the edge of the plot, clear of bars in both directions.
  var labelsAtEdge = false
  var showsGridlines = false
  /// Whether labels are slanted: dates side by side leave too little room, and spreadsheets break them at their
  /// hyphens.
  var isAslant = false
}
