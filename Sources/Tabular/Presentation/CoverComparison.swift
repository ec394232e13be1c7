/// Rows of a table side by side, with the statistics below it.
public struct CoverComparison: Sendable, Hashable {
  /// A column of the table.
  public struct Column: Sendable, Hashable {
    /// The column of the dataset.
    public var name: String
    /// The words above it.
    public var title: LocalizedText
    /// The unit below the title.
    public var unit: LocalizedText
    /// The column that its statistics are computed over; the column itself by default.
    public var statisticsOf: String

    /// Creates a column; its statistics are by default those of the table's column with the same name.
    public init(
      _ name: String, _ title: LocalizedText, _ unit: LocalizedText = LocalizedText(same: ""),
      statisticsOf: String? = nil
    ) {
      self.name = name
      self.statisticsOf = statisticsOf ?? name
      self.title = title
      self.unit = unit
    }
  }

  /// Columns side by side under one title.
  public struct Group: Sendable, Hashable {
    /// The words above it.
    public var title: LocalizedText
    /// The columns; those for which the group has no room are left out.
    public var columns: [Column]

    /// Creates a group with its columns from left to right.
    public init(_ title: LocalizedText, _ columns: [Column]) {
      self.title = title
      self.columns = columns
    }
  }

  /// The dataset whose rows are shown.
  public var table: String
  /// The column of the table that numbers its rows from 1.
  public var rank: String
  /// The groups of columns, from left to right.
  public var groups: [Group]
  /// The names of the statistics that are shown.
  public var statistics: [String]
  /// The column that is shown with a data bar.
  public var bar: String?
  /// The column that is empty where growth is from a low base.
  public var headlineGrowth: String?
  /// The small text below, or a formula for it.
  public var note: LocalizedText
  /// The most rows that are shown.
  public var mostRows: Int
  /// The default limit: more rows leave no room on the page for anything else.
  public static let mostRows = 10

  /// Creates a comparison; by default of ten rows at most and without data bars.
  public init(
    table: String, rank: String, groups: [Group], statistics: [String], bar: String? = nil,
    headlineGrowth: String? = nil, note: LocalizedText, mostRows: Int = Self.mostRows
  ) {
    self.table = table
    self.rank = rank
    self.groups = groups
    self.statistics = statistics
    self.bar = bar
    self.headlineGrowth = headlineGrowth
    self.note = note
    self.mostRows = mostRows
  }
}
