/// A chart of a dataset, described by its columns; the output decides how it is drawn.
public struct ChartSpec: Sendable, Hashable {
  /// The kinds of charts.
  public enum Shape: Sendable, Hashable {
    /// Bars side by side for each category.
    case clusteredBars
    /// Bars to the left and right of zero, colored by sign.
    case divergingBars
  }

  /// A stable English name, for alt text and tests.
  public let name: String
  /// The title of the chart.
  public var title: LocalizedText
  /// The kind of chart.
  public let shape: Shape
  /// The text column that names the bars or points.
  public let labels: String
  /// The columns to draw, one for each series.
  public let values: [String]
  /// Draw only this many rows, those with the largest values in the first value column; nil draws all.
  public var limit: Int?
  /// Draw only the first rows of the sheet, this many; nil draws all.
  public var firstRows: Int?
  /// The formula of the finding above the chart, see ``TablePresentation``; nil shows the title.
  public var heading: LocalizedText?
  /// What several series measure together, for the title of their axis; nil uses the unit.
  public let valueTitle: LocalizedText?

  /// Creates a chart of the columns `values` by the names in the column `labels`; by default of all rows.
  public init(
    _ name: String, _ title: LocalizedText, _ shape: Shape, labels: String, values: [String],
    limit: Int? = nil, firstRows: Int? = nil, valueTitle: LocalizedText? = nil,
    heading: LocalizedText? = nil
  ) {
    self.name = name
    self.title = title
    self.shape = shape
    self.labels = labels
    self.values = values
    self.limit = limit
    self.valueTitle = valueTitle
    self.heading = heading
    self.firstRows = firstRows
  }
}
