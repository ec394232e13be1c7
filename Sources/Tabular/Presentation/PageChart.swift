/// A chart of a block.
public struct PageChart: Sendable, Hashable {
  /// The kinds of charts.
  public enum Shape: Sendable, Hashable {
    /// One line for each series.
    case lines
    /// Columns above and below zero; the columns of all series overlap.
    case columns
  }

  /// One line or set of bars.
  public struct Series: Sendable, Hashable {
    /// The block's column.
    public let column: Int
    /// Whether the series is a bound for the others, drawn as a thin dashed line.
    public let isBound: Bool

    /// Creates a series from the index of its column; by default a line or bars of its own, not a bound for others.
    public init(_ column: Int, isBound: Bool = false) {
      self.column = column
      self.isBound = isBound
    }
  }

  /// The words above it.
  public let heading: LocalizedText
  /// The kind of chart.
  public let shape: Shape
  /// The index of the block's column along the axis, usually days.
  public let categories: Int
  /// The series, in order.
  public let series: [Series]

  /// Creates a chart of columns of its block; the first column is along the axis unless another is named.
  public init(_ heading: LocalizedText, _ shape: Shape, categories: Int = 0, series: [Series]) {
    self.heading = heading
    self.shape = shape
    self.categories = categories
    self.series = series
  }
}
