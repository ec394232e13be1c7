/// A chart in terms of ranges, and where it is.
struct PlacedChart: Sendable, Hashable {
  var chart: ChartPlan
  var at: CellAddress
  /// Pixels from the cell's corner.
  var x = 0
  var y = 0
  var width: Int
  var height: Int
}

struct ChartPlan: Sendable, Hashable {
  enum Kind: Sendable, Hashable { case columns, bars, scatter, lines }

  var kind: Kind
  /// What the heading above it says; the chart itself has no title, for those of the library are in the middle.
  var title: String
  var altText: String
  var series: [SeriesPlan]
  var x: AxisPlan
  var y: AxisPlan
  /// Bars that share a place rather than are side by side.
  var overlaps = false
  var showsLegend = false
}

struct SeriesPlan: Sendable, Hashable {
  /// A text, or `=` and the cell that holds it.
  var name: String
  var categories: ChartRange
  var values: ChartRange
  var color: Color
  var labels = LabelPlan.none
  /// Takes part in the axis and is not seen: room for the labels of others.
  var isInvisible = false
  /// A dashed line rather than points.
  var isLine = false
}

enum LabelPlan: Sendable, Hashable {
  case none
  case values(format: String)
  /// The name of the series, beside its point.
  case name(Side)

  enum Side: Sendable, Hashable, CaseIterable { case right, left, above, below }
}

/// Cells of a chart and what is in them now, for viewers that do not calculate.
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
  /// Whether it is not drawn: the labels say it all.
  var isHidden = false
  /// Whether every bar has its name, however little room there is.
  var showsEveryLabel = false
  /// Labels at the edge, clear of bars that go both ways.
  var labelsAtEdge = false
  var showsGridlines = false
  /// Whether labels are set aslant: days side by side leave no room for each other, and programs break them at their hyphens.
  var isAslant = false
}
