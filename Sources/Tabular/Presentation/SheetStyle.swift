/// How a dataset likes to be laid out where a format has sheets.
public struct SheetStyle: Sendable, Hashable {
  /// What a sheet is for.
  public enum Kind: String, Sendable, CaseIterable {
    /// Figures in columns: filters, bands, grid.
    case figures
    /// Text to be read: wide wrapped column, no grid lines.
    case prose
    /// Cells that formulas elsewhere read.
    case inputs
    /// Lists about the document and its reading.
    case reference
  }

  /// What the sheet is for.
  public var kind: Kind
  /// Pictures drawn from the dataset's columns.
  public var charts: [ChartSpec]
  /// The dataset on whose sheet this one is a block; nil for one with a sheet of its own.
  public var host: String?
  /// Where among the sheets it is: lower comes first, equal keeps the order of the document.
  public var place: Int
  /// Whether it serves machines, for example or repeats what others: such a sheet is hidden unless all are asked for.
  public var isHidden: Bool

  /// Creates a value from its parts.
  public init(
    _ kind: Kind = .reference, charts: [ChartSpec] = [], host: String? = nil, place: Int = 0,
    isHidden: Bool = false
  ) {
    self.kind = kind
    self.charts = charts
    self.host = host
    self.place = place
    self.isHidden = isHidden
  }
}
