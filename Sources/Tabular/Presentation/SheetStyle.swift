/// How a dataset is laid out in an output with sheets.
public struct SheetStyle: Sendable, Hashable {
  /// What a sheet is for.
  public enum Kind: String, Sendable, CaseIterable {
    /// Figures in columns: filters, bands, grid.
    case figures
    /// Running text: wide, wrapped columns without grid lines.
    case prose
    /// Cells that formulas elsewhere read.
    case inputs
    /// Lists about the document and how it was read.
    case reference
  }

  /// What the sheet is for.
  public var kind: Kind
  /// Charts of the dataset's columns.
  public var charts: [ChartSpec]
  /// The dataset on whose sheet this one is shown as a block; nil for a dataset with its own sheet.
  public var host: String?
  /// The position among the sheets: lower values come first, equal ones keep the document's order.
  public var place: Int
  /// Whether the sheet serves machines or repeats what others show; such a sheet is hidden unless all are requested.
  public var isHidden: Bool

  /// Creates a style; by default a visible sheet of its own, without charts, in the order of the datasets.
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
