/// A picture of a dataset, described by its columns; how it is drawn is the output's business.
public struct ChartSpec: Sendable, Hashable {
  public enum Shape: Sendable, Hashable {
    /// Bars side by side for each category.
    case clusteredBars
    /// Bars to the left and right of zero, coloured by sign.
    case divergingBars
    /// One labelled point a row; the axis may be logarithmic.
    case scatter(logarithmicX: Bool)
  }

  /// A stable English name, for alt text and tests.
  public let name: String
  public var title: LocalizedText
  public let shape: Shape
  /// The text column that names bars or points.
  public let labels: String
  /// Bars: one column a series. Scatter: the x column, then the y column.
  public let values: [String]
  /// Show only so many rows, the largest of the first value column first; nil shows all.
  public var limit: Int?
  /// What several series measure together, for their axis; nil leaves it to the unit.
  public let valueTitle: LocalizedText?
  /// Where the data comes from, to be read under the chart.
  public var source: LocalizedText?

  public init(
    _ name: String, _ title: LocalizedText, _ shape: Shape, labels: String, values: [String],
    limit: Int? = nil, valueTitle: LocalizedText? = nil, source: LocalizedText? = nil
  ) {
    self.name = name
    self.title = title
    self.shape = shape
    self.labels = labels
    self.values = values
    self.limit = limit
    self.valueTitle = valueTitle
    self.source = source
  }
}
