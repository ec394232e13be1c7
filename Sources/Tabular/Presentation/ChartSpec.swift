/// A picture of a dataset, described by its columns; how it is drawn is the output's business.
public struct ChartSpec: Sendable, Hashable {
  /// What the chart is drawn with.
  public enum Shape: Sendable, Hashable {
    /// Bars side by side for each category.
    case clusteredBars
    /// Bars to the left and right of zero, coloured by sign.
    case divergingBars
  }

  /// A stable English name, for alt text and tests.
  public let name: String
  /// The title of the chart.
  public var title: LocalizedText
  /// What the chart is drawn with.
  public let shape: Shape
  /// The text column that names bars or points.
  public let labels: String
  /// One column a series.
  public let values: [String]
  /// Show only so many rows, the largest of the first value column first; nil shows all.
  public var limit: Int?
  /// Draw the first so many rows of the sheet; nil draws all.
  public var firstRows: Int?
  /// The formula of the finding over the chart, see ``TablePresentation``; nil shows the title.
  public var heading: LocalizedText?
  /// What several series measure together, for their axis; nil leaves it to the unit.
  public let valueTitle: LocalizedText?

  /// Creates a value from its parts.
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
